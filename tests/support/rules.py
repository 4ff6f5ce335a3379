"""Ask one rule about a fragment of an alliance."""

from collections.abc import Sequence
from datetime import date
from textwrap import dedent

from outsourcegov.engine.examples import AS_OF, completed
from outsourcegov.engine.run import run
from outsourcegov.findings import Finding
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.rules.catalogue import find


def governance(text: str, as_of: date = AS_OF) -> Governance:
    """The alliance that a fragment is completed to; one that cannot be read as written is a mistake in the test."""
    reading = structure(gather_text(completed(dedent(text).lstrip("\n")), "a.yaml").documents)
    assert reading.findings == ()
    assert reading.alliance is not None
    return Governance(reading.alliance, as_of)


def findings(rule: str, text: str, as_of: date = AS_OF) -> Sequence[Finding]:
    """What one rule finds in a fragment, in the order it says it. The first line of text is line 1."""
    sources = gather_text(completed(dedent(text).lstrip("\n")), "a.yaml")
    reading = structure(sources.documents)
    assert (sources.findings, reading.findings) == ((), ())
    assert reading.alliance is not None
    return list(run(Governance(reading.alliance, as_of), [find(rule)], sources=reading.places))


def found(rule: str, text: str, as_of: date = AS_OF) -> list[str]:
    """The same as one line each, such as ``3 error Contract "msa" has no owner.``, with the number of its line."""
    return [
        f"{finding.span.line if finding.span else '-'} {finding.severity} {finding.message}"
        for finding in findings(rule, text, as_of)
    ]
