"""The JSON Schemas of the answers that commands give as JSON."""
