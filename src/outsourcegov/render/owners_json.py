"""What has no owner, for programs: one JSON object."""

import datetime
import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.dates.validity import Days
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.ownership import Owned
from outsourcegov.governance.people.ownership_gaps import OwnershipGap
from outsourcegov.governance.people.untold_owners import untold
from outsourcegov.model.walk import kind_of
from outsourcegov.render.names import title_of

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def owners_json(governance: Governance, until: datetime.date | None = None) -> str:
    """What nobody answers for, now and until its last day, as JSON text in ASCII."""
    return json.dumps(_Data(governance).data(until), indent=2, allow_nan=False) + "\n"


class _Data:
    """The gaps of an alliance as plain data."""

    def __init__(self, governance: Governance) -> None:
        self.governance = governance
        self.paths = {id(placed.value): placed for placed in governance.placed}

    def data(self, until: datetime.date | None) -> Mapping[str, Any]:
        found = self.governance.ownership_gaps(until)
        return {
            "version": VERSION,
            "as-of": self.governance.as_of.isoformat(),
            "until": until.isoformat() if until is not None else None,
            "gaps": [self._gap(gap) for gap in found if gap.is_gap],
            "deputised": [self._gap(gap) for gap in found if not gap.is_gap],
            "cannot-be-told": [{**self._thing(one), "why": why} for one, why in untold(self.governance)],
        }

    def _gap(self, gap: OwnershipGap) -> Mapping[str, Any]:
        return {
            **self._thing(gap.owned),
            "owner": self._named(gap.owner),
            "reason": gap.reason.value,
            "when": gap.tense.value,
            **_ends(gap.days),
            "vacancy": _ends(gap.vacancy) if gap.vacancy is not None else None,
            "deputy": self._named(gap.deputy),
            "why": gap.why,
            "fix": gap.fix,
        }

    def _thing(self, one: Owned) -> Mapping[str, Any]:
        span = self.governance.places.span(self.paths[id(one.thing)].path, key=True)
        return {
            "thing": {"kind": kind_of(one.thing), **_named(self.governance, one.thing.id)},
            "file": span.file if span is not None else None,
            "line": span.line if span is not None else None,
        }

    def _named(self, id: str | None) -> Mapping[str, Any] | None:
        return _named(self.governance, id) if id is not None else None


def _named(governance: Governance, id: str) -> Mapping[str, Any]:
    return {"id": id, "title": title_of(governance, id) or None}


def _ends(days: Days) -> Mapping[str, str | None]:
    """The first and the last day, null for an end that is not told, or not there."""
    last = days.high - datetime.timedelta(days=1) if days.high is not None else None
    return {
        "from": days.low.isoformat() if days.low is not None else None,
        "until": last.isoformat() if last is not None else None,
    }
