"""What a rule says: which object, what is wrong with it, and what to do."""

from collections.abc import Mapping
from typing import Any

import attrs

from outsourcegov.findings import Severity
from outsourcegov.model.base import Value


@attrs.frozen
class Problem:
    """One thing that a rule found wrong.

    ``subject`` is an object inside the alliance, and ``at`` leads from it to the value at fault, in the keys of the
    language; without ``at`` the finding points at the object's own key. ``fix`` and ``severity`` replace those of the
    rule. ``discriminator`` tells apart several problems of one rule with one subject; it must not depend on their
    order.
    """

    subject: Value = attrs.field(validator=attrs.validators.instance_of(Value))
    message: str
    at: tuple[str | int, ...] = attrs.field(default=(), kw_only=True)
    fix: str | None = attrs.field(default=None, kw_only=True)
    witness: Mapping[str, Any] = attrs.field(factory=dict, kw_only=True)
    severity: Severity | None = attrs.field(default=None, kw_only=True)
    discriminator: str = attrs.field(default="", kw_only=True)
