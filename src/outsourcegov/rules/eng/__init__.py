"""ENG: what happened to a rule, not to the alliance."""
