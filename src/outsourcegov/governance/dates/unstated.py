"""Why something cannot be told, as the end of a sentence."""

from outsourcegov.findings.words import quoted
from outsourcegov.model.absent import NONE, InWords, Maybe, absence, claims


def unstated(value: object) -> str:
    """Why a value that is not there cannot be told: ``is only in words: "promptly"``, ``is not known``."""
    why: Maybe[object] = absence(value)
    reason, *others = claims(why)
    if others:
        return "is contradicted by the sources"
    if isinstance(reason, InWords):
        return f"is only in words: {quoted(reason.words)}"
    return "is not stated" if reason is None or reason is NONE else "is not known"
