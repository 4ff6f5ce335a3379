"""What somebody is to do: whether it is still open, and since when it is on record."""

import datetime
from collections.abc import Iterator, Sequence

from outsourcegov.findings.words import listed
from outsourcegov.governance.dates.on_record import come, on_record, passed
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.follow_through.statuses import OPEN, Task, status_of
from outsourcegov.governance.forums.meetings import Meetings
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import claims, is_lacking, known
from outsourcegov.model.forums import Action, ActionStatus, DecisionEntry, Meeting
from outsourcegov.model.planning import ProblemStatement, Proposal, ProposalStatus
from outsourcegov.model.walk import kind_of

KEPT = 6
"""A record to which nothing is added for so many months tells nothing any more."""


def is_open(task: Task, terms: Terms) -> bool:
    """Whether it is certain that something is still to be done, in an alliance that goes on."""
    return all(status in OPEN[type(task)] for status in claims(status_of(terms, task))) and terms.is_agreed(task)


def open_tasks(governance: Governance) -> Sequence[Task]:
    """Everything that is certain to be still open, in the order of the document."""
    return governance.answers.for_anybody(_open_tasks)


def _open_tasks(governance: Governance) -> Sequence[Task]:
    return [task for task in every_task(governance) if is_open(task, governance.terms)]


def every_task(governance: Governance) -> Iterator[Task]:
    """All that is put, proposed, planned and promised, open or not."""
    alliance = governance.alliance
    yield from alliance.problem_statements
    yield from alliance.proposals
    yield from alliance.roadmap
    yield from alliance.actions


def in_words(task: Task) -> str:
    """A task at the beginning of a sentence: ``Roadmap item "new-switches"``."""
    return f'{kind_of(task).replace("-", " ").capitalize()} "{task.id}"'


def is_promised(task: Task) -> bool:
    """Whether somebody has given their word: not where it is only asked for, or suggested."""
    if isinstance(task, Proposal):
        return all(status is ProposalStatus.AGREED for status in claims(task.status))
    return not isinstance(task, ProblemStatement)


def due_day(task: Task) -> datetime.date | None:
    """The day by which something is to be done; None where it has none, or none that is known."""
    return known(task.due) if not isinstance(task, ProblemStatement) else None


def overdue(governance: Governance) -> Sequence[Task]:
    """What somebody has promised for a day that has passed, and is certain to have not done."""
    if not is_kept_up(governance):
        return []
    found = [(late_since(governance, task), task) for task in open_tasks(governance) if is_promised(task)]
    return [task for due, task in found if due is not None]


def late_since(governance: Governance, task: Task) -> datetime.date | None:
    """The day by which something was to be done, if that has passed; of contradicting ones the latest."""
    return passed(governance.terms, task.due) if not isinstance(task, ProblemStatement) else None


def is_promised_outside(task: Task) -> bool:
    """Whether it was promised to somebody who waits for it, such as a customer."""
    return isinstance(task, Action) and not is_lacking(task.promised_to)


def promised_to(task: Task) -> str:
    """Whom it was promised to, in words; empty where nobody says so."""
    if not (isinstance(task, Action) and is_promised_outside(task)):
        return ""
    who = known(task.promised_to)
    return listed([*who.ids, *who.words]) if who is not None and (who.ids or who.words) else "somebody"


def unconfirmed(governance: Governance) -> Sequence[Action]:
    """What was promised to somebody and is certain to be done, while nobody told them that it is."""
    return [action for action in governance.alliance.actions if _is_unconfirmed(action, governance)]


def _is_unconfirmed(action: Action, governance: Governance) -> bool:
    terms = governance.terms
    if not is_promised_outside(action) or not is_lacking(on_record(terms, action.confirmed)):
        return False
    is_done = all(status is ActionStatus.DONE for status in claims(status_of(terms, action)))
    done = known(action.done)
    return is_done and terms.is_agreed(action) and (done is None or done < governance.as_of)


def unanswered(governance: Governance) -> Sequence[Proposal]:
    """The proposals that are certain to wait for an answer."""
    proposals = (task for task in open_tasks(governance) if isinstance(task, Proposal))
    return [one for one in proposals if _is_waiting(governance.terms, one)]


def _is_waiting(terms: Terms, proposal: Proposal) -> bool:
    is_proposed = all(status is ProposalStatus.PROPOSED for status in claims(status_of(terms, proposal)))
    return is_proposed and all(map(is_lacking, (on_record(terms, proposal.answered), proposal.answered_in)))


def is_kept_up(governance: Governance) -> bool:
    """Whether something was put on record in the six months before the day, or nothing ever is."""
    return governance.answers.for_anybody(_is_kept_up)


def _is_kept_up(governance: Governance) -> bool:
    alliance = governance.alliance
    days = [known(day) for one in alliance.proposals for day in (one.proposed, one.answered)]
    days += [known(day) for one in alliance.actions for day in (one.done, one.confirmed)]
    days += [known(one.raised) for one in alliance.problem_statements]
    told = [day for day in days if day is not None and day <= governance.as_of]
    last = max([*told, Meetings(governance).recorded_until])
    return last == datetime.date.min or not is_older(last, KEPT, governance.as_of)


def is_older(since: datetime.date, months: int, day: datetime.date) -> bool:
    """Whether more than so many months have passed on a day."""
    passed = (day.year - since.year) * 12 + day.month - since.month
    return passed > months or (passed == months and day.day > since.day)


def day_of(governance: Governance, source: object) -> datetime.date | None:
    """The day of a meeting, a logged decision or the answer to a proposal; None where that is not known."""
    proposal = governance.find(source, Proposal)
    return _day_on_record(governance, source) if proposal is None else answered_on(governance, proposal)


def _day_on_record(governance: Governance, source: object) -> datetime.date | None:
    meeting, entry = governance.find(source, Meeting), governance.find(source, DecisionEntry)
    if meeting is not None:
        return come(governance.terms, meeting.held)
    return come(governance.terms, entry.decided) if entry is not None else None


def answered_on(governance: Governance, proposal: Proposal) -> datetime.date | None:
    """The day on which a proposal was agreed or rejected; None where that is not known."""
    if not is_lacking(proposal.answered):
        return come(governance.terms, proposal.answered)
    return _day_on_record(governance, known(proposal.answered_in))


def raised_on(governance: Governance, task: Proposal | ProblemStatement) -> datetime.date | None:
    """The day on which a problem was put, or a suggestion made; None where that is not known."""
    stated = task.proposed if isinstance(task, Proposal) else task.raised
    if not is_lacking(stated):
        return come(governance.terms, stated)
    return _day_on_record(governance, known(task.source))
