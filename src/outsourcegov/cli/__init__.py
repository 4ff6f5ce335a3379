"""The command line: one file for each command."""

from outsourcegov.cli.main import main

__all__ = ["main"]
