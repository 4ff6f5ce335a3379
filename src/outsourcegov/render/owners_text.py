"""What has no owner, for people: each reason once, with everything that has no owner for it."""

import datetime
from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet

from outsourcegov.findings.words import one_line
from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.decisions.region_words import days_in_words
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership_gaps import GapReason, OwnershipGap, Tense
from outsourcegov.governance.people.untold_owners import untold
from outsourcegov.render.names import title_of
from outsourcegov.render.terminal import Paint, display_width


def owners_text(governance: Governance, until: datetime.date | None = None, paint: Paint = Paint.NONE) -> str:
    """What nobody answers for, now and until its last day, as text for people.

    What only begins after ``until`` is left out.

    >>> from datetime import date
    >>> import outsourcegov as og
    >>> print(og.owners_text(og.load("examples/northbank-minimal.yaml", as_of=date(2026, 11, 1))), end="")
    Somebody answers for everything on 2026-11-01, and as long as it lasts.
    """
    found = governance.ownership_gaps(until)
    now, to_come = _things(found, Tense.NOW), _things(found, Tense.TO_COME)
    cannot_be_told = [(one, why) for one, why in untold(governance) if id(one) not in now]
    blocks: list[str] = []
    for title, gaps in _sections(governance, found):
        groups = ["\n".join(_group(governance, group, paint)) for group in _groups(gaps)]
        blocks += ["\n\n".join([paint.bold(title), *groups])] if groups else []
    if cannot_be_told:
        lines = [f"  {one_line(f'{one}: {why}')}" for one, why in cannot_be_told]
        blocks.append("\n".join([paint.bold("It cannot be told whether somebody answers for:"), *lines]))
    doubt = ", as far as that can be told" if cannot_be_told else ""
    blocks.append(paint.bold(_closing(governance, until, len(now), len(to_come)) + doubt + "."))
    return "\n\n".join(blocks) + "\n"


def _sections(governance: Governance, found: Sequence[OwnershipGap]) -> Iterator[tuple[str, Sequence[OwnershipGap]]]:
    """The gaps of each time under their title, and those who are stood in for."""
    day = governance.as_of
    real = [gap for gap in found if gap.is_gap]
    yield f"Nobody answers for these on {day}:", [gap for gap in real if gap.tense is Tense.NOW]
    yield "Nobody will answer for these:", [gap for gap in real if gap.tense is Tense.TO_COME]
    yield "Only a deputy answers for these:", [gap for gap in found if not gap.is_gap and gap.tense is not Tense.PAST]
    yield "Nobody answered for these:", [gap for gap in real if gap.tense is Tense.PAST]


def _groups(gaps: Iterable[OwnershipGap]) -> Iterable[Sequence[OwnershipGap]]:
    """The gaps that have the same cause: one vacancy, one deputy, one organisation that is named, no name at all."""
    found: dict[object, list[OwnershipGap]] = {}
    for gap in gaps:
        found.setdefault((gap.reason, gap.why, gap.vacancy if gap.is_gap else None), []).append(gap)
    return found.values()


def _group(governance: Governance, gaps: Sequence[OwnershipGap], paint: Paint) -> Iterator[str]:
    yield paint.colour(one_line(_head(governance, gaps[0])), "red" if gaps[0].is_gap else "yellow")
    rows = [(one_line(str(gap.owned)), days_in_words(gap.days, Days())) for gap in gaps]
    widest = max(display_width(thing) for thing, _ in rows)
    for thing, days in rows:
        yield f"  {thing}{' ' * (widest - display_width(thing))}  {days}".rstrip()
    yield f"  Fix: {gaps[0].fix}"


def _head(governance: Governance, gap: OwnershipGap) -> str:
    if gap.reason is GapReason.NO_OWNER:
        return "No owner is named."
    title = title_of(governance, gap.owner) if gap.owner is not None else ""
    return f"{title}{title and ': '}{gap.why}."


def _things(found: Iterable[OwnershipGap], tense: Tense) -> AbstractSet[int]:
    """Everything that nobody answers for at a time, by its identity."""
    return {id(gap.owned) for gap in found if gap.is_gap and gap.tense is tense}


def _closing(governance: Governance, until: datetime.date | None, now: int, to_come: int) -> str:
    if now or to_come:
        return f"Without an owner: {now} now, {to_come} to come"
    lasting = f"until {until}" if until is not None else "as long as it lasts"
    return f"Somebody answers for everything on {governance.as_of}, and {lasting}"
