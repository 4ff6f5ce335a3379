"""Read a document with faults in it, and say what is found as one line each."""

from textwrap import dedent

from outsourcegov.findings import Finding
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import Reading, structure

HEADER = """\
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co], currency: GBP}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
"""
"""Three lines that make an alliance of whatever follows them."""


def reading(text: str, *, header: str = "") -> Reading:
    """What comes of reading a text that is YAML without fault."""
    sources = gather_text(header + dedent(text).lstrip("\n"), "a.yaml")
    assert sources.findings == ()
    return structure(sources.documents)


def line_of(finding: Finding) -> str:
    """A finding as one line: place, rule, subject and message, such as ``4:3 SCH014 cio: It has no "party".``."""
    where = f"{finding.span.line}:{finding.span.column}" if finding.span else "-"
    return f"{where} {finding.rule} {finding.subject}: {finding.message}"


def faults(text: str, *, header: str = HEADER) -> list[str]:
    """What is wrong with the structure of a text that stands below the header, in the order of its lines."""
    findings = sorted(reading(text, header=header).findings, key=Finding.sort_key)
    return [line_of(finding) for finding in findings]
