"""FOL: what was promised, proposed or planned is followed up."""
