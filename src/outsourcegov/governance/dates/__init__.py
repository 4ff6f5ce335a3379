"""When things hold: validity, contract terms, working time and limits."""
