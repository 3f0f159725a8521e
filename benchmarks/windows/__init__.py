"""Windows on a screen of their own, for the rows that measure them."""
