"""Amounts as people write them in tables, read where they can mean one thing only."""

import re
from decimal import Decimal

_PLAIN = re.compile(r"[-+]?[0-9]{1,30}(?:\.[0-9]{1,20})?")
_ONE_GROUP = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:([ '\u00a0\u202f\u2019])[0-9]{3})(?:\1[0-9]{3}){0,8}(?:[.,][0-9]{1,2})?")
_MANY_GROUPS = re.compile(
    r"[-+]?[0-9]{1,3}(?:,[0-9]{3}){2,9}(?:\.[0-9]{1,2})?|[-+]?[0-9]{1,3}(?:\.[0-9]{3}){2,9}(?:,[0-9]{1,2})?"
)
_BOTH = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,2}|[-+]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}")


def read_amount(text: str) -> Decimal | None:
    """The amount; None where the text is none, or may be one of two.

    >>> [str(read_amount(text)) for text in ("10000.50", "1.000,50", "10 000", "150,000", "150.000")]
    ['10000.50', '1000.50', '10000', 'None', 'None']
    """
    if _ONE_GROUP.fullmatch(text):
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if not any(form.fullmatch(text) for form in (_GROUPED, _MANY_GROUPS, _BOTH)):
        return None
    cents = re.search(r"[.,]([0-9]{1,2})$", text)
    whole = re.sub(r"[^-0-9]", "", text[: cents.start()] if cents else text)
    return Decimal(f"{whole}.{cents[1]}" if cents else whole)
