"""Reads Chinese news: from an article to annotations, summary and warnings. Plain functions, no window, no disk."""
