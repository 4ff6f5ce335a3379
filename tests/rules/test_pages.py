"""Every rule has a page, and the page is right."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from outsourcegov import rules
from outsourcegov.engine.examples import Example, Find, check_example, check_page, examples
from outsourcegov.engine.rule import Rule
from outsourcegov.engine.selection import Selection
from outsourcegov.errors import UnknownRule
from outsourcegov.findings import Severity
from outsourcegov.rules.catalogue import RULES, every_rule, find, rules_to_run
from tests.support.golden import check_golden
from tests.support.tables import table_findings

FOLDER = Path(rules.__file__).parent
IDS = Path(__file__).parents[1] / "golden" / "rule-ids.txt"

SHOWN_IN_WORDS = {"DOC001", "DOC006", "DOC010", "DOC011", "DOC012", "DOC013", "ENG001", "TAB010"}
"""Faults that no YAML on a page can have: bytes, sheer size, other files, a broken rule."""


every_page = pytest.mark.parametrize("rule", list(every_rule()), ids=lambda rule: rule.id)


def _examples() -> Iterator[object]:
    for rule in every_rule():
        for number, example in enumerate(examples(rule.page), 1):
            kind = "bad" if example.is_bad else "good"
            yield pytest.param(rule, example, id=f"{rule.id}-{number}-{kind}")


def _find(rule: Rule) -> Find | None:
    return table_findings if rule.family == "TAB" else None


@pytest.mark.parametrize(("rule", "example"), list(_examples()))
def test_example_is_found_as_marked(rule: Rule, example: Example) -> None:
    """A bad example trips exactly the marked lines, a good one nothing."""
    differences = check_example(rule, example, _find(rule))

    assert differences == []


@every_page
def test_page_is_complete(rule: Rule) -> None:
    """A page begins with a sentence, says why it matters, and shows what is wrong and what is right."""
    wrong = check_page(rule, _find(rule))

    if rule.id in SHOWN_IN_WORDS:
        assert wrong == ["The page has no bad example.", "The page has no good example."]
        assert "## Example\n\n```text\n" in rule.page
    else:
        assert wrong == []


@every_page
def test_summary_is_one_sentence(rule: Rule) -> None:
    """The first line of a page is one plain sentence, and the page goes on after a blank line."""
    first, second = rule.page.strip().splitlines()[:2]

    assert re.fullmatch(r"[A-Z][^.]*\.", first)
    assert second == ""


_FAMILIES = {"contracts": "CON", "forums": "FOR"}
"""The letters of a family whose folder cannot be called by them: ``for`` is a word of Python, ``con`` of Windows."""


@every_page
def test_rule_is_where_its_id_says(rule: Rule) -> None:
    """A rule stands in the folder of its family, in a module of its own name."""
    folder, _, module = RULES[rule.id].partition(".")

    assert (_FAMILIES.get(folder, folder.upper()), module) == (rule.family, rule.name.replace("-", "_"))


@every_page
def test_rule_says_what_it_is(rule: Rule) -> None:
    """A rule has an id of letters and three digits, a severity, and the version it came with."""
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.id)
    assert isinstance(rule.severity, Severity)
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", rule.since)


@every_page
def test_page_is_plain(rule: Rule) -> None:
    """A page is in plain characters that every keyboard has."""
    assert rule.page.isascii()


def test_names_are_unique() -> None:
    """No two rules have the same name."""
    names = [rule.name for rule in every_rule()]

    assert sorted(set(names)) == sorted(names)


def test_every_module_is_in_the_catalogue() -> None:
    """Every module in the folder of a family is a rule of the catalogue, and the other way round."""
    modules = {f"{path.parent.name}.{path.stem}" for path in FOLDER.glob("*/*.py") if path.stem != "__init__"}

    assert sorted(modules) == sorted(RULES.values())


def test_every_family_says_what_it_is_for() -> None:
    """The docstring of a family's folder begins with its letters."""
    families = {path.parent.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*/__init__.py")}

    assert [
        name for name, text in families.items() if not text.startswith(f'"""{_FAMILIES.get(name, name.upper())}: ')
    ] == []


def test_ids_are_never_reused(*, update_golden: bool) -> None:
    """An id, once given, keeps its name; a rule that is gone stays in the list, so that nobody takes its id."""
    listed = "".join(f"{rule.id} {rule.name}\n" for rule in sorted(every_rule(), key=lambda rule: rule.id))
    kept = IDS.read_text(encoding="utf-8").splitlines() if IDS.exists() else []
    gone = [line for line in kept if line.split()[0] not in RULES]
    renamed = [line for line in kept if line.split()[0] in RULES and line not in listed.splitlines()]

    assert renamed == []
    check_golden(IDS, "".join(f"{line}\n" for line in sorted([*listed.splitlines(), *gone])), update=update_golden)


def test_faults_of_the_text_have_nothing_to_run() -> None:
    """A rule that has no check is one that is reported while reading, and no other is left out of a run."""
    run = [rule.id for rule in rules_to_run(Selection())]

    assert run == [rule.id for rule in every_rule() if rule.check is not None]


def test_unknown_id_is_refused() -> None:
    """Asking for a rule that is not there is an error of the caller."""
    with pytest.raises(UnknownRule):
        find("OWN999")
