"""A calendar of dates that bite, for programs: one JSON object."""

import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.calendar.due_dates import DueDate, Timetable

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def timetable_json(timetable: Timetable) -> str:
    """The dates of a calendar as JSON text in ASCII."""
    data = {
        "version": VERSION,
        "alliance": timetable.alliance,
        "as-of": timetable.as_of.isoformat(),
        "from": timetable.start.isoformat(),
        "until": timetable.end.isoformat(),
        "complete-until": timetable.complete_until.isoformat(),
        "dates": [_date(one) for one in timetable.dates],
        "cannot-be-told": [
            {
                "kind": one.kind.value,
                "subject": one.subject,
                "why": one.why,
                "roles": list(one.roles),
                "people": list(one.people),
            }
            for one in timetable.untold
        ],
        "caveats": list(timetable.caveats),
        "load": {person: dict(months) for person, months in timetable.load().items()},
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _date(one: DueDate) -> Mapping[str, Any]:
    return {
        "day": one.day.isoformat(),
        "moment": one.moment.isoformat() if one.moment is not None else None,
        "kind": one.kind.value,
        "subject": one.subject,
        "what": one.what,
        "owner": one.owner or None,
        "vacant": one.is_vacant,
        "roles": list(one.roles),
        "people": list(one.people),
        "stands-in": list(one.standing_in),
        "consequence": one.consequence or None,
        "ref": one.ref or None,
        "every": one.every or None,
        "series": one.series or None,
        "which": one.which or None,
        "caveats": list(one.caveats),
        "overdue": one.is_overdue,
    }
