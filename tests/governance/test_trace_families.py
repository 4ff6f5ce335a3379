"""What a trace of everything leaves out, and what belongs to the contracts of a family."""

import json

import outsourcegov as og
from tests.support.rules import governance

TEXT = """\
contracts:
  master: {between: [client-co, provider-co], kind: master, effective: 2025-04-01, expires: 2029-03-31}
  order: {between: [client-co, provider-co], kind: call-off, parent: master, effective: 2025-04-01}
  change: {between: [client-co, provider-co], kind: amendment, parent: order, effective: 2025-05-01}
  old: {between: [client-co, provider-co], kind: call-off, parent: master, effective: 2020-04-01, expires: 2024-03-31}
  vague: {between: [client-co, provider-co], kind: call-off, parent: master, effective: 2020-04-01, until: unknown}
  other: {between: [client-co, provider-co], effective: 2025-04-01}
scope-of-work:
  ordered: {contract: order, services: {desk: {owner: owner}}}
  changed: {contract: change, services: {chat: {owner: owner}}}
  ended:
    contract: old
    services: {pager: {owner: owner}, fax: {until: 2023-12-31}, telex: {until: unknown}}
    deliverables: {handbook: {accepted: 2021-01-01}, inventory: {owner: lead}}
  dropped: {contract: old, until: 2022-12-31, services: {telegraph: {}}}
  doubtful: {contract: vague, services: {radio: {}}}
  elsewhere: {contract: other, services: {print: {}}}
roles: {owner: {party: client-co}, lead: {party: provider-co}}
"""


def _left_out(found: og.Traces) -> list[tuple[str, str]]:
    return [(one.of.item.id, one.why) for one in found.left_out]


def test_what_is_left_out() -> None:
    """What only the end of its contract keeps out of scope is told; what is over by itself is not."""
    found = governance(TEXT).traces()

    assert [one.of.item.id for one in found] == ["desk", "chat", "radio", "print"]
    assert _left_out(found) == [
        ("pager", '"old" has ended'),
        ("telex", '"old" has ended'),
        ("inventory", '"old" has ended'),
    ]


def test_what_is_left_out_of_what_is_asked_for() -> None:
    """Of a contract, a scope or a role only that is left out which belongs to it."""
    asked = governance(TEXT)

    assert [one.of.item.id for one in asked.traces("old").left_out] == ["pager", "telex", "inventory"]
    assert _left_out(asked.traces("lead")) == [("inventory", '"old" has ended')]
    assert [of for of in ("order", "doubtful", "desk") if asked.traces(of).left_out] == []


def test_every_contract_has_ended() -> None:
    """A scope that names none of several contracts is left out when all of them have ended."""
    contract = "{between: [client-co, provider-co], effective: 2020-01-01, expires: 2024-12-31}"
    text = f"contracts: {{a: {contract}, b: {contract}}}\nscope-of-work: {{s: {{services: {{v: {{}}}}}}}}\n"

    assert _left_out(governance(text).traces()) == [("v", "every contract has ended")]


def test_a_master_has_what_its_call_offs_have() -> None:
    """To a contract belongs what belongs to those below it, and not what belongs to the one above."""
    asked = governance(TEXT)
    found = {of: [one.of.item.id for one in asked.traces(of)] for of in ("master", "order", "change", "other")}

    assert found == {
        "master": ["desk", "chat", "radio"],
        "order": ["desk", "chat"],
        "change": ["chat"],
        "other": ["print"],
    }


def test_text() -> None:
    """Things of call-offs are named with the contract that has them; what was left out stands at the end."""
    lines = og.traces_text(governance(TEXT).traces("master")).splitlines()

    assert [line.partition("  ")[0] for line in lines] == [
        'service "desk" of "order"',
        'service "chat" of "change"',
        'service "radio" of "vague"',
        "0 of 3 hold from end to end.",
        'Left out, since "old" has ended: service "pager", service "telex" and deliverable "inventory".',
    ]


def test_json() -> None:
    """JSON has what was left out; some of the traces alone leave nothing out."""
    asked = governance(TEXT)
    found = asked.traces()
    data = json.loads(og.traces_json(asked, found))

    inventory = {"kind": "deliverable", "id": "inventory", "title": None, "contract": "old", "begins": None}
    assert data["left-out"][2:] == [inventory]
    assert json.loads(og.traces_json(asked, found[:1]))["left-out"] == []
    assert "Left out" not in og.traces_text(found[:1])
