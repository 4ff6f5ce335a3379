"""A trace for people: what a service hangs on, link by link, and where the chain breaks."""

from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import briefly, one_line
from outsourcegov.governance.scope.items import InScope, LeftOut
from outsourcegov.governance.scope.trace import Link, Trace, Traces
from outsourcegov.model.common import Described
from outsourcegov.model.contracts import Contract
from outsourcegov.render.names import name_of
from outsourcegov.render.terminal import Paint, display_width


def trace_text(trace: Trace, paint: Paint = Paint.NONE) -> str:
    """What a service or a deliverable hangs on, as text for people.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> print(og.trace_text(governance.trace("network")).splitlines()[0])
    Network "network" on 2026-11-01
    """
    return "\n".join(_Writer(trace, paint).lines()) + "\n"


def traces_text(traces: Sequence[Trace], paint: Paint = Paint.NONE) -> str:
    """Several traces as text for people: a line each, with where the chain breaks, and what was left out."""
    asked, left_out = (traces.asked, traces.left_out) if isinstance(traces, Traces) else (None, ())
    rows = [(one_line(_name(trace.of, asked)), trace) for trace in traces]
    widest = max((display_width(name) for name, _ in rows), default=0)
    lines = [f"{name}{' ' * (widest - display_width(name))}  {_in_short(trace, paint)}" for name, trace in rows]
    caveats = traces.caveats if isinstance(traces, Traces) else ()
    closing = _closing(traces) if rows else f"Nothing is {'known to be ' if caveats else ''}in scope."
    return "\n".join([*lines, paint.bold(closing), *map(one_line, caveats), *_left_out(left_out)]) + "\n"


def _closing(traces: Sequence[Trace]) -> str:
    """How many chains hold, and of how many that cannot be told."""
    holding, untold = (sum(trace.holds is which for trace in traces) for which in (True, None))
    is_one = len(traces) == 1
    if not untold:
        return f"{holding} of {len(traces)} {'holds' if is_one else 'hold'} from end to end."
    known_to = f"{holding} of {len(traces)} {'is' if is_one else 'are'} known to hold from end to end"
    return f"{known_to}; of {untold} some link cannot be told."


def _name(one: InScope, asked: Described | None) -> str:
    """An item; of one that belongs to another contract than was asked for, with that."""
    contract = one.contract if isinstance(asked, Contract) and one.contract is not asked else None
    return f'{one} of "{contract.id}"' if contract is not None else str(one)


def _left_out(left_out: Sequence[LeftOut]) -> Iterator[str]:
    """What is left out because its contract has ended, or not begun, a line for each contract."""
    by_why: dict[str, list[str]] = {}
    for one in left_out:
        by_why.setdefault(one.why, []).append(str(one.of))
    for why, those in by_why.items():
        yield one_line(f"Left out, since {why}: {briefly(those)}.")


def _in_short(trace: Trace, paint: Paint) -> str:
    return paint.colour(trace.in_short, "red") if trace.broken else trace.in_short


class _Writer:
    """Writes one trace, line by line."""

    def __init__(self, trace: Trace, paint: Paint) -> None:
        self.trace, self.paint = trace, paint

    def lines(self) -> Iterator[str]:
        governance = self.trace.governance
        yield self.paint.bold(f"{name_of(governance, self.trace.of.item.id)} on {governance.as_of}")
        widest = max(len(link.kind.value) for link in self.trace.links)
        for link in self.trace.links:
            for number, line in enumerate(self._link(link)):
                yield f"  {'' if number else link.kind.value:{widest}}  {line}"
        yield ""
        untold = len(self.trace.untold)
        if self.trace.broken:
            more = f"; {untold} more cannot be told" if untold else ""
            yield self.paint.bold(f"The chain {self.trace.in_short}{more}.")
        elif untold:
            yield f"No link is known to break; {untold} cannot be told."
        elif self.trace.begins is not None:
            yield f"No link is known to break; it {self.trace.in_short}."
        else:
            yield "The chain holds."

    def _link(self, link: Link) -> Iterator[str]:
        for part in link.parts:
            yield one_line(f"{name_of(self.trace.governance, part.id)}{part.says and ', '}{part.says}")
        yield from (self.paint.colour(one_line(f"BREAKS  {why}"), "red") for why in link.breaks)
        yield from map(one_line, (*link.untold, *link.notes))
