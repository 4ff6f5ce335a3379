"""FOR: forums must be able to meet, and to come to a result."""
