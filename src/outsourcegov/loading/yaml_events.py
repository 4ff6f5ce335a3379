"""PyYAML's stream of events: libyaml where there is one, else its slower equal in Python."""

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.scanner import ScannerError

_SURROGATE = re.compile("[\ud800-\udfff]")


def event_source(text: str) -> Callable[[], Any]:
    """A function that gives the next event of the text each time it is called.

    It raises ``yaml.YAMLError``; where the text has lone surrogates, ``UnicodeEncodeError`` may come at once.
    """
    if yaml.__with_libyaml__:
        return yaml.CBaseLoader(text).get_event
    return PythonParser(text).next_event


class PythonParser(yaml.BaseLoader):
    r"""The parser of PyYAML alone, made as strict as libyaml about escapes such as ``\ud800``."""

    def next_event(self) -> Any:
        """The next event."""
        try:
            event = self.get_event()  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError) as error:
            raise _bad_escape(self.get_mark()) from error
        if isinstance(event, yaml.ScalarEvent) and _SURROGATE.search(event.value):
            raise _bad_escape(event.start_mark)
        return event


def _bad_escape(mark: Any) -> ScannerError:
    return ScannerError("while parsing a quoted scalar", mark, "found invalid Unicode character escape code", mark)
