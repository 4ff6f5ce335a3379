"""Which channels serve which purpose on the day."""

from collections.abc import Mapping, Sequence

from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import NONE, absence
from outsourcegov.model.common import Entry
from outsourcegov.model.forums import Channel, Purpose

Serving = Mapping[Purpose, Sequence[Channel]]


def serving(governance: Governance) -> Serving | None:
    """The channels that serve each purpose, or may; None where it cannot be told, or channels are not written down."""
    return governance.answers.for_anybody(_serving)


def is_in_force(governance: Governance, thing: Entry) -> bool:
    """Whether a thing has begun, and nothing of what is written says that it is over, or may be."""
    return not governance.terms.may_have_ended(thing) and governance.terms.has_begun(thing)


def _serving(governance: Governance) -> Serving | None:
    channels = governance.alliance.channels
    if governance.terms.may_have_ended(governance.alliance) or not is_told(channels):
        return None
    if not channels and absence(channels) is not NONE:
        return None
    found: dict[Purpose, list[Channel]] = {}
    for channel in channels:
        if may_hold(channel, governance.as_of):
            if not is_told(channel.purpose) or not all(isinstance(one, Purpose) for one in channel.purpose):
                return None
            for purpose in channel.purpose:
                found.setdefault(purpose, []).append(channel)
    return found
