"""Writing to a terminal: colours, and how wide text is."""

import unicodedata
from enum import Enum

_CODES = {"red": "31", "yellow": "33", "blue": "34", "bold": "1"}


class Paint(Enum):
    """Whether text is written with the colours of a terminal."""

    NONE = "none"
    ANSI = "ansi"

    def colour(self, text: str, name: str) -> str:
        """The text in a colour."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self is Paint.ANSI else text

    def bold(self, text: str) -> str:
        """The text in bold."""
        return self.colour(text, "bold") if text else text


def display_width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
