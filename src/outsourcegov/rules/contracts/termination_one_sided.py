"""The client may not end a contract when the provider breaks it or is insolvent, or when a regulator says so.

## Why it matters

A right to end is not there because it is fair: it is there if it is written. Without one, a client can be tied for
years to a provider that does not perform. Regulators want it (EBA/GL/2019/02 98; Regulation (EU) 2022/2554 28(7)).

Looked at are contracts that write down `termination-rights`, with those of their amendments; of the rights, those that
hold on the day. That a regulator may order the end is asked for where the alliance names `eba`, `dora` or `pra` among
its regimes. A provision `termination-breach` or `termination-supervisory` counts, and so does a right on another ground
(`other`), or one of which it is not known whose it is. A client that may leave without any reason is better off, and
then this is a note.

## Example

```yaml bad
contracts:
  msa:                                     # <- Nothing lets the client end "msa" for material breach or insolvency.
    between: [client-co, provider-co]
    effective: 2025-04-01
    termination-rights:
      - {ground: non-payment, by: provider, notice: 30 days}
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    termination-rights:
      - {ground: material-breach, by: either, cure: 30 days}
      - {ground: insolvency, by: either}
      - {ground: non-payment, by: provider, notice: 30 days}
```
"""

from collections.abc import Iterator, Sequence

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.decisions.matters import is_told
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families, is_amendment
from outsourcegov.governance.paper.provisions import papers
from outsourcegov.model.absent import known
from outsourcegov.model.contracts import Contract, Ground, TerminationRight
from outsourcegov.model.vocabulary import Side

_WORDS = {
    Ground.MATERIAL_BREACH: "material breach",
    Ground.INSOLVENCY: "insolvency",
    Ground.REGULATOR_ORDER: "an order of a regulator",
}
_PROVISIONS = {Ground.MATERIAL_BREACH: "termination-breach", Ground.REGULATOR_ORDER: "termination-supervisory"}
_SUPERVISED = {"eba", "eba-2019-02", "dora", "pra", "pra-ss2-21"}


@rule(
    id="CON010",
    severity=Severity.WARNING,
    since="0.1.0",
    fix="Agree on a right for the client (termination-rights), or write down where it stands.",
)
def termination_one_sided(governance: Governance) -> Iterator[Problem]:
    of = families(governance)
    is_supervised = not _SUPERVISED.isdisjoint(governance.alliance.regimes)
    for family in of:
        top, paper = family[0], papers(governance).get(family[0].id)
        parts = [top, *(one for one in family if is_amendment(one))]
        rights = [right for one in parts for right in one.termination_rights if may_hold(right, governance.as_of)]
        if paper is None or not top.termination_rights or not all(is_told(one.termination_rights) for one in parts):
            continue
        grounds = {known(right.ground) for right in rights if _may_be_for_client(governance, right)}
        if None in grounds or Ground.OTHER in grounds:
            continue
        missing = [
            words
            for ground, words in _WORDS.items()
            if ground not in grounds
            and (ground is not Ground.REGULATOR_ORDER or is_supervised)
            and not (ground in _PROVISIONS and paper.may_have(_PROVISIONS[ground]))
        ]
        if missing:
            yield _problem(top, missing, is_free=Ground.CONVENIENCE in grounds)


def _problem(contract: Contract, missing: Sequence[str], *, is_free: bool) -> Problem:
    return Problem(
        contract,
        f'Nothing lets the client end "{contract.id}" for {joined(missing, "or")}'
        f"{', though it may leave without a reason' if is_free else ''}.",
        witness={"missing": list(missing)},
        severity=Severity.NOTE if is_free else None,
        discriminator=",".join(missing),
    )


def _may_be_for_client(governance: Governance, right: TerminationRight) -> bool:
    return known(right.by) is None or Side.CLIENT in governance.standings.of(right.by)
