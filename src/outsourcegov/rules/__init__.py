"""The rules: one family in one folder, one rule in one file, all of them listed in ``catalogue``."""
