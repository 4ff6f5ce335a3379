"""Findings that YAML and JSON have in common, so that both say the same."""

from outsourcegov.findings import Finding
from outsourcegov.findings.codes import DUPLICATE_KEY, EMPTY_DOCUMENT, LIMIT_EXCEEDED
from outsourcegov.findings.words import quoted
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places


def empty(places: Places) -> Finding:
    """There is no document in the text."""
    message = "There is nothing in this file but blank lines or comments."
    fix = "Describe the alliance in it, or delete the file."
    return EMPTY_DOCUMENT.found(message, span=places.span(0), fix=fix)


def repeated_key(places: Places, key: str, offset: int, length: int, first: int) -> Finding:
    """A key that its mapping has already, at another offset."""
    line = places.line(first)
    message = f"The key {quoted(key)} stands twice in one mapping, first in line {line}; this one is left out."
    fix = "Delete one of the two, or join what they say under one key."
    return DUPLICATE_KEY.found(message, span=places.span(offset, length), fix=fix, discriminator=key)


def too_deep(places: Places, offset: int, limits: Limits) -> Finding:
    """A collection that stands inside too many others."""
    message = f"Lists and mappings stand inside each other more than {limits.max_depth} levels deep here."
    return LIMIT_EXCEEDED.found(message, span=places.span(offset), fix="Write the document with fewer levels.")


def too_many(places: Places, offset: int, limits: Limits) -> Finding:
    """The first value that is one too many."""
    message = f"The document has more than {limits.max_nodes:,} values."
    return LIMIT_EXCEEDED.found(message, span=places.span(offset), fix="Split the alliance into several smaller ones.")
