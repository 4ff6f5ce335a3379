"""A text that was read: its data, and where each piece of the data stands.

Positions are one flat array of integers, written while the text is read: no object per value. Each node, in the order
of the text, is an offset into the text, shifted left by two bits to make room for its kind:

```text
scalar or key   offset<<2 | SCALAR
collection      offset<<2 | COLLECTION, index behind its last child, then its children (of a mapping: key, value, ...)
alias           offset<<2 | ALIAS, index of the node it stands for
```

The children of a mapping stand in the order of the keys in its data; what was dropped from the data is not there.
"""

import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import attrs

from outsourcegov.findings import Span
from outsourcegov.loading.places import Places

Nodes: TypeAlias = "array[int]"

SCALAR, COLLECTION, ALIAS = range(3)
_KIND = 3

_PROPERTIES = re.compile(r"(?:(?:!<[^>\s]*>|[&!][^\s,\[\]{}]*)[ \t]+)+(?![ \t#\r\n\x85\u2028\u2029]|\Z)")
_TOKEN = re.compile(
    r"""'(?:[^'\r\n\x85\u2028\u2029]|'')*'?"""
    r"""|"(?:[^"\\\r\n\x85\u2028\u2029]|\\.)*"?"""
    r"""|[|>][-+0-9]*|\*[^\s,\[\]{}]+|[-+.\w~]+"""
)
_TELLS_ITS_END = frozenset("'\"|>*")


def nodes_array(text: str) -> Nodes:
    """An empty array of positions in a text; four bytes each where they fit, and a gigabyte of text still fits."""
    return array("I" if len(text) < 1 << 29 else "Q")


def children(nodes: Nodes, start: int, end: int) -> Iterator[int]:
    """The indices of the nodes that stand side by side between two indices."""
    at = start
    while at < end:
        yield at
        kind = nodes[at] & _KIND
        at = at + 1 if kind == SCALAR else nodes[at + 1] if kind == COLLECTION else at + 2


@attrs.frozen(eq=False)
class Document:
    """A text that was read.

    ``name`` is how findings call it, ``data`` is plain data: dictionaries with text as keys, lists, text, whole
    numbers, ``Decimal``, booleans and None. The data is shared and not to be changed. A document made of Python data
    has no ``positions``, and so no places. It is not ``complete`` where a key was dropped with all that stands
    under it.
    """

    name: str
    data: Any = attrs.field(repr=False)
    text: str = attrs.field(default="", repr=False)
    positions: Callable[[], Nodes] | None = attrs.field(default=None, repr=False)
    complete: bool = True
    _places: Places = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: Places(self.name, self.text), takes_self=True)
    )
    _known: dict[int, dict[str | int, tuple[int, int]]] = attrs.field(init=False, repr=False, factory=dict)

    def span(self, path: Sequence[str | int], *, key: bool = False) -> Span | None:
        """Where the value stands to which the keys and indices of ``path`` lead; with ``key``, its key.

        The way is walked as far as it goes: an index 0 into something that is no list stays there, since one value may
        be written where a list is meant, and a step that is not there ends the way at the last node reached.
        """
        if self.positions is None:
            return None
        nodes = self.positions()
        at, key_at, data = 0, -1, self.data
        for step in path:
            key_at = -1
            target = nodes[at + 1] if nodes[at] & _KIND == ALIAS else at
            found = self._children(nodes, target, data).get(step)
            if found is not None:
                key_at, at = found
                data = data[step]
            elif step != 0 or isinstance(data, list):
                break
        if key and key_at >= 0:
            return self._span_of(nodes[key_at], str(path[-1]))
        return self._span_of(nodes[at], data)

    def _children(self, nodes: Nodes, at: int, data: Any) -> dict[str | int, tuple[int, int]]:
        """Of each step from here, the index of its key, or -1, and the index of its value."""
        if nodes[at] & _KIND != COLLECTION:
            return {}
        if at not in self._known:
            inside = list(children(nodes, at + 2, nodes[at + 1]))
            if isinstance(data, dict):
                self._known[at] = dict(zip(data, zip(inside[::2], inside[1::2], strict=False), strict=False))
            else:
                self._known[at] = {index: (-1, child) for index, child in enumerate(inside)}
        return self._known[at]

    def _span_of(self, node: int, value: Any) -> Span:
        offset = node >> 2
        if properties := _PROPERTIES.match(self.text, offset):
            offset = properties.end()
        if node & _KIND == COLLECTION:
            return self._places.span(offset)
        return self._places.span(offset, self._length(offset, value))

    def _length(self, offset: int, value: Any) -> int:
        """How far a scalar reaches; of an unquoted one with line breaks in it, the rest of its first line."""
        if not isinstance(value, str) or self.text[offset : offset + 1] in _TELLS_ITS_END:
            token = _TOKEN.match(self.text, offset)
            return len(token.group()) if token else 1
        if self.text.startswith(value, offset):
            return len(value)
        first_line = self._places.span(offset, len(self.text))
        return len(self._places.source(first_line.line)[first_line.column - 1 :].rstrip())
