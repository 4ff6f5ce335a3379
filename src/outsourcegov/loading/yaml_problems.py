"""What libyaml or PyYAML says about broken YAML, in the words of somebody who writes contracts."""

import re
from collections.abc import Callable

import attrs
import yaml

from outsourcegov.findings import Finding
from outsourcegov.findings.codes import SYNTAX_ERROR
from outsourcegov.findings.words import shown
from outsourcegov.loading.places import Places


@attrs.frozen
class _Trouble:
    """What the parser says, where (``at``) and where that began (``since``)."""

    text: str
    problem: str
    context: str
    at: int
    since: int

    @property
    def char(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def line_before(self) -> str:
        """The line in which the trouble stands, up to it."""
        return re.split("[\r\n\x85\u2028\u2029]", self.text[: self.at])[-1]

    @property
    def order_mark(self) -> int:
        """Where a byte order mark stands that the trouble comes from, or -1."""
        return next((at for at in (self.at - 1, self.at, self.since) if self.text[at : at + 1] == _ORDER_MARK), -1)

    @property
    def is_colon_inside(self) -> bool:
        """Whether the trouble is a colon on the line on which its bracket opens."""
        return self.char == ":" and len(self.line_before) > self.at - self.since


_Advice = tuple[int, str, str]  # The offset to point at, what is wrong, and what to do.

_QUOTE_IT = "Put the whole text in quotes."
_ORDER_MARK = "\ufeff"


def syntax_error(places: Places, error: Exception) -> Finding:
    """The finding about a text that PyYAML cannot parse."""
    trouble = _trouble(places.text, error)
    if trouble.order_mark >= 0:
        return SYNTAX_ERROR.found(_SECOND_FILE, span=places.span(trouble.order_mark), fix=_KEEP_APART)
    for pattern, advise in _ADVICE:
        if pattern.search(f"{trouble.context}; {trouble.problem}"):
            offset, message, fix = advise(trouble)
            break
    else:
        offset, message = trouble.at, f"This cannot be read as YAML: {shown(trouble.problem)}."
        fix = "Look for a missing quotation mark, bracket or colon here or in the lines above."
    if not places.text[offset:].strip():
        offset = max(0, len(places.text.rstrip()) - 1)  # The end of a text is where its last character stands.
    return SYNTAX_ERROR.found(message, span=places.span(offset), fix=fix)


def _trouble(text: str, error: Exception) -> _Trouble:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _Trouble(text, str(error), "", 0, 0)
    at = error.problem_mark.index
    since = error.context_mark.index if error.context_mark else at
    return _Trouble(text, error.problem or "", error.context or "", at, since)


_SECOND_FILE = "A byte order mark (U+FEFF), which nobody sees, stands here, as where one file was put behind another."
_KEEP_APART = "Delete it, or keep the two files apart and include one in the other."


def _version(trouble: _Trouble) -> _Advice:
    offset = max(trouble.text.rfind("%YAML", 0, trouble.at + len("%YAML")), 0)
    return (
        offset,
        "The version of YAML cannot be read, or is none that is known.",
        "Delete this line, or write %YAML 1.2.",
    )


def _tab(trouble: _Trouble) -> _Advice:
    return (
        trouble.at,
        "A tab stands where YAML wants spaces.",
        "Replace the tab by spaces; indent by two for each level.",
    )


def _bad_start(trouble: _Trouble) -> _Advice:
    if trouble.char == "\t":
        return _tab(trouble)
    return trouble.at, f"A text cannot begin with {shown(trouble.char)} unless it is in quotes.", _QUOTE_IT


def _unclosed_quote(trouble: _Trouble) -> _Advice:
    message = "The quotation mark that opens here is never closed."
    return trouble.since, message, "Close the text with the same quotation mark."


def _colon_inside(trouble: _Trouble) -> _Advice:
    """Between brackets or braces, a colon in a text looks like that of a next entry."""
    message = "A colon stands inside a text without quotes here, or there is no comma before its key."
    return trouble.at, message, "Put the whole text in quotes, or a comma between the two entries."


def _unclosed_list(trouble: _Trouble) -> _Advice:
    if trouble.is_colon_inside:
        return _colon_inside(trouble)
    message = "The list that opens with [ here is not closed, or there is no comma between two of its entries."
    return trouble.since, message, "Close it with ], and put a comma between any two entries."


def _unclosed_mapping(trouble: _Trouble) -> _Advice:
    if trouble.is_colon_inside:
        return _colon_inside(trouble)
    message = "The mapping that opens with { here is not closed, or there is no comma between two of its entries."
    return trouble.since, message, "Close it with }, and put a comma between any two entries."


def _colon(trouble: _Trouble) -> _Advice:
    before = trouble.line_before
    if re.search(r":\s", before):
        return trouble.at, "A colon and a space stand inside a text without quotes.", _QUOTE_IT
    offset = trouble.at - len(before.lstrip())
    message = "No key can stand here: its line is indented wrongly, or the line above has no colon."
    return offset, message, "Give the line the indentation of its neighbours, and end every key with a colon."


def _misfit(trouble: _Trouble) -> _Advice:
    if trouble.char and trouble.char in "]}":
        return (
            trouble.at,
            f"Nothing was opened that this {trouble.char} could close.",
            "Delete it, or open the bracket.",
        )
    if trouble.line_before.strip():
        message = "Here a text goes on after its closing quotation mark or bracket."
        return trouble.at, message, "Put the whole text in quotes; in single quotes, write an apostrophe twice."
    message = "This line does not fit those above: it is indented differently, or list entries and keys are mixed."
    return trouble.at, message, "Give lines that belong together the same indentation, and all of them or none a dash."


def _no_colon(trouble: _Trouble) -> _Advice:
    return trouble.since, "Among the keys, this line has no colon.", "Write it as 'key: value', or indent it as text."


def _dash(trouble: _Trouble) -> _Advice:
    return trouble.at, "A list cannot begin on the line of its key.", "Put the dash on the next line, indented by two."


def _backslash(trouble: _Trouble) -> _Advice:
    message = "In double quotes a backslash begins a special character, and there is none of this name."
    offset = trouble.text.rfind("\\", trouble.since, trouble.at + 1)
    return max(offset, trouble.since), message, "Use single quotes, or write the backslash twice."


def _mark(trouble: _Trouble) -> _Advice:
    char = shown(trouble.text[trouble.since : trouble.since + 1])
    return trouble.since, f"A text cannot begin with {char} unless it is in quotes.", _QUOTE_IT


def _block_header(trouble: _Trouble) -> _Advice:
    message = "After | or > a text begins on the next line."
    return trouble.since, message, "Put the text on the next line, indented, or in quotes on this one."


def _goes_on(trouble: _Trouble) -> _Advice:
    message = "The text goes on here after the end of what it describes."
    return trouble.at, message, "Look for a quotation mark or bracket closed too early, or for wrong indentation."


def _no_value(trouble: _Trouble) -> _Advice:
    if not trouble.char:
        return trouble.at, "The text ends before a bracket is closed.", "Close every [ with ] and every { with }."
    return trouble.at, f"A value is missing before this {shown(trouble.char)}.", "Write the value, or put it in quotes."


_ADVICE: list[tuple[re.Pattern[str], Callable[[_Trouble], _Advice]]] = [
    (re.compile(said), advise)
    for said, advise in (
        ("tab character", _tab),
        ("cannot start any token", _bad_start),
        ("quoted scalar; found unexpected", _unclosed_quote),
        ("flow sequence; .*expected ',' or ']'", _unclosed_list),
        ("flow mapping; .*expected ',' or '}'", _unclosed_mapping),
        ("mapping values are not allowed", _colon),
        ("expected key|'-' indicator|expected <block end>", _misfit),
        ("could not find expected ':'", _no_colon),
        ("sequence entries are not allowed", _dash),
        ("incompatible YAML document|YAML directive|expected a digit", _version),
        ("scanning an alias|scanning an anchor|a directive|a tag|tag handle", _mark),
        ("escape|hexd?a?decimal number", _backslash),
        ("block scalar", _block_header),
        ("<document start>", _goes_on),
        ("node content", _no_value),
    )
]
