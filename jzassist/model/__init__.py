"""What both halves of the program know: frozen dataclasses, standard library only."""
