"""The pages about rules in the documentation are what the rules give."""

from datetime import date
from pathlib import Path

import pytest

from outsourcegov.engine.examples import examples
from outsourcegov.engine.rule import Rule
from outsourcegov.findings import Severity
from outsourcegov.render.rule_page import rule_document, rule_documents, rule_page
from outsourcegov.rules.catalogue import every_rule
from tests.support.golden import check_golden

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "rules"
PAGES = rule_documents(list(every_rule()))

RULE = Rule(
    "ACME001",
    "unsigned-annex",
    Severity.WARNING,
    "0.2.0",
    "An annex is not signed.\n\n## Example\n\n```yaml bad as-of=2027-04-01\na: 1\n```\n\n```yaml good\na: 2\n```\n",
    fix="Sign it.",
)


@pytest.mark.parametrize("name", PAGES)
def test_page_is_current(name: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """Each page in the documentation is what its rule gives."""
    check_golden(FOLDER / name, PAGES[name], update=update_golden)


def test_no_page_is_left_over() -> None:
    """There is no page about a rule that is not there."""
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(PAGES)


def test_index_has_every_rule_and_family() -> None:
    """The index links every page, under the heading of its family."""
    index = PAGES["index.md"]

    assert [rule.id for rule in every_rule() if f"[{rule.id}]({rule.id}.md)" not in index] == []
    assert [rule.id for rule in every_rule() if f"\n## {rule.family}\n" not in index] == []


def test_page_for_the_terminal_is_the_docstring() -> None:
    """``explain`` prints the page as it is written, under the id, the name and the severity."""
    assert rule_page(RULE).startswith(
        "# ACME001 unsigned-annex\n\nSeverity: warning. Since 0.2.0.\n\nAn annex is not signed.\n"
    )
    assert [example.as_of for example in examples(rule_page(RULE))] == [date(2027, 4, 1), date(2026, 11, 1)]


def test_page_for_the_documentation_names_its_examples() -> None:
    """In the documentation an example is plain YAML, under a word that says whether it is bad or good."""
    assert rule_document(RULE).endswith(
        "\n## Example\n\n**Bad**, on 2027-04-01:\n\n```yaml\na: 1\n```\n\n**Good**:\n\n```yaml\na: 2\n```\n"
        "\n## What to do\n\nSign it.\n"
    )
