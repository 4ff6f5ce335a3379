"""ESC: what is not solved must climb, and arrive somewhere."""
