"""Parts of the sentences that rules say."""

from collections.abc import Iterable


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Several parts as one; at least one is there.

    >>> listed(["no sponsor", "no owner", "no lawyer"])
    'no sponsor, no owner and no lawyer'
    """
    *first, final = parts
    return f"{', '.join(first)} {last} {final}" if first else final


def quoted(ids: Iterable[str], last: str = "and") -> str:
    """Ids as they stand in a sentence.

    >>> quoted(["client-cio", "client-cfo"], "or")
    '"client-cio" or "client-cfo"'
    """
    return listed((f'"{id}"' for id in ids), last)
