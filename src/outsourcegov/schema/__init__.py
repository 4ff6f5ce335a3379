"""The JSON Schema of the language and that of the JSON report, for editors and other programs."""
