"""Everything that the language can say is read as it is meant, key by key."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import NONE, UNKNOWN, InWords
from outsourcegov.model.alliance import VERSION, Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Entry
from outsourcegov.model.contracts import Fee
from outsourcegov.model.decisions import Decision
from outsourcegov.model.definitions import Calendar
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Items, key_of
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.body import key_for
from outsourcegov.model.timing import Cadence, Limit
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Together, Who
from outsourcegov.model.words import MonthDay
from tests.support.classes import ALL_CLASSES


class _Core(yaml.SafeLoader):
    """YAML whose dates are text and whose only booleans are true and false."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])

_TEXT = (Path(__file__).parent / "harbour.yaml").read_text(encoding="utf-8")
DOCUMENT: dict[str, Any] = yaml.load(_TEXT, _Core)  # noqa: S506 - a safe loader with fewer words
HARBOUR = Alliance.from_plain(DOCUMENT)


def _objects(value: object) -> list[Value]:
    """Every object of the model inside a value, and the value itself."""
    found: list[Value] = [value] if isinstance(value, Value) else []
    inside: list[object] = []
    if isinstance(value, Value):
        inside = [getattr(value, name) for name in type(value).FIELDS]
    elif isinstance(value, Items):
        inside = list(value)
    return found + [one for content in inside for one in _objects(content)]


OBJECTS = _objects(HARBOUR)


def test_alliance_with_every_key_is_read_without_loss() -> None:
    """The whole document reads, and prints as a document that reads back the same."""
    assert Alliance.from_plain(HARBOUR.to_plain()) == HARBOUR


@pytest.mark.parametrize("cls", ALL_CLASSES, ids=lambda cls: cls.__name__)
def test_every_key_is_used(cls: type[Value]) -> None:
    """The document uses every key that a class declares itself, so that this file tests them all."""
    objects = [one for one in OBJECTS if isinstance(one, cls)]
    inherited = set(Entry.FIELDS) if issubclass(cls, Entry) and cls is not Alliance else set[str]()
    own = [name for name in cls.__annotations__ if name in cls.FIELDS and name not in inherited]
    used = {name for one in objects for name in vars(one)}

    assert [key_for(name) for name in own if name not in used] == []


def _at(*steps: str | int) -> Any:
    found: Any = HARBOUR
    for step in steps:
        found = getattr(found, step) if isinstance(step, str) and hasattr(type(found), step) else found[step]
    return found


