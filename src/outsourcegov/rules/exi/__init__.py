"""EXI: the client can leave, in time and with its data."""
