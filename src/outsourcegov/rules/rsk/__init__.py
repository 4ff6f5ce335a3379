"""RSK: what could go wrong has an owner, a response and a plan that was tested."""
