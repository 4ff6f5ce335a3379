"""The library in a few calls: check, what_if, read, load."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from os import PathLike
from typing import Any, TypeAlias

import attrs

from outsourcegov.engine.rule import Rule
from outsourcegov.engine.run import run
from outsourcegov.engine.selection import Selection
from outsourcegov.engine.supposing import suppose
from outsourcegov.engine.waivers import part
from outsourcegov.errors import InvalidDocument, SourceUnavailable
from outsourcegov.findings import Impact, Report, Severity, Waived
from outsourcegov.findings.codes import (
    INCLUDE_NOT_FOUND,
    INCLUDE_OUTSIDE_ROOT,
    LIMIT_EXCEEDED,
    SEVERAL_DOCUMENTS,
    SYNTAX_ERROR,
    UNREADABLE_TEXT,
)
from outsourcegov.findings.words import written
from outsourcegov.governance.dates.given_day import as_day
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.sources import Sources, gather_mapping, gather_path, gather_text
from outsourcegov.loading.structure import Reading, structure
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.forums import Forum
from outsourcegov.model.parties import Party, Person, Role
from outsourcegov.model.walk import distinct
from outsourcegov.rules.catalogue import NAMES, own_rules, rules_to_run

Source: TypeAlias = str | PathLike[str] | bytes | Mapping[str, Any] | Alliance | Governance

_LOSE_TEXT = frozenset(
    code.id
    for code in (
        UNREADABLE_TEXT,
        SYNTAX_ERROR,
        SEVERAL_DOCUMENTS,
        LIMIT_EXCEEDED,
        INCLUDE_NOT_FOUND,
        INCLUDE_OUTSIDE_ROOT,
    )
)
"""Faults that keep a part of the text from being read."""


def read(
    source: Source,
    *,
    name: str | None = None,
    root: str | PathLike[str] | None = None,
    limits: Limits | None = None,
) -> Reading:
    """Read an alliance, and say what is wrong with its text.

    ``source`` is a path to a file or a directory, text or bytes of YAML or JSON, a mapping, or an alliance. A ``str``
    that has a line break in it, or begins with a brace or a bracket, is text, any other a path. ``name`` is what
    findings call text that has no path. Files that are included stay inside ``root``, the directory of the first file
    where nothing else is said.

    Raises ``SourceUnavailable`` where a path is not there or cannot be read.
    """
    if isinstance(source, Governance):
        return Reading(distinct(source.alliance, source.placed), (), source.places)
    if isinstance(source, Alliance):
        return Reading.of(distinct(source))
    sources = _gather(source, name, root, limits or Limits())
    if not sources.documents:
        return Reading.of(None, sources.findings)
    reading = structure(sources.documents)
    complete = reading.complete and not any(finding.rule in _LOSE_TEXT for finding in sources.findings)
    return attrs.evolve(reading, findings=(*sources.findings, *reading.findings), complete=complete)


def _gather(
    source: str | PathLike[str] | bytes | Mapping[str, Any],
    name: str | None,
    root: str | PathLike[str] | None,
    limits: Limits,
) -> Sources:
    if isinstance(source, Mapping):
        return gather_mapping(source, name or "<mapping>", root, limits)
    if isinstance(source, bytes) or (isinstance(source, str) and _is_text(source)):
        return gather_text(source, name or "<text>", root, limits)
    if not isinstance(source, str | PathLike):
        wanted = "a path, text, bytes, a mapping, an Alliance or a Governance"
        raise TypeError(f"an alliance is read from {wanted}, not from {written(source)}")
    try:
        return gather_path(source, root, limits)
    except SourceUnavailable as error:
        if isinstance(source, str) and ": " in source:
            reason = f"{error.reason}; to give text of one line, end it with a line break"
            raise SourceUnavailable(source, reason) from None
        raise


def _is_text(source: str) -> bool:
    """Whether a ``str`` is the text of an alliance, and not a path to it."""
    return "\n" in source or source.lstrip().startswith(("{", "["))


def check(
    source: Source,
    *,
    as_of: date | str | None = None,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    rules: Rule | Iterable[Rule] = (),
    progress: Callable[[Rule], None] | None = None,
    name: str | None = None,
    root: str | PathLike[str] | None = None,
    limits: Limits | None = None,
) -> Report:
    """Everything that is wrong with an alliance and the text it is written in.

    ``as_of`` is the day everything is asked for, or its text, such as ``"2026-11-01"``; left out, it is that of a
    ``Governance``, else today. ``select`` and ``ignore`` choose rules by id, by the beginning of one, or by name; what
    cannot be read is reported whatever is selected, unless it is ignored. ``rules`` are rules of your own, run as well.
    ``progress`` is called with each rule before it runs. The other arguments are those of ``read``.

    While a part of the text cannot be read, no rule is asked: what it would miss may be in there. The report then is
    not ``complete``, and not clean, whatever is ignored. Findings that a waiver in force accepts are ``waived``.

    Raises ``SourceUnavailable`` where a path is not there, ``UnknownRule`` for a name that fits no rule, and
    ``InvalidRule`` for a rule of your own with the id of another.

    >>> report = check({"outsourcegov": 1, "alliance": {"id": "a", "client": "none", "providers": "none"}})
    >>> [finding.rule for finding in report.at_least(Severity.ERROR)]
    ['ESC001', 'PTY001', 'PTY001']
    """
    own = own_rules(rules)
    selection = Selection.of(select, ignore, {**NAMES, **{rule.id: rule.name for rule in own}})
    if as_of is None:
        as_of = source.as_of if isinstance(source, Governance) else today()
    as_of = as_day(as_of)
    reading = read(source, name=name, root=root, limits=limits)
    not_ignored = Selection(ignore=selection.ignore)
    findings = [one for one in reading.findings if selection.has(one.rule) or not_ignored.has(one.rule)]
    waived: list[Waived] = []
    damaged = frozenset[str]()
    if reading.alliance is not None and reading.complete:
        governance = Governance(reading.alliance, as_of)
        if isinstance(source, Governance) and source.as_of == as_of and source.alliance is reading.alliance:
            governance = source  # what it has worked out already is not worked out again
        chosen = [*rules_to_run(selection), *(rule for rule in own if selection.has(rule.id))]
        announced = _announced(chosen, progress) if progress else chosen
        damaged = reading.damaged
        found = run(governance, announced, sources=reading.places, damaged=reading.damaged)
        stand, waived = part(found, governance)
        findings.extend(stand)
    return Report(findings, as_of=as_of, complete=reading.complete, damaged=damaged, waived=waived)


def _announced(rules: Iterable[Rule], progress: Callable[[Rule], None]) -> Iterator[Rule]:
    for rule in rules:
        progress(rule)
        yield rule


def what_if(
    governance: Governance,
    *,
    without: Person | Role | Party | Forum | str | Iterable[Person | Role | Party | Forum | str] = (),
    at: date | str | None = None,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    rules: Rule | Iterable[Rule] = (),
) -> Impact:
    """What is found differently if some people, roles, parties or forums are gone, on another day, or both.

    Those who are gone, given by their ids, are so from the day of the governance on, as ``Governance.without`` says.
    With ``at``, what is found on that day is held against what is found on the day of the governance. ``select``,
    ``ignore`` and ``rules`` are those of ``check``. Asked again about the same governance, it works out only what is
    new: ask about everybody in a loop.

    Raises ``UnknownId`` for an id that is not there, ``InvalidValue`` for an object that cannot be gone, and for rules
    what ``check`` does.

    >>> governance = load("examples/northbank", as_of="2026-11-01")
    >>> [finding.rule for finding in what_if(governance, without="p-108").appeared]
    ['DEC010', 'DEC010', 'ESC006', 'OWN002', 'OWN023']
    """
    own = own_rules(rules)
    selection = Selection.of(select, ignore, {**NAMES, **{rule.id: rule.name for rule in own}})
    chosen = [*rules_to_run(selection), *(rule for rule in own if selection.has(rule.id))]
    gone = [without] if isinstance(without, str | Person | Role | Party | Forum) else without
    ids = dict.fromkeys(one if isinstance(one, str) else one.id for one in gone)
    return suppose(governance, chosen, without=list(ids), at=at)


def load(
    source: Source,
    *,
    as_of: date | str | None = None,
    name: str | None = None,
    root: str | PathLike[str] | None = None,
    limits: Limits | None = None,
) -> Governance:
    """The alliance on a day, or the text of one; today, where none is given.

    Raises ``InvalidDocument`` when any of it cannot be read as it is written: its ``report`` says why. To go on with
    what can be read, use ``read``.
    """
    reading = read(source, name=name, root=root, limits=limits)
    errors = Report(reading.findings).at_least(Severity.ERROR)
    if errors or reading.alliance is None:
        raise InvalidDocument(Report(errors, complete=reading.complete))
    return Governance(reading.alliance, today() if as_of is None else as_of, places=reading.places)


def today() -> date:
    """The day it is where this runs: the only place in the package that reads the clock."""
    return datetime.now(tz=UTC).astimezone().date()
