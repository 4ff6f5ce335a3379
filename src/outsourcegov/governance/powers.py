"""What part each role has in an alliance: where it is named, and what that gives it."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cache, cached_property
from typing import Any

import attrs

from outsourcegov.governance.absences import Missing
from outsourcegov.governance.chains import reached
from outsourcegov.governance.delegations import may_settle_anything
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.named import names_in
from outsourcegov.governance.uses import Use, uses
from outsourcegov.governance.validity import is_over
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.common import Entry
from outsourcegov.model.parties import Role
from outsourcegov.model.scope import Activity, Cell, Notation
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import every_shape
from outsourcegov.model.shape.body import ReadByItself
from outsourcegov.model.shape.scalars import Reference as Names
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.model.who import WORDS

Mention = tuple[str, str]
"""The kind of the object that names a role, and the key under which it does."""

WITHOUT_SAY = frozenset(
    {
        *(("role", key) for key in ("reports-to", "deputies", "counterparts")),
        *(("decision", key) for key in ("informed", "performed-by", "not-by")),
        *(("report", key) for key in ("produced-by", "sent-to")),
        *((kind, "provided-by") for kind in ("service", "deliverable")),
        ("answer", "assessor"),
        ("contract", "signatories"),
        ("handoff", "receiver"),
        ("level", "notify"),
        ("metric", "verified-by"),
        ("obligation", "to"),
        ("process-step", "by"),
        ("waiver", "subject"),
        ("cell", "works"),
    }
)
"""Whoever is named here, or as an ``owner``, has work or news of it, and no say."""

_SEATS = frozenset({("seat", "role"), ("seat", "alternates"), ("chair", "role"), ("chair", "rotates")})
_LEVELS = frozenset({("level", "by"), ("dispute-step", "by")})
_ANSWERS_FOR = ("owner", "provided-by", "performed-by")
_DECIDING = frozenset({("right", "decider"), ("right", "prior-approval"), ("outcome", "decider")})


@attrs.frozen(eq=False)
class Powers:
    """Which roles have a say, sit somewhere or answer for something; computed from every use of an id, once.

    What is over gives nothing. Whoever has something to say through somebody counts as having a say: one to whom a role
    with a say reports, and one who deputises for it.
    """

    governance: Governance

    @cached_property
    def is_told(self) -> bool:
        """Whether everything that could name a role can be seen."""
        hidden = (one for one in self.governance.absences if presence(one.reason) is Presence.UNKNOWN)
        return not any(_may_name_roles(one) for one in hidden)

    @cached_property
    def mentions(self) -> Mapping[str, AbstractSet[Mention]]:
        """Where each role and each party is named by something that is not over; not where it names itself."""
        day, found = self.governance.as_of, dict[str, set[Mention]]()
        for use in uses(self.governance.alliance, self.governance.placed):
            is_fitting = "role" in use.kinds or "any" in use.kinds
            if (
                is_fitting
                and use.holder.subject != use.id
                and not any(is_over(one, day) for one in _around(use.holder))
            ):
                found.setdefault(use.id, set()).add(_mention(use))
        return found

    @cached_property
    def having_say(self) -> AbstractSet[str]:
        """The roles that have a say of their own somewhere, or may settle anything."""
        found = set(self._mentioned(lambda one: one not in WITHOUT_SAY and one[1] != "owner"))
        return found | {role.id for role in self.governance.alliance.roles if may_settle_anything(role)}

    @cached_property
    def with_say(self) -> AbstractSet[str]:
        """The roles that have a say, through others as well, or may have one."""
        return reached([*self.having_say, *self._of_deciding_parties, *self.on_open_seats], self._on_behalf_of)

    @cached_property
    def below_say(self) -> AbstractSet[str]:
        """The roles that have a say, or may, or report to one that has; and those that report to these."""
        return reached(self.with_say, self._below)

    @cached_property
    def with_voice(self) -> AbstractSet[str]:
        """The roles that sit in a forum or stand on a level, or may; and those to whom one of them reports."""
        heard = self._mentioned(lambda one: one in _SEATS | _LEVELS or one == ("report", "produced-by"))
        return reached([*heard, *self.on_open_seats], self._above)

    @cached_property
    def answerable(self) -> AbstractSet[str]:
        """The roles that own something or work on it, and all above and below them."""
        owning = list(self._mentioned(lambda one: one[1] in _ANSWERS_FOR or one[0] == "cell"))
        return reached(owning, self._above) | reached(owning, self._below)

    @cached_property
    def on_open_seats(self) -> AbstractSet[str]:
        """The roles that may sit on a seat for which no role is named, but a party, or each of them."""
        forums = [one for one in self.governance.alliance.forums if not is_over(one, self.governance.as_of)]
        seats = [seat for forum in forums for seat in forum.seats if presence(seat.role) is Presence.MISSING]
        if any(presence(seat.party) is not Presence.STATED for seat in seats):
            return self._roles.keys()
        return self._roles_of({known(seat.party) for seat in seats})

    def _mentioned(self, is_wanted: Callable[[Mention], bool]) -> Iterator[str]:
        return (role for role, mentions in self.mentions.items() if any(map(is_wanted, mentions)))

    @cached_property
    def _above(self) -> Mapping[str, Sequence[str]]:
        """The role that each role reports to."""
        superiors = ((role.id, known(role.reports_to)) for role in self.governance.alliance.roles)
        return {id: [] if superior is None else [superior] for id, superior in superiors}

    @cached_property
    def _below(self) -> Mapping[str, Sequence[str]]:
        """The roles that report to each role."""
        found: dict[str, list[str]] = {}
        for role, superiors in self._above.items():
            for superior in superiors:
                found.setdefault(superior, []).append(role)
        return found

    @cached_property
    def _on_behalf_of(self) -> Mapping[str, Sequence[str]]:
        """The roles that may act in the place of each role: its superior, and its deputies."""
        return {role.id: [*self._above[role.id], *role.deputies] for role in self.governance.alliance.roles}

    @cached_property
    def _of_deciding_parties(self) -> AbstractSet[str]:
        """The roles of parties that decide something as such: who does it for them is not said."""
        rights = [right for decision in self.governance.alliance.decisions for right in decision.rights]
        words = {name for right in rights for name in names_in(right.decider) or () if name in WORDS}
        if words:
            return self._roles.keys()
        return self._roles_of(set(self._mentioned(lambda one: one in _DECIDING)))

    def _roles_of(self, parties: AbstractSet[str | None]) -> AbstractSet[str]:
        """The roles of parties, and of those that belong to the same client or provider."""
        of = self.governance.sides.principal
        principals = {of(party) for party in parties} - {None}
        return {
            id
            for id, role in self._roles.items()
            if known(role.party) in parties or of(known(role.party)) in principals
        }

    @cached_property
    def _roles(self) -> Mapping[str, Role]:
        return {role.id: role for role in reversed(self.governance.alliance.roles)}


def _mention(use: Use) -> Mention:
    """Where an id is used; a cell of a matrix that says how a decision is taken is told from others."""
    holder, around = use.holder.value, use.holder.around
    if isinstance(holder, Cell) and around is not None:
        decides = isinstance(around.value, Activity) and known(around.value.notation) in (Notation.RAPID, Notation.DACI)
        return _shared("cell", "decides" if decides else "works")
    return _shared(kind_of(holder), str(use.at[0]) if use.at else "")


@cache
def _shared(kind: str, key: str) -> Mention:
    """There are few different mentions, and many roles: each is kept once."""
    return kind, key


def _around(placed: Placed | None) -> Iterator[Entry]:
    """Everything around a place that holds from one day to another, from the inside outwards."""
    while placed is not None:
        if isinstance(placed.value, Entry):
            yield placed.value
        placed = placed.around


def _may_name_roles(missing: Missing) -> bool:
    """Whether a role may be named by what is not there, or inside it."""
    cls: Any = type(missing.subject)
    return _names_roles(cls, missing.key)


@cache
def _names_roles(cls: Any, key: str) -> bool:
    return any(
        isinstance(shape, ReadByItself) or (isinstance(shape, Names) and not {"role", "any"}.isdisjoint(shape.kinds))
        for shape in every_shape(body_of(cls).fields[key][1])
    )
