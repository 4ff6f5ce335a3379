"""What is in scope: items, who measures them, who delivers them, and what a service hangs on from end to end."""
