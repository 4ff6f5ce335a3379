"""YAML text to a document."""

from typing import Any

import yaml
from yaml import DocumentStartEvent, ScalarEvent, StreamEndEvent

from outsourcegov.findings import Finding
from outsourcegov.findings.codes import SEVERAL_DOCUMENTS
from outsourcegov.loading.complaints import empty
from outsourcegov.loading.decoding import unreadable_character
from outsourcegov.loading.document import Document
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places
from outsourcegov.loading.unreadable import Stop
from outsourcegov.loading.yaml_builder import Builder
from outsourcegov.loading.yaml_events import event_source


def read_yaml(name: str, text: str, limits: Limits | None = None) -> tuple[Document | None, list[Finding]]:
    """The document a YAML text gives, and what is wrong with the text; no document where it cannot be read to its end.

    Unquoted scalars mean what the core schema of YAML 1.2 says, keys are always text, and of a text with several
    documents the first one counts. A value that cannot be taken is ``{"unknown": "not readable"}`` in the data.
    The text is without a byte order mark, as ``decode`` gives it.
    """
    places = Places(name, text)
    try:
        return _read(places, limits or Limits())
    except Stop as stop:
        return None, [stop.finding]
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        from outsourcegov.loading.yaml_problems import syntax_error  # many patterns, which few texts need

        return None, [unreadable_character(places) or syntax_error(places, error)]


def _read(places: Places, limits: Limits) -> tuple[Document | None, list[Finding]]:
    next_event = event_source(places.text)
    next_event()  # The stream starts.
    event = next_event()
    if isinstance(event, StreamEndEvent):
        return None, [empty(places)]
    builder = Builder(places, next_event, limits)
    root = next_event()
    nothing = isinstance(root, ScalarEvent) and not (root.value or root.style or root.tag)
    data = builder.value(root)
    findings = [empty(places)] if nothing else builder.findings
    next_event()  # The document ends.
    event = next_event()
    if isinstance(event, DocumentStartEvent):
        findings.append(_several(places, event))
    if nothing:
        return None, findings
    nodes = builder.nodes
    return Document(places.name, data, places.text, lambda: nodes, builder.complete), findings


def _several(places: Places, event: Any) -> Finding:
    message = "A second document begins here; only the first one is read."
    fix = "Put each document in a file of its own, or delete the line '---' to make it one."
    span = places.span(event.start_mark.index, event.end_mark.index - event.start_mark.index)
    return SEVERAL_DOCUMENTS.found(message, span=span, fix=fix)
