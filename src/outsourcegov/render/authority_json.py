"""Who may decide what, for programs: one JSON object for all decisions that are asked about."""

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import Any

from outsourcegov.governance.decisions.contests import Contest
from outsourcegov.governance.decisions.matrix import Matrix
from outsourcegov.governance.decisions.region_words import region_as_data
from outsourcegov.model.absent import Maybe, known
from outsourcegov.model.decisions import Right
from outsourcegov.render.names import title_of
from outsourcegov.render.right_data import plain, right_as_data, units

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def matrices_json(matrices: Iterable[Matrix], as_of: datetime.date) -> str:
    """The rights to some decisions on a day, as JSON text in ASCII."""
    data = {"version": VERSION, "as-of": as_of.isoformat(), "decisions": [_decision(one) for one in matrices]}
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _decision(matrix: Matrix) -> Mapping[str, Any]:
    authority = matrix.authority
    return {
        "id": authority.decision.id,
        "title": title_of(authority.governance, authority.decision.id) or None,
        "units": units(authority.cases.attributes),
        "rights": [_right(matrix, number, right) for number, right in enumerate(matrix.rights)],
        "gaps": [
            {"region": region_as_data(authority.cases, gap.region), "kind": gap.kind, "reason": gap.reason}
            for gap in matrix.gaps
        ],
        "overlaps": [_overlap(matrix, contest) for contest in matrix.overlaps],
        "elsewhere": list(matrix.elsewhere),
        "complete": matrix.complete,
    }


def _right(matrix: Matrix, index: int, right: Right) -> Mapping[str, Any]:
    authority = matrix.authority
    span = authority.governance.places.span(("decisions", authority.decision.id, "rights", index))
    return {
        "decider": plain(right.decider),
        "reviewer": plain(right.reviewer),
        **right_as_data(authority, right, span),
        "in-absence-of": plain(right.in_absence_of),
        "from": _day(right.from_),
        "until": _day(right.until),
        "delegations": [
            {
                "to": one.to,
                "through": [delegation.id for delegation in one.through],
                "regions": [region_as_data(authority.cases, region) for region in one.regions],
            }
            for one in matrix.passed_on(right)
        ],
    }


def _overlap(matrix: Matrix, contest: Contest) -> Mapping[str, Any]:
    rights = [matrix.number_of(right) for right in contest.rights]
    return {"rights": rights, "region": region_as_data(matrix.authority.cases, contest.region)}


def _day(end: Maybe[datetime.date]) -> str | None:
    found = known(end)
    return found.isoformat() if found is not None else None
