"""What is found in a decision table on the page of a rule."""

import re
from collections.abc import Iterable

from outsourcegov.engine.examples import Example
from outsourcegov.engine.rule import Rule
from outsourcegov.exchange.authority_csv import read_authority_csv
from outsourcegov.exchange.dmn import read_dmn
from outsourcegov.exchange.judging import table_report
from outsourcegov.exchange.tables import Tables
from outsourcegov.findings import Finding

DMN13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"


def dmn(text: str, *, namespace: str = DMN13) -> Tables:
    """The tables of a decision whose logic is the text, which keeps its lines."""
    head = f'<definitions xmlns="{namespace}"><decision name="decision">'
    return read_dmn(f"{head}{text}</decision></definitions>", name="example.dmn")


def table_findings(rule: Rule, example: Example) -> Iterable[Finding]:
    """Everything that is found in an example, or by its rule alone where that is bad."""
    text = re.sub(r" *# <- .*$", "", example.text, flags=re.MULTILINE)
    tables = dmn(text) if example.language == "xml" else read_authority_csv(text, name="example.csv")
    return [one for one in table_report(tables) if one.rule == rule.id or not example.is_bad]
