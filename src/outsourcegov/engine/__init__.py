"""What a rule is, and how rules are chosen and run."""
