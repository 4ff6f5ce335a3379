"""How word comes to somebody, in words: ``report "monthly-performance", then "delivery-board"``."""

from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.communication.delays import Delay
from outsourcegov.governance.communication.flows import Through
from outsourcegov.governance.communication.informed import Hearer
from outsourcegov.governance.communication.passing_on import CATEGORY

_LAST = {
    Through.MEASURES: "measures it",
    Through.WRITTEN: "writes it",
    Through.DECIDES: "decides on it",
    Through.CONSULTED: "is heard on it",
    Through.INFORMED: "is told of it",
    Through.TELLS: "tells of it",
    Through.NOTIFIED: "is told on the way up",
    Through.LEVEL: "is at a level",
}
"""How the last step is told; steps to a report or a forum are told by their names."""
_STOPS = {
    Through.MEASURED: "metric",
    Through.COMPUTED: "metric",
    Through.SHOWN: "report",
    Through.RAISED: "escalation",
}


def way_in_words(hearer: Hearer) -> str:
    """By what word comes to somebody; empty where it comes from the thing itself."""
    *before, (_, last) = hearer.way
    stops = [f"{_STOPS.get(how, '')} {quoted(stop)}".strip() for stop, how in before if not stop.startswith(CATEGORY)]
    said = [*stops, *([_LAST[last]] if last in _LAST else [])]
    return one_line(", ".join(said))


def delay_in_words(delay: Delay) -> str:
    """The longest time that may pass, and the calendar days it is at most where they are not plain."""
    if delay.days is None:
        return "not known when"
    if not delay.lengths:
        return "at once"
    words = joined(map(str, delay.lengths))
    is_plain = len(delay.lengths) == 1 and not delay.lengths[0].business
    return words if is_plain else f"{words} (at most {delay.days} day{'s' * (delay.days != 1)})"


def ifs_in_words(ifs: tuple[str, ...]) -> str:
    """On what it hangs that word comes: ``if it is raised and not solved before``; empty where on nothing."""
    return " and ".join(
        one if not number else one.removeprefix("if it is ").removeprefix("if ") for number, one in enumerate(ifs)
    )
