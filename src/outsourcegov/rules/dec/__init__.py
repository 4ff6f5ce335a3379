"""DEC: for every decision there must be somebody who may take it."""
