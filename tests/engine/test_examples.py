"""The examples on a page are its tests, for rules of anybody."""

from collections.abc import Iterator
from datetime import date

import attrs
import pytest

from outsourcegov.engine.examples import Example, Mark, check_example, check_page, completed, examples, sections
from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import Rule, reported_while_reading
from outsourcegov.findings import Severity
from outsourcegov.findings.codes import DUPLICATE_KEY, UNKNOWN_KEY
from outsourcegov.governance.governance import Governance

PAGE = """A risk has no title.

## Why it matters

Nobody knows it.

## Example

```yaml bad
risks:
  outage: {}         # <- has no title
  fire: {title: Fire}
  breach: {}         # <- "breach" has no
```

```yaml good
risks:
  outage: {title: Outage}
```
"""


def _untitled(gov: Governance) -> Iterator[Problem]:
    for risk in gov.alliance.risks:
        if risk.title is None:
            yield Problem(risk, f'"{risk.id}" has no title on {gov.as_of}.')


def _crash(_: Governance) -> Iterator[Problem]:
    raise ValueError("boom")
    yield


RULE = Rule("ACME001", "untitled-risk", Severity.ERROR, "0.1.0", PAGE, check=_untitled)


def test_page_is_read() -> None:
    """Sections and examples are found in order, with the marks of each line."""
    bad, good = examples(PAGE)

    assert list(sections(PAGE)) == ["Why it matters", "Example"]
    assert (bad.is_bad, good.is_bad) == (True, False)
    assert list(bad.marks) == [Mark(2, "has no title"), Mark(4, '"breach" has no')]
    assert list(good.marks) == []


def test_fence_sets_the_day() -> None:
    """The day an example is checked for is in its fence, or the same for all."""
    page = "```yaml bad as-of=2027-04-01\na: 1\n```\n```yaml good\na: 1\n```\n"

    assert [example.as_of for example in examples(page)] == [date(2027, 4, 1), date(2026, 11, 1)]


def test_line_may_carry_several_marks() -> None:
    """Two findings on one line are two marks."""
    assert list(Example(is_bad=True, text="a: 1  # <- one # <- two\n").marks) == [Mark(1, "one"), Mark(1, "two")]


def test_good_page_has_nothing_wrong() -> None:
    """A page whose examples do what they say is in order."""
    assert check_page(RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("A risk has no title.", "A risk", ["The page does not begin with a sentence in one line."]),
        ("## Why it matters", "## Reason", ["The page has no section ## Why it matters."]),
        (
            "yaml good",
            "yaml",
            ["The page has no good example.", "```yaml is neither a bad nor a good example, and nothing tests it."],
        ),
        (
            "yaml bad",
            "yaml bda",
            ["The page has no bad example.", "```yaml bda is neither a bad nor a good example, and nothing tests it."],
        ),
        (
            "{title: Fire}",
            "{}",
            ['Example 1: Line 3: found ""fire" has no title on 2026-11-01.", which is not marked.'],
        ),
        ("  breach: {}", "  breach: {title: B}", ['Example 1: Line 4: nothing found that says ""breach" has no".']),
        (
            "<- has no title",
            "<- lacks one",
            [
                'Example 1: Line 2: nothing found that says "lacks one".',
                'Example 1: Line 2: found ""outage" has no title on 2026-11-01.", which is not marked.',
            ],
        ),
        (
            "{title: Outage}",
            "{}",
            ['Example 2: Line 2: found ""outage" has no title on 2026-11-01.", which is not marked.'],
        ),
        (
            "{title: Outage}",
            "{titel: Outage}",
            ["Example 2: The example itself is at fault: example.yaml:2:12: error SCH013 unknown-key: "],
        ),
        (
            "{title: Outage}",
            "{title: [",
            ["Example 2: The example itself is at fault: example.yaml:2:"],
        ),
    ],
)
def test_what_is_wrong_with_a_page(old: str, new: str, wrong: list[str]) -> None:
    """Each difference is one sentence that says where it is."""
    differences = check_page(attrs.evolve(RULE, page=PAGE.replace(old, new, 1)))

    assert [difference[: len(expected)] for difference, expected in zip(differences, wrong, strict=True)] == wrong


def test_bad_example_needs_a_mark() -> None:
    """An example that marks nothing proves nothing."""
    example = Example(is_bad=True, text="risks:\n  outage: {title: Outage}\n")

    assert check_example(RULE, example) == ["No line of a bad example is marked with # <-."]


def test_rule_that_fails_on_an_example_is_told() -> None:
    """A rule that breaks off has not passed, on a good example either."""
    wrong = check_example(attrs.evolve(RULE, check=_crash), Example(is_bad=False, text="risks: {}\n"))

    assert [one.partition(" failed")[0] for one in wrong] == [
        "The example itself is at fault: error ENG001 rule-crashed: Rule ACME001 untitled-risk"
    ]


def test_example_is_checked_for_its_day() -> None:
    """The rule is asked for the day in the fence."""
    example = Example(is_bad=True, text="risks:\n  outage: {} # <- on 2027-04-01\n", as_of=date(2027, 4, 1))

    assert check_example(RULE, example) == []


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("risks: {}\n", ["outsourcegov", "alliance", "parties"]),
        ("parties: {}\n", ["outsourcegov", "alliance"]),
        ("outsourcegov: 1\n", ["alliance", "parties"]),
        ("alliance: {}\n", ["outsourcegov"]),
        ("outsourcegov: 1\nalliance: {}\n", []),
        ("risks:\n  alliance: {}\n", ["outsourcegov", "alliance", "parties"]),
    ],
)
def test_fragment_is_completed_at_its_end(text: str, added: list[str]) -> None:
    """What a fragment lacks is added below, so that its lines keep their numbers."""
    whole = completed(text)

    assert whole.startswith(text)
    assert [line.partition(":")[0] for line in whole[len(text) :].splitlines()] == added


def test_faults_of_the_text_are_examples_too() -> None:
    """A fault of the text is shown as written, one of the language in a completed fragment."""
    duplicate = reported_while_reading(DUPLICATE_KEY, "x", since="0.1.0")
    unknown = reported_while_reading(UNKNOWN_KEY, "x", since="0.1.0")

    assert check_example(duplicate, Example(is_bad=True, text="a: 1\na: 2  # <- stands twice\n")) == []
    assert check_example(duplicate, Example(is_bad=False, text="a: 1\nb: 2\n")) == []
    assert check_example(unknown, Example(is_bad=True, text="rsks: {}  # <- no key\n")) == []
    assert check_example(unknown, Example(is_bad=False, text="risks: {}\n")) == []
