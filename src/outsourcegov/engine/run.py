"""Running rules over an alliance."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import Rule
from outsourcegov.findings import Finding, Span
from outsourcegov.findings.codes import RULE_CRASHED
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.source_map import SourceMap
from outsourcegov.model.walk import Placed


def run(
    governance: Governance,
    rules: Iterable[Rule],
    *,
    sources: SourceMap | None = None,
    damaged: Collection[str] = (),
) -> Iterator[Finding]:
    """What the rules find. A rule that crashes becomes a finding, and the run goes on.

    Of ``damaged`` objects, those that could not be read as written, nothing is said: what is missing there may only be
    misspelt.
    """
    places = _Places(governance, sources or SourceMap())
    for rule in rules:
        try:
            findings = [places.finding(rule, problem) for problem in rule(governance)]
        except Exception as crash:  # noqa: BLE001 - whatever a rule of somebody else's raises
            yield _crashed(rule, crash)
            continue
        yield from _told_apart(finding for finding in findings if finding.subject not in damaged)


def _told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Number the findings of one rule that nothing else tells apart, such as two levels with the same vague words."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        yield finding if count == 1 else attrs.evolve(finding, discriminator=f"{finding.discriminator}#{count}")


def _crashed(rule: Rule, crash: Exception) -> Finding:
    what = f"{type(crash).__name__}: {crash}"[:300]
    return RULE_CRASHED.found(
        f"Rule {rule.id} {rule.name} failed and found nothing: {what}",
        fix=f"Report it to whoever wrote the rule; until then run with --ignore {rule.id}.",
        witness={"rule": rule.id, "error": what},
        discriminator=rule.id,
    )


@attrs.frozen(eq=False, repr=False)
class _Places:
    """Finds where the subject of a problem stands."""

    governance: Governance
    sources: SourceMap

    def finding(self, rule: Rule, problem: Problem) -> Finding:
        placed, occurrence = self.governance.positions.get(id(problem.subject), (None, 0))
        return Finding(
            rule=rule.id,
            name=rule.name,
            severity=problem.severity or rule.severity,
            message=problem.message,
            subject=placed.subject if placed else self.governance.alliance.id,
            span=self._span(placed, occurrence, problem.at),
            fix=problem.fix or rule.fix or None,
            witness=problem.witness,
            discriminator=problem.discriminator,
            states=problem.states,
            because=problem.because,
        )

    def _span(self, placed: Placed | None, occurrence: int, at: Sequence[str | int]) -> Span | None:
        path = placed.path if placed else ()
        return self.sources.span((*path, *at), occurrence=occurrence, key=not at)
