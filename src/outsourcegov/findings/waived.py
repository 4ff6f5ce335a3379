"""A finding that somebody has accepted."""

import attrs

from outsourcegov.findings.finding import Finding


@attrs.frozen
class Waived:
    """A finding that does not count, and the id of the waiver that accepts it."""

    finding: Finding
    waiver: str
