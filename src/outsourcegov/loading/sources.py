"""The files an alliance is written in: a file or a directory, and whatever they include."""

import os
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from outsourcegov.errors import SourceUnavailable
from outsourcegov.findings import Finding, Span
from outsourcegov.findings.codes import (
    EMPTY_DOCUMENT,
    INCLUDE_OUTSIDE_ROOT,
    LIMIT_EXCEEDED,
    SEVERAL_ALLIANCES,
    UNREADABLE_TEXT,
)
from outsourcegov.findings.words import joined, quoted
from outsourcegov.loading.document import Document
from outsourcegov.loading.files import TooMany, is_inside, read_bytes, reason_of, walk
from outsourcegov.loading.gathering import Gathering
from outsourcegov.loading.includes import Includes, Origin
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.plain_data import from_mapping

_ONE_ALLIANCE = "Name a directory that has the files of one alliance."
_MOST_NAMED = 4


@attrs.frozen
class Sources:
    """What was read: the documents in the order they were met, and what is wrong with their texts."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def gather_path(
    path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None, limits: Limits | None = None
) -> Sources:
    """Read the file, or every YAML and JSON file in the directory and below, and what they include.

    Nothing outside ``root`` is included; it is the directory itself, or that of the file, unless given.
    Raises ``SourceUnavailable`` when there is nothing to read at ``path``.
    """
    given = os.fspath(path)
    try:
        mode = Path(given).stat().st_mode
        if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
            reason = "neither a file nor a directory"
        else:
            return _gather_directory(given, root, limits) if stat.S_ISDIR(mode) else _gather_file(given, root, limits)
    except (OSError, ValueError) as error:
        reason = reason_of(error)
    raise SourceUnavailable(given, reason)


def gather_text(
    text: str | bytes,
    name: str = "<text>",
    root: str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    *,
    json: bool | None = None,
) -> Sources:
    """Read a text, and what it includes from ``root``; without a root it can include nothing.

    It is read as JSON or YAML as ``json`` says; unless it does, as the suffix of the name says, and without one as JSON
    where it is JSON.
    """
    folder = None if root is None else os.fspath(root)
    gathering = Gathering(folder or "", root, limits)
    document = gathering.parse(text, name, json=json)
    if document is not None:
        Includes(gathering).follow(Origin(document, "", folder, ""))
    return _sources(gathering)


def gather_mapping(
    mapping: Mapping[Any, Any],
    name: str = "<mapping>",
    root: str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
) -> Sources:
    """Take Python data, and read what it includes from ``root``; without a root it can include nothing."""
    folder = None if root is None else os.fspath(root)
    gathering = Gathering(folder or "", root, limits)
    document, findings = from_mapping(mapping, name, limits)
    gathering.findings.extend(findings)
    if document is not None:
        gathering.documents.append(document)
        Includes(gathering).follow(Origin(document, "", folder, ""))
    return _sources(gathering)


def _sources(gathering: Gathering) -> Sources:
    return Sources(tuple(gathering.documents), tuple(gathering.findings))


def _gather_file(path: str, root: str | os.PathLike[str] | None, limits: Limits | None) -> Sources:
    folder, name = os.path.split(path)
    gathering = Gathering(folder, root, limits)
    _read_file(gathering, Includes(gathering), path, name)
    return _sources(gathering)


def _gather_directory(path: str, root: str | os.PathLike[str] | None, limits: Limits | None) -> Sources:
    os.scandir(path).close()  # Whether it can be listed: below it, what cannot be is only a finding.
    gathering = Gathering(path, root, limits)
    includes = Includes(gathering)
    span = Span(path.rstrip("/") or "/", 1, 1)
    try:
        found, troubles = walk(path, gathering.limits.max_files)
    except TooMany as much:
        gathering.report(LIMIT_EXCEEDED, f"The directory holds {much}; none is read.", span, _ONE_ALLIANCE)
        return _sources(gathering)
    for rel, reason in troubles:
        _unreadable(gathering, rel, reason)
    for rel in found:
        _read_member(gathering, includes, rel)
    if not found:
        message = "There is no .yaml, .yml or .json file in it."
        gathering.report(EMPTY_DOCUMENT, message, span, _ONE_ALLIANCE)
    several = [one for one in gathering.documents if isinstance(one.data, dict) and "alliance" in one.data]
    return Sources((), (_several(several), *gathering.findings)) if len(several) > 1 else _sources(gathering)


def _several(documents: Sequence[Document]) -> Finding:
    """What to say of a directory in which several files begin an alliance."""
    names = [document.name for document in documents]
    if len(names) > _MOST_NAMED:
        names[_MOST_NAMED - 1 :] = [f"{len(names) - _MOST_NAMED + 1} more files"]
    message = f"The directory holds several alliances, in {joined(names)}."
    fix = 'Check each of them on its own. If they are one, keep "alliance" in a single file.'
    return SEVERAL_ALLIANCES.found(message, span=documents[1].span(("alliance",), key=True), fix=fix)


def _read_file(gathering: Gathering, includes: Includes, path: str, rel: str) -> None:
    """Read one file and follow its includes; an ``OSError`` is for the caller."""
    raw = read_bytes(path, gathering.limits.max_bytes + 1)
    real = os.path.realpath(path)
    gathering.seen.add(real)
    document = gathering.parse(raw, gathering.name_of(rel))
    if document is not None:
        includes.follow(Origin(document, rel, str(Path(path).parent), real))


def _read_member(gathering: Gathering, includes: Includes, rel: str) -> None:
    path = Path(gathering.base, rel)
    real = os.path.realpath(path)
    span = Span(gathering.name_of(rel), 1, 1)
    if real in gathering.seen:
        return
    if path.is_symlink() and not (gathering.allows(real) or is_inside(real, os.path.realpath(gathering.base))):
        message = f"This is a link that leads outside {quoted(gathering.root)}; it is passed over."
        gathering.report(INCLUDE_OUTSIDE_ROOT, message, span, "Put the file itself here, or delete the link.", rel)
    elif path.is_dir():
        return  # A link to a directory inside: what is in that is met on its own way.
    elif not path.is_file():
        _unreadable(gathering, rel, "it is not a regular file")
    elif gathering.admit(real, span):
        try:
            _read_file(gathering, includes, str(path), rel)
        except OSError as error:
            _unreadable(gathering, rel, reason_of(error))


def _unreadable(gathering: Gathering, rel: str, reason: str) -> None:
    span = Span(gathering.name_of(rel), 1, 1)
    fix = "Make it a file that may be read, or move it away."
    gathering.report(UNREADABLE_TEXT, f"This cannot be read: {reason}.", span, fix, rel)
