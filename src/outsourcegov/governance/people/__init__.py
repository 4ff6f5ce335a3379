"""Who holds what: appointments, deputies, sides, owners, and who can act."""
