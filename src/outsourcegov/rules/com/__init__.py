"""COM: the sides talk through known channels, both ways, and what is written is read."""
