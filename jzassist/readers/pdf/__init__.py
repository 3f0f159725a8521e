"""Newspaper pages from PDF: glyphs become lines, lines columns, columns articles in reading order."""
