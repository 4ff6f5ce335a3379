"""Who hears of something, for people: each with the latest time and the way, and who should hear and does not."""

from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import a, joined, one_line
from outsourcegov.governance.communication.informed import (
    TABLED,
    Hearer,
    HearingPart,
    Informed,
    ShouldHear,
    information_caveats,
)
from outsourcegov.governance.governance import Governance
from outsourcegov.model.common import Entry
from outsourcegov.model.vocabulary import Side
from outsourcegov.render.actor_words import actor_in_words
from outsourcegov.render.names import name_of
from outsourcegov.render.terminal import Paint, display_width
from outsourcegov.render.way_words import delay_in_words, ifs_in_words, way_in_words

PARTS = {
    HearingPart.OWNER: "owns it",
    HearingPart.PROVIDER: "provides it",
    HearingPart.COUNTERPART: "is a counterpart of its owner",
}
_HEARS = {True: "hears of it", False: "does not hear of it", None: "may hear of it"}


def informed_text(answer: Informed, paint: Paint = Paint.NONE) -> str:
    """Who hears of one thing, as text for people.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> print(og.informed_text(governance.informed("one-switch-room")).splitlines()[-1])
      deltanet-network-lead     is a counterpart of its owner  does not hear of it
    """
    blocks = [list(_head(answer, paint))]
    blocks += [[paint.bold(title), *_table(answer, those)] for title, those in _groups(answer)]
    for title, sentences in (
        ("What keeps word back:", answer.hindrances),
        ("It cannot be told who else hears:", answer.caveats),
    ):
        if sentences:
            blocks.append([paint.bold(title), *(f"  {one_line(one)}" for one in sentences)])
    if answer.expected:
        blocks.append([paint.bold("Who should hear of it:"), *_should(answer.expected, paint)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def information_text(governance: Governance, answers: Sequence[Informed], paint: Paint = Paint.NONE) -> str:
    """Whether those hear of things who should, as text for people: a line for each thing."""
    caveats = list(map(one_line, information_caveats(governance)))
    if not answers:
        yet = " yet" if any(isinstance(one.thing, TABLED) for one in governance.owned) else ""
        closing = "No service, metric or risk is known" if caveats else "There is no service, metric or risk"
        return "\n".join([paint.bold(f"{closing} to hear of{yet}."), *caveats]) + "\n"
    head = ("", "its owner hears", "hear of it", "do not, and should")
    rows = [head, *(_row(one) for one in answers)]
    missing = sum(bool(one.missing) for one in answers)
    untold = sum(not one.missing and not one.is_told for one in answers)
    closing = f"Nobody is {'known' if untold else 'named'} on {governance.as_of} who should hear and does not"
    if missing:
        closing = f"Somebody should hear and does not: of {missing} of {len(answers)}"
    if untold:
        closing += f"; of {untold} of {len(answers)} it cannot be told"
    lines = _aligned(rows)
    return "\n".join([paint.bold(next(lines)), *lines, "", paint.bold(f"{closing}."), *caveats]) + "\n"


def _head(answer: Informed, paint: Paint) -> Iterator[str]:
    known = answer.governance.objects.get(answer.id)
    yield paint.bold(name_of(answer.governance, answer.id) if known is not None else f'"{answer.id}"')
    begins = answer.governance.terms.begins(known) if isinstance(known, Entry) else None
    only = f"; it only begins on {begins}" if begins is not None else ""
    yield f"{a(answer.kind.replace('-', ' '))}, on {answer.governance.as_of}{only}"
    if not answer.hearers:
        yield "Nothing that is written down tells anybody of it."


def _groups(answer: Informed) -> Iterator[tuple[str, Sequence[Hearer]]]:
    for title, side in (("The client hears of it:", Side.CLIENT), ("The provider hears of it:", Side.PROVIDER)):
        those = [one for one in answer.hearers if one.side is side]
        if those:
            yield title, those
    others = [one for one in answer.hearers if one.side is None]
    if others:
        yield "It comes to:", others


def _table(answer: Informed, those: Sequence[Hearer]) -> Iterator[str]:
    rows = [(one.id, _when(one), way_in_words(one), _who(answer.governance, one)) for one in those]
    return (f"  {line}" for line in _aligned(rows))


def _when(hearer: Hearer) -> str:
    ifs = ifs_in_words(hearer.ifs)
    return f"{delay_in_words(hearer.latest)}{ifs and ', '}{ifs}"


def _who(governance: Governance, hearer: Hearer) -> str:
    """The people who hold a role on the day, or why nobody does; nothing of a forum, which is not one person."""
    if hearer.id not in governance.alliance.roles:
        return ""
    return " ".join(actor_in_words(governance, hearer.actor))


def _should(expected: Sequence[ShouldHear], paint: Paint) -> Iterator[str]:
    rows = [(one.role, PARTS[one.part], _whether(one)) for one in expected]
    for one, line in zip(expected, _aligned(rows), strict=True):
        yield paint.colour(f"  {line}", "red") if one.hears is False else f"  {line}"


def _whether(one: ShouldHear) -> str:
    ifs = ifs_in_words(one.hearer.ifs) if one.hearer is not None else ""
    return f"{_HEARS[one.hears]}{' only ' * bool(ifs)}{ifs}"


def _row(answer: Informed) -> tuple[str, str, str, str]:
    owners = [one for one in answer.expected if one.part is HearingPart.OWNER]
    counts = answer.by_side
    sides = joined(f"{counts.get(side, 0)} {side.value}" for side in Side)
    named = f'{answer.kind.replace("-", " ")} "{answer.id}"'
    nobody = "no role owns it" if answer.is_told else "perhaps: who owns it cannot be told"
    when = ", ".join(dict.fromkeys(map(_when_owner, owners))) or nobody
    return (
        named,
        when,
        f"{sides}{', perhaps more' * bool(answer.caveats)}",
        ", ".join(one.role for one in answer.missing),
    )


def _when_owner(owner: ShouldHear) -> str:
    if owner.hearer is None:
        return "no" if owner.hears is False else "perhaps"
    return _when(owner.hearer)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines, with columns as wide as their widest cell."""
    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        padded = [f"{cell}{' ' * (width - display_width(cell))}" for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(padded).rstrip()
