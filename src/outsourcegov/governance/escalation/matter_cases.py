"""What a matter may be, and which paths, ladders and steps are for it."""

from collections.abc import Sequence

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.cases import Cases
from outsourcegov.governance.decisions.matters import cases, is_untold
from outsourcegov.governance.escalation.in_force import sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Attribute
from outsourcegov.model.escalations import Dispute, DisputeStep, Escalation
from outsourcegov.model.parties import Party


def cases_of_matters(
    governance: Governance, rows: Sequence[Escalation | Dispute | DisputeStep], categories: Sequence[str] = ()
) -> Cases:
    """What a matter may be, and which matters paths, ladders or steps are for, as cases are what rights are for.

    With ``categories`` it is one of these, and its service one of those in the scope. Where rows tell clients or
    providers apart, and no services, its party is one of these. Of the decision and the metric that it is about, and
    else of the party, it is not told what they can be, so that these leave nothing open.
    """
    attributes = [Attribute("category", one_of=categories) if categories else Attribute("category", any=True)]
    attributes.append(Attribute("decision", any=True))
    tested = {attribute for row in rows for attribute, _, _ in cases(row)} if categories else set()
    services = _services(governance) if "service" in tested else ()
    parties = _parties(governance, rows) if "party" in tested and "service" not in tested else ()
    attributes += [Attribute("service", one_of=services)] if services else []
    attributes += [Attribute("party", one_of=parties)] if parties else []
    return Cases(governance, Decision("matter", attributes=attributes, rights=[]), rows)


def _parties(governance: Governance, rows: Sequence[Escalation | Dispute | DisputeStep]) -> Sequence[str]:
    """The clients, the providers or both, as far as rows name some; none where a row names another party."""
    alliance = governance.alliance
    tests = [test for row in rows for attribute, _, test in cases(row) if attribute == "party"]
    named = {party for test in tests for party in (*test.one_of, *test.not_)}
    found = [one for side in (alliance.client, alliance.providers) if not named.isdisjoint(side) for one in side]
    parties = [party for id in found if (party := governance.find(id, Party)) is not None]
    if not named <= {party.id for party in parties} or "party" in alliance.attributes:
        return ()
    return [party.id for party in parties if may_hold(party, governance.as_of)] if len(parties) == len(found) else ()


def _services(governance: Governance) -> Sequence[str]:
    """Every service in the scope; none where one cannot be seen, or may be over or not have begun."""
    scopes, day = governance.alliance.scope_of_work, governance.as_of
    if is_untold(scopes) or any(is_untold(scope.services) for scope in scopes):
        return ()
    services = [one for scope in scopes if may_hold(scope, day) for one in scope.services if may_hold(one, day)]
    there = [service.id for service in services if not governance.terms.has_ended(service)]
    return there if {one.id for one in sure_services(governance)}.issuperset(there) else ()
