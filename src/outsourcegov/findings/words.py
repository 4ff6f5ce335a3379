"""Plain language for messages: what somebody wrote, short enough for a sentence, and words put together."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

HOW_TO_WRITE_NUMBERS = "Write a number without quotes, commas or units, such as 10000.50."
HOW_TO_WRITE_MONEY = (
    "Write a number without quotes or commas, such as 10000.50; its currency goes beside it, as in "
    "{amount: 10000.50, currency: EUR}."
)


_AMOUNT = re.compile(r"(?:(?:[A-Z]{3}|[€$£]) ?)?-?[0-9][0-9.,' ]*(?:[kmKM]|mn|bn)?(?: ?(?:[A-Z]{3}|[€$£%]))?")
_MOST_SHOWN = 60
_MOST_COMPARED = 100


def plain(number: Decimal) -> str:
    """A number in the one form that does not depend on how it was written.

    >>> plain(Decimal("5e4")), plain(Decimal("0.50"))
    ('50000', '0.5')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal) -> str:
    """The same as people write it.

    >>> grouped(Decimal("50000.00"))
    '50,000'
    """
    return f"{Decimal(plain(number)):,f}"


def capitalised(text: str) -> str:
    """The text as a sentence begins, with a capital.

    >>> capitalised('service "Desk"')
    'Service "Desk"'
    """
    return text[:1].upper() + text[1:]


def shown(text: str) -> str:
    """Somebody's words as they can stand in a sentence: on one line, not too long, nothing a terminal would obey."""
    visible = "".join(char if char.isprintable() else " " for char in text[:_MOST_SHOWN])
    return visible if len(text) <= _MOST_SHOWN else f"{visible[:-3]}..."


def one_line(text: str) -> str:
    r"""The text with tabs as spaces, and every character that could move or hide others written as ``\x1b``."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\t":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return repr(character)[1:-1]
    return character


def quoted(text: str) -> str:
    """Somebody's words in quotation marks."""
    return f'"{shown(text)}"'


def written(value: Any) -> str:
    """What somebody wrote, as part of a sentence.

    >>> written([]), written(5), written("five")
    ('an empty list', '5', '"five"')
    """
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case Mapping():
            return "a mapping" if value else "an empty mapping"
        case list() | tuple():
            return "a list" if value else "an empty list"
        case int() | float() | Decimal():
            return shown(str(value))
        case _:
            return quoted(str(value))


def is_like_amount(text: str) -> bool:
    """Whether a text is an amount as people write it, and as the language does not.

    >>> is_like_amount("10.000,00"), is_like_amount("EUR 10k"), is_like_amount("fee2")
    (True, True, False)
    """
    return _AMOUNT.fullmatch(text) is not None


def a(noun: str) -> str:
    """The noun with its article.

    >>> a("exit plan"), a("role")
    ('an exit plan', 'a role')
    """
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def joined(words: Iterable[str], last: str = "and") -> str:
    """Several words as part of a sentence.

    >>> joined(["a role", "a forum", "a party"], "or")
    'a role, a forum or a party'
    """
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def briefly(words: Sequence[str], most: int = 3, last: str = "and") -> str:
    """A few words as part of a sentence, and how many more there are.

    >>> briefly(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    more = len(words) - most
    return joined([*words[:most], f"{more} more"]) if more > 0 else joined(words, last)


def listed(keys: Iterable[str], last: str = "and") -> str:
    """Several keys or ids as part of a sentence, each in quotation marks."""
    return joined(map(quoted, keys), last)


def listed_briefly(keys: Sequence[str]) -> str:
    """A few keys or ids as part of a sentence, each in quotation marks, and how many more there are."""
    return briefly([quoted(key) for key in keys])


def kebab(name: str) -> str:
    """The name of a class as the language would write it: ``DecisionStep`` is ``decision-step``."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The word that was most likely meant by one that nobody knows, capitals or not.

    >>> nearest("OWNR", ["owner", "reason"])
    'owner'
    """
    return _nearest(word[:_MOST_COMPARED].lower(), tuple(known), cutoff)


@lru_cache(maxsize=1024)  # a slip is often made many times
def _nearest(word: str, known: tuple[str, ...], cutoff: float) -> str | None:
    spellings = {one.lower(): one for one in reversed(known)}
    found = difflib.get_close_matches(word, spellings, 1, cutoff)
    return spellings[found[0]] if found else None