CHANGE = ("decisions", "change")
FRAME = ("contracts", "frame")
BOARD = ("forums", "board")


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (("reviewed",), dt.date(2026, 9, 1)),
        (("ref", "clause"), "1"),
        (("calendar", "country", "code"), "DE"),
        (("documents", "charter", "version"), "1.2"),
        (("figures", "pen", "amount"), UNKNOWN),
        (("attributes", "severity", "meaning", "p2", "text"), UNKNOWN),
        (("roles", "tide-manager", "appointments", "absent"), NONE),
        (("roles", "desk-owner", "size", "up_to"), Decimal(8)),
        ((*FRAME, "expires"), NONE),
        ((*FRAME, "renewal", "notice", "client", "at_least"), Duration.parse("6 months")),
        ((*FRAME, "fees", "leaving-fee", "rows", 0, "contract_year", "one_of"), [Decimal(1)]),
        ((*FRAME, "fees", "leaving-fee", "rows", 1, "contract_year", "from_"), Decimal(2)),
        ((*FRAME, "fees", "small-fee", "rows", 0, "amount"), Decimal(500)),
        ((*FRAME, "fees", "other-fee", "percent"), Decimal(5)),
        ((*FRAME, "fees", "open-fee", "rows", "absent"), UNKNOWN),
        ((*FRAME, "provisions", "incident-notice", "limits", 0), Limit("24 hours", after="incident")),
        (("scope_of_work", "workplace", "services", "desk", "hours"), ["24x7"]),
        (("scope_of_work", "workplace", "services", "lan", "baseline_volume", "amount"), Decimal(12)),
        (("scope_of_work", "workplace", "deliverables", "move", "due"), Limit("3 months", after="signing")),
        (("scope_of_work", "workplace", "deliverables", "plan", "due"), dt.date(2026, 12, 31)),
        (("activities", "patching", "measured_by", "absent"), NONE),
        (("activities", "patching", "raci", "tide-manager", "letters", "letters"), ("R", "A")),
        ((*CHANGE, "attributes", "severity", "any"), True),
        ((*CHANGE, "steps", 0, "due"), MonthDay(11, 15)),
        ((*CHANGE, "steps", 1, "if_refused", "absent"), NONE),
        ((*CHANGE, "informed", "words"), ("other-side",)),
        ((*CHANGE, "triggers", 0, "raised_by", "words"), ("client",)),
        ((*CHANGE, "rights", 0, "when", "amount", "up_to", "lesser_of", 1, "amount"), "pen"),
        ((*CHANGE, "rights", 4, "sub_delegation"), None),
        ((*CHANGE, "limits", 1, "after"), "raised"),
        ((*BOARD, "seats", 0, "role"), "harbour-cio"),
        ((*BOARD, "seats", 0, "vote"), True),
        ((*BOARD, "voting", "tie_break", 1, "by"), Who(("harbour-cio",))),
        ((*BOARD, "meets", "notice", "at_least"), Duration.parse("10 days")),
        (("forums", "huddle", "quorum", "all"), True),
        (("forums", "huddle", "chair", "role", "how"), Together.JOINTLY),
        (("forums", "huddle", "voting", "tie_break", "absent"), NONE),
        (("forums", "huddle", "special_meeting"), NONE),
        (("forums", "crowd", "voting", "tie_break", 0, "by", "words"), ("chair",)),
        (("channels", "room", "every"), Cadence(InWords("as required"))),
        (("reports", "monthly-report", "until"), "leaving"),
        (("reports", "yearly-report", "until"), dt.date(2030, 1, 1)),
        (("reports", "yearly-report", "sent_to"), NONE),
        (("reports", "monthly-report", "limits", 0, "after"), "period-end"),
        (("escalations", "money-path", "repeats"), 0),
        (("escalations", "money-path", "levels", 1, "after"), "previous"),
        (("metrics", "answer", "observations", "2026-09", "value"), UNKNOWN),
        (("metrics", "repair", "levels", 1, "expected"), Limit.from_plain("next business day")),
        (("metrics", "repair", "levels", 0, "expected"), Limit("4 hours")),
        (("credits", "penalties", "events", 2, "value", "one_of"), ["missed"]),
        (("credits", "pool-scheme", "earn_back"), NONE),
        (("credits", "pool-scheme", "categories", "a", "metrics", "answer", "percent"), Decimal(30)),
        (("surveys", "autumn", "responses", 0, "side"), Side.CLIENT),
        (("benefits", "cheaper", "planned", "2026", "value"), Decimal(600000)),
        (("maturity", "answers", "strategy.goals-written", "value"), Decimal("0.5")),
    ],
)
def test_key_is_read_as_it_is_meant(steps: tuple[str | int, ...], expected: object) -> None:
    """What is written in short is the same as written in full."""
    assert _at(*steps) == expected


@pytest.mark.parametrize(
    ("steps", "key"),
    [
        (("alliance",), "id"),
        (("alliance",), "client"),
        (("alliance",), "providers"),
        (("parties", "quay"), "kind"),
        (("people", "p-1"), "employer"),
        (("roles", "desk-owner"), "party"),
        (("contracts", "appendix"), "between"),
        (("contracts", "appendix"), "effective"),
        (("contracts", "frame", "renewal"), "kind"),
        (("contracts", "frame", "termination-rights", 0), "ground"),
        (("contracts", "frame", "termination-rights", 0), "by"),
        (("contracts", "frame", "provisions", "audit-access"), "status"),
        (("decisions", "terms"), "rights"),
        (("delegations", "cover"), "granted-by"),
        (("delegations", "cover"), "granted-to"),
        (("delegations", "cover"), "decisions"),
        (("forums", "huddle"), "seats"),
        (("forums", "huddle", "voting"), "rule"),
        (("decision-log", "d-1"), "outcome"),
        (("channels", "room"), "purpose"),
        (("reports", "ask-report"), "produced-by"),
        (("escalations", "money-path"), "category"),
        (("escalations", "money-path"), "levels"),
        (("escalations", "money-path", "levels", 0), "by"),
        (("disputes", "law"), "steps"),
        (("disputes", "law", "steps", 0), "kind"),
        (("metrics", "repair"), "kind"),
        (("metrics", "repair"), "unit"),
        (("credits", "penalties", "events", 0), "value"),
        (("policies", "rulebook"), "kind"),
        (("waivers", "w-1"), "rule"),
        (("waivers", "w-1"), "subject"),
        (("waivers", "w-1"), "owner"),
        (("waivers", "w-1"), "reason"),
        (("waivers", "w-1"), "expires"),
    ],
)
def test_key_must_be_written(steps: tuple[str | int, ...], key: str) -> None:
    """An object without a key that it needs is refused, at the object."""
    with pytest.raises(InvalidValue, match=key) as caught:
        Alliance.from_plain(_without(DOCUMENT, (*steps, key)))

    assert caught.value.path == steps


