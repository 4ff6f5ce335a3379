"""What is wrong with the end of a way on which an issue climbs."""

from collections.abc import Iterator
from itertools import pairwise

from outsourcegov.findings.words import capitalised, listed
from outsourcegov.governance.escalation.climbs import Break, Fault
from outsourcegov.governance.escalation.issues import Issue
from outsourcegov.governance.escalation.trails import Ending, Trail


def breaks_at_end(issue: Issue, way: Trail) -> Iterator[Break]:
    """What breaks where a way ends: nothing where somebody has the last word, or an outcome is stated."""
    flow, end = issue.governance.flow, way.end
    where = flow.label(way.halts[-1].place) if way.halts else ""
    match end.ending:
        case Ending.DEAD_END:
            last = f"{capitalised(where)} is the last" if where else "No level is for it"
            yield Break(Fault.DEAD_END, where, f"{last}, and nothing says what happens then.")
        case Ending.NOT_FOR_IT:
            yield Break(Fault.DEAD_END, where, f'It leads to "{end.to}", which is not for it.')
        case Ending.GONE:
            ended = flow.ended.get(end.to)
            why = f"which ended on {ended}" if ended is not None else "which is not defined"
            yield Break(Fault.GONE, where, f'It leads to "{end.to}", {why}.')
        case Ending.CIRCLE if not any(flow.is_bounded(*way) for way in pairwise(end.circle)):
            yield Break(
                Fault.CIRCLE, where, f"It comes back to {flow.label(end.circle[0])}, and how often is not said."
            )
        case Ending.UNTOLD:
            on = f"depends on {listed(end.depends_on)}" if end.depends_on else "cannot be told"
            yield Break(Fault.DEPENDS if end.depends_on else Fault.NOT_TOLD, where, f"Where it goes then {on}.")
        case _:
            pass
