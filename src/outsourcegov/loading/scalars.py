"""What an unquoted scalar means: the core schema of YAML 1.2, with exact numbers within bounds."""

import re
from decimal import Decimal
from typing import Any

from outsourcegov.loading.limits import Limits
from outsourcegov.loading.unreadable import Unreadable

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE]([-+]?[0-9]+))?")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def bounded_int(text: str, limits: Limits, base: int = 10) -> int:
    """A whole number from its digits."""
    _check_digits(text, limits)
    return int(text, base)


def bounded_decimal(text: str, limits: Limits) -> Decimal:
    """A decimal number as it is written, trailing zeros included."""
    mantissa, _, exponent = text.lower().partition("e")
    _check_digits(mantissa, limits)
    _check_exponent(exponent or "0", limits)
    return Decimal(text)


def _check_exponent(exponent: str, limits: Limits) -> None:
    digits = exponent.lstrip("+-0")
    if len(digits) > len(str(limits.max_number_exponent)) or int(digits or "0") > limits.max_number_exponent:
        message = f"The number here has an exponent beyond {limits.max_number_exponent}."
        raise Unreadable(message, "Write the number out, or put it in quotes if it is a name.")


def _check_digits(text: str, limits: Limits) -> None:
    if len(text) > limits.max_number_digits and sum(map(str.isalnum, text)) > limits.max_number_digits:
        raise too_long(limits)


def too_long(limits: Limits) -> Unreadable:
    """What to say of a number with too many digits."""
    message = f"The number here has more than {limits.max_number_digits} digits."
    return Unreadable(message, "Write a shorter number, or put it in quotes if it is a name.")


def not_finite(text: str) -> Unreadable:
    """What to say of infinity and of what is not a number."""
    message = f"{text} is not a number one can calculate with."
    return Unreadable(message, "Write a finite number, or put it in quotes if it is a name.")


class CoreScalars(dict[str, Any]):
    """The value of each unquoted scalar, worked out once for each text."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(_WORDS)
        self._limits = limits

    def __missing__(self, text: str) -> Any:
        value = self[text] = self._number(text) if text[0] in _NUMBER_STARTS else text
        return value

    def _number(self, text: str) -> Any:
        if _WHOLE.fullmatch(text):
            return bounded_int(text, self._limits)
        if _DECIMAL.fullmatch(text):
            return bounded_decimal(text, self._limits)
        if _BASED.fullmatch(text):
            return bounded_int(text[2:], self._limits, 8 if text[1] == "o" else 16)
        if _NOT_FINITE.fullmatch(text):
            raise not_finite(text)
        return text
