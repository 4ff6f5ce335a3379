"""The calendar: every date that bites, with whoever it is for and what comes of missing it."""
