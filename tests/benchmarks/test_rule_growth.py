"""No rule takes out of proportion longer on a longer document, however it is made."""

import string
import time
from collections.abc import Callable
from datetime import date

import pytest

from outsourcegov.engine.examples import completed
from outsourcegov.engine.run import run
from outsourcegov.engine.selection import Selection
from outsourcegov.governance.governance import Governance
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.rules.catalogue import rules_to_run

SIZE = 400
TIMES = 6
ALLOWED = 4 * TIMES
"""So many times the time is allowed for ``TIMES`` the text. What grows with the square would take 36 times as long."""


def _rows(size: int, row: Callable[[int], str]) -> str:
    return "".join(f"  {row(number)}\n" for number in range(size))


def _misspelt(n: int) -> str:
    return "risks:\n" + _rows(n, lambda i: f"r{i}: {{owner: nobody{i}}}")


def _vacant_roles_below_each_other(n: int) -> str:
    role = "{{party: client-co, kind: contract-manager, appointments: none, reports-to: r{0}, deputies: [r{0}]}}"
    roles = _rows(n, lambda i: f"r{i}: {role.format(i + 1)}")
    return "roles:\n" + roles + "risks:\n" + _rows(n, lambda i: f"k{i}: {{owner: r{i}}}")


def _vacant_roles_of_one_deputy(n: int) -> str:
    roles = _rows(n, lambda i: f"r{i}: {{party: client-co, appointments: none, deputies: [d]}}")
    ended = ", ".join(["{person: p, until: 2026-01-31}"] * n)
    roles += f"  d: {{party: client-co, appointments: [{ended}]}}\n"
    return "roles:\n" + roles + "risks:\n" + _rows(n, lambda i: f"k{i}: {{owner: r{i}}}")


def _rights_to_one_decision(n: int) -> str:
    rights = _rows(n, lambda i: f"    - {{decider: x, when: {{amount: {{from: {2 * i}, up-to: {2 * i + 1}}}}}}}")
    return f"decisions:\n  d:\n    attributes: {{amount: {{from: 0}}}}\n    rights:\n{rights}"


def _attributes_of_one_decision(n: int) -> str:
    attributes = _rows(n, lambda i: f"    a{i}: {{from: 0}}")
    rights = _rows(n, lambda i: f"    - {{decider: x, when: {{a{i}: {{from: 1}}}}}}")
    return f"decisions:\n  d:\n    attributes:\n{attributes}    rights:\n{rights}"


def _agendas(n: int) -> str:
    forums = _rows(n, lambda i: f"f{i}: {{seats: [], decides: [d{i}]}}")
    conditions = _rows(n, lambda i: f"c{i}: {{}}")
    return f"conditions:\n{conditions}decisions:\n{_rows(n, lambda i: f'd{i}: {{rights: []}}')}forums:\n{forums}"


def _figures_computed_from_figures(n: int) -> str:
    figures = _rows(n, lambda i: f'f{i + 1}: {{formula: "f{i} + f{i}"}}')
    right = "{{attributes: {{amount: {{from: 0}}}}, rights: [{{decider: x, when: {{amount: {{up-to: f{0}}}}}}}]}}"
    return f"figures:\n  f0: {{amount: 1}}\n{figures}decisions:\n{_rows(n, lambda i: f'd{i}: {right.format(i)}')}"


def _services_round_a_hub(n: int) -> str:
    hub = ", ".join(f"s{i}" for i in range(n))
    services = _rows(n, lambda i: f"    s{i}: {{depends-on: [hub, s{(i + 1) % n}]}}")
    return f"scope-of-work:\n  s:\n    services:\n      hub: {{depends-on: [{hub}]}}\n{services}"


def _levels_that_some_skip(n: int) -> str:
    levels = _rows(n, lambda _: "    - {by: x, final: true, when: {u: true}}")
    return f"conditions: {{u: {{}}}}\nescalations:\n  e:\n    category: security\n    levels:\n{levels}"


def _path_for_some_with_levels_for_some(n: int) -> str:
    conditions = _rows(n, lambda i: f"u{i}: {{}}")
    tests = _rows(n, lambda i: f"      u{i}: true")
    levels = _rows(n, lambda i: f"    - {{by: x}}\n      - {{by: x, final: true, when: {{u{i}: true}}}}")
    path = f"    category: security\n    when:\n{tests}    levels:\n{levels}"
    return f"conditions:\n{conditions}escalations:\n  e:\n{path}"


