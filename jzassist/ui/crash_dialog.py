"""After an error that nobody caught: what happened, what is kept, where the log is. Once, however many follow."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from jzassist.model.open_article import OpenArticle


class CrashDialog(QMessageBox):
    """Leaves the window as it is; what is on disk is said with the time."""

    def __init__(self, articles: tuple[OpenArticle, ...], kept: bool, log: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("程序出错")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText("程序出了一个没有料到的错误，刚才那一步可能没有做成。")
        self.setInformativeText(
            f"{kept_words(articles, kept)}\n\n出错的位置记在“{log}”里，没有稿件的文字，也不会发送。"
        )
        copy = self.addButton("复制日志位置", QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(log)))
        go_on = self.addButton("继续工作", QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(go_on)
        self.setEscapeButton(go_on)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


def kept_words(articles: tuple[OpenArticle, ...], kept: bool) -> str:
    """What of the work is on disk."""
    if not kept:
        return "稿件库没有打开，这次做的标注不在磁盘上：请先导出简报。"
    saved = [opened.saved_at for opened in articles if opened.saved_at]
    when = f"，最后一次存盘在 {max(saved):%H:%M:%S}" if saved else ""
    steps = sum(len(opened.work.past) for opened in articles)
    what = f"打开的 {len(articles)} 篇稿件、{steps} 步标注都已保存{when}。"
    return what + "可以接着做；再出错，重新启动程序即可，标注都会在。"
