"""An issue that climbs: what is known of it, and which paths, levels, limits and outcomes are for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from outsourcegov.analysis.axes import Ordered, is_empty, is_whole
from outsourcegov.errors import UnknownId
from outsourcegov.findings.words import nearest
from outsourcegov.governance.decisions.matters import Conditional, is_for_untold
from outsourcegov.governance.decisions.questions import Case, Chosen, Given, holds, limit_for, read_case
from outsourcegov.governance.decisions.subjects import Subject, subject_of
from outsourcegov.governance.escalation.flow import LevelOrStep, PathOrLadder
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.references import BUILT_IN_ATTRIBUTES
from outsourcegov.model.absent import known
from outsourcegov.model.common import Outcome
from outsourcegov.model.conditions import Limit, Test
from outsourcegov.model.escalations import Level

CATEGORY, SERVICE = "category", "service"
FROM_THE_BEGINNING = ("raised", "incident")
"""Events that are over when an issue begins to climb."""
ON_ARRIVAL = ("notice", "request", "receipt")
"""Events that are taken to happen when an issue comes to a level."""
USUAL = "previous"
"""The event with which the clock of a level starts where nothing else is said: that the issue comes to it."""


@attrs.frozen
class Verdict:
    """Whether something is for an issue; None where that cannot be told, and the attributes on which it depends."""

    is_for: bool | None
    depends_on: tuple[str, ...] = ()


YES = Verdict(is_for=True)


@attrs.frozen(eq=False, repr=False)
class Issue:
    """What is known of an issue, and what its attributes can be."""

    governance: Governance
    subjects: Mapping[str, Subject]
    case: Case

    def verdict(self, thing: Conditional) -> Verdict:
        """Whether a path, a level, an outcome or the row of a metric is for the issue."""
        if not thing.when and not thing.unless and not is_for_untold(thing):
            return YES
        wanted = [(test, self.is_met(test)) for test in thing.when]
        excluded = [(test, self.is_met(test)) for test in thing.unless]
        if any(met is False for _, met in wanted) or (excluded and all(met for _, met in excluded)):
            return Verdict(is_for=False)
        is_certain = all(met for _, met in wanted) and (not excluded or any(met is False for _, met in excluded))
        if is_certain and not is_for_untold(thing):
            return YES
        doubtful = wanted + (excluded if all(met is not False for _, met in excluded) else [])
        names = (test.attribute for test, met in doubtful if met is None and test.attribute not in self.case)
        return Verdict(None, tuple(dict.fromkeys(names)))

    def limit(self, limits: Sequence[Limit]) -> Chosen:
        """The limit that holds for the issue."""
        chosen = limit_for(limits, self.subjects, self.case)
        return self._with_target(chosen, chosen.limit) if chosen.limit is not None else chosen

    def _with_target(self, chosen: Chosen, limit: Limit) -> Chosen:
        """A limit that is the target of a metric as that of the only row which is for the issue, if there is one."""
        metric = self.governance.alliance.metrics.get(known(limit.metric) or "")
        verdicts = [(row, self.verdict(row)) for row in (*metric.target, *metric.levels)] if metric is not None else []
        open_attributes = dict.fromkeys(name for _, verdict in verdicts for name in verdict.depends_on)
        if any(verdict.is_for is None for _, verdict in verdicts):
            return Chosen(None, (*chosen.depends_on, *open_attributes), is_told=bool(open_attributes))
        found = [known(row.expected) for row, verdict in verdicts if verdict.is_for]
        target = found[0] if len(found) == 1 else None
        if not isinstance(target, Limit):
            return chosen
        after = target.after if target.after is not None else limit.after
        return chosen._replace(limit=target.evolve(after=after, at=target.at or limit.at))

    def is_met(self, test: Test) -> bool | None:
        """Whether the issue meets a test; None where that cannot be told."""
        subject = self.subjects[test.attribute]
        surely, perhaps = (subject.condition(test, is_sure=is_sure) for is_sure in (True, False))
        if test.attribute in self.case:
            value = self.case[test.attribute]
            if isinstance(value, str) and isinstance(subject.dimension, Ordered):
                return None  # an attribute that every contract knows is declared to be a number
            return True if holds(subject, surely, value) else None if holds(subject, perhaps, value) else False
        if is_whole(subject.dimension, surely):
            return True
        return False if is_empty(perhaps) else None


def issue_of(governance: Governance, given: Mapping[str, Given]) -> Issue:
    """The issue that is asked about.

    Raises ``UnknownId`` for an attribute that nothing on the way asks for and no list declares, and for a service, a
    metric, a decision or a party that is not there; ``InvalidValue`` for a value that an attribute cannot have.
    """
    subjects = subjects_of(governance)
    case = read_case(subjects, given, "attribute of an escalation")
    for name in ("decision", "metric", "service", "party"):
        value = str(case.get(name, ""))
        if value and value not in governance.objects and name not in governance.hidden_kinds:
            raise UnknownId(value, nearest(value, governance.objects), name)
    return Issue(governance, subjects, case)


def subjects_of(governance: Governance) -> Mapping[str, Subject]:
    """All that an issue may differ in: what is declared for all, and what paths, ladders, limits and outcomes test."""
    alliance = governance.alliance
    names = (*BUILT_IN_ATTRIBUTES, *alliance.attributes.keys, *alliance.conditions.keys)
    tests: dict[str, list[Test]] = {name: [] for name in names}
    for test in _tests(governance):
        tests.setdefault(test.attribute, []).append(test)
    return {name: subject_of(governance, None, name, found) for name, found in tests.items()}


def _tests(governance: Governance) -> Iterator[Test]:
    flow = governance.flow
    for ladder in flow.ladders.values():
        yield from tests_of(governance, ladder, [flow.levels[place] for place in flow.order[ladder.id]])
    for forum in governance.alliance.forums:
        yield from _of_outcomes(forum.if_undecided)


def tests_of(governance: Governance, ladder: PathOrLadder, levels: Iterable[LevelOrStep]) -> Iterator[Test]:
    """What a path and some of its levels test, in conditions, limits and outcomes."""
    yield from _of(ladder)
    yield from _of_outcomes(ladder.if_undecided)
    for level in levels:
        yield from _of(level)
        yield from _of_outcomes(level.if_missed)
        gate = known(level.gate) if isinstance(level, Level) else None
        yield from _of_outcomes((*gate.if_no, *gate.if_split) if gate is not None else ())
        for limit in level.within:
            yield from limit.when
            metric = governance.alliance.metrics.get(known(limit.metric) or "")
            for row in (*metric.target, *metric.levels) if metric is not None else ():
                yield from _of(row)


def _of_outcomes(outcomes: Sequence[Outcome]) -> Iterator[Test]:
    for outcome in outcomes:
        yield from _of(outcome)


def _of(thing: Conditional) -> Iterator[Test]:
    yield from thing.when
    yield from thing.unless
