"""What each command answers in JSON is as its schema says, and the schemas allow nothing else."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from jsonschema import Draft202012Validator, FormatChecker

import outsourcegov as og
import outsourcegov.schema
from outsourcegov.cli import main
from outsourcegov.governance.supposing.reliance import single_points
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.escalations import EscalationCategory
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.render.schemas.answers import COMMANDS, answer_schema
from outsourcegov.schema.files import SCHEMAS, text_of
from tests.support.golden import check_golden
from tests.support.strategies import documents, plain_of

ROOT = Path(__file__).parents[2]
FOLDER = Path(outsourcegov.schema.__path__[0])
ALLIANCES = (
    "examples/northbank",
    "examples/northbank-troubled",
    "examples/bsp-datec",
    "examples/cable-company.yaml",
    "examples/cable-company-mended.yaml",
    "examples/northbank-minimal.yaml",
)

pytestmark = pytest.mark.usefixtures("at_root")


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(text_of(name)), format_checker=FormatChecker())


def _check(name: str, text: str) -> None:
    _validator(name).validate(json.loads(text))


@cache
def _governance(source: str) -> og.Governance:
    reading = og.read(source)
    assert reading.alliance is not None
    return og.Governance(reading.alliance, "2026-11-01", places=reading.places)


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if "properties" in schema and isinstance(schema.get("type"), str):
            yield schema
        for one in schema.values():
            yield from _objects(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from _objects(one)


@pytest.mark.skipif(not (ROOT / "src").is_dir(), reason="written and compared in the source tree")
@pytest.mark.parametrize("command", COMMANDS)
def test_committed_schemas_are_current(command: str, update_golden: bool) -> None:  # noqa: FBT001 - a fixture
    """The schemas that ship with the package are those that the code gives."""
    text = json.dumps(answer_schema(command), indent=1) + "\n"

    check_golden(FOLDER / SCHEMAS[command], text, update=update_golden)


@pytest.mark.parametrize("name", [one for one in SCHEMAS if one != "alliance"])
def test_schemas_are_closed(name: str) -> None:
    """A schema is valid itself, and each object in it with keys of its own allows no others."""
    schema = json.loads(text_of(name))
    Draft202012Validator.check_schema(schema)

    assert [one for one in _objects(schema) if one.get("additionalProperties") is not False] == []


def _forms(command: click.Command) -> set[str]:
    return {form for one in command.params if isinstance(one.type, click.Choice) for form in one.type.choices}


def test_every_answer_has_a_schema() -> None:
    """Each command that prints JSON has a schema of its name; that of check is the report."""
    context = click.Context(main)
    commands = {name: main.get_command(context, name) for name in main.list_commands(context)}
    having = {name for name, one in commands.items() if one is not None and "json" in _forms(one)}

    assert {"report" if name == "check" else name for name in having} == set(SCHEMAS) - {"alliance"}


@pytest.mark.parametrize("source", ALLIANCES)
def test_answers_about_people(source: str) -> None:
    """The answers about owners, forums, single points and what-if are as their schemas say."""
    governance = _governance(source)
    alliance = governance.alliance
    _check("owners", og.owners_json(governance))
    _check("trace", og.traces_json(governance, governance.traces()))
    _check("follow-up", og.follow_up_json(governance))
    _check("forums", og.convenings_json(governance, [governance.convene(one) for one in alliance.forums]))
    _check("informed", og.informed_json(governance, og.information(governance)))
    for away in (None, 0.2):
        _check("single-points", og.single_points_json(single_points(governance), away=away))
    for one in (*alliance.people.keys, *alliance.forums.keys):
        _check("what-if", og.impact_json(og.what_if(governance, without=one)))


@pytest.mark.parametrize("source", ALLIANCES)
def test_answers_about_decisions(source: str) -> None:
    """The answers about decisions and issues are as their schemas say."""
    governance = _governance(source)
    alliance = governance.alliance
    _check("decisions", og.matrices_json([governance.matrix(one) for one in alliance.decisions], governance.as_of))
    for decision in alliance.decisions:
        _check("who-decides", og.ruling_json(governance.who_decides(decision)))
    for asked in (*(one.value for one in EscalationCategory), *alliance.escalations.keys, *alliance.disputes.keys):
        _check("escalate", og.climb_json(governance.escalate(asked)))


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("report", ["check", "examples/northbank-troubled"]),
        ("who-decides", ["who-decides", "examples/northbank", "change-request", "amount=63000", "routine=false"]),
        ("who-decides", ["who-decides", "examples/northbank", "change-request", "amount=9999999"]),
        ("escalate", ["escalate", "examples/northbank", "operational", "--start", "2026-11-02T10:30+01:00"]),
        ("what-if", ["what-if", "examples/northbank-troubled", "--without", "p-103", "--at", "2027-06-01"]),
        ("single-points", ["single-points", "examples/northbank", "--away", "20"]),
        ("decisions", ["decisions", "examples/northbank-troubled"]),
        ("forums", ["forums", "examples/northbank", "steering-committee", "--vote", "for=2,against=2"]),
        ("informed", ["informed", "examples/northbank", "operational"]),
        ("owners", ["owners", "examples/northbank-troubled", "--until", "2027-06-01"]),
    ],
)
def test_answers_of_commands(name: str, arguments: list[str]) -> None:
    """What a command prints is as its schema says."""
    result = CliRunner().invoke(main, [*arguments, "--as-of", "2026-11-01", "--format", "json"])

    assert result.stderr == ""
    _check(name, result.stdout)


@pytest.mark.parametrize("name", ["change-approval.dmn", "english-councils.csv", "spu-2017.csv", "spu-2023.csv"])
def test_answers_about_tables(name: str) -> None:
    """What is told of a decision table is as its schema says."""
    _check("table", CliRunner().invoke(main, ["table", f"examples/matrices/{name}", "--format", "json"]).stdout)


def test_list_of_rules() -> None:
    """The list of rules is as its schema says."""
    _check("rules", CliRunner().invoke(main, ["rules", "--format", "json"]).stdout)


@pytest.mark.slow
@settings(
    max_examples=30,
    deadline=None,
    phases=[phase for phase in Phase if phase not in (Phase.shrink, Phase.explain)],  # they take minutes here
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
@given(documents(), st.data())
def test_any_alliance(document: Any, data: st.DataObject) -> None:
    """The answers about any alliance are as their schemas say."""
    for key in ("escalations", "disputes", "forums", "decisions"):
        document[key] = data.draw(plain_of(body_of(Alliance).fields[key][1], 3))
    governance = og.Governance(Alliance.from_plain(document), "2026-11-02")
    alliance = governance.alliance
    _check("owners", og.owners_json(governance))
    _check("trace", og.traces_json(governance, governance.traces()))
    _check("follow-up", og.follow_up_json(governance))
    _check("forums", og.convenings_json(governance, [governance.convene(one) for one in alliance.forums]))
    _check("informed", og.informed_json(governance, og.information(governance)))
    _check("single-points", og.single_points_json(single_points(governance)))
    _check("decisions", og.matrices_json([governance.matrix(one) for one in alliance.decisions], governance.as_of))
    for decision in alliance.decisions:
        _check("who-decides", og.ruling_json(governance.who_decides(decision)))
    for asked in (*(one.value for one in EscalationCategory), *governance.flow.ladders):
        _check("escalate", og.climb_json(governance.escalate(asked)))
