"""CON: the paper holds together: its terms, its family of contracts, its renewal and its provisions."""
