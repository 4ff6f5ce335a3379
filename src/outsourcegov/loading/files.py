"""Looking at directories and files without trusting them."""

import os
from pathlib import Path

_SUFFIXES = (".yaml", ".yml", ".json")


def is_document(name: str) -> bool:
    """Whether a file of this name holds YAML or JSON; hidden ones never do."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def is_inside(real: str, root: str) -> bool:
    """Whether one resolved path lies in the directory of another, or is that directory."""
    return Path(real).is_relative_to(root)


def read_bytes(path: str | Path, at_most: int) -> bytes:
    """The beginning of a file."""
    with Path(path).open("rb") as file:
        return file.read(at_most)


def reason_of(error: Exception) -> str:
    """Why something cannot be opened, in a few words without a full stop."""
    said = getattr(error, "strerror", None) or str(error)
    return f"{said[:1].lower()}{said[1:]}"


_MOST_PER_DOCUMENT = 100
"""Files and directories that are looked at, for each document that may be read."""


class TooMany(Exception):  # noqa: N818 - says what there is too much of, never leaves this package
    """A directory has more in it than is looked at."""


def walk(directory: str, most: int) -> tuple[list[str], list[tuple[str, str]]]:
    """The ways from a directory to the documents in it and below, and what could not be listed and why.

    Sorted, with slashes, without anything hidden. A link to a directory is given like a document, and not followed.
    Raises ``TooMany`` as soon as there are more than ``most`` documents, or far more files of any kind.
    """
    found: list[str] = []
    seen = 0
    troubles: list[tuple[str, str]] = []

    def rel(path: Path) -> str:
        return path.relative_to(directory).as_posix()

    def give_up(error: OSError) -> None:
        troubles.append((rel(Path(error.filename)), reason_of(error)))

    for folder, subfolders, files in os.walk(directory, onerror=give_up):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        links = [name for name in subfolders if Path(folder, name).is_symlink()]
        found += [rel(Path(folder, name)) for name in [*links, *filter(is_document, files)]]
        seen += len(subfolders) + len(files)
        if len(found) > most:
            raise TooMany(f"more than {most:,} YAML and JSON files")
        if seen > _MOST_PER_DOCUMENT * most:
            raise TooMany(f"more than {_MOST_PER_DOCUMENT * most:,} files and directories")
    return sorted(found), troubles
