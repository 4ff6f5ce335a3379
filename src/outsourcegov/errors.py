"""Exceptions for misuse of the API. What is wrong in a user's document is a finding, never an exception.

```text
OutsourcegovError
├── InvalidValue       (ValueError)   a model object was built from something the language does not know
├── InvalidDocument    (ValueError)   ``load`` was asked for an alliance that its document does not give
├── SourceUnavailable  (OSError)      a file or directory is not there or cannot be read
├── UnknownId          (KeyError)     an alliance was asked for an id it does not have
├── UnknownRule        (LookupError)  a rule was named that the catalogue does not have
├── InvalidRule        (ValueError)   a rule of one's own is not as a rule must be, or has the id of another
└── MissingExtra       (ImportError)  an optional package is needed and not installed
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outsourcegov.findings import Report


class OutsourcegovError(Exception):
    """Base of everything this package raises on purpose."""


class InvalidValue(OutsourcegovError, ValueError):  # noqa: N818 - named for what went wrong, not for being an error
    """A model object was built from something the language does not know.

    ``path`` leads from the object that was built to the value at fault, in the keys of the language.
    """

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        where = ".".join(str(step) for step in self.path)
        return f"{where}: {self.message}" if where else self.message

    def under(self, step: str | int) -> InvalidValue:
        """The same fault, seen from one level further out."""
        return InvalidValue(self.message, (step, *self.path))


class InvalidDocument(OutsourcegovError, ValueError):  # noqa: N818
    """``load`` was asked for an alliance that its document does not give; ``report`` says why."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        first, *more = self.report.findings
        return f"{first.headline()}{f' (and {len(more)} more)' if more else ''}"


class SourceUnavailable(OutsourcegovError, OSError):  # noqa: N818
    """A file or directory is not there or cannot be read."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class UnknownId(OutsourcegovError, KeyError):  # noqa: N818
    """An alliance was asked for an id it does not have, or that is of another ``kind``.

    ``near`` is the id that was most likely meant, or None.
    """

    def __init__(self, id: str, near: str | None = None, kind: str = "") -> None:
        super().__init__(id, near, kind)
        self.id = id
        self.near = near
        self.kind = kind

    def __str__(self) -> str:
        what = f"no {self.kind}" if self.kind else "nothing"
        return f'{what} is called "{self.id}"{_did_you_mean(self.near)}'


class UnknownRule(OutsourcegovError, LookupError):  # noqa: N818
    """A rule was named that the catalogue does not have; ``near`` is the one most likely meant, or None."""

    def __init__(self, name: str, near: str | None = None) -> None:
        super().__init__(name, near)
        self.name = name
        self.near = near

    def __str__(self) -> str:
        return f'no rule is called "{self.name}"{_did_you_mean(self.near)}'


class InvalidRule(OutsourcegovError, ValueError):  # noqa: N818
    """A rule of one's own is not as a rule must be, or has the id of another."""


class MissingExtra(OutsourcegovError, ImportError):  # noqa: N818
    """An optional package is needed and not installed; the message names the extra that brings it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.package} is not installed; run: pip install 'outsourcegov[{self.extra}]'"


def _did_you_mean(near: str | None) -> str:
    return f'; did you mean "{near}"?' if near else ""
