"""How a vote ends, for people."""

from collections.abc import Mapping

from outsourcegov.analysis.votes import Ending
from outsourcegov.findings.words import one_line
from outsourcegov.governance.forums.voting import Vote, in_words
from outsourcegov.render.terminal import Paint

_ENDS: Mapping[Ending, str] = {Ending.PASSED: "passes", Ending.FAILED: "fails", Ending.TIED: "is tied"}


def vote_text(vote: Vote, paint: Paint = Paint.NONE) -> str:
    """How a vote of a forum ends, and why, in one line.

    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of="2026-11-01")
    >>> print(vote_text(governance.vote("change-board", for_=3, against=2)), end="")
    A vote with 3 for, 2 against and 1 absent fails: it takes two thirds of the votes cast.
    """
    said = f"A vote with {in_words(vote.split)} {_ENDS.get(vote.ending, 'has no result')}: {vote.reason}"
    said += f"; {vote.too_few}." if vote.too_few else "."
    return paint.bold(one_line(said) if vote.counts else paint.colour(one_line(said), "red")) + "\n"
