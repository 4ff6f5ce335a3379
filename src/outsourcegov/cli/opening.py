"""Opening an alliance to ask it something: on what can be read, with a word on what cannot."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from outsourcegov.api import read, today
from outsourcegov.cli.main import fail, warn
from outsourcegov.engine.run import run
from outsourcegov.findings import Report, Severity
from outsourcegov.findings.words import listed_briefly
from outsourcegov.governance.governance import Governance
from outsourcegov.rules.catalogue import find

STDIN = "-"
_REFERENCES = ("SCH002", "SCH003")
"""The rules on references that lead to nothing, or to the wrong kind of thing."""


def governance_of(
    source: str,
    as_of: date | None,
    root: Path | None,
    about: Sequence[str] = (),
    collections: Sequence[str] = ("decisions",),
) -> Governance:
    """The alliance of a file, a directory or standard input on a day; today, where none is given.

    Ends the command where a part of the text cannot be read. Where all can, but not all of it is as it should be, the
    rest is asked, and a line on standard error says so; ``about`` are the ids of which that matters most, all of some
    ``collections`` where none are given.
    """
    if source == STDIN and sys.stdin is None:
        fail("standard input is closed")
    if not source:
        fail("an empty path names no file and no directory")
    is_stdin = source == STDIN
    name = "<stdin>" if is_stdin else source
    reading = read(sys.stdin.buffer.read() if is_stdin else Path(source), name=name if is_stdin else None, root=root)
    errors = Report(reading.findings).at_least(Severity.ERROR)
    if reading.alliance is None or not reading.complete:
        fail(*(one.headline() for one in errors[:1]), f"{name} cannot be read in full; {_ask(source)}")
    governance = Governance(reading.alliance, as_of or today(), places=reading.places)
    asked = dict.fromkeys(
        about or (id for one in collections for id in getattr(governance.alliance, one.replace("-", "_")).keys)
    )
    dangling = [id for id in _with_broken_references(governance, collections) if id in asked]
    faulty = reading.damaged.union(dangling)
    damaged = [id for id in asked if id in faulty]
    if errors or dangling:
        broken = run(governance, map(find, _REFERENCES), damaged=reading.damaged)
        warn(_warning([one.rule for one in (*errors, *broken)], name, source, damaged))
    return governance


def _with_broken_references(governance: Governance, collections: Sequence[str]) -> Iterator[str]:
    """The object in some collections of each reference that leads to nothing, or to the wrong kind of thing."""
    for use in governance.broken_references:
        collection, *inside = use.path
        if collection in collections and inside:
            yield str(inside[0])


def _warning(rules: Sequence[str], name: str, source: str, damaged: Sequence[str]) -> str:
    """A line on the errors that some rules have found, each of them once, and on the check that shows as many."""
    is_one = len(rules) == 1
    count = f"{len(rules)} error{'s' * (not is_one)} in how it is written"
    told = f",{' among others' * (not is_one)} in {listed_briefly(damaged)}" if damaged else ""
    select = f" --select {','.join(sorted({*rules}))}"
    return f"{name} has {count}{told}, and this is told from what could be read; {_ask(source, select)}"


def _ask(source: str, select: str = "") -> str:
    if source == STDIN:
        return f"outsourcegov check{select} says what is wrong"
    return f"run: outsourcegov check {source}{select}"
