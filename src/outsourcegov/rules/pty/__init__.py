"""PTY: both sides must be there, with the roles that an alliance lives on."""
