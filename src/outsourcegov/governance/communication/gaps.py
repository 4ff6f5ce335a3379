"""What cannot be told of how word travels: where it is unknown which reports, forums, paths and channels there are."""

from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import listed_briefly, quoted
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told, is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.refs import EVENTS


def gaps(governance: Governance, of_all_services: str) -> Iterator[tuple[str, str]]:
    """Where word may go on and it cannot be told to whom: what it is word of, with a sentence that says so."""
    alliance = governance.alliance
    for scope in alliance.scope_of_work:
        services = [(one.id, one.metrics) for one in scope.services]
        for id, measured_by in (*services, *((one.id, one.metrics) for one in scope.deliverables)):
            if is_untold(measured_by):
                yield id, f"What {quoted(id)} is measured by is not known."
    metrics = [one.id for one in alliance.metrics]
    watched = [*metrics, *(one.id for one in alliance.risks), *(one.id for one in alliance.reports)]
    events = [*(one.id for one in alliance.conditions), *EVENTS]
    lists = (
        (alliance.reports, "reports", metrics),
        (alliance.forums, "forums", watched),
        (alliance.escalations, "escalation paths", [*metrics, *events, of_all_services]),
        (alliance.channels, "channels", events),
    )
    for things, what, ids in lists:
        if is_untold(things):
            yield from ((id, f"Which {what} there are is not known.") for id in ids)
    showing = [one.id for one in alliance.reports if may_hold(one, governance.as_of) and not is_told(one.metrics)]
    looking = [one.id for one in alliance.forums if may_hold(one, governance.as_of) and not is_told(one.reviews)]
    yield from ((id, why) for why in _untold(showing, "shows", "show") for id in metrics)
    yield from ((id, why) for why in _untold(looking, "looks at", "look at") for id in watched)


def _untold(ids: Sequence[str], does: str, do: str) -> Sequence[str]:
    return [f"What {listed_briefly(ids)} {does if len(ids) == 1 else do} is not known."] if ids else []
