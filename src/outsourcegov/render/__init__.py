"""A report as text: for people and for programs."""
