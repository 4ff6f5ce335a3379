"""What part each role has in an alliance: where it is named, and what that gives it."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from enum import Flag, auto
from functools import cache, cached_property
from typing import Any

import attrs

from outsourcegov.governance.dates.validity import is_over
from outsourcegov.governance.decisions.delegations import may_settle_anything
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.absences import Missing
from outsourcegov.governance.structure.chains import reached
from outsourcegov.governance.structure.named import names_in
from outsourcegov.governance.structure.uses import Use, uses
from outsourcegov.model.absent import Presence, known, presence
from outsourcegov.model.common import Entry
from outsourcegov.model.scope import Activity, Cell, Notation
from outsourcegov.model.shape.annotations import body_of
from outsourcegov.model.shape.base import every_shape
from outsourcegov.model.shape.body import ReadByItself
from outsourcegov.model.shape.scalars import Reference as Names
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.walk import Placed, kind_of
from outsourcegov.model.who import WORDS

_Mention = tuple[str, str]
"""The kind of the object that names somebody, and the key under which it does."""


class Means(Flag):
    """What it means to be named somewhere."""

    NAMED = auto()
    SAY = auto()
    DECIDES = auto()
    VOICE = auto()
    ANSWERS = auto()


_WITHOUT_SAY = frozenset(
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

_VOICES = frozenset(
    {
        *(("seat", key) for key in ("role", "alternates")),
        *(("chair", key) for key in ("role", "rotates")),
        ("level", "by"),
        ("dispute-step", "by"),
        ("report", "produced-by"),
    }
)
_ANSWERS_FOR = ("owner", "provided-by", "performed-by")
_ROLES = frozenset({"role", "any"})
_DECIDING = frozenset({("right", "decider"), ("right", "prior-approval"), ("outcome", "decider")})


@attrs.frozen(eq=False, repr=False, slots=False)
class Powers:
    """Which roles have a say, sit somewhere or answer for something; computed from every use of an id, once.

    What is named where is kept; what follows from it is worked out for all roles when it is asked for. What is over
    gives nothing. Whoever has something to say through somebody counts as having a say: one to whom a role with a say
    reports, and one who deputises for it.
    """

    governance: Governance

    @cached_property
    def is_told(self) -> bool:
        """Whether everything that could name a role can be seen."""
        hidden = (one for one in self.governance.absences if presence(one.reason) is Presence.UNKNOWN)
        return not any(_may_name_roles(one) for one in hidden)

    @property
    def mentions(self) -> Mapping[str, Means]:
        """What it means for each role and each party that things which are not over name it; not what itself says."""
        return self.governance.answers.for_anybody(_mentions)

    @property
    def having_say(self) -> AbstractSet[str]:
        """The roles that have a say of their own somewhere, or may settle anything."""
        roles = self.governance.alliance.roles
        return {*self._with(Means.SAY), *(role.id for role in roles if may_settle_anything(role))}

    @property
    def with_say(self) -> AbstractSet[str]:
        """The roles that have a say, through others as well, or may have one."""
        return reached([*self.having_say, *self._of_deciding_parties, *self.on_open_seats], self._on_behalf_of)

    @property
    def below_say(self) -> AbstractSet[str]:
        """The roles that have a say, or may, or report to one that has; and those that report to these."""
        return reached(self.with_say, self._below)

    @property
    def with_voice(self) -> AbstractSet[str]:
        """The roles that sit in a forum or stand on a level, or may; and those to whom one of them reports."""
        return reached([*self._with(Means.VOICE), *self.on_open_seats], self._above)

    @property
    def answerable(self) -> AbstractSet[str]:
        """The roles that own something or work on it, and all above and below them."""
        answering = list(self._with(Means.ANSWERS))
        return reached(answering, self._above) | reached(answering, self._below)

    @cached_property
    def on_open_seats(self) -> AbstractSet[str]:
        """The roles that may sit on a seat for which no role is named, but a party, or each of them."""
        forums = [one for one in self.governance.alliance.forums if not is_over(one, self.governance.as_of)]
        seats = [seat for forum in forums for seat in forum.seats if presence(seat.role) is Presence.MISSING]
        if any(presence(seat.party) is not Presence.STATED for seat in seats):
            return set(self.governance.alliance.roles.keys)
        return self._roles_of({known(seat.party) for seat in seats})

    def _with(self, meaning: Means) -> Iterator[str]:
        return (id for id, means in self.mentions.items() if meaning in means)

    @property
    def _above(self) -> Mapping[str, Sequence[str]]:
        """The role that each role reports to."""
        superiors = ((role.id, known(role.reports_to)) for role in self.governance.alliance.roles)
        return {id: (superior,) for id, superior in superiors if superior is not None}

    @property
    def _below(self) -> Mapping[str, Sequence[str]]:
        """The roles that report to each role."""
        found: dict[str, list[str]] = {}
        for role, superiors in self._above.items():
            for superior in superiors:
                found.setdefault(superior, []).append(role)
        return found

    @property
    def _on_behalf_of(self) -> Mapping[str, Sequence[str]]:
        """The roles that may act in the place of each role: its superior, and its deputies."""
        above = self._above
        return {role.id: [*above.get(role.id, ()), *role.deputies] for role in self.governance.alliance.roles}

    @property
    def _of_deciding_parties(self) -> AbstractSet[str]:
        """The roles of parties and sides that decide something as such: who does it for them is not said."""
        rights = [right for decision in self.governance.alliance.decisions for right in decision.rights]
        words = {name for right in rights for name in names_in(right.decider) or () if name in WORDS}
        sides = {side for side in Side if side.value in words}
        if len(words) > len(sides):
            return set(self.governance.alliance.roles.keys)
        may_be_on = self.governance.sides.may_be_on
        of_sides = {role.id for role in self.governance.alliance.roles if not sides.isdisjoint(may_be_on(role))}
        return self._roles_of(set(self._with(Means.DECIDES))) | of_sides

    def _roles_of(self, parties: AbstractSet[str | None]) -> AbstractSet[str]:
        """The roles of parties, and of those that belong to the same client or provider."""
        of = self.governance.sides.principal
        principals = {of(party) for party in parties} - {None}
        return {
            role.id
            for role in self.governance.alliance.roles
            if known(role.party) in parties or of(known(role.party)) in principals
        }


def _mentions(governance: Governance) -> Mapping[str, Means]:
    found: dict[str, Means] = {}
    for use in uses(governance.alliance, governance.placed, _ROLES):
        is_fitting = use.holder.subject != use.id and not _ROLES.isdisjoint(use.kinds)
        if is_fitting and not any(is_over(one, governance.as_of) for one in _around(use.holder)):
            found[use.id] = found.get(use.id, Means.NAMED) | _meaning(*_mention(use))
    return found


def _mention(use: Use) -> _Mention:
    """Where an id is used; a cell of a matrix that says how a decision is taken is told from others."""
    holder, around = use.holder.value, use.holder.around
    if isinstance(holder, Cell) and around is not None:
        decides = isinstance(around.value, Activity) and known(around.value.notation) in (Notation.RAPID, Notation.DACI)
        return "cell", "decides" if decides else "works"
    return kind_of(holder), str(use.at[0]) if use.at else ""


@cache
def _meaning(kind: str, key: str) -> Means:
    """What it means to be named under a key of an object of a kind."""
    means, mention = Means.NAMED, (kind, key)
    if key != "owner" and mention not in _WITHOUT_SAY:
        means |= Means.SAY
    if mention in _DECIDING:
        means |= Means.DECIDES
    if mention in _VOICES:
        means |= Means.VOICE
    if key in _ANSWERS_FOR or kind == "cell":
        means |= Means.ANSWERS
    return means


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
