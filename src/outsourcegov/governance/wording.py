"""Parts of sentences that several rules say."""

from collections.abc import Sequence


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """Several words in a sentence.

    >>> listed(["EUR", "GBP", "USD"])
    'EUR, GBP and USD'
    """
    *first, last = words
    return f"{', '.join(first)} {conjunction} {last}" if first else last
