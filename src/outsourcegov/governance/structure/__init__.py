"""What refers to what: the graph, its cycles and chains, and what is not there."""
