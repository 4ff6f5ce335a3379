"""What is ready for the day on which a service fails or the provider leaves: plans, tests, services, policies."""
