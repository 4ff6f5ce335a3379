"""How issues climb: paths, levels, limits, and where a climb ends."""
