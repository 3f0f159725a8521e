"""Files and texts in, articles out."""