def _figures_of_many_currencies(n: int) -> str:
    letters = string.ascii_uppercase
    codes = [f"{one}{two}{three}" for one in letters for two in letters for three in letters]
    row = "f{0}: {{greater-of: [f{1}, {{amount: 1, currency: {2}}}]}}"
    figures = _rows(n, lambda i: row.format(i + 1, i, codes[i]))
    right = f"rights: [{{decider: x, when: {{amount: {{up-to: f{n}}}}}}}]"
    return (
        f"figures:\n  f0: {{amount: 1}}\n{figures}decisions:\n  d: {{attributes: {{amount: {{from: 0}}}}, {right}}}\n"
    )


def _paths_that_return(n: int) -> str:
    return "escalations:\n" + _rows(n, lambda i: f"e{i}: {{category: security, levels: [{{by: x, goes-to: e{i}}}]}}")


def _providers(n: int) -> str:
    providers = ", ".join(f"p{i}" for i in range(n))
    roles = _rows(n, lambda i: f"r{i}: {{party: p{i}, kind: executive-sponsor, counterparts: [r{(i + 1) % n}]}}")
    parties = _rows(n, lambda i: f"p{i}: {{kind: provider}}")
    return f"alliance:\n  {{id: a, client: c, providers: [{providers}]}}\nparties:\n{parties}roles:\n{roles}"


def _providers_and_roles_of_nobody(n: int) -> str:
    providers = ", ".join(f"p{i}" for i in range(n))
    parties = _rows(n, lambda i: f"p{i}: {{kind: provider}}")
    roles = _rows(n, lambda i: f"r{i}: {{party: unknown, kind: finance}}")
    return f"alliance:\n  {{id: a, client: c, providers: [{providers}]}}\nparties:\n{parties}roles:\n{roles}"


def _parties_below_each_other(n: int) -> str:
    parties = _rows(n, lambda i: f"p{i}: {{kind: unit, parent: p{i + 1}}}")
    roles = _rows(n, lambda i: f"r{i}: {{party: p{i}}}")
    return f"parties:\n{parties}roles:\n{roles}risks:\n{_rows(n, lambda i: f'k{i}: {{owner: r{i}}}')}"


def _scopes_of_contracts(n: int) -> str:
    role = "{party: client-co, appointments: [{person: p, until: 2027-01-01}]}"
    contracts = _rows(n, lambda i: f"c{i}: {{between: [], effective: 2025-01-01, expires: 2029-01-01}}")
    scopes = _rows(n, lambda i: f"s{i}: {{contract: c{i}, services: {{v{i}: {{owner: x}}}}}}")
    return f"roles: {{x: {role}}}\ncontracts:\n{contracts}scope-of-work:\n{scopes}"


def _rights_of_both_sides(n: int) -> str:
    row = "    - {{decider: {0}, when: {{amount: {{from: {1}, up-to: {1}}}}}}}"
    rights = _rows(n, lambda i: row.format("x" if i % 2 else "y", i))
    roles = "roles: {x: {party: client-co}, y: {party: provider-co}}\n"
    return f"{roles}decisions:\n  d:\n    joint: true\n    attributes: {{amount: {{from: 0}}}}\n    rights:\n{rights}"


def _decisions_passed_on(n: int) -> str:
    decisions = _rows(n, lambda i: f"d{i}: {{rights: [{{decider: r{i}, when: {{amount: {{up-to: 5}}}}}}]}}")
    forums = _rows(n, lambda i: f"f{i}: {{seats: [], decides: [d{i}]}}")
    roles = _rows(n, lambda i: f"r{i}: {{party: client-co}}")
    delegations = _rows(n, lambda i: f"g{i}: {{granted-by: r{i}, granted-to: r{(i + 1) % n}, decisions: d{i}}}")
    return f"roles:\n{roles}decisions:\n{decisions}forums:\n{forums}delegations:\n{delegations}"


