"""From an annotated article to the newsroom's brief in Word, checked against the article before it is a file."""
