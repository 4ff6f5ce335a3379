"""What a rule says: which object, what is wrong with it, and what to do."""

from collections.abc import Mapping
from typing import Any

import attrs

from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import written
from outsourcegov.model.base import Value


def _is(wanted: str, *types: type) -> Any:
    """A validator that says what is wanted in words, since it is read in a finding."""

    def validate(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, types):
            raise TypeError(f"{attribute.name} of og.Problem wants {wanted}, not {written(value)}")

    return validate


def _keys(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    if not (isinstance(value, tuple) and all(isinstance(step, str | int) for step in value)):
        raise TypeError(f"{attribute.name} of og.Problem wants a tuple of keys and numbers, not {written(value)}")


def _causes(_: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    if not (isinstance(value, tuple) and all(isinstance(one, Cause) for one in value)):
        raise TypeError(f"{attribute.name} of og.Problem wants a tuple of og.Cause, not {written(value)}")


_OR_NOTHING = type(None)


@attrs.frozen
class Problem:
    """One thing that a rule found wrong.

    ``subject`` is an object inside the alliance, and ``at`` leads from it to the value at fault, in the keys of the
    language; without ``at`` the finding points at the object's own key. ``fix`` and ``severity`` replace those of the
    rule. ``discriminator`` tells apart several problems of one rule with one subject; it must not depend on their
    order. ``states`` is the fault that the problem itself is about, where others may come from it, and ``because`` are
    the faults it comes from.
    """

    subject: Value = attrs.field(validator=_is("an object of the alliance", Value))
    message: str = attrs.field(validator=_is("text", str))
    at: tuple[str | int, ...] = attrs.field(default=(), kw_only=True, validator=_keys)
    fix: str | None = attrs.field(default=None, kw_only=True, validator=_is("text", str, _OR_NOTHING))
    witness: Mapping[str, Any] = attrs.field(
        factory=dict, kw_only=True, hash=False, validator=_is("a mapping", Mapping)
    )
    severity: Severity | None = attrs.field(
        default=None, kw_only=True, validator=_is("one of Severity", Severity, _OR_NOTHING)
    )
    discriminator: str = attrs.field(default="", kw_only=True, validator=_is("text", str))
    states: Cause | None = attrs.field(default=None, kw_only=True, validator=_is("an og.Cause", Cause, _OR_NOTHING))
    because: tuple[Cause, ...] = attrs.field(default=(), kw_only=True, validator=_causes)
