"""A contract lacks a provision that a regime of the alliance wants.

## Why it matters

Regulators name what must stand in a contract, and ask for it when something has gone wrong: to add a right to audit
then is too late.

`regimes` of the alliance says which rules apply: `eba`, `dora`, `pra`, `fca-sysc8`, `gdpr`, `iso-20000-1` or `uk-msc`;
any other word wants nothing here. Some clauses hold for every contract, others only where a service under it is
critical or important. The clauses are restated (of the EBA those of 2019), and this is no legal advice.

Only contracts that write down `provisions` are looked at. A call-off has what its master has, and each what its
amendments add. A provision that is `absent` is missing like one that is left out, one that is `partial` is found as
such, and `not-applicable` or `unknown` is left alone. What the contract says in another key, such as `expires`,
`governing-law` or the notice of a `renewal`, need not stand there again, and neither need what an obligation of the
kind `material-development` says. What a contract lacks is told there and not again of its call-offs.

## Example

```yaml bad
outsourcegov: 1
alliance: {id: example, client: client-co, providers: provider-co, regimes: uk-msc}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
contracts:
  msa:                                     # <- says nothing on governance-schedule and service-levels
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions:
      change-control: {status: present}
      dispute-resolution: {status: absent}     # <- has no provision on dispute-resolution
      exit-assistance: {status: partial}       # <- only in part
```

```yaml good
outsourcegov: 1
alliance: {id: example, client: client-co, providers: provider-co, regimes: uk-msc}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    provisions:
      governance-schedule: {status: present}
      service-levels: {status: present}
      change-control: {status: present}
      dispute-resolution: {status: present}
      exit-assistance: {status: not-applicable}
```
"""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Cause, Severity
from outsourcegov.findings.words import briefly, joined
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.lacking import lacking
from outsourcegov.governance.paper.provisions import Said, Wanted, papers
from outsourcegov.model.contracts import Contract
from outsourcegov.model.provisions import ProvisionStatus


@rule(id="CON009", severity=Severity.ERROR, since="0.1.0", fix="Agree on it, or write down where it stands.")
def provision_absent(governance: Governance) -> Iterator[Problem]:
    told = papers(governance)
    for id, by_subject in lacking(governance).items():
        paper = told[id]
        said = {subject: paper.said[subject] for subject in by_subject if subject in paper.said}
        for subject, statement in said.items():
            yield _stated(paper.contract, statement, by_subject[subject])
        yield from _left_out(paper.contract, {subject: by for subject, by in by_subject.items() if subject not in said})


def _stated(contract: Contract, said: Said, wanting: Sequence[Wanted]) -> Problem:
    """One provision of which the paper says itself that it is not there, or only in part."""
    subject, is_partial = said.provision.id, said.status is ProvisionStatus.PARTIAL
    has = f"has a provision on {subject} only in part" if is_partial else f"has no provision on {subject}"
    return Problem(
        said.contract,
        f'"{contract.id}" {has}; {joined(one.ref for one in wanting)} {"wants" if len(wanting) == 1 else "want"} it.',
        at=("provisions", subject),
        witness={"subject": subject, "clauses": [one.ref for one in wanting]},
        severity=Severity.WARNING if is_partial else None,
        discriminator=f"{contract.id}:{subject}",
        states=Cause(f"without-{subject}", said.contract.id) if not is_partial else None,
    )


def _left_out(contract: Contract, wanting: Mapping[str, Sequence[Wanted]]) -> Iterator[Problem]:
    """All that a contract is silent on, by regime."""
    by_regime: dict[str, list[Wanted]] = {}
    for ones in wanting.values():
        for one in ones:
            by_regime.setdefault(one.regime, []).append(one)
    for regime, ones in by_regime.items():
        clauses: dict[str, list[str]] = {}
        for one in ones:
            clauses.setdefault(one.subject, []).append(one.ref)
        yield Problem(
            contract,
            f'"{contract.id}" says nothing on {briefly(list(clauses))}, which {regime.upper()} wants ({ones[0].ref}'
            f"{' and others' if len({one.ref for one in ones}) > 1 else ''}).",
            fix="Write down for each whether the contract has it, and where; agree on those that it has not.",
            witness={"regime": regime, "missing": clauses},
            severity=Severity.WARNING,
            discriminator=regime,
            states=Cause("incomplete", contract.id),
        )
