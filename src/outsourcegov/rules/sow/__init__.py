"""SOW: what is outsourced is complete, done by one, measured, accepted, and changed only on purpose."""
