"""Asks for files, all in Chinese: two of the words of Qt's own dialog have no translation there."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jzassist.model.formats import FORMATS

_ARTICLES = [f"稿件 ({' '.join(f'*{ending}' for ending in FORMATS)})", "所有文件 (*)"]


def ask_for_articles(window: QWidget, folder: Path) -> list[Path]:
    """The articles that the editor chooses to open; none where the dialog is left."""
    dialog = _dialog(window, "打开稿件", folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(_ARTICLES)
    return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []


def ask_where_to_save(window: QWidget, suggested: Path) -> Path | None:
    """The path that the editor chooses for a brief; what is there already is not asked about here."""
    dialog = _dialog(window, "简报保存到", suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setNameFilters(["Word 文档 (*.docx)", "PDF (*.pdf)", "Markdown (*.md)"])
    dialog.setDefaultSuffix("docx")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen[chosen.index("*.") + 2 : -1]))
    dialog.selectFile(suggested.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _dialog(window: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(window, title, str(folder))
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, "位置：")
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, "类型：")
    return dialog
