"""What is worked out about an alliance on its date, once: each of these is an attribute of ``Governance``."""

from collections.abc import Mapping, Sequence, Set as AbstractSet
from typing import TYPE_CHECKING

from outsourcegov.governance.answers import Answers
from outsourcegov.governance.dates.terms import Terms
from outsourcegov.governance.decisions.figures import Figures
from outsourcegov.governance.people import ownership
from outsourcegov.governance.people.appointments import Appointments
from outsourcegov.governance.people.availability import Availability
from outsourcegov.governance.people.sides import Sides
from outsourcegov.governance.structure import absences as reasons, references
from outsourcegov.model import walk as walking
from outsourcegov.model.common import Described

if TYPE_CHECKING:
    from outsourcegov.governance.dates.clock import Clock
    from outsourcegov.governance.decisions.authorities import Authorities
    from outsourcegov.governance.escalation.flow import Flow
    from outsourcegov.governance.escalation.reach import Reach
    from outsourcegov.governance.forums.fallbacks import Fallbacks
    from outsourcegov.governance.governance import Governance
    from outsourcegov.governance.people.duties import Duties
    from outsourcegov.governance.people.ownership_gaps import OwnershipGap
    from outsourcegov.governance.people.powers import Powers
    from outsourcegov.governance.people.standing import Standings


def ownership_gaps(governance: "Governance") -> "Sequence[OwnershipGap]":
    """The days on which nobody answers for what must have an owner, whenever they are."""
    from outsourcegov.governance.people.ownership_gap_finder import ownership_gaps

    return list(ownership_gaps(governance))


def placed(governance: "Governance") -> Sequence[walking.Placed]:
    """Every object inside the alliance, with the way that leads to it."""
    return walking.walk(governance.alliance, governance.alliance.id)


def positions(governance: "Governance") -> Mapping[int, walking.Position]:
    """Where each object stands, by the identity of the object."""
    return walking.positions(governance.placed)


def answers(governance: "Governance") -> Answers:
    """What has been asked of it, of its roles and of its forums."""
    return Answers(governance)


def objects(governance: "Governance") -> Mapping[str, Described]:
    """Every object with an id; the first, where an id is there twice."""
    found: dict[str, Described] = {}
    for one in governance.placed:
        if one.identified and isinstance(one.value, Described):
            found.setdefault(one.value.id, one.value)
    return found


def owned(governance: "Governance") -> Sequence[ownership.Owned]:
    """Everything that must have an owner and is not over, nor may be, with the owner it has."""
    return list(ownership.owned(governance.placed, governance.terms))


def owned_by(governance: "Governance") -> Mapping[str, Sequence[ownership.Owned]]:
    """What each role or forum owns alone, by its id."""
    return ownership.by_sole_owner(governance.owned)


def absences(governance: "Governance") -> Sequence[reasons.Missing]:
    """Every stated reason why a value is not there."""
    return list(reasons.absences(governance.alliance, governance.placed))


def broken_references(governance: "Governance") -> Sequence[references.Reference]:
    """Every reference that leads to nothing or to the wrong kind of thing."""
    return list(references.broken_references(governance.alliance, governance.placed, governance.hidden_kinds))


def hidden_kinds(governance: "Governance") -> AbstractSet[str]:
    """The kinds of objects of which some cannot be seen."""
    return reasons.hidden_kinds(governance.absences)


def sides(governance: "Governance") -> Sides:
    """Which party, role and forum is on which side."""
    return Sides(governance.alliance)


def standings(governance: "Governance") -> "Standings":
    """On which sides those stand who have a say."""
    from outsourcegov.governance.people.standing import Standings

    return Standings(governance)


def terms(governance: "Governance") -> Terms:
    """Which contract each thing belongs to, and whether it holds on the day."""
    return Terms(governance.alliance, governance.as_of)


def appointments(governance: "Governance") -> Appointments:
    """Who holds which role, and when nobody does."""
    return Appointments(governance.alliance, governance.sides)


def availability(governance: "Governance") -> Availability:
    """On which days roles and forums can act, and why not on others."""
    return Availability(governance.alliance, governance.sides)


def fallbacks(governance: "Governance") -> "Fallbacks":
    """On which days those who decide can, a forum without a quorum through those whom it names for that."""
    from outsourcegov.governance.forums.fallbacks import Fallbacks

    return Fallbacks(governance)


def figures(governance: "Governance") -> Figures:
    """What amounts and figures come to."""
    return Figures(governance.alliance, governance.as_of)


def authorities(governance: "Governance") -> "Authorities":
    """Who may decide the cases of each decision."""
    from outsourcegov.governance.decisions.authorities import Authorities

    return Authorities(governance)


def powers(governance: "Governance") -> "Powers":
    """What part each role has in the alliance: who has a say, sits somewhere or owns something."""
    from outsourcegov.governance.people.powers import Powers

    return Powers(governance)


def duties(governance: "Governance") -> "Duties":
    """Who may do what in a decision without anybody else, and which persons that is."""
    from outsourcegov.governance.people.duties import Duties

    return Duties(governance)


def clock(governance: "Governance") -> "Clock":
    """When limits end and forums sit."""
    from outsourcegov.governance.dates.clock import Clock

    return Clock(governance.alliance)


def flow(governance: "Governance") -> "Flow":
    """How matters travel over escalation paths and dispute ladders."""
    from outsourcegov.governance.escalation.ways import build_flow

    return build_flow(governance)


def reach(governance: "Governance") -> "Reach":
    """What a matter may come to on its way up."""
    from outsourcegov.governance.escalation.reach import Reach

    return Reach(governance, governance.flow)
