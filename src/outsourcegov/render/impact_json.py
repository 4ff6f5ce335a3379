"""An impact for programs: one JSON object."""

import json

from outsourcegov.findings import Impact
from outsourcegov.render.json_report import causes_data, finding_data, linked_data

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def impact_json(impact: Impact) -> str:
    """What is found differently, as JSON text in ASCII."""
    data = {
        "version": VERSION,
        "as-of": impact.as_of.isoformat() if impact.as_of is not None else None,
        "at": impact.at.isoformat() if impact.at is not None else None,
        "without": list(impact.without),
        "summary": {name: len(getattr(impact, name)) for name in ("appeared", "changed", "disappeared")},
        "appeared": [linked_data(impact.appeared, one) for one in impact.appeared],
        "causes": causes_data(impact.appeared),
        "changed": [
            {**finding_data(one), "worse": impact.is_worse(one), "before": finding_data(impact.before(one))}
            for one in impact.changed
        ],
        "disappeared": [linked_data(impact.disappeared, one) for one in impact.disappeared],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"
