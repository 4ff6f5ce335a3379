"""OWN: everything that can fail needs one person on the right side who answers for it."""
