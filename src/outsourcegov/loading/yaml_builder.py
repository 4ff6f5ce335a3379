"""Plain data and positions from a stream of YAML events, without recursion and without an object per value."""

from collections.abc import Callable
from decimal import Decimal
from itertools import islice
from sys import intern
from typing import Any

import attrs
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from outsourcegov.findings import Code, Finding
from outsourcegov.findings.codes import LIMIT_EXCEEDED, NOT_PLAIN_DATA, RECURSIVE_ALIAS, SYNTAX_ERROR
from outsourcegov.findings.words import shown
from outsourcegov.loading.complaints import repeated_key, too_deep, too_many
from outsourcegov.loading.document import ALIAS, COLLECTION, SCALAR, children, nodes_array
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places
from outsourcegov.loading.scalars import CoreScalars
from outsourcegov.loading.unreadable import NotReadable, Stop, Unreadable

_CORE = "tag:yaml.org,2002:"
_COLLECTION_TAGS = {MappingStartEvent: (None, "!", f"{_CORE}map"), SequenceStartEvent: (None, "!", f"{_CORE}seq")}
_TEXT_TAGS = ("!", f"{_CORE}str")
_SCALAR_TAGS: dict[str, tuple[type, ...]] = {
    f"{_CORE}int": (int,),
    f"{_CORE}float": (Decimal, int),
    f"{_CORE}bool": (bool,),
    f"{_CORE}null": (type(None),),
}

_GONE = -1
_AWAITED = object()  # In place of a key: a mapping is open and its next key has not been seen.


@attrs.define
class _Anchor:
    """A value that aliases may repeat; until it is complete, an alias to it would contain itself."""

    at: int  # Its index among the positions; _GONE once it was dropped from them.
    value: Any = None
    text: str | None = None  # Of a scalar, as it is written: what it says as a key.
    nodes: int = 1
    height: int = 0
    complete: bool = False


