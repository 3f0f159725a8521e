"""The formats in which an article can come."""

#: Endings of file names, the usual ones first → what the format is called.
FORMATS = {
    ".docx": "Word 文档",
    ".doc": "Word 97–2003 文档",
    ".wps": "WPS 文字",
    ".docm": "带宏的 Word 文档",
    ".dotx": "Word 模板",
    ".pdf": "PDF",
    ".txt": "文本",
    ".html": "网页",
    ".htm": "网页",
    ".mht": "网页存档",
    ".mhtml": "网页存档",
    ".rtf": "RTF",
    ".odt": "ODT",
    ".md": "Markdown",
    ".eml": "邮件",
}
#: Those that are told to editors: .docx、.doc…
TOLD = tuple(ending for ending in FORMATS if ending not in (".docm", ".dotx", ".htm", ".mhtml"))

#: The endings of a brief's file.
WORD, MARKDOWN, PDF = ".docx", ".md", ".pdf"
BRIEF_ENDINGS = (WORD, MARKDOWN, PDF)
