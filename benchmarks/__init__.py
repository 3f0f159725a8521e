"""What the program promises of its speed, one file a row: each measures ours and a peer's in turn."""
