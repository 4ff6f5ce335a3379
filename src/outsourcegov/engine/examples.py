"""A rule's page: its sections, and the examples in it that are its tests.

An example is a fence of ``yaml bad`` or ``yaml good``; of ``csv`` or ``xml`` where a rule is about decision tables. A
line of a bad one that ends in ``# <- text`` must be found, with that text in the message; nothing else may be. A good
one must give nothing. ``as-of=2027-04-01`` after the word sets the day.

Rules of your own are tested the same way:

```python
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_page(rule: Rule) -> None:
    assert check_page(rule) == []
```
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from outsourcegov.engine.rule import Rule
from outsourcegov.engine.run import run
from outsourcegov.findings import Finding
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure

AS_OF = date(2026, 11, 1)
"""The day examples are checked for, unless their fence says ``as-of=``."""

FENCE = re.compile(
    r"^```(?P<language>yaml|csv|xml) (?P<kind>bad|good)(?: as-of=(?P<day>\d{4}-\d{2}-\d{2}))?\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_ANY_EXAMPLE = re.compile(r"^ *[`~]{3,} *\{?(?:ya?ml|csv|xml)\b.*$", re.MULTILINE)
_MARK = "# <-"

_VERSION = "outsourcegov: 1\n"
_ALLIANCE = "alliance: {id: example, client: client-co, providers: [provider-co], currency: GBP}\n"
_PARTIES = "parties: {client-co: {kind: client}, provider-co: {kind: provider}}\n"


@attrs.frozen
class Mark:
    """A line of an example on which the rule must speak, and part of what it says."""

    line: int
    says: str


@attrs.frozen
class Example:
    """A document, or a fragment of one, on a rule's page."""

    is_bad: bool
    text: str
    as_of: date = AS_OF
    language: str = "yaml"

    @property
    def marks(self) -> Sequence[Mark]:
        """What the rule must find. A line may carry several marks."""
        lines = enumerate(self.text.splitlines(), 1)
        return [Mark(number, says.strip()) for number, line in lines for says in line.split(_MARK)[1:]]


Find: TypeAlias = Callable[[Rule, Example], Iterable[Finding]]
"""Gives everything that is found in an example of a rule."""


def examples(page: str) -> Iterator[Example]:
    """The examples on a page, in order."""
    for fence in FENCE.finditer(page):
        day = date.fromisoformat(fence["day"]) if fence["day"] else AS_OF
        yield Example(fence["kind"] == "bad", fence["text"], day, fence["language"])


def sections(page: str) -> Sequence[str]:
    """The headings of a page, in order."""
    return re.findall(r"^## (.+)$", page, re.MULTILINE)


def check_page(rule: Rule, find: Find | None = None) -> list[str]:
    """What is wrong with the page of a rule and its examples, in words; nothing when all is well.

    ``find`` gives what is found in an example, where that is not an alliance in YAML.
    """
    wrong: list[str] = []
    if not rule.summary.endswith("."):
        wrong.append("The page does not begin with a sentence in one line.")
    if "Why it matters" not in sections(rule.page):
        wrong.append("The page has no section ## Why it matters.")
    found = list(examples(rule.page))
    wrong.extend(
        f"The page has no {kind} example."
        for kind, is_bad in (("bad", True), ("good", False))
        if not any(example.is_bad is is_bad for example in found)
    )
    wrong.extend(
        f"{fence} is neither a bad nor a good example, and nothing tests it."
        for fence in _ANY_EXAMPLE.findall(rule.page)
        if not re.fullmatch(r"```(yaml|csv|xml) (bad|good)( as-of=\d{4}-\d{2}-\d{2})?", fence)
    )
    for number, example in enumerate(found, 1):
        wrong.extend(f"Example {number}: {difference}" for difference in check_example(rule, example, find))
    return wrong


def check_example(rule: Rule, example: Example, find: Find | None = None) -> list[str]:
    """How what a rule finds in an example differs from what is marked, in words; nothing when it does not."""
    findings = list((find or _findings)(rule, example))
    own = [finding for finding in findings if finding.rule == rule.id]
    wrong = []
    if example.is_bad and not example.marks:
        wrong.append(f"No line of a bad example is marked with {_MARK}.")
    if rule.check is not None or not example.is_bad:
        wrong.extend(
            f"The example itself is at fault: {other.headline()}" for other in findings if other.rule != rule.id
        )
    for mark in example.marks if example.is_bad else ():
        finding = next((one for one in own if _line(one) == mark.line and mark.says in one.message), None)
        if finding is None:
            wrong.append(f'Line {mark.line}: nothing found that says "{mark.says}".')
        else:
            own.remove(finding)
    wrong.extend(f'Line {_line(finding)}: found "{finding.message}", which is not marked.' for finding in own)
    return wrong


def _findings(rule: Rule, example: Example) -> Iterator[Finding]:
    """What is found in the example: by the rule, while it is read, and when the rule fails."""
    sources = gather_text(example.text if rule.family == "DOC" else completed(example.text), "example.yaml")
    if rule.family == "DOC":
        yield from (finding for finding in sources.findings if finding.rule == rule.id or not example.is_bad)
        return
    yield from sources.findings
    if not sources.documents:
        return
    reading = structure(sources.documents)
    yield from reading.findings
    if reading.alliance is not None and rule.check is not None:
        governance = Governance(reading.alliance, example.as_of)
        yield from run(governance, [rule], sources=reading.places, damaged=reading.damaged)


def completed(text: str) -> str:
    """A fragment as a whole document; what it lacks is added at its end, so that its lines keep their numbers."""
    added = "" if _has(text, "outsourcegov") else _VERSION
    if not _has(text, "alliance"):
        added += _ALLIANCE if _has(text, "parties") else _ALLIANCE + _PARTIES
    return text + added


def _has(text: str, key: str) -> bool:
    return re.search(rf"^{key}\s*:", text, re.MULTILINE) is not None


def _line(finding: Finding) -> int | None:
    return finding.span.line if finding.span else None
