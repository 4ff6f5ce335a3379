"""Rules on providers that belong together, and on those who stand behind several of them."""

from tests.support.rules import found

HEAD = """\
alliance: {id: example, client: client-co, providers: [one, two, three], currency: GBP}
parties:
  client-co: {kind: client}
  one: {kind: provider, parent: PARENT}
  two: {kind: provider, parent: PARENT}
  three: {kind: provider}
  holding: {kind: third-party}
  cloud: {kind: third-party}
  cloud-ireland: {kind: third-party, parent: cloud}
roles: {r1: {party: one}, r2: {party: two}, r3: {party: three}, r0: {party: client-co}, rc: {party: cloud}}
"""
APART = HEAD.replace("PARENT", "none")
TOGETHER = HEAD.replace("PARENT", "holding")


def _services(*providers: str) -> str:
    each = [f"s{number}: {{criticality: critical, {keys}}}" for number, keys in enumerate(providers)]
    return f"scope-of-work: {{base: {{services: {{{', '.join(each)}}}}}}}\n"


def _by(*roles: str) -> str:
    return _services(*(f"provided-by: {role}" for role in roles))


def _found(rule: str, text: str) -> list[str]:
    return [line.partition(" ")[2] for line in found(rule, f"{text}\n")]


def test_most_services_at_one() -> None:
    """More than half, and half of them with one fewer: less is what any two providers must have."""
    assert len(_found("RSK003", APART + _by("r1", "r1", "r1", "r2"))) == 1
    assert _found("RSK003", APART + _by("r1", "r1", "r2")) == []
    assert _found("RSK003", APART + _by("r1", "r1")) == []
    assert _found("RSK003", APART + _by("r1", "r1", "r2", "r3")) == []


def test_providers_of_one_group() -> None:
    """Providers with the same party on top count as one, and both are named."""
    (told,) = _found("RSK003", TOGETHER + _by("r1", "r2", "r2", "r3"))

    assert told == (
        'warning "one" and "two", all of "holding", do 3 of 4 critical or important services ("s0", "s1" and "s2"),'
        " though there are several providers; the Herfindahl index is 0.62."
    )


def test_untold_providers_count_for_somebody_else() -> None:
    """A service of which the provider cannot be told, or of two providers, is not counted for one of them."""
    assert _found("RSK003", APART + _services(*["provided-by: r1"] * 2, *["provided-by: unknown"] * 2)) == []
    assert _found("RSK003", APART + _services(*["provided-by: r1"] * 2, *["provided-by: [r1, r2]"] * 2)) == []
    assert _found("RSK003", APART + _by("r1", "r1", "r0", "r0")) == []


def test_client_on_top_makes_no_group() -> None:
    """Two subsidiaries of the client are not one group for that."""
    assert _found("RSK003", HEAD.replace("PARENT", "client-co") + _by("r1", "r2", "r3")) == []


def test_single_provider() -> None:
    """With one provider all lies with one by design."""
    one = APART.replace("[one, two, three]", "[one]")

    assert _found("RSK003", one + _by("r1", "r1", "r1", "r1")) == []


def _contracts(**charges: str) -> str:
    each = (
        f"  with-{party}: {{between: [client-co, {party}], effective: 2025-04-01, annual-charges: {amount}}}\n"
        for party, amount in charges.items()
    )
    return "contracts:\n" + "".join(each)


def test_most_of_the_money() -> None:
    """More than half of the annual charges is told, where three groups are paid and all charges are known."""
    (told,) = _found("RSK003", APART + _contracts(one="600", two="200", three="200"))

    assert told.startswith('warning "one" gets 60 % of the annual charges')
    assert _found("RSK003", APART + _contracts(one="500", two="300", three="200")) == []
    assert _found("RSK003", APART + _contracts(one="900", two="100")) == []
    assert _found("RSK003", TOGETHER + _contracts(one="400", two="400", three="200")) == []
    assert _found("RSK003", APART + _contracts(one="600", two="200", three="unknown")) == []
    assert _found("RSK003", APART + _contracts(one="{amount: 600, per: month}", two="200", three="200")) == []


def test_shared_subcontractor() -> None:
    """A subcontractor of two providers is told, with the services, also where they name different units of it."""
    for second in ("cloud", "cloud-ireland"):
        services = _services(
            "provided-by: r1, subcontracted-to: [cloud]", f"provided-by: r2, subcontracted-to: [{second}]"
        )
        (told,) = _found("RSK004", APART + services)
        assert told.endswith('several providers on which much depends: "s0" of "one" and "s1" of "two".')


def test_provider_behind_another() -> None:
    """A provider that works for another one is shared by both."""
    services = _services("provided-by: r1, subcontracted-to: [two]", "provided-by: r2")

    assert len(_found("RSK004", APART + services)) == 1


def test_nothing_shared() -> None:
    """One group, the client's own units, services that do not matter and unknown providers give nothing."""
    shared = _services("provided-by: r1, subcontracted-to: [cloud]", "provided-by: r2, subcontracted-to: [cloud]")

    assert _found("RSK004", TOGETHER + shared) == []
    assert _found("RSK004", APART + shared.replace("critical", "standard").replace("standardity", "criticality")) == []
    assert _found("RSK004", APART + shared.replace("provided-by: r2", "provided-by: unknown")) == []
    assert _found("RSK004", APART + shared.replace("cloud", "client-co")) == []
