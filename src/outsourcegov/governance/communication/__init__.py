"""What the sides tell each other: channels, reports, and who hears of what."""
