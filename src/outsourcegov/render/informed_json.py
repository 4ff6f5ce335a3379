"""Who hears of things, for programs: one JSON object."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from outsourcegov.governance.communication.delays import Delay
from outsourcegov.governance.communication.informed import Hearer, Informed, ShouldHear, information_caveats
from outsourcegov.governance.governance import Governance
from outsourcegov.render.actor_data import named

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def informed_json(governance: Governance, answers: Sequence[Informed]) -> str:
    """Who hears of each of some things, as JSON text in ASCII, and what cannot be told of the things that there are."""
    data = {
        "version": VERSION,
        "as-of": governance.as_of.isoformat(),
        "things": [_thing(governance, one) for one in answers],
        "caveats": list(information_caveats(governance)),
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _thing(governance: Governance, answer: Informed) -> Mapping[str, Any]:
    return {
        "kind": answer.kind,
        **named(governance, answer.id),
        "hearers": [_hearer(governance, one) for one in answer.hearers],
        "expected": [_expected(governance, one) for one in answer.expected],
        "caveats": list(answer.caveats),
    }


def _hearer(governance: Governance, one: Hearer) -> Mapping[str, Any]:
    return {
        **named(governance, one.id),
        "side": one.side.value if one.side is not None else None,
        "people": [named(governance, id) for id in one.actor.people],
        "deputy": named(governance, one.actor.deputy) if one.actor.deputy else None,
        "why-not": one.actor.why_not or None,
        "way": [{"to": to, "through": through.value} for to, through in one.way],
        "latest": _delay(one.latest),
        "if": list(one.ifs),
        "hindrances": list(one.hindrances),
    }


def _delay(delay: Delay) -> Mapping[str, Any]:
    return {"lengths": list(map(str, delay.lengths)), "days": delay.days, "caveats": list(delay.caveats)}


def _expected(governance: Governance, one: ShouldHear) -> Mapping[str, Any]:
    return {**named(governance, one.role), "part": one.part.value, "hears": one.hears}
