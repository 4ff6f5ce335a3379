"""``outsourcegov forums``."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from outsourcegov.analysis.votes import Split
from outsourcegov.cli.main import fail
from outsourcegov.cli.opening import governance_of
from outsourcegov.cli.options import as_of_option, color_option, given_attributes, paint_of, printing, root_option
from outsourcegov.errors import InvalidValue
from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.forums.voting import Vote
from outsourcegov.governance.governance import Governance
from outsourcegov.render.convening_json import convenings_json
from outsourcegov.render.convening_text import convening_text
from outsourcegov.render.vote_text import vote_text

_VOTES = ("for", "against", "abstained")
_MOST_DIGITS = 9


@click.command("forums")
@click.argument("source", metavar="FILE")
@click.argument("forums", metavar="[FORUM]...", nargs=-1)
@click.option(
    "--vote",
    "votes",
    multiple=True,
    metavar="VOTES",
    help="Say how a vote of the one FORUM ends, such as for=3,against=2,abstained=1; who is not counted is absent.",
)
@printing("them")
@as_of_option
@root_option
@color_option
def command(
    *,
    source: str,
    forums: tuple[str, ...],
    votes: tuple[str, ...],
    form: str,
    as_of: date | None,
    root: Path | None,
    color: str,
) -> None:
    """Say whether forums can meet, who would sit there, and how their quorum is met.

    FILE is an alliance in YAML or JSON, a directory, or - for standard input; without FORUM all its forums of the day
    are printed. Ends with 0 when each of them can meet, or may, and the vote, if one is given, has a result and is not
    below the quorum, with 1 when not, and with 2 when the command could not do its job.
    """
    if votes and len(set(forums)) != 1:
        raise click.UsageError("a vote is one of a single forum; name it: FILE FORUM --vote for=3,against=2")
    split = _split(votes) if votes else None
    governance = governance_of(source, as_of, root, forums, collections=("forums",))
    there = [one.id for one in governance.alliance.forums if may_hold(one, governance.as_of)]
    convenings = [governance.convene(id) for id in dict.fromkeys(forums) or there]
    vote = _vote(governance, forums[0], split) if split is not None else None
    if form == "json":
        click.echo(convenings_json(governance, convenings, vote=vote), nl=False)
    else:
        texts = [convening_text(governance, one, paint_of(color)) for one in convenings] or ["No forums.\n"]
        told = vote_text(vote, paint_of(color)) if vote is not None else ""
        click.echo("\n".join(texts) + told, nl=False, color=True)
    if any(one.why_not for one in convenings) or (vote is not None and not vote.counts):
        raise click.exceptions.Exit(1)


def _split(votes: Sequence[str]) -> Split:
    given = given_attributes([one for text in votes for one in text.split(",")], "for=3", "VOTE=COUNT")
    for name, count in given.items():
        if name not in _VOTES:
            raise click.UsageError(f"votes are {', '.join(_VOTES[:-1])} or {_VOTES[-1]}, not {quoted(name)}")
        if not (count.isascii() and count.isdigit() and len(count) <= _MOST_DIGITS):
            raise click.UsageError(f"{name} wants a number of votes, such as {name}=3, not {quoted(count)}")
    return Split(*(int(given.get(name, 0)) for name in _VOTES))


def _vote(governance: Governance, forum: str, split: Split) -> Vote:
    try:
        return governance.vote(forum, for_=split.for_, against=split.against, abstained=split.abstained)
    except InvalidValue as error:
        fail(str(error))
