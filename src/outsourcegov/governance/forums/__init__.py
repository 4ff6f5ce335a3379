"""How forums meet and vote: seats, quorum, sittings, and results."""
