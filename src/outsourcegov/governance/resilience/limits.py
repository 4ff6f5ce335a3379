"""The time that something sets in all cases."""

from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.escalation.worst_times import length_of_limit
from outsourcegov.model.common import Timed
from outsourcegov.model.duration import Duration


def only_limit(thing: Timed) -> Duration | None:
    """The time that something sets in all cases; None where there are several, or it cannot be told.

    One that ends at a time of day is no length of time.
    """
    limits = thing.limits if is_told(thing.within) else ()
    if len(limits) != 1 or limits[0].at is not None or limits[0].when or not is_told(limits[0].when):
        return None
    return length_of_limit(limits[0])
