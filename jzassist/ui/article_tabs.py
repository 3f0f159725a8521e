"""A tab for each open article, when there are several."""

from PySide6.QtWidgets import QTabBar, QWidget

from jzassist.session import Session

_LONGEST = 14


class ArticleTabs(QTabBar):
    """Shows the open articles of a session by their titles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("打开的稿件")
        self.setDrawBase(False)
        self.setTabsClosable(True)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Shows what is open, and which article is in view."""
        self.blockSignals(True)
        while self.count() > len(session.tabs):
            self.removeTab(0)
        while self.count() < len(session.tabs):
            self.addTab("")
        for index, opened in enumerate(session.tabs):
            title = opened.title
            self.setTabText(index, title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…")
            self.setTabToolTip(index, title)
            self._name_close_button(index, title)
        self.setCurrentIndex(session.shown_index)
        self.setVisible(len(session.tabs) > 1)
        self.blockSignals(False)

    def _name_close_button(self, index: int, title: str) -> None:
        for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide):
            button = self.tabButton(index, side)
            if button:
                button.setAccessibleName(f"关闭 {title}")
                button.setToolTip("关闭")
