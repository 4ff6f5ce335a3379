"""Asking rules about an alliance and about the same with somebody gone, none of them more often than it must be."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

import attrs

from outsourcegov.engine.rule import Rule
from outsourcegov.engine.run import run
from outsourcegov.engine.waivers import part
from outsourcegov.findings import Finding, Impact, Report
from outsourcegov.governance.dates.given_day import as_day
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.supposing.departures import are_people, changed_objects, has_the_same_absences
from outsourcegov.governance.supposing.sealed import Seen, is_sealed, sealed
from outsourcegov.model.walk import distinct


@attrs.frozen(eq=False, repr=False, slots=False)
class Supposing:
    """What each rule finds in an alliance, and which of them look at who holds a role; each is worked out once."""

    governance: Governance
    _found: dict[int, tuple[Rule, Sequence[Finding]]] = attrs.field(factory=dict, init=False)
    _looking: dict[int, tuple[Rule, bool]] = attrs.field(factory=dict, init=False)

    @classmethod
    def about(cls, governance: Governance) -> "Supposing":
        """That of an alliance on a day, the same each time."""
        found: Supposing | None = governance.kept.get(cls)
        if found is None:
            alliance = distinct(governance.alliance, governance.placed)
            is_same = alliance is governance.alliance
            about = governance if is_same else Governance(alliance, governance.as_of, places=governance.places)
            about.answers.is_kept = True
            found = governance.kept[cls] = cls(about)
        return found

    def report(self, rules: Iterable[Rule]) -> Report:
        """What the rules find."""
        return _report([one for rule in rules for one in self._findings(rule)], self.governance)

    def without(self, gone: Sequence[str], rules: Iterable[Rule]) -> Report:
        """What the rules find where those of some ids are gone."""
        if not gone:
            return self.report(rules)
        self.report(rules)  # what it works out is taken over
        after = self.governance.without(*gone)
        may_reuse = are_people(self.governance, gone) and has_the_same_absences(after)
        changed = changed_objects(after)
        found: list[Finding] = []
        for rule in rules:
            if may_reuse and (not self._looks(rule) or _is_silent(rule, changed)):
                found += self._findings(rule)
            else:
                found += run(after, [rule], sources=after.places)
        return _report(found, after)

    def _findings(self, rule: Rule) -> Sequence[Finding]:
        of, found = self._found.get(id(rule), (None, ()))
        if of is not rule:
            found = list(run(self.governance, [rule], sources=self.governance.places))
            self._found[id(rule)] = rule, found
        return found

    def _looks(self, rule: Rule) -> bool:
        """Whether a rule looks at who holds a role. What it finds where it cannot see that is the same for anybody."""
        of, looks = self._looking.get(id(rule), (None, True))
        if of is not rule:
            looks = self._is_caught(rule)
            self._looking[id(rule)] = rule, looks
        return looks

    def _is_caught(self, rule: Rule) -> bool:
        try:
            return any(is_sealed(problem.subject) for problem in rule(self._sealed))
        except (Seen, Exception):  # noqa: BLE001 - a rule that fails is asked again each time
            return True

    @cached_property
    def _sealed(self) -> Governance:
        return sealed(self.governance)


def _is_silent(rule: Rule, changed: Iterable[Governance]) -> bool:
    """Whether a rule that looks at one object after the other finds nothing in those that changed, before or after."""
    return rule.one_by_one and not any(found for one in changed for found in run(one, [rule]))


def _report(found: Sequence[Finding], governance: Governance) -> Report:
    stand, waived = part(found, governance)
    return Report(stand, as_of=governance.as_of, waived=waived)


def suppose(
    governance: Governance, rules: Sequence[Rule], *, without: Sequence[str] = (), at: date | str | None = None
) -> Impact:
    """What the rules find differently where those of some ids are gone from the day on, or on another day."""
    supposing = Supposing.about(governance)
    if at is None or as_day(at) == governance.as_of:
        second = supposing.without(without, rules)
    else:
        second = Supposing.about(supposing.governance.without(*without).at(at)).report(rules)
    return Impact.between(supposing.report(rules), second, without=without)
