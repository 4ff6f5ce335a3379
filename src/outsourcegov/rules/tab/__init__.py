"""TAB: a decision table from outside must be readable, leave no case open and decide none twice."""
