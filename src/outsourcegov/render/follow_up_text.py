"""What is open, for people: what is overdue first, then what is to come, then what has no day."""

import datetime
from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.follow_through.follow_up import Awaited, OpenItem
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.lookup import the
from outsourcegov.model.absent import InWords, Presence, known, presence
from outsourcegov.model.common import Described
from outsourcegov.model.forums import Action
from outsourcegov.model.parties import Role
from outsourcegov.model.walk import kind_of
from outsourcegov.render.actor_words import actor_in_words
from outsourcegov.render.names import title_of, who_in_words
from outsourcegov.render.terminal import Paint

_AWAITED = {
    Awaited.DEED: "",
    Awaited.ANSWER: "waits for an answer",
    Awaited.SOLUTION: "waits for a solution",
    Awaited.ACCEPTANCE: "is not accepted",
    Awaited.DECISION: "waits for a decision",
}
_DOUBTFUL, _UNTOLD = "Perhaps overdue:", "By a day that cannot be told:"
_SELDOM = (_DOUBTFUL, _UNTOLD)
"""What is counted only where there is some."""

_INDENT = " " * 12
"""The width of a day, and two spaces."""


def follow_up_text(governance: Governance, role: Role | str | None = None, paint: Paint = Paint.NONE) -> str:
    """Everything that is open, or all of it that a role owns or has raised, as text for people.

    >>> import outsourcegov as og
    >>> print(og.follow_up_text(og.load("examples/northbank-minimal.yaml", as_of="2026-11-01")), end="")
    Nothing is open on 2026-11-01.
    """
    found = governance.follow_up(role)
    day, of = governance.as_of, f" of {quoted(the(governance.alliance.roles, role, 'role').id)}" if role else ""
    if not found:
        return paint.bold(f"Nothing{of} is open on {day}.") + "\n"
    parts = _parts(found, day)
    blocks = [
        "\n\n".join([paint.bold(title), *("\n".join(_item(governance, item, paint)) for item in items)])
        for title, _, items in parts
        if items
    ]
    counts = ", ".join(f"{len(items)} {words}" for title, words, items in parts if items or title not in _SELDOM)
    return "\n\n".join([*blocks, paint.bold(f"Open{of}: {counts}.")]) + "\n"


def _parts(found: Sequence[OpenItem], day: datetime.date) -> Sequence[tuple[str, str, Sequence[OpenItem]]]:
    """What is open by how it stands with its day: the title, the words after the number of them, and the items."""
    late = [item for item in found if item.is_overdue]
    doubtful = [item for item in found if item.due is not None and item.due < day and not item.is_overdue]
    dated = [item for item in found if item.due is not None and item.due >= day]
    untold = [item for item in found if item.due is None and item.is_day_untold]
    undated = [item for item in found if item.due is None and not item.is_day_untold]
    return [
        (f"Overdue on {day}:", "overdue", late),
        (_DOUBTFUL, "perhaps overdue", doubtful),
        ("To come:", "to come", dated),
        (_UNTOLD, "by a day that cannot be told", untold),
        ("Without a day:", "without a day", undated),
    ]


def _item(governance: Governance, item: OpenItem, paint: Paint) -> Iterator[str]:
    thing = item.thing
    title = title_of(governance, thing.id)
    day = str(item.due or "-").ljust(len(_INDENT) - 2)
    head = f"{day}  {_kind(thing)} {quoted(thing.id)}{title and ': '}{one_line(title)}"
    yield paint.colour(head, "red") if item.is_overdue else head
    yield from (f"{_INDENT}{one_line(line)}" for line in _lines(governance, item))


def _lines(governance: Governance, item: OpenItem) -> Iterator[str]:
    said = [one for one in _state(governance, item) if one]
    if said:
        yield ", ".join(said)
    yield from _owner(governance, item)
    if item.by is not None:
        yield f"{_by(item)}: {who_in_words(governance, item.by)}"
    if item.sources:
        since = f", {item.since}" if item.since is not None else ""
        yield f"from: {joined(_source(governance, one) for one in item.sources)}{since}"
    elif item.since is not None:
        yield f"since: {item.since}"


def _state(governance: Governance, item: OpenItem) -> Iterator[str]:
    told, late = _promised_to(governance, item), _late(governance, item)
    if item.awaited is Awaited.WORD:
        yield f"is done; telling {told} is {late}" if late else f"is done, and nobody has told {told}"
    else:
        yield late
        yield _AWAITED[item.awaited]
        yield f"promised to {told}" if told else ""
    yield "the latest of days that contradict each other" if item.due is not None and item.is_day_untold else ""
    yield "" if item.is_certain else "whether it is open cannot be told"
    yield f"due in words: {quoted(one_line(words))}" if (words := _words(item)) else ""


def _late(governance: Governance, item: OpenItem) -> str:
    days = (governance.as_of - item.due).days if item.is_overdue and item.due is not None else 0
    return f"{days} {'day' if days == 1 else 'days'} late" if days else ""


def _words(item: OpenItem) -> str:
    """The words in which the source says by when, where it gives no day."""
    stated = getattr(item.thing, "due", None) if item.is_day_untold else None
    return stated.words if isinstance(stated, InWords) else ""


def _promised_to(governance: Governance, item: OpenItem) -> str:
    if not isinstance(item.thing, Action) or presence(item.thing.promised_to) is Presence.MISSING:
        return ""
    return who_in_words(governance, known(item.thing.promised_to))


def _owner(governance: Governance, item: OpenItem) -> Iterator[str]:
    owner = "to decide" if item.awaited is Awaited.DECISION else "owner"
    if item.owner is None:
        yield from () if item.awaited is Awaited.ANSWER else (f"{owner}: not stated",)
        return
    yield f"{owner}: {who_in_words(governance, item.owner)}"
    several = len(item.actors) > 1
    for actor in item.actors:
        now = " ".join(actor_in_words(governance, actor))
        if now:
            yield f"today{f' {quoted(actor.id)}' if several else ''}: {now}"


def _source(governance: Governance, id: str) -> str:
    found = governance.objects.get(id)
    return f"{_kind(found)} {quoted(id)}" if found is not None else quoted(id)


def _kind(thing: Described) -> str:
    return kind_of(thing).replace("-", " ")


def _by(item: OpenItem) -> str:
    if item.awaited is Awaited.ACCEPTANCE:
        return "delivered by"
    return "raised by" if item.awaited is Awaited.SOLUTION else "proposed by"
