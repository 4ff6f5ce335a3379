"""What was promised, proposed and planned, and what came of it."""
