"""DEC: for every decision there must be somebody who may take it, within limits, and a result in the end."""
