"""Who decides which cases: rights, delegations, conditions, and the log."""