def _forums_that_vote(n: int) -> str:
    seats = ", ".join(f"r{i}" for i in range(n))
    roles = _rows(n, lambda i: f"r{i}: {{party: {'client-co' if i % 2 else 'provider-co'}}}")
    voting = "voting: {rule: majority, tie-break: [{by: r1, when: {decision: d1}}]}"
    board = f"  b: {{seats: [{seats}], quorum: {{at-least: 2, required: [{seats}]}}, {voting}}}\n"
    forums = _rows(n, lambda i: f"f{i}: {{seats: [r1, r2, r{i}], quorum: {{from-each-party: 1}}, {voting}}}")
    decisions = _rows(n, lambda i: f"d{i}: {{rights: [{{decider: f{i}}}, {{decider: b}}]}}")
    return f"roles:\n{roles}forums:\n{board}{forums}decisions:\n{decisions}"


def _paths_and_ladders_for_some(n: int) -> str:
    services = _rows(n, lambda i: f"    s{i}: {{}}")
    paths = _rows(
        n, lambda i: f"p{i}: {{category: security, repeats: 0, when: {{amount: {{from: {2 * i}}}}}, levels: []}}"
    )
    steps = "[{kind: arbitration, when: {service: s1}}, {kind: court, unless: {service: s1}}]"
    ladders = _rows(n, lambda i: f"l{i}: {{when: {{service: s{i}}}, steps: {steps}}}")
    scope = f"scope-of-work:\n  s:\n    contract: c\n    services:\n{services}"
    return f"attributes: {{amount: {{from: 0}}}}\n{scope}escalations:\n{paths}disputes:\n{ladders}"


_CONTRACT = "between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31"


def _contracts_above_each_other(n: int) -> str:
    more = "kind: call-off, governing-law: GB, renewal: {kind: automatic, period: 1 year, notice: 6 months}"
    return "contracts:\n" + _rows(n, lambda i: f"c{i}: {{{_CONTRACT}, {more}, parent: {f'c{i - 1}' if i else 'none'}}}")


def _call_offs_and_amendments(n: int) -> str:
    kinds = ("call-off", "amendment")
    notice = "{{incident-notice: {{status: present, within: {} hours, after: incident}}}}"
    rows = _rows(n, lambda i: f"c{i}: {{{_CONTRACT}, kind: {kinds[i % 2]}, parent: m, provisions: {notice.format(i)}}}")
    return f"contracts:\n  m: {{{_CONTRACT}, annual-charges: 100}}\n{rows}"


def _services_of_few_plans(n: int) -> str:
    services = _rows(n, lambda i: f"    v{i}: {{criticality: critical, provided-by: lead, depends-on: [v0]}}")
    plans = "".join(f"  k{i}: {{covers: [m], rto: {i + 1} hours}}\n" for i in range(4))
    scope = f"scope-of-work:\n  s:\n    contract: m\n    services:\n{services}"
    return (
        f"contracts: {{m: {{{_CONTRACT}}}}}\nroles: {{lead: {{party: provider-co}}}}\n{scope}continuity-plans:\n{plans}"
    )


def _plans_of_one_contract(n: int) -> str:
    row = "    v{0}: {{criticality: critical, provided-by: lead, depends-on: [v{1}]}}"
    services = _rows(n, lambda i: row.format(i, max(i - 1, 0)))
    scope = f"scope-of-work:\n  s:\n    contract: m\n    services:\n{services}"
    plans = _rows(n, lambda i: f"k{i}: {{covers: [m], rto: {i + 1} hours, business-rto: {i + 2} hours}}")
    exits = _rows(n, lambda i: f"x{i}: {{covers: [m], tested: 2026-05-10}}")
    return (
        f"contracts: {{m: {{{_CONTRACT}}}}}\nroles: {{lead: {{party: provider-co}}}}\n{scope}"
        f"continuity-plans:\n  tested: {{covers: [m], tested: 2026-05-02}}\n{plans}exit-plans:\n{exits}"
    )


def _reports_to_an_authority(n: int) -> str:
    parties = "parties: {client-co: {kind: client}, provider-co: {kind: provider}, supervisor: {kind: authority}}\n"
    roles = "  head: {party: client-co}\n" + _rows(n, lambda i: f"r{i}: {{party: client-co}}")
    notice = "provisions: {incident-notice: {status: present, within: 4 hours, after: incident}}"
    owed = _rows(n, lambda i: f"    o{i}: {{owner: r{i}, to: supervisor, within: 6 hours, after: incident}}")
    row = "e{0}: {{category: security, levels: [{{by: head, within: 3 hours}}, {{by: r{0}, final: true}}]}}"
    return (
        f"{parties}roles:\n{roles}contracts: {{m: {{{_CONTRACT}, {notice}}}}}\n"
        f"scope-of-work:\n  s:\n    obligations:\n{owed}escalations:\n{_rows(n, row.format)}"
    )


