"""Waivers: findings that somebody has accepted until some day."""

from collections.abc import Iterable
from datetime import date

from outsourcegov.findings import Finding, Waived
from outsourcegov.findings.codes import RULE_CRASHED
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.risks import Waiver

NEVER_WAIVED = (RULE_CRASHED.id, "SCH009")
"""What is said of a rule, and of the waivers themselves."""


def part(findings: Iterable[Finding], governance: Governance) -> tuple[list[Finding], list[Waived]]:
    """What the rules found, parted into the findings that stand and those that a waiver in force accepts."""
    accepted: dict[object, str] = {}
    for waiver in governance.alliance.waivers:
        if is_in_force(waiver, governance.as_of):
            accepted.setdefault(_accepts(waiver), waiver.id)
    stand: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        by = accepted.get((finding.rule, finding.subject)) or accepted.get(finding.fingerprint)
        if by is None or finding.rule in NEVER_WAIVED:
            stand.append(finding)
        else:
            waived.append(Waived(finding, by))
    return stand, waived


def is_in_force(waiver: Waiver, day: date) -> bool:
    """Whether the waiver accepts anything on the day: its last day is known and not over, its owner and reason stated.

    >>> waiver = Waiver("w", rule="OWN001", subject="x", owner="cio", reason="It ends soon.", expires="2027-03-31")
    >>> is_in_force(waiver, date(2027, 3, 31)), is_in_force(waiver, date(2027, 4, 1))
    (True, False)
    """
    last, owner = known(waiver.expires), known(waiver.owner)
    return (
        last is not None
        and day <= last
        and may_hold(waiver, day)
        and owner is not None
        and any(isinstance(name, str) for name in owner.names)
        and presence(waiver.reason) is Presence.STATED
    )


def _accepts(waiver: Waiver) -> object:
    """The fingerprint of one finding, or a rule and a subject."""
    return known(waiver.fingerprint) or (known(waiver.rule), known(waiver.subject))
