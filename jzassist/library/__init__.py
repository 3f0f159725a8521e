"""Everything ever opened, with the work done on it; and the settings. No Qt, no rules of the desk."""
