"""How soon an authority must hear of an incident, and how soon those hear of it who tell the authority."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from outsourcegov.governance.dates.minutes import minutes
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.every_issue import every_issue
from outsourcegov.governance.escalation.in_force import sure_paths
from outsourcegov.governance.escalation.issues import CATEGORY, subjects_of
from outsourcegov.governance.escalation.worst_times import Worst, named_at, worst_time_to
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.provisions import papers
from outsourcegov.governance.resilience.limits import only_limit
from outsourcegov.governance.structure.named import sole
from outsourcegov.model.absent import is_ruled_out, known
from outsourcegov.model.contracts import Contract
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Escalation, EscalationCategory
from outsourcegov.model.parties import Party, PartyKind, Role
from outsourcegov.model.scope import Obligation
from outsourcegov.model.vocabulary import Side

INCIDENT = "incident"
_NOTICE = "incident-notice"


class Report(NamedTuple):
    """What a role of the client's side owes an authority within a time after an event."""

    obligation: Obligation
    role: str
    authority: str
    within: Duration
    event: str


class Notice(NamedTuple):
    """The time within which a contract lets the provider tell the client of an event."""

    contract: Contract
    within: Duration
    event: str


def reports(governance: Governance) -> Sequence[Report]:
    """What one role of the client's side is certain to owe an authority after an event, within one time."""
    return governance.answers.for_anybody(_reports)


def notices(governance: Governance) -> Mapping[str, Notice]:
    """The longest time that a contract in force is certain to set, by the event; one that is amended sets none."""
    return governance.answers.for_anybody(_notices)


def ways_to(governance: Governance, role: str, notice: Duration) -> Iterator[Sequence[Worst]]:
    """How long it may take until a role hears of an incident after a notice: for each security path, all its cases."""
    for path in governance.answers.for_anybody(_security_paths).get(role, ()):
        issues = every_issue(governance, path.id, governance.answers.for_anybody(subjects_of))
        urgent = [one for one in issues if one.case[CATEGORY] == EscalationCategory.SECURITY.value]
        found = [one for issue in urgent if (one := worst_time_to(issue, path.id, role, notice)) is not None]
        if found:
            yield found


def _security_paths(governance: Governance) -> Mapping[str, Sequence[Escalation]]:
    """The security paths that are sure to be in force, by who is named at a level of them."""
    found: dict[str, list[Escalation]] = {}
    for path in sure_paths(governance):
        if EscalationCategory.SECURITY in path.category:
            for name in dict.fromkeys(name for level in path.levels for name in named_at(level)):
                found.setdefault(name, []).append(path)
    return found


def _reports(governance: Governance) -> Sequence[Report]:
    return [
        found
        for scope in governance.alliance.scope_of_work
        for obligation in scope.obligations
        if governance.terms.surely_holds(scope) and governance.terms.surely_holds(obligation)
        for found in _report(governance, obligation)
    ]


def _report(governance: Governance, obligation: Obligation) -> Iterator[Report]:
    role, to = governance.find(sole(known(obligation.owner)), Role), sole(known(obligation.to))
    within, event = only_limit(obligation), known(obligation.limits[0].after) if obligation.limits else None
    is_clients = role is not None and governance.sides.of_role(role) is Side.CLIENT
    if role is not None and is_clients and within is not None and event is not None and _is_authority(governance, to):
        yield Report(obligation, role.id, str(to), within, event)


def _is_authority(governance: Governance, name: str | None) -> bool:
    role = governance.find(name, Role)
    party = governance.find(known(role.party) if role is not None else name, Party)
    return party is not None and known(party.kind) is PartyKind.AUTHORITY


def _notices(governance: Governance) -> Mapping[str, Notice]:
    found: dict[str, Notice] = {}
    for paper in papers(governance).values():
        contract, provision = paper.contract, paper.present(_NOTICE)
        if provision is None or not paper.is_told or not governance.terms.surely_holds(contract):
            continue
        if not is_told(provision.by):
            continue
        within, limits = only_limit(provision), provision.limits
        by = known(provision.by)
        is_clients = by is not None and governance.standings.surely_of(by) == frozenset({Side.CLIENT})
        if within is None or not limits or is_clients:
            continue
        event = INCIDENT if is_ruled_out(limits[0].after) else known(limits[0].after)
        if event is not None:
            notice = Notice(contract, within, event)
            found[event] = max(found.get(event, notice), notice, key=lambda one: _length(governance, one))
    return found


def _length(governance: Governance, notice: Notice) -> Decimal:
    return minutes(notice.within, governance.clock.in_force).fewest