def _promises_and_plans(n: int) -> str:
    rows = (
        ("problem-statements", "p{0}: {{raised: 2025-01-01, raised-by: a, owner: b}}"),
        ("proposals", "q{0}: {{proposed-by: b, proposed: 2025-02-01, owner: b, solves: [p{0}], source: m{0}}}"),
        ("roadmap", "i{0}: {{owner: b, due: 2027-01-01, status: planned, shared-at: [m{0}]}}"),
        ("meetings", "m{0}: {{forum: f, held: 2026-01-01}}"),
        ("actions", "x{0}: {{owner: b, due: 2026-02-01, source: m{0}, promised-to: a}}"),
    )
    told = "".join(f"{key}:\n{_rows(n, row.format)}" for key, row in rows)
    return f"roles: {{a: {{party: client-co}}, b: {{party: provider-co}}}}\nforums: {{f: {{seats: [a, b]}}}}\n{told}"


def _services_of_one_name(n: int) -> str:
    service = "services: {{v{0}: {{title: Desk, owner: a, provided-by: b}}}}"
    scopes = _rows(n, lambda i: f"s{i}: {{contract: m, out-of-scope: [x{i}, Desk], {service.format(i)}}}")
    activities = _rows(n, lambda i: f"t{i}: {{service: v0, raci: {{accountable: b, responsible: b}}}}")
    roles = "roles: {a: {party: client-co}, b: {party: provider-co}}\n"
    return f"contracts: {{m: {{{_CONTRACT}}}}}\n{roles}scope-of-work:\n{scopes}activities:\n{activities}"


def _reports_to_one_forum(n: int) -> str:
    board = f"{{seats: [a, b], reviews: [{', '.join(f'r{i}, m{i}' for i in range(n))}], meets: {{every: 1 month}}}}"
    metrics = _rows(n, lambda i: f"m{i}: {{kind: sla, unit: percent, owner: a, measured-by: b}}")
    reports = _rows(n, lambda i: f"r{i}: {{produced-by: b, sent-to: f, metrics: [m{i}], every: 1 month}}")
    roles = "roles: {a: {party: client-co}, b: {party: provider-co}}\n"
    return f"{roles}forums: {{f: {board}}}\nmetrics:\n{metrics}reports:\n{reports}"


def _seconds(text: str) -> dict[str, float]:
    """How long each rule takes, the better of two runs."""
    reading = structure(gather_text(completed(text), "a.yaml").documents)
    assert reading.alliance is not None
    best: dict[str, float] = {}
    for _ in range(2):
        governance = Governance(reading.alliance, date(2026, 11, 1))
        for rule in rules_to_run(Selection()):
            start = time.perf_counter()
            findings = list(run(governance, [rule], sources=reading.places))
            best[rule.id] = min(best.get(rule.id, 60), time.perf_counter() - start)
            assert [finding.message for finding in findings if finding.rule != rule.id] == []
    return best


@pytest.mark.slow
@pytest.mark.parametrize(
    "document",
    [
        _misspelt,
        _vacant_roles_below_each_other,
        _vacant_roles_of_one_deputy,
        _rights_to_one_decision,
        _attributes_of_one_decision,
        _agendas,
        _figures_computed_from_figures,
        _services_round_a_hub,
        _levels_that_some_skip,
        _path_for_some_with_levels_for_some,
        _figures_of_many_currencies,
        _paths_that_return,
        _providers,
        _providers_and_roles_of_nobody,
        _parties_below_each_other,
        _scopes_of_contracts,
        _rights_of_both_sides,
        _decisions_passed_on,
        _forums_that_vote,
        _paths_and_ladders_for_some,
        _contracts_above_each_other,
        _call_offs_and_amendments,
        _services_of_few_plans,
        _plans_of_one_contract,
        _reports_to_an_authority,
        _promises_and_plans,
        _services_of_one_name,
        _reports_to_one_forum,
    ],
)
def test_time_grows_with_the_document(document: Callable[[int], str]) -> None:
    """Six times the text takes about six times the time, in every rule, and none of them fails."""
    small, large = _seconds(document(SIZE)), _seconds(document(TIMES * SIZE))
    slow = [rule for rule, seconds in large.items() if seconds > max(0.1, ALLOWED * small[rule])]

    assert slow == []
