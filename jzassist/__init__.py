"""晋中编辑助手: reads Chinese news articles and makes Word briefs in which everything can be traced."""

__version__ = "0.1.0"
