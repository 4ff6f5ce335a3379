"""The faults found while a document or a decision table is read, with no alliance to ask rules about.

Each has a page of its own in ``outsourcegov.rules``, like every rule; only the id, the name and the severity stand
here, below the floors that report them.
"""

from collections.abc import Mapping
from typing import Any

import attrs

from outsourcegov.findings.finding import Finding
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.span import Span


@attrs.frozen
class Code:
    """A fault of the document itself: what a finding about it is called and how much it matters."""

    id: str
    name: str
    severity: Severity = Severity.ERROR

    def found(
        self,
        message: str,
        *,
        span: Span | None = None,
        subject: str = "",
        fix: str | None = None,
        witness: Mapping[str, Any] | None = None,
        discriminator: str = "",
    ) -> Finding:
        """A finding of this kind."""
        return Finding(
            rule=self.id,
            name=self.name,
            severity=self.severity,
            message=message,
            subject=subject,
            span=span,
            fix=fix,
            witness=witness or {},
            discriminator=discriminator,
        )


UNREADABLE_TEXT = Code("DOC001", "unreadable-text")
SYNTAX_ERROR = Code("DOC002", "syntax-error")
EMPTY_DOCUMENT = Code("DOC003", "empty-document")
SEVERAL_DOCUMENTS = Code("DOC004", "several-documents")
DUPLICATE_KEY = Code("DOC005", "duplicate-key")
LIMIT_EXCEEDED = Code("DOC006", "limit-exceeded")
RECURSIVE_ALIAS = Code("DOC007", "recursive-alias")
NOT_PLAIN_DATA = Code("DOC008", "not-plain-data")
NUMBER_OUT_OF_RANGE = Code("DOC009", "number-out-of-range")
INCLUDE_NOT_FOUND = Code("DOC010", "include-not-found")
INCLUDE_OUTSIDE_ROOT = Code("DOC011", "include-outside-root")
INCLUDE_LOOP = Code("DOC012", "include-loop")
SEVERAL_ALLIANCES = Code("DOC013", "several-alliances")

UNKNOWN_KEY = Code("SCH013", "unknown-key")
MISSING_KEY = Code("SCH014", "missing-key")
WRONG_TYPE = Code("SCH015", "wrong-type")
INVALID_VALUE = Code("SCH016", "invalid-value")
INVALID_ID = Code("SCH017", "invalid-id")

UNREADABLE_TABLE = Code("TAB001", "unreadable-table")
UNREADABLE_CELL = Code("TAB002", "unreadable-cell")
NEVER_HOLDS = Code("TAB003", "never-holds", Severity.WARNING)
UNLISTED_VALUE = Code("TAB004", "unlisted-value", Severity.WARNING)
AMBIGUOUS_BOUND = Code("TAB005", "ambiguous-bound", Severity.WARNING)
INCOMPARABLE_CURRENCIES = Code("TAB006", "incomparable-currencies")
TABLE_GAP = Code("TAB007", "table-gap")
TABLE_OVERLAP = Code("TAB008", "table-overlap")
SEVERAL_MAY_DECIDE = Code("TAB009", "several-may-decide", Severity.WARNING)
TABLE_TOO_LARGE = Code("TAB010", "table-too-large")
UNKNOWN_COLUMN = Code("TAB011", "unknown-column", Severity.WARNING)

RULE_CRASHED = Code("ENG001", "rule-crashed")