class Builder:
    """Builds the data of one document, noting positions and findings on the way."""

    def __init__(self, places: Places, next_event: Callable[[], Any], limits: Limits) -> None:
        self.nodes = nodes_array(places.text)
        self.findings: list[Finding] = []
        self.complete = True  # Whether no key was dropped.
        self._places = places
        self._next_event = next_event
        self._limits = limits
        self._scalars = CoreScalars(limits)
        self._anchors: dict[str, _Anchor] = {}
        self._placed: list[_Anchor] = []  # Those whose positions are kept, in the order of the positions.
        self._count = 0
        self._alias_nodes = 0
        self._alias_refused = False
        self._repeats: dict[int, list[tuple[str, int, int]]] = {}  # Of open mappings: offset and length.

    def value(self, event: Any, depth: int = 1) -> Any:
        """The value that begins with this event, as the root of the document or below ``depth - 1`` collections."""
        kind = type(event)
        if kind is AliasEvent:
            return self._alias(event, depth - 1)[0]
        if kind is ScalarEvent:
            self._count += 1
            self.nodes.append(event.start_mark.index << 2 | SCALAR)
            return self._scalar(event)
        return self._collection(event, depth)

    def _collection(self, event: Any, depth: int) -> Any:  # noqa: C901, PLR0912, PLR0915
        # The hot loop: what ordinary documents are made of is done here with local names, the rest in methods.
        next_event, put, scalars, nodes = self._next_event, self.nodes.append, self._scalars, self.nodes
        max_nodes, room = self._limits.max_nodes, self._limits.max_depth - depth
        count = self._count
        stack: list[tuple[Any, Any, int, _Anchor | None, int, int]] = []
        root: list[Any] = []
        container: Any = root
        key: Any = None  # In a list; in a mapping, the key whose value comes next, or _AWAITED.
        slot, anchor, before, height = 0, None, 0, 0
        while True:
            kind = type(event)
            if kind is ScalarEvent:
                count += 1
                put(event.start_mark.index << 2)
                if key is _AWAITED:
                    key = intern(event.value)
                    if event.tag is not None or event.anchor is not None:
                        self._scalar(event)
                    if key in container:
                        self._count = count
                        self._drop_repeated(key, event, slot, len(nodes) - 1, depth + len(stack))
                        count = self._count
                        key = _AWAITED
                else:
                    if event.tag is not None or event.anchor is not None:
                        value = self._scalar(event)
                    elif event.style:
                        value = event.value
                    else:
                        try:
                            value = scalars[event.value]
                        except Unreadable as problem:
                            value = self._unreadable(problem, event)
                    if key is None:
                        container.append(value)
                    else:
                        container[key] = value
                        key = _AWAITED
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                nodes[slot] = len(nodes)
                height += 1
                if anchor is not None:
                    anchor.nodes, anchor.height, anchor.complete = count - before, height, True
                if slot in self._repeats:
                    self._report_repeats(slot, container)
                container, key, slot, anchor, before, outer_height = stack.pop()
                height = max(height, outer_height)
                if not stack:
                    self._count = count
                    return root[0]
            elif key is _AWAITED:
                self._count = count
                cut = len(nodes)
                text = self._unusual_key(event, depth + len(stack))
                if text is None:
                    self.complete = False
                    self._drop_value(cut, depth + len(stack))
                elif text in container:
                    self._drop_repeated(text, event, slot, cut, depth + len(stack))
                else:
                    key = text
                count = self._count
            else:
                if kind is AliasEvent:
                    self._count = count
                    value, tall = self._alias(event, depth + len(stack) - 1)
                    count = self._count
                    height = max(height, tall)
                else:
                    count += 1
                    if len(stack) > room:
                        raise Stop(too_deep(self._places, event.start_mark.index, self._limits))
                    value = {} if kind is MappingStartEvent else []
                if key is None:
                    container.append(value)
                else:
                    container[key] = value
                    key = _AWAITED
                if kind is not AliasEvent:
                    stack.append((container, key, slot, anchor, before, height))
                    put(event.start_mark.index << 2 | COLLECTION)
                    slot = len(nodes)
                    put(0)
                    container, key = (value, _AWAITED) if kind is MappingStartEvent else (value, None)
                    before, height = count - 1, 0
                    plain = event.tag is None and event.anchor is None
                    anchor = None if plain else self._open(event, value, slot - 1)
            if count > max_nodes:
                raise Stop(too_many(self._places, event.start_mark.index, self._limits))
            event = next_event()

    def _open(self, event: Any, value: Any, at: int) -> _Anchor | None:
        """Take note of the tag and the anchor of a collection."""
        if event.tag not in _COLLECTION_TAGS[type(event)]:
            self._refuse_tag(event)
        if event.anchor is None:
            return None
        return self._place(event, _Anchor(at, value))

    def _place(self, event: Any, anchor: _Anchor) -> _Anchor:
        self._anchors[event.anchor] = anchor
        self._placed.append(anchor)
        return anchor

    def _scalar(self, event: Any) -> Any:
        """The value of the scalar whose position was noted last, by its tag if it has one."""
        try:
            value = self._typed(event)
        except Unreadable as problem:
            value = self._unreadable(problem, event)
        if event.anchor is not None:
            self._place(event, _Anchor(len(self.nodes) - 1, value, event.value, complete=True))
        return value

    def _typed(self, event: Any) -> Any:
        if event.tag in _TEXT_TAGS:
            return event.value
        if event.tag in _SCALAR_TAGS:
            value = self._scalars[event.value]
            if type(value) in _SCALAR_TAGS[event.tag]:
                return Decimal(value) if event.tag == f"{_CORE}float" else value
        if event.tag is not None:
            self._refuse_tag(event)
        return event.value if event.style else self._scalars[event.value]

    def _unreadable(self, problem: Unreadable, event: Any) -> Any:
        self._report(problem.code, problem.message, event, problem.fix)
        return NotReadable()

    def _alias(self, event: Any, depth: int) -> tuple[Any, int]:
        """What the alias repeats in a collection at this depth, and how many levels of collections that is."""
        anchor = self._anchor_of(event)
        offset = event.start_mark.index << 2
        self._count += 1
        if not anchor.complete:
            message = f"The alias *{shown(event.anchor)} stands inside the value it repeats, which would never end."
            self._report(RECURSIVE_ALIAS, message, event, "Write out what is meant here, without the alias.")
        elif not self._refused(anchor, event, depth):
            self._count += anchor.nodes - 1
            self._alias_nodes += anchor.nodes
            self.nodes.extend([offset | SCALAR] if anchor.at == _GONE else [offset | ALIAS, anchor.at])
            return anchor.value, anchor.height
        self.nodes.append(offset | SCALAR)
        return NotReadable(), 0

    def _refused(self, anchor: _Anchor, event: Any, depth: int) -> bool:
        """Whether repeating this value would break a limit. Said once: where one alias does, a thousand may."""
        limits = self._limits
        if depth + anchor.height > limits.max_depth:
            message = f"This alias makes collections stand inside each other more than {limits.max_depth} levels deep."
        elif self._alias_nodes + anchor.nodes > limits.max_alias_nodes:
            message = f"With this alias, aliases repeat more than {limits.max_alias_nodes:,} values."
        elif self._count + anchor.nodes - 1 > limits.max_nodes:
            message = f"With this alias, the document has more than {limits.max_nodes:,} values."
        else:
            return False
        if not self._alias_refused:
            self._report(LIMIT_EXCEEDED, message, event, "Write out what is meant, with fewer aliases.")
            self._alias_refused = True
        return True

    def _anchor_of(self, event: Any) -> _Anchor:
        if event.anchor not in self._anchors:
            name = shown(event.anchor)
            message = f"The alias *{name} repeats a value marked &{name}, and there is none before it."
            fix = f"Mark the value with &{name}, or put the text in quotes if it only begins with a star."
            raise Stop(self._finding(SYNTAX_ERROR, message, event, fix))
        return self._anchors[event.anchor]

    def _unusual_key(self, event: Any, depth: int) -> str | None:
        """The text of a key that is no scalar itself: that of the scalar an alias repeats, else None."""
        offset = event.start_mark.index << 2
        if isinstance(event, AliasEvent):
            text = self._anchor_of(event).text
            if text is not None:
                self._count += 1
                self._alias_nodes += 1
                self.nodes.append(offset | SCALAR)
                return text
        message = "A list or a mapping stands here as a key; a key is a word or a short text."
        self._report(NOT_PLAIN_DATA, message, event, "Write a key of one word; put brackets and braces in quotes.")
        if not isinstance(event, AliasEvent):
            self.value(event, depth)
        return None

    def _drop_repeated(self, key: str, event: Any, slot: int, cut: int, depth: int) -> None:
        start = event.start_mark.index
        self.complete = False
        self._repeats.setdefault(slot, []).append((key, start, event.end_mark.index - start))
        self._drop_value(cut, depth)

    def _drop_value(self, cut: int, depth: int) -> None:
        """Read the next value and forget it, with all positions noted since ``cut``; its anchors stay known."""
        self.value(self._next_event(), depth)
        del self.nodes[cut:]
        while self._placed and self._placed[-1].at >= cut:
            self._placed.pop().at = _GONE

    def _report_repeats(self, slot: int, mapping: dict[str, Any]) -> None:
        first = dict(zip(mapping, islice(children(self.nodes, slot + 1, len(self.nodes)), 0, None, 2), strict=True))
        for key, offset, length in self._repeats.pop(slot):
            self.findings.append(repeated_key(self._places, key, offset, length, self.nodes[first[key]] >> 2))

    def _refuse_tag(self, event: Any) -> None:
        tag = event.tag.removeprefix(_CORE)
        written = tag if tag == event.tag else f"!!{tag}"
        message = f"The tag {shown(written)} does not fit this value or has no meaning here; it is passed over."
        self._report(NOT_PLAIN_DATA, message, event, "Delete the tag and write the value alone.")

    def _report(self, code: Code, message: str, event: Any, fix: str) -> None:
        self.findings.append(self._finding(code, message, event, fix))

    def _finding(self, code: Code, message: str, event: Any, fix: str) -> Finding:
        offset = event.start_mark.index
        return code.found(message, span=self._places.span(offset, event.end_mark.index - offset), fix=fix)
