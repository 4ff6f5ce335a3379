"""Who may do what in a decision without anybody else, and which persons that is."""

from collections.abc import Iterator, Mapping, Sequence, Set as AbstractSet
from functools import cached_property, reduce

import attrs

from outsourcegov.governance.dates.validity import may_hold, surely_holds
from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import alone
from outsourcegov.model.absent import Maybe, Presence, is_ruled_out, known, presence
from outsourcegov.model.decisions import Decision, DecisionStep, Does, Overlap, Right
from outsourcegov.model.parties import Holders, Role
from outsourcegov.model.who import Who

HELPING = frozenset({Does.PROPOSE, Does.PREPARE, Does.RECOMMEND})
"""What is done in a step that stops nobody from deciding; in any other somebody may have to say yes as well."""

_ALONE = (Holders.ONE, Holders.MANY)


@attrs.frozen(eq=False, repr=False, slots=False)
class Duties:
    """Which roles act alone, and who holds them, on the day; all of it is certain."""

    governance: Governance

    def propose(self, decision: Decision) -> Sequence[str]:
        """The roles that may ask for a decision, each without the others."""
        steps = [] if is_untold(decision.steps) else decision.steps
        asking = [
            step.by for step in steps if known(step.does) is Does.PROPOSE and self.governance.terms.surely_holds(step)
        ]
        found = (name for who in (decision.proposed_by, *asking) for name in self.alone(who))
        return list(dict.fromkeys(found))

    def decide(self, decision: Decision) -> Mapping[str, int]:
        """The roles that may say yes to some case, each without anybody else, with the number of the row that says so.

        Where a decision takes both sides, or somebody must agree, look at it or sign as well, nobody decides alone.
        """
        if not self._is_open_to_one(decision):
            return {}
        found: dict[str, int] = {}
        for number, right in enumerate(decision.rights):
            if self._is_enough(right):
                for name in self.alone(right.decider):
                    found.setdefault(name, number)
        barred, checks = known(decision.not_by), self._checks(decision)
        if not is_ruled_out(decision.not_by) and (barred is None or len(barred.ids) < len(barred.names)):
            return {}
        excluded = frozenset(barred.ids if barred is not None else ())
        return {
            name: number
            for name, number in found.items()
            if name not in excluded and (checks is None or name in checks)
        }

    def alone(self, who: Maybe[Who]) -> Iterator[str]:
        """The roles that are named and may act without the others; a team is more than one."""
        for name in alone(known(who)):
            role = self.governance.find(name, Role)
            if role is not None and known(role.holders) in _ALONE and self.governance.terms.surely_holds(role):
                yield name

    def persons(self, role: str) -> AbstractSet[str]:
        """The persons who are certain to hold a role on the day."""
        return frozenset(self._held.get(role, ()))

    def roles(self, person: str) -> AbstractSet[str]:
        """The roles that a person is certain to hold on the day."""
        return frozenset(self._roles.get(person, ()))

    def only_person(self, role: str) -> str | None:
        """The only one who may hold a role on the day, and is certain to; None where there are several, or none."""
        sure = self.persons(role)
        if len(sure) != 1 or len(self.governance.appointments.holders(role, self.governance.as_of)) != 1:
            return None
        return next(iter(sure))

    @cached_property
    def _held(self) -> Mapping[str, Sequence[str]]:
        """Who holds each role."""
        answers = self.governance.answers
        return {role.id: answers.of(role, _holders) for role in reversed(self.governance.alliance.roles)}

    @cached_property
    def _roles(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for role, persons in self._held.items():
            for person in persons:
                found.setdefault(person, []).append(role)
        return found

    def _is_open_to_one(self, decision: Decision) -> bool:
        """Whether nobody else must agree to a decision, nor look at it, and no row goes before another."""
        return (
            self.governance.terms.surely_holds(decision)
            and known(decision.joint) is False
            and is_ruled_out(decision.agreed_by)
            and known(decision.overlap) in (Overlap.NOT_ALLOWED, Overlap.ANY_MAY)
            and not is_untold(decision.rights)
            and not is_untold(decision.steps)
            and not any(
                presence(right.reviewer) is not Presence.MISSING and may_hold(right, self.governance.as_of)
                for right in decision.rights
            )
        )

    def _is_enough(self, right: Right) -> bool:
        """Whether a row is certain to give a right on the day, for which nothing else is needed."""
        return (
            self.governance.terms.surely_holds(right)
            and is_ruled_out(right.prior_approval)
            and is_ruled_out(right.in_absence_of)
            and (is_ruled_out(right.formal) or known(right.formal) is False)
            and (is_ruled_out(right.priority) or known(right.priority) == 1)
        )

    def _checks(self, decision: Decision) -> AbstractSet[str] | None:
        """The roles that may do alone whatever is to be checked on the way to a decision; None where nothing is."""
        checks = [frozenset(self.alone(step.by)) for step in decision.steps if self._may_check(step)]
        return reduce(frozenset.intersection, checks) if checks else None

    def _may_check(self, step: DecisionStep) -> bool:
        return may_hold(step, self.governance.as_of) and known(step.does) not in HELPING


def _holders(governance: Governance, role: Role) -> Sequence[str]:
    """The persons who are certain to hold a role on the day, each once."""
    terms, people = governance.terms, governance.alliance.people
    held = (people.get(known(one.person) or "") for one in role.appointments if terms.surely_holds(one))
    sure = (one.id for one in held if one is not None and surely_holds(one, governance.as_of))
    return tuple({*sure}) if terms.surely_holds(role) else ()
