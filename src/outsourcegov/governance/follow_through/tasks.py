"""What somebody is to do: whether it is still open, and since when it is on record."""

import datetime
from collections.abc import Iterator, Sequence

from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.follow_through.statuses import OPEN, Task
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import Presence, claims, known, presence
from outsourcegov.model.forums import Action, DecisionEntry, Meeting
from outsourcegov.model.planning import ProblemStatement, Proposal, ProposalStatus


def is_open(task: Task, terms: Terms) -> bool:
    """Whether it is certain that something is still to be done, in an alliance that goes on."""
    return all(status in OPEN[type(task)] for status in claims(task.status)) and terms.is_agreed(task)


def open_tasks(governance: Governance) -> Sequence[Task]:
    """Everything that is certain to be still open, in the order of the document."""
    return governance.answers.for_anybody(_open_tasks)


def _open_tasks(governance: Governance) -> Sequence[Task]:
    return [task for task in _tasks(governance) if is_open(task, governance.terms)]


def _tasks(governance: Governance) -> Iterator[Task]:
    alliance = governance.alliance
    yield from alliance.problem_statements
    yield from alliance.proposals
    yield from alliance.roadmap
    yield from alliance.actions


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
    found = [(due_day(task), task) for task in open_tasks(governance) if is_promised(task)]
    return [task for due, task in found if due is not None and due < governance.as_of]


def is_promised_outside(task: Task) -> bool:
    """Whether it was promised to somebody who waits for it, such as a customer."""
    return isinstance(task, Action) and presence(task.promised_to) is not Presence.MISSING


def day_of(governance: Governance, source: object) -> datetime.date | None:
    """The day of a meeting, a logged decision or the answer to a proposal; None where that is not known."""
    match governance.objects.get(source) if isinstance(source, str) else None:
        case Meeting() as meeting:
            return known(meeting.held)
        case DecisionEntry() as entry:
            return known(entry.decided)
        case Proposal() as proposal:
            return answered_on(governance, proposal)
        case _:
            return None


def answered_on(governance: Governance, proposal: Proposal) -> datetime.date | None:
    """The day on which a proposal was agreed or rejected; None where that is not known."""
    if presence(proposal.answered) is not Presence.MISSING:
        return known(proposal.answered)
    return day_of(governance, known(proposal.answered_in))


def raised_on(governance: Governance, task: Proposal | ProblemStatement) -> datetime.date | None:
    """The day on which a problem was put, or a suggestion made; None where that is not known."""
    stated = task.proposed if isinstance(task, Proposal) else task.raised
    if presence(stated) is not Presence.MISSING:
        return known(stated)
    return day_of(governance, known(task.source))
