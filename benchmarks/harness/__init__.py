"""What the rows have in common: costs, pairs, goals, the table and the JSON."""
