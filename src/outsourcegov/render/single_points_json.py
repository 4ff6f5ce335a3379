"""On whom an alliance relies, for programs: one JSON object."""

import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.supposing.reliance import Reliance, SinglePoints
from outsourcegov.model.walk import kind_of
from outsourcegov.render.names import title_of

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def single_points_json(points: SinglePoints, *, away: float | None = None) -> str:
    """What fails without whom, as JSON text in ASCII; ``away`` is the share of the time that each person is away."""
    governance = points.governance
    data = {
        "version": VERSION,
        "as-of": governance.as_of.isoformat(),
        "together": points.together,
        "away": away,
        "people": [
            {"id": person, "title": title_of(governance, person) or None, "alone": [_subject(one) for one in reliances]}
            for person, reliances in points.by_person.items()
        ],
        "reliances": [_reliance(governance, one, away) for one in points.reliances],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _subject(one: Reliance) -> Mapping[str, Any]:
    return {"kind": kind_of(one.subject), "id": one.subject.id}


def _reliance(governance: Governance, one: Reliance, away: float | None) -> Mapping[str, Any]:
    likely = one.odds(away) if away is not None else None
    return {
        **_subject(one),
        "title": title_of(governance, one.subject.id) or None,
        "people": list(one.people),
        "failed": one.has_failed,
        "cut-sets": [list(cut) for cut in one.cut_sets] if one.cut_sets is not None else None,
        "odds": {"least": likely.least, "most": likely.most} if likely is not None else None,
    }
