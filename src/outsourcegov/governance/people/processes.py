"""How work passes from one organisation to the next, and what is handed over on the way."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import attrs

from outsourcegov.findings.words import quoted
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.people.lines import Lines
from outsourcegov.governance.structure.chains import from_the_top
from outsourcegov.governance.structure.named import names_in
from outsourcegov.model.absent import NONE, Maybe, Presence, claims, is_ruled_out, known, presence
from outsourcegov.model.parties import Party, PartyKind, Role
from outsourcegov.model.processes import Handoff, Process, ProcessStep
from outsourcegov.model.vocabulary import Side
from outsourcegov.model.who import Together, Who

_SIDES = tuple(side.value for side in Side)


class Crossing(NamedTuple):
    """Where a process passes from one organisation to another: a step and the next, and who does them.

    It is handed over where something is sent to the second step, or may be.
    """

    before: ProcessStep
    after: ProcessStep
    giver: str
    taker: str
    is_handed_over: bool


class Handover(NamedTuple):
    """Something that is handed from a step to another, and who takes it: its receiver, or whoever does that step.

    ``taken_by`` is None where nobody is named, or it cannot be told who; ``is_open`` says that surely nobody is named.
    ``giver`` and ``taker`` are the organisations between which it passes, where they are sure to be two.
    """

    handoff: Handoff
    taken_by: Who | None
    is_open: bool
    giver: str | None
    taker: str | None

    @property
    def key(self) -> str:
        """What tells it apart from others of the same process."""
        handoff = self.handoff
        return ":".join(known(one) or "" for one in (handoff.of, handoff.sent_by, handoff.sent_to))


@attrs.frozen(eq=False, repr=False, slots=False)
class Course:
    """The way of a process through steps and handoffs that are sure to be in force.

    ``organisations`` are those that it is sure to pass through, in order; ``heads`` are the heads of several lines of
    reports in one of them, where steps are done in each.
    """

    process: Process
    steps: Sequence[ProcessStep]
    organisations: Sequence[str]
    heads: Sequence[str]
    crossings: Sequence[Crossing]
    handovers: Sequence[Handover]

    def label(self, step: ProcessStep) -> str:
        """A step in words: ``step "repair"``, or ``step 2``."""
        return f"step {quoted(step.id) if step.id else self._numbers[id(step)]}"

    def handed(self, handoff: Handoff) -> str:
        """What is handed over, in words: ``"fault ticket"``, or ``what is handed over in handoff 2``."""
        what = known(handoff.of)
        return quoted(what) if what else f"what is handed over in handoff {self._numbers[id(handoff)]}"

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        """The place of each step and handoff in its list, from 1."""
        lists: Sequence[Sequence[object]] = (self.process.steps, self.process.handoffs)
        return {id(one): number for each in lists for number, one in enumerate(each, 1)}


def courses(governance: Governance) -> Iterator[Course]:
    """The course of every process that is sure to be in force. Linear in their size."""
    finder = _Finder(governance)
    for process in governance.alliance.processes:
        if governance.terms.surely_holds(process) and is_told(process.steps):
            yield finder.course(process)


def may_tell_the_customer(governance: Governance, process: Process) -> bool:
    """Whether the customer hears something at a step or handoff of a process, or may."""
    if not is_told(process.handoffs):
        return True
    everything: Sequence[ProcessStep | Handoff] = (*process.steps, *process.handoffs)
    there = (one for one in everything if may_hold(one, governance.as_of))
    return any(claim not in (None, NONE, False) for one in there for claim in claims(one.feedback_to_customer))


@attrs.frozen(eq=False, repr=False, slots=False)
class _Finder:
    governance: Governance

    def course(self, process: Process) -> Course:
        terms = self.governance.terms
        steps = [step for step in process.steps if terms.surely_holds(step)]
        told = dict.fromkeys(one for step in steps for one in self._organisations(step.by))
        by_id = {step.id: step for step in process.steps if step.id}
        handovers = [self._handover(by_id, one) for one in process.handoffs if terms.surely_holds(one)]
        return Course(process, steps, [*told], self._heads(steps), [*self._crossings(process)], handovers)

    def _crossings(self, process: Process) -> Iterator[Crossing]:
        """The passages from a step to the next that are sure to be from one organisation to another."""
        day, terms = self.governance.as_of, self.governance.terms
        sent_to = {step for one in process.handoffs if may_hold(one, day) for step in claims(one.sent_to)}
        is_any_untold = not is_told(process.handoffs) or any(step not in self.governance.objects for step in sent_to)
        in_order = [step for step in process.steps if may_hold(step, day)]
        for before, after in pairwise(in_order):
            both = self._apart(before.by, after.by)
            if both is not None and terms.surely_holds(before) and terms.surely_holds(after):
                yield Crossing(before, after, *both, is_any_untold or after.id in sent_to)

    def _handover(self, steps: Mapping[str, ProcessStep], handoff: Handoff) -> Handover:
        sent_by, sent_to = steps.get(known(handoff.sent_by) or ""), steps.get(known(handoff.sent_to) or "")
        receiver = handoff.receiver
        if receiver is None and sent_to is not None:
            receiver = sent_to.by
        is_nowhere = sent_to is not None or is_ruled_out(handoff.sent_to)
        both = self._apart(sent_by.by, receiver) if sent_by is not None else None
        return Handover(handoff, known(receiver), is_nowhere and is_ruled_out(receiver), *(both or (None, None)))

    def _apart(self, giver: Maybe[Who], taker: Maybe[Who]) -> tuple[str, str] | None:
        """The organisations of two who act, where they have none in common; None where that cannot be told."""
        one, other = self._organisations(giver), self._organisations(taker)
        return (one[0], other[0]) if one and other and set(one).isdisjoint(other) else None

    def _heads(self, steps: Sequence[ProcessStep]) -> Sequence[str]:
        """The heads of two lines of reports of one organisation in which steps are done; none where there is one."""
        found: dict[str, dict[str, None]] = {}
        for step in steps:
            organisations, names = self._organisations(step.by), names_in(step.by) or ()
            head = self._lines.heads.get(names[0]) if len(names) == 1 else None
            if head is not None and organisations:
                found.setdefault(organisations[0], {})[head] = None
        return next(([*heads] for heads in found.values() if len(heads) > 1), [])

    def _organisations(self, who: Maybe[Who]) -> Sequence[str]:
        """The organisations of all who act; none where they cannot be told."""
        named = known(who)
        if named is None:
            return ()
        each = [self._organisation(name) if isinstance(name, str) else None for name in named.names]
        told = dict.fromkeys(one for one in each if one is not None)
        is_any_of = named.how in (Together.ANY_OF, Together.AT_LEAST) and len(told) > 1
        return () if None in each or is_any_of else [*told]

    def _organisation(self, name: str) -> str | None:
        """The organisation of a role, a party or a side."""
        alliance = self.governance.alliance
        if name in _SIDES:
            parties = alliance.client if name == Side.CLIENT.value else alliance.providers
            return parties[0] if len(parties) == 1 else None
        role = self.governance.find(name, Role)
        return self._wholes.get(known(role.party) if role is not None else name)

    @cached_property
    def _wholes(self) -> Mapping[object, str]:
        """The organisation of each party of a side: itself, or of a unit that of which it is a part."""
        parties = {party.id: party for party in reversed(self.governance.alliance.parties)}
        part_of = {id: known(party.parent) for id, party in parties.items() if _is_unit(party)}
        found: dict[object, str] = {}
        for id in from_the_top({id: [whole] if (whole := part_of.get(id)) else [] for id in parties}):
            if id in part_of:
                whole = found.get(part_of[id])
            else:
                whole = id if id in parties and self._is_whole(parties[id]) else None
            if whole is not None:
                found[id] = whole
        return found

    def _is_whole(self, party: Party) -> bool:
        """Whether a party is certain to be an organisation of its own, on one side."""
        is_no_unit = all(isinstance(kind, PartyKind) and kind is not PartyKind.UNIT for kind in claims(party.kind))
        is_single = presence(party.members) is Presence.MISSING
        return is_no_unit and is_single and self.governance.sides.of_party(party) is not None

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.governance.alliance)


def _is_unit(party: Party) -> bool:
    return all(kind is PartyKind.UNIT for kind in claims(party.kind))
