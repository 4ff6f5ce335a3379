"""Whether forums are certain to be able to meet: where nothing that is unknown counts in their favour."""

from outsourcegov.governance.dates.validity import are_dates_hidden
from outsourcegov.governance.decisions.matters import is_told, is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.availability import Availability
from outsourcegov.model.absent import NONE, Presence, presence
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.forums import Forum
from outsourcegov.model.items import Items
from outsourcegov.model.parties import Role


def can_meet(governance: Governance, forum: Forum) -> bool | None:
    """Whether a forum can meet on the day; None where nothing is known to be in its way, and it cannot be told.

    A role of which nobody has written down who holds it is held by somebody, unless that is stated to be unknown.
    """
    day = governance.as_of
    if governance.availability.why_not_forum(forum.id, day):
        return False
    is_open = presence(forum.seats) is not Presence.STATED or not is_told(forum.seats) or is_untold(forum.quorum)
    if is_open or are_dates_hidden(forum):
        return None
    return None if governance.answers.for_those_now(_without_the_unknown).why_not_forum(forum.id, day) else True


def is_holder_untold(role: Role) -> bool:
    """Whether it is stated that it is unknown who holds a role, or sources contradict each other."""
    return is_untold(role.appointments)


def _without_the_unknown(governance: Governance) -> Availability:
    """On which days roles and forums can act, if nobody holds a role of which it is unknown who does."""
    alliance = governance.alliance
    if not any(is_holder_untold(one) or is_untold(one.deputies) for one in alliance.roles):
        return governance.availability
    roles = type(alliance.roles)([_without(one) for one in alliance.roles])
    return Availability(Alliance.build({**vars(alliance), "roles": roles}), governance.sides)


def _without(role: Role) -> Role:
    untold = [name for name in ("appointments", "deputies") if is_untold(getattr(role, name))]
    return Role.build({**vars(role), **{name: Items.without(NONE) for name in untold}}) if untold else role
