"""An alliance on a date: its graph and the questions one asks of it."""
