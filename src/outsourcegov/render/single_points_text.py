"""On whom an alliance relies, for people: what fails without whom, and how likely somebody is there."""

from collections.abc import Iterator, Sequence

from outsourcegov.analysis.cut_sets import Odds
from outsourcegov.findings.words import joined, one_line
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.supposing.reliance import Reliance, SinglePoints
from outsourcegov.model.absent import known
from outsourcegov.model.parties import Person
from outsourcegov.model.walk import kind_of
from outsourcegov.render.names import name_of
from outsourcegov.render.terminal import Paint, display_width


def single_points_text(points: SinglePoints, paint: Paint = Paint.NONE, *, away: float | None = None) -> str:
    """On whom an alliance relies: what one person's absence leaves without anybody, and what those of several do.

    With ``away``, the share of the time that each person is away, it says how likely each decision, service and
    escalation path is to have somebody.

    >>> import outsourcegov as og
    >>> points = og.single_points(og.load("examples/northbank", as_of="2026-11-01"), together=1)
    >>> print(og.single_points_text(points).splitlines()[-1])
    6 of 25 decisions, services and escalation paths rest on one person alone.
    """
    governance = points.governance
    blocks = ["\n".join(block) for block in _blocks(points, paint)]
    if away is not None and points.reliances:
        rows = [(_named(governance, one), odds_in_words(one.odds(away))) for one in points.reliances]
        widest = max(display_width(name) for name, _ in rows)
        title = f"When each person is away {_percent(away)} of the time, there is somebody for:"
        lines = [f"  {name}{' ' * (widest - display_width(name))}  {odds}" for name, odds in rows]
        blocks.append("\n".join([paint.bold(title), *lines]))
    blocks.append(paint.bold(_closing(points)))
    return "\n\n".join(blocks) + "\n"


def _blocks(points: SinglePoints, paint: Paint) -> Iterator[Sequence[str]]:
    governance = points.governance
    failed = [one for one in points.reliances if one.has_failed]
    if failed:
        yield [
            paint.bold(f"Nobody is there on {governance.as_of}, whoever comes, for:"),
            *(f"  {_named(governance, one)}" for one in failed),
        ]
    for person, reliances in points.by_person.items():
        head = f"Without {_person(governance, person)} nobody is left for:"
        yield [paint.colour(head, "red"), *(f"  {_named(governance, one)}" for one in reliances)]
    for size in range(2, points.together + 1):
        lines = [
            f"  {_named(governance, one)}: {joined([one_line(person) for person in cut])}"
            for one in points.reliances
            for cut in one.cut_sets or ()
            if len(cut) == size
        ]
        if lines:
            yield [
                paint.colour(
                    f"When {_NUMBERS.get(size, size)} people are away together, nobody is left for:", "yellow"
                ),
                *lines,
            ]
    untold = [one for one in points.reliances if one.cut_sets is None]
    if untold:
        yield ["Too many ways to look at:", *(f"  {_named(governance, one)}" for one in untold)]


_NUMBERS = {2: "two", 3: "three", 4: "four"}


def _closing(points: SinglePoints) -> str:
    alone = {id(one) for several in points.by_person.values() for one in several}
    total = len(points.reliances)
    if not total:
        return "No decision, service or escalation path depends on people who are known."
    what = f"{len(alone)} of {total} decisions, services and escalation paths"
    return f"{what} {'rests' if len(alone) == 1 else 'rest'} on one person alone."


def _person(governance: Governance, id: str) -> str:
    person = governance.find(id, Person)
    employer = known(person.employer) if person is not None else None
    return f"{name_of(governance, id)}{f' of {one_line(employer)}' if employer else ''}"


def _named(governance: Governance, one: Reliance) -> str:
    return one_line(f"{kind_of(one.subject)} {name_of(governance, one.subject.id)}")


def odds_in_words(odds: Odds) -> str:
    """A likelihood in percent: ``99.00 %``, or ``between 97.10 % and 99.00 %``."""
    least, most = _percent(odds.least), _percent(odds.most)
    return least if odds.least == odds.most else f"between {least} and {most}"


def _percent(share: float) -> str:
    return f"{100 * share:.2f} %"
