"""What would be if somebody were gone: departures and what relies on whom."""
