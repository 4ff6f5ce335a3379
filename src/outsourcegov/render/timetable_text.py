"""A calendar of dates that bite, for people: what is overdue, month by month, and what comes back often once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.findings.words import briefly, one_line
from outsourcegov.governance.calendar.due_dates import DateKind, DueDate, Timetable
from outsourcegov.render.terminal import Paint

OFTEN = 6
"""What comes back more often than this is told once, unless everything is wanted."""

_HINDERED = frozenset((DateKind.SITTING, DateKind.DECISION))
"""Of these the consequence says why it cannot be done on the day."""

_MOST_DAYS = 6
_MOST_PEOPLE = 2
_TIME = len(" 09:00")


def timetable_text(timetable: Timetable, paint: Paint = Paint.NONE, *, all_dates: bool = False) -> str:
    """The dates of a calendar as text for people; what comes back often is told once, unless all dates are wanted.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/bsp-datec", as_of="2009-01-01")
    >>> timetable = og.calendar(governance, "2009-06-01", "2009-12-31")
    >>> print(og.timetable_text(timetable.only("term", "price")), end="")
    June 2009
      2009-06-15  term  Last day of the term of contract "agreement".
        It ends, unless notice to renew it was given.
    <BLANKLINE>
    1 date from 2009-06-01 to 2009-12-31.
    """
    times = Counter(one.series for one in timetable.dates if not one.is_overdue)
    often = {series for series, count in times.items() if series and count > OFTEN and not all_dates}
    seldom = [one for one in timetable.dates if one.is_overdue or one.series not in often]
    width = max((len(one.kind.value) for one in seldom), default=0)
    time = _TIME if any(one.moment is not None for one in seldom) else 0
    blocks = [
        "\n".join(
            [paint.bold(title), *(line for one in dates for line in _lines(one, time, width, paint, timetable.caveats))]
        )
        for title, dates in _sections(seldom)
    ]
    if often:
        folded: dict[str, list[DueDate]] = {}
        for one in timetable.dates:
            if one.series in often and not one.is_overdue:
                folded.setdefault(one.series, []).append(one)
        lines = [line for dates in folded.values() for line in _often(dates, timetable.caveats)]
        blocks.append("\n".join([paint.bold("Often (--all tells each date)"), *lines]))
    if timetable.untold:
        blocks.append("\n".join([paint.bold("It cannot be told when"), *(f"  {one}" for one in timetable.untold)]))
    if timetable.caveats:
        blocks.append("\n".join(one_line(caveat) for caveat in timetable.caveats))
    return "\n\n".join([*blocks, paint.bold(_closing(timetable))]) + "\n"


def load_text(timetable: Timetable, paint: Paint = Paint.NONE) -> str:
    """How many dates each person has in each month, as a table for people; it says where dates are left out."""
    load, more = timetable.load(), _more(timetable)
    months = sorted({month for counts in load.values() for month in counts})
    if not load:
        return paint.bold(f"Nobody has a date{more}.") + "\n"
    width = max(map(len, load))
    rows = [f"{person:{width}}  {_cells(counts, months)}" for person, counts in load.items()]
    left_out = [f"\n{more.removeprefix('; ').capitalize()}."] if more else []
    return "\n".join([paint.bold(f"{'':{width}}  {'  '.join(months)}"), *rows, *left_out]) + "\n"


def _cells(counts: Mapping[str, int], months: Sequence[str]) -> str:
    return "  ".join(f"{counts.get(month, 0) or '':>{len(month)}}" for month in months).rstrip()


def _sections(dates: Sequence[DueDate]) -> Iterator[tuple[str, Sequence[DueDate]]]:
    """What is overdue, then the dates of each month."""
    found: dict[str, list[DueDate]] = {}
    for one in dates:
        found.setdefault("Overdue" if one.is_overdue else f"{one.day:%B %Y}", []).append(one)
    yield from found.items()


def _lines(one: DueDate, time: int, width: int, paint: Paint, said: Sequence[str]) -> Iterator[str]:
    moment = f" {one.moment:%H:%M}" if one.moment is not None else ""
    head = one_line(f"{one.day}{moment:{time}}  {one.kind.value:{width}}  {one.what}.")
    yield f"  {paint.colour(head, 'red') if one.is_overdue else head}"
    by = _by(one)
    caveats = (caveat for caveat in one.caveats if caveat not in said)
    more = " ".join(
        filter(None, [f"{by}." if by else "", one.consequence, *caveats, f"See {one.ref}." if one.ref else ""])
    )
    if more:
        yield f"    {one_line(more)}"


def _by(one: DueDate) -> str:
    """Whoever has to see to it, with the names of those who hold the role or stand in, where they are few."""
    if one.is_vacant:
        return f"{one.owner} (nobody)"
    holding = ", ".join(person for person in one.holders if person not in one.standing_in)
    people = "; ".join(filter(None, (holding, one.who_stands_in)))
    return f"{one.owner} ({people})" if one.owner and 0 < len(one.holders) <= _MOST_PEOPLE else one.owner


def _often(dates: Sequence[DueDate], said: Sequence[str]) -> Iterator[str]:
    """What comes back often in one line, and beneath it what is to be read with some of its days, or with each."""
    first = dates[0]
    time = f" at {first.moment:%H:%M}" if first.moment is not None else ""
    yield one_line(f"  {first.what}, {first.every}: {len(dates)} times, first on {first.day}{time}.")
    days: dict[str, list[str]] = {}
    for one in dates:
        nobody = [f"{_by(one)}."] if one.is_vacant else []
        hinders = [one.consequence] if one.consequence and one.kind in _HINDERED else []
        for sentence in (*nobody, *hinders, *(caveat for caveat in one.caveats if caveat not in said)):
            days.setdefault(sentence.replace(f"{one.day} is ", "It is "), []).append(str(one.day))
    told: dict[tuple[str, ...], list[str]] = {}
    for sentence, which in days.items():
        told.setdefault(tuple(which), []).append(sentence)
    for hindered, sentences in told.items():
        yield one_line(f"    {_on(hindered, tuple(str(one.day) for one in dates))}{' '.join(sentences)}")


def _on(some: Sequence[str], days: Sequence[str]) -> str:
    """On which of its days something is said of what comes back often; empty for all of them."""
    if len(some) == len(days):
        return ""
    is_the_rest = len(some) > _MOST_DAYS and some == days[-len(some) :]
    return f"From {some[0]} on: " if is_the_rest else f"On {briefly(some, _MOST_DAYS)}: "


def _closing(timetable: Timetable) -> str:
    overdue = sum(one.is_overdue for one in timetable.dates)
    told = f", {overdue} of them overdue" if overdue else ""
    dates = f"{len(timetable)} date{'s' * (len(timetable) != 1)}"
    return f"{dates} from {timetable.start} to {timetable.end}{told}{_more(timetable)}."


def _more(timetable: Timetable) -> str:
    """That there are more dates than there is room for, at the end of a sentence; empty where there are not."""
    return "" if timetable.is_complete else f"; there are more after {timetable.complete_until}, which are left out"
