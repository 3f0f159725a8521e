"""What we measure against, each a script of its own for the benchmark's own environment."""
