"""Traces for programs: one JSON object."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from outsourcegov.governance.governance import Governance
from outsourcegov.governance.scope.items import LeftOut
from outsourcegov.governance.scope.trace import Link, Trace, Traces
from outsourcegov.model.walk import kind_of
from outsourcegov.render.names import title_of

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def traces_json(governance: Governance, traces: Sequence[Trace]) -> str:
    """What services and deliverables hang on, link by link, as JSON text in ASCII."""
    left_out, caveats = (traces.left_out, traces.caveats) if isinstance(traces, Traces) else ((), ())
    data = {
        "version": VERSION,
        "as-of": governance.as_of.isoformat(),
        "traces": [_trace(governance, one) for one in traces],
        "left-out": [_left_out(governance, one) for one in left_out],
        "caveats": list(caveats),
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _trace(governance: Governance, trace: Trace) -> Mapping[str, Any]:
    return {
        "kind": kind_of(trace.of.item),
        **_named(governance, trace.of.item.id),
        "holds": trace.holds,
        "begins": trace.begins.isoformat() if trace.begins is not None else None,
        "links": [_link(governance, link) for link in trace.links],
    }


def _left_out(governance: Governance, one: LeftOut) -> Mapping[str, Any]:
    contract = one.of.contract
    return {
        "kind": kind_of(one.of.item),
        **_named(governance, one.of.item.id),
        "contract": contract.id if contract is not None else None,
        "begins": one.begins.isoformat() if one.begins is not None else None,
    }


def _link(governance: Governance, link: Link) -> Mapping[str, Any]:
    return {
        "kind": link.kind.value,
        "parts": [{**_named(governance, part.id), "says": part.says or None} for part in link.parts],
        "breaks": list(link.breaks),
        "untold": list(link.untold),
        "notes": list(link.notes),
    }


def _named(governance: Governance, id: str) -> Mapping[str, Any]:
    return {"id": id, "title": title_of(governance, id) or None}
