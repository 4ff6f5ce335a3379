"""Convenings for programs: one JSON object."""

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import Any

from outsourcegov.governance.forums.convening import Convening, Sitter
from outsourcegov.governance.forums.voting import Vote
from outsourcegov.governance.governance import Governance
from outsourcegov.render.names import title_of

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def convenings_json(governance: Governance, convenings: Iterable[Convening], *, vote: Vote | None = None) -> str:
    """Whether forums can meet, and how a vote of one of them ends, as JSON text in ASCII."""
    data = {
        "version": VERSION,
        "as-of": governance.as_of.isoformat(),
        "forums": [
            {
                **_convening(governance, one),
                "vote": _vote(vote) if vote is not None and vote.forum is one.forum else None,
            }
            for one in convenings
        ],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _convening(governance: Governance, one: Convening) -> Mapping[str, Any]:
    return {
        **_named(governance, one.forum.id),
        "can-meet": one.can_meet,
        "why-not": one.why_not or None,
        "seats": [_seat(governance, sitter) for sitter in one.sitters],
        "quorum": [{"takes": need.what, "have": need.have, "met": need.is_met} for need in one.needs],
        "indispensable": [_named(governance, id) for id in one.indispensable],
        "next-sitting": {
            "day": _iso(one.next_sitting.day),
            "at": str(one.next_sitting.at) if one.next_sitting.at is not None else None,
            "meeting": one.next_sitting.meeting or None,
            "caveats": list(one.next_sitting.caveats),
            "why-not": one.why_not_then or None,
        },
    }


def _vote(vote: Vote) -> Mapping[str, Any]:
    return {
        **vote.split.as_data(),
        "ending": vote.ending.value,
        "result": vote.ending.is_result,
        "reason": vote.reason,
        "too-few": vote.too_few or None,
    }


def _seat(governance: Governance, one: Sitter) -> Mapping[str, Any]:
    return {
        "role": one.role or None,
        "person": _named(governance, one.person) if one.person else None,
        "stands-in": one.stands_in or None,
        "why-empty": one.why_empty or None,
        "required": one.is_required,
        "vote": one.votes,
        "party": one.party or None,
        "count": one.count,
    }


def _named(governance: Governance, id: str) -> Mapping[str, Any]:
    return {"id": id, "title": title_of(governance, id) or None}


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day is not None else None
