"""FOR: the sides meet at every tier, and each forum can meet, decide, and be led."""