def _without(data: Any, path: tuple[str | int, ...]) -> Any:
    step, *rest = path
    if isinstance(data, list):
        return [_without(one, tuple(rest)) if index == step else one for index, one in enumerate(data)]
    if not rest:
        return {key: value for key, value in data.items() if key != step}
    return data | {step: _without(data[step], tuple(rest))}


def test_nothing_else_must_be_written() -> None:
    """These are all the keys that must be written; the rest may be left out."""
    required = {
        cls.__name__: sorted(key_for(name) for name, field in cls.FIELDS.items() if field.required)
        for cls in ALL_CLASSES
    }

    assert {name: keys for name, keys in required.items() if keys} == {
        "Alliance": ["client", "id", "providers"],
        "Channel": ["purpose"],
        "Contract": ["between", "effective"],
        "CreditEvent": ["value"],
        "Decision": ["rights"],
        "DecisionEntry": ["outcome"],
        "Delegation": ["decisions", "granted-by", "granted-to"],
        "Dispute": ["steps"],
        "DisputeStep": ["kind"],
        "Escalation": ["category", "levels"],
        "Forum": ["seats"],
        "Level": ["by"],
        "Metric": ["kind", "unit"],
        "Party": ["kind"],
        "Person": ["employer"],
        "Policy": ["kind"],
        "Provision": ["status"],
        "RecurringReport": ["produced-by"],
        "Renewal": ["kind"],
        "Role": ["party"],
        "TerminationRight": ["by", "ground"],
        "Voting": ["rule"],
        "Waiver": ["expires", "owner", "reason"],
    }


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ([], ()),
        ({}, ("outsourcegov",)),
        ({"outsourcegov": True, "alliance": {}}, ("outsourcegov",)),
        ({"outsourcegov": 2, "alliance": {}}, ("outsourcegov",)),
        ({"outsourcegov": VERSION}, ("alliance",)),
        (DOCUMENT | {"client": "harbour"}, ("client",)),
        (DOCUMENT | {"alliance": DOCUMENT["alliance"] | {"roles": {}}}, ("alliance", "roles")),
        (DOCUMENT | {"alliance": DOCUMENT["alliance"] | {"id": "Harbour"}}, ("alliance", "id")),
        (DOCUMENT | {"rolls": {}}, ("rolls",)),
        (DOCUMENT | {"roles": {"Harbour CIO": {"party": "harbour"}}}, ("roles", "Harbour CIO")),
        (DOCUMENT | {"roles": {"client": {"party": "harbour"}}}, ("roles", "client")),
        (DOCUMENT | {"roles": []}, ("roles",)),
        (DOCUMENT | {"roles": {"cio": {"id": "cio", "party": "harbour"}}}, ("roles", "cio", "id")),
    ],
)
def test_document_that_is_none_is_refused_where_it_is_wrong(document: Any, path: tuple[str, ...]) -> None:
    """A fault above the objects leads to its key."""
    with pytest.raises(InvalidValue) as caught:
        Alliance.from_plain(document)

    assert caught.value.path == path


def test_own_keys_are_ignored_in_every_object() -> None:
    """A key that starts with x- may stand in any object, and says nothing."""
    role = {"party": "harbour", "x-phone": None, "appointments": [{"person": "p-1", "x-fte": 0.5}]}

    assert Alliance.from_plain(DOCUMENT | {"roles": {"cio": role}, "x-team": []}).roles.keys == ["cio"]


def test_calendar_of_the_alliance_may_be_written_in_place() -> None:
    """Instead of the id of a calendar, the calendar itself may stand."""
    assert isinstance(HARBOUR.calendar, Calendar)
    assert HARBOUR.evolve(calendar="office").calendar == "office"


def test_fee_wants_one_way_to_say_how_much() -> None:
    """A fee that is both a sum and rows is refused."""
    with pytest.raises(InvalidValue, match="exactly one of rows, amount"):
        Fee("leaving", amount=5, rows=[6])


def test_references_lead_to_the_keys_of_a_document() -> None:
    """Every id used is listed with the way to it; the column of a matrix is a key of the document."""
    activity: Any = HARBOUR.activities
    uses = {
        (use.path, use.id)
        for use in body_of(type(activity["patching"])).references(activity["patching"], ("patching",))
    }

    assert (("patching", "raci", "desk-owner"), "desk-owner") in uses
    assert (("patching", "service"), "desk") in uses


def test_objects_know_their_keys() -> None:
    """Every object in a collection knows the key under which it stands."""
    decision = next(one for one in OBJECTS if isinstance(one, Decision))

    assert (key_of(decision), decision.name) == ("change", "change")
