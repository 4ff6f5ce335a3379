"""A contract does not say which law governs it, what is paid, or how long before its end notice must be given.

## Why it matters

These are the lines that everybody looks up first when the parties no longer agree, and regulators ask for them by name.
(EBA/GL/2019/02 75(b) to (d).)

Nothing is said of a contract of which only the parties, the owner and the dates are written down: it is not written out
here. What a call-off or an amendment leaves out, the contract it belongs to may say. A provision that is there
(`governing-law`, `charges`, `notice-client`, `minimum-notice` and the like) counts, and so does one in part, and so do
words that cannot be measured. The notice of a right to end the contract counts as long as that right holds.

## Example

```yaml bad
contracts:
  msa:                                     # <- does not say which law governs it or how long before
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    annual-charges: 4200000
```

```yaml good
contracts:
  msa:
    between: [client-co, provider-co]
    effective: 2025-04-01
    expires: 2029-03-31
    annual-charges: 4200000
    governing-law: GB
    termination-rights: [{ground: convenience, by: client, notice: 6 months}]
```
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from outsourcegov.engine.problem import Problem
from outsourcegov.engine.rule import rule
from outsourcegov.findings import Severity
from outsourcegov.findings.words import joined
from outsourcegov.governance.dates.validity import may_hold
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.paper.families import families
from outsourcegov.governance.paper.provisions import papers
from outsourcegov.model.absent import absence, is_lacking, known
from outsourcegov.model.contracts import Contract

_LAW, _CHARGES, _NOTICE = "which law governs it", "what is paid", "how long before its end notice must be given"
_PROVISIONS = {
    _LAW: ("governing-law",),
    _CHARGES: ("charges",),
    _NOTICE: ("notice-client", "notice-provider", "minimum-notice"),
}


@rule(id="CON001", severity=Severity.WARNING, since="0.1.0", fix="Write down what the contract says, or agree on it.")
def core_term_missing(governance: Governance) -> Iterator[Problem]:
    of, told = families(governance), papers(governance)
    for contract in of.in_order:
        paper = told.get(contract.id)
        if paper is None or of.parent(contract) is not None or not _is_written_out(contract):
            continue
        members = [one for one in of.family(contract) if not governance.terms.has_ended(one)]
        missing = [
            what
            for what, values in _values(members, governance.as_of).items()
            if all(map(is_lacking, values)) and not any(map(paper.may_have, _PROVISIONS[what]))
        ]
        if missing:
            yield Problem(
                contract,
                f'"{contract.id}" does not say {joined(missing, "or")}.',
                witness={"missing": missing},
                discriminator=",".join(missing),
            )


def _values(contracts: Sequence[Contract], day: date) -> Mapping[str, Sequence[object]]:
    """All that may say one of these things."""
    charges = [(one.annual_charges, one.total_value, one.charges, one.price_adjustment) for one in contracts]
    return {
        _LAW: [one.governing_law for one in contracts],
        _CHARGES: [value for values in charges for value in values],
        _NOTICE: [value for one in contracts for value in _notices(one, day)],
    }


def _notices(contract: Contract, day: date) -> Iterator[object]:
    renewal = known(contract.renewal)
    yield from (contract.renewal,) if renewal is None else (renewal.notice, renewal.agreed)
    yield from (right.notice for right in contract.termination_rights if may_hold(right, day))
    if absence(contract.termination_rights) is not None:
        yield contract.termination_rights


def _is_written_out(contract: Contract) -> bool:
    """Whether more is written down of a contract than who is in it, who owns it and when it holds."""
    terms = (contract.governing_law, contract.renewal, contract.annual_charges, contract.total_value, contract.charges)
    return not all(map(is_lacking, terms)) or bool(
        contract.termination_rights or contract.fees or contract.provisions or known(contract.price_adjustment)
    )
