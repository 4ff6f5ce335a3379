"""What a check says: severities, places, findings and reports."""

from outsourcegov.findings.cause import Cause
from outsourcegov.findings.codes import Code
from outsourcegov.findings.finding import Finding
from outsourcegov.findings.impact import Impact
from outsourcegov.findings.report import Report
from outsourcegov.findings.root_causes import RootCause
from outsourcegov.findings.severity import Severity
from outsourcegov.findings.span import Span
from outsourcegov.findings.waived import Waived

__all__ = ["Cause", "Code", "Finding", "Impact", "Report", "RootCause", "Severity", "Span", "Waived"]
