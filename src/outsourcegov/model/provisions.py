"""The taxonomy of provisions: what a contract may say something about."""

from enum import Enum
from typing import ClassVar

from outsourcegov.model.words import matches


class ProvisionStatus(Enum):
    """Whether a contract has a provision."""

    PRESENT = "present"
    ABSENT = "absent"
    PARTIAL = "partial"
    NOT_APPLICABLE = "not-applicable"


PROVISIONS = (
    "description",
    "term",
    "renewal",
    "notice-client",
    "notice-provider",
    "governing-law",
    "jurisdiction",
    "charges",
    "sub-permission",
    "sub-conditions",
    "sub-notice",
    "sub-objection",
    "flow-down",
    "service-location",
    "data-location",
    "location-change-notice",
    "data-protection",
    "confidentiality",
    "security",
    "data-access-recovery-return",
    "data-format",
    "service-levels",
    "quantitative-targets",
    "service-credits",
    "monitoring-right",
    "reporting-duty",
    "material-development-notice",
    "incident-assistance",
    "incident-notice",
    "continuity-plan-test",
    "insurance",
    "authority-cooperation",
    "resolution-reference",
    "audit-access",
    "alternative-assurance",
    "termination-breach",
    "termination-supervisory",
    "minimum-notice",
    "transition-period",
    "exit-assistance",
    "knowledge-transfer",
    "training-participation",
    "tlpt-participation",
    "change-control",
    "governance-schedule",
    "escalation",
    "dispute-resolution",
    "service-continuity-in-dispute",
    "key-personnel",
    "ip-ownership",
    "liability-cap",
    "indemnity",
)


class ProvisionType:
    """A subject of the taxonomy, or a word of one's own that starts with ``x-``."""

    PATTERN: ClassVar[str] = rf"^(?:{'|'.join(PROVISIONS)}|x-[a-z0-9.-]{{1,90}})$"
    WANTS: ClassVar[str] = "a type of provision, such as audit-access, or a word of your own that starts with x-"
    EXAMPLES: ClassVar[tuple[str, ...]] = PROVISIONS

    @classmethod
    def parse(cls, text: str) -> str:
        """The subject itself; raises ValueError for a word that the taxonomy does not have."""
        if matches(cls.PATTERN, text):
            return text
        raise ValueError(text)
