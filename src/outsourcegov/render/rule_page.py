"""A rule's page as Markdown, and the table of all rules.

``docs/reference/rules/`` is what ``rule_document`` and ``rule_index`` give; a test compares the two.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from re import Match

from outsourcegov.engine.examples import FENCE
from outsourcegov.engine.rule import Rule
from outsourcegov.findings.words import capitalised
from outsourcegov.rules.catalogue import RULES

_GENERATED = "<!-- Generated from the rules; do not edit. To write it anew: pytest tests/render --update-golden -->"

_INDEX = """\
# Rules

Everything that outsourcegov finds, by family. `outsourcegov explain` prints the page of a rule, `--select` and
`--ignore` choose rules by id or by the letters of a family. An id is given once and never used again.
"""


def rule_page(rule: Rule) -> str:
    """The page of a rule, headed by its id, name and severity."""
    head = f"# {rule.id} {rule.name}\n\nSeverity: {rule.severity}. Since {rule.since}."
    fix = f"\n## What to do\n\n{rule.fix}\n" if rule.fix else ""
    return f"{head}\n\n{rule.page.strip()}\n{fix}"


def rule_document(rule: Rule) -> str:
    """The page of a rule for the documentation, where a word before each example says which it is."""
    return f"{_GENERATED}\n\n{FENCE.sub(_titled, rule_page(rule))}"


def rule_index(rules: Iterable[Rule]) -> str:
    """A table of all rules for each family, and the list of their pages."""
    families: dict[str, list[Rule]] = {}
    for rule in rules:
        families.setdefault(rule.family, []).append(rule)
    tables = "\n".join(_table(family, members) for family, members in families.items())
    pages = "\n".join(rule.id for members in families.values() for rule in members)
    return f"{_GENERATED}\n\n{_INDEX}\n{tables}\n```{{toctree}}\n:hidden:\n\n{pages}\n```\n"


def rule_documents(rules: Sequence[Rule]) -> Mapping[str, str]:
    """Every page of the documentation about rules, by the name of its file."""
    return {f"{rule.id}.md": rule_document(rule) for rule in rules} | {"index.md": rule_index(rules)}


def _titled(fence: Match[str]) -> str:
    day = f", on {fence['day']}" if fence["day"] else ""
    language = "yaml" if fence["language"] == "yaml" else "text"  # marks are comments of YAML, and no lexer knows CSV
    return f"**{fence['kind'].capitalize()}**{day}:\n\n```{language}\n{fence['text']}```"


def _table(family: str, rules: Sequence[Rule]) -> str:
    folder, _, _ = RULES[rules[0].id].partition(".")
    about = str(import_module(f"outsourcegov.rules.{folder}").__doc__).strip()
    rows = "".join(
        f"| [{rule.id}]({rule.id}.md) | {rule.name} | {rule.severity} | {rule.summary} |\n" for rule in rules
    )
    about = about.removeprefix(f"{family}: ")
    return f"## {family}\n\n{capitalised(about)}\n\n| rule | name | severity | finds |\n|---|---|---|---|\n{rows}"
