"""The shape of escalation: ESC004, ESC005, ESC010 and ESC013 to ESC017."""

import pytest

from tests.support.rules import found

ROLES = """\
roles:
  desk: {party: client-co, tier: operational, reports-to: buyer}
  buyer: {party: client-co, tier: tactical, reports-to: cio}
  lawyer: {party: client-co, tier: tactical}
  planner: {party: client-co, tier: tactical}
  cio: {party: client-co, tier: strategic}
  agent: {party: provider-co, tier: operational}
  lead: {party: provider-co, tier: tactical}
  sponsor: {party: provider-co, tier: strategic}
  nobody: {party: client-co}
forums:
  panel: {tier: tactical, seats: [desk, buyer]}
  board: {tier: strategic, seats: [cio, sponsor]}
attributes: {severity: {one-of: [high, low]}}
"""


def _paths(rule: str, paths: str, more: str = "") -> list[str]:
    """What a rule says of some paths, each on a line of its own, without the number of the line."""
    written = "".join(f"  {line}\n" for line in paths.strip().splitlines())
    return [line.split(" ", 2)[2] for line in found(rule, f"escalations:\n{written}{more}{ROLES}")]


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ("[{by: desk, goes-to: top}, {by: buyer}, {id: top, by: cio}]", 'level 2 of "x": level 1 goes on to "top"'),
        ("[{by: desk, final: true}, {by: buyer}]", 'level 2 of "x": level 1 has the last word'),
        ("[{by: desk, final: true}, {by: buyer}, {by: cio}]", 'level 2 of "x": level 1 has the last word'),
        (
            "[{by: desk, final: true, within: 1 day, if-missed: {deemed: waived}}, {by: buyer}]",
            'level 2 of "x": level 1 has the last word',
        ),
        (
            "[{by: desk, goes-to: {conflict: [{value: top}, {value: other}]}}, {by: buyer}, {id: top, by: cio}]",
            'level 2 of "x": level 1 goes on elsewhere',
        ),
        ("[{by: desk, final: true, within: 1 day}, {by: buyer}]", None),
        ("[{by: desk, final: unknown}, {by: buyer}]", None),
        ("[{by: desk, final: true, when: {severity: high}}, {by: buyer}]", None),
        ("[{by: desk, final: true, until: unknown}, {by: buyer}]", None),
        ("[{by: desk, final: true, within: {in-words: soon}}, {by: buyer}]", None),
        ("[{by: desk, final: true, when: {in-words: when it hurts}}, {by: buyer}]", None),
        ("[{by: desk, final: true, until: 2026-10-31}, {by: buyer}]", None),
        ("[{by: desk, goes-to: top}, {by: buyer, until: 2026-10-31}, {id: top, by: cio}]", None),
        ("[{by: desk, goes-to: top}, {by: buyer, from: unknown}, {id: top, by: cio}]", None),
        ("[{by: desk, goes-to: unknown}, {by: buyer}]", None),
        ("[{by: desk, goes-to: other}, {id: back, by: buyer, goes-to: unknown}]", None),
        (
            "[{by: desk, goes-to: last}, {id: middle, by: buyer, final: true}, {id: last, by: cio, goes-to: middle}]",
            None,
        ),
        ("[{by: desk}, {by: buyer, when: {severity: high}}, {by: cio}]", None),
        ("unknown", None),
    ],
)
def test_unreachable_level(levels: str, said: str | None) -> None:
    """A level is told where nothing leads to it, whatever is unknown turns out to be."""
    paths = f"x: {{category: security, levels: {levels}}}\nother: {{category: operational, levels: [{{by: cio}}]}}"

    assert _paths("ESC004", paths) == ([f"No matter comes to {said}."] if said else [])


ONE_SIDED = "All levels of \"x\" are on the client's side: nobody of the provider's side deals with a matter there."
ONE_LEVEL = 'Level 2 of "x" has only {}, on the client\'s side; at level 1 both sides deal with the matter.'


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("category: commercial, levels: [{by: desk}, {by: cio, final: true}]", ONE_SIDED),
        ("category: relationship, levels: [{by: client}, {by: client-co}]", ONE_SIDED),
        ("category: performance, levels: [{by: panel}], if-undecided: {deemed: rejected}", ONE_SIDED),
        ("category: commercial, raised-by: [client, provider], levels: [{by: desk}]", ONE_SIDED),
        ("category: commercial, raised-by: provider, levels: [{by: desk}]", None),
        ("category: commercial, raised-by: unknown, levels: [{by: desk}]", None),
        ("category: commercial, triggers: [{event: notice, raised-by: provider}], levels: [{by: desk}]", None),
        ("category: commercial, levels: [{by: cio, final: true}]", None),
        ("category: commercial, levels: [{by: desk}, {by: lead}]", None),
        ("category: commercial, levels: [{by: desk}, {by: unknown}]", None),
        ("category: commercial, levels: [{by: desk}, {by: none}]", None),
        ("category: commercial, levels: [{by: desk}, {by: either}]", None),
        ("category: commercial, levels: [{by: desk}], if-undecided: {dispute: ladder}", None),
        ("category: commercial, levels: [{by: desk}], if-undecided: {dispute: talks}", None),
        ("category: commercial, levels: [{by: desk}], if-undecided: {decider: sponsor}", None),
        ("category: commercial, levels: [{by: desk}], if-undecided: unknown", None),
        ("category: commercial, levels: [{by: desk, goes-to: unknown}]", None),
        ("category: commercial, levels: [{by: desk, gate: unknown}]", None),
        ("category: operational, levels: [{by: desk}, {by: cio}]", None),
        ("category: unknown, levels: [{by: desk}, {by: cio}]", None),
        ("category: commercial, until: unknown, levels: [{by: desk}]", None),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: cio}]", ONE_LEVEL.format('"cio"')),
        ("category: commercial, levels: [{by: board}, {by: panel}]", ONE_LEVEL.format('"panel"')),
        (
            "category: commercial, levels: [{by: [desk, lead]}, {by: [buyer, cio]}]",
            ONE_LEVEL.format('"buyer" and "cio"'),
        ),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: cio, final: true}]", None),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: cio, gate: {asks: Go on?}}, {by: board}]", None),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: cio, when: {severity: high}}]", None),
        ("category: commercial, levels: [{by: {any-of: [desk, lead]}}, {by: cio}]", ONE_LEVEL.format('"cio"')),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: [cio, unknown]}]", None),
        ("category: commercial, levels: [{by: [desk, lead]}, {by: cio, until: 2026-10-31}]", None),
        ("category: security, levels: [{by: [desk, lead]}, {by: cio}]", None),
    ],
)
def test_no_counterpart(path: str, said: str | None) -> None:
    """Matters between the sides want both of them at a level, or later at least."""
    ladders = (
        "disputes:\n  ladder: {steps: [{kind: court}]}\n  talks: {steps: [{kind: negotiation, by: [cio, sponsor]}]}\n"
    )

    assert _paths("ESC005", f"x: {{{path}}}", ladders) == ([said] if said else [])


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        (
            "[{by: [buyer, lead]}, {by: [desk, agent]}]",
            'Level 2 of "x" stands on the operational tier, lower than level 1 on the tactical tier.',
        ),
        (
            "[{by: board}, {by: {any-of: [desk, lead]}}]",
            'Level 2 of "x" stands on the tactical tier, lower than level 1 on the strategic tier.',
        ),
        ("[{by: buyer}, {by: lawyer}, {by: lead}]", 'Levels 1, 2 and 3 of "x" all stand on the tactical tier.'),
        (
            "[{by: lawyer}, {by: planner}, {by: lead}, {by: buyer}]",
            'Levels 1, 2 and 3 of "x" all stand on the tactical tier.',
        ),
        ("[{by: lawyer}, {by: planner}]", None),
        ("[{by: lawyer}, {by: planner}, {by: panel}]", None),
        ("[{by: cio}, {by: sponsor}, {by: cio}]", None),
        ("[{by: desk}, {by: buyer}, {by: cio}]", None),
        ("[{by: lawyer}, {by: nobody}, {by: lead}]", None),
        ("[{by: lawyer}, {by: planner}, {by: [lead, desk], when: {severity: high}}]", None),
        ("[{by: buyer}, {by: desk, when: {severity: high}}]", None),
        ("[{by: {any-of: [desk, buyer]}}, {by: desk}]", None),
        ("[{by: buyer, goes-to: top}, {by: desk}, {id: top, by: cio}]", None),
        (
            "[{by: cio, goes-to: low}, {by: desk}, {id: low, by: lead}]",
            'Level 3 of "x" stands on the tactical tier, lower than level 1 on the strategic tier.',
        ),
        ("[{by: buyer, final: true}, {by: desk}]", None),
        ("[{by: buyer, final: {in-words: as a rule}}, {by: desk}]", None),
        ("[{by: buyer, goes-to: {in-words: the experts}}, {by: desk}]", None),
        ("[{by: buyer}, {by: desk, when: {in-words: when it hurts}}]", None),
        ("[{by: buyer}, {by: desk, until: unknown}]", None),
        ("[{by: buyer}, {by: unknown}, {by: desk}]", None),
    ],
)
def test_tier_not_rising(levels: str, said: str | None) -> None:
    """A level stands no lower than the one before it, and three in a row not on one tier below the highest."""
    assert _paths("ESC010", f"x: {{category: security, levels: {levels}}}") == ([said] if said else [])


@pytest.mark.parametrize("superior", ["buyer", "unknown"])
def test_line_of_reports_rises_on_one_tier(superior: str) -> None:
    """Where one of them stands above another in a line of reports, or may, three on one tier are no fault."""
    path = "x: {category: security, levels: [{by: junior}, {by: lawyer}, {by: buyer}]}"
    junior = f"  junior: {{party: client-co, tier: tactical, reports-to: {superior}}}\n"
    text = f"escalations:\n  {path}\n" + ROLES.replace("roles:\n", f"roles:\n{junior}")

    assert found("ESC010", text) == []


DECISIONS = """\
decisions:
  change: {rights: %s, if-undecided: %s}
  other: {rights: [{decider: lead}]}
"""
SAID = '{} the last word on "x", and may not decide "change", which comes there when nobody decides.'


@pytest.mark.parametrize(
    ("rights", "undecided", "path", "said"),
    [
        (
            "[{decider: buyer}]",
            "{escalation: x}",
            "[{by: [desk, lead], final: true}]",
            SAID.format('"desk" and "lead" have'),
        ),
        ("[{decider: board}]", "{escalation: x}", "[{by: lead, final: true}]", SAID.format('"lead" has')),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: agent, final: true}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: [buyer, lead], final: true}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: [cio, lead], final: true}]", None),
        ("[{decider: panel}]", "{escalation: x}", "[{by: [desk, lead], final: true}]", None),
        ("[{decider: desk}]", "{escalation: x}", "[{by: [panel, lead], final: true}]", None),
        ("[{decider: client}]", "{escalation: x}", "[{by: lead, final: true}]", None),
        ("[{decider: unknown}]", "{escalation: x}", "[{by: lead, final: true}]", None),
        ("unknown", "{escalation: x}", "[{by: lead, final: true}]", None),
        ("[]", "{escalation: x}", "[{by: lead, final: true}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: [lead, unknown], final: true}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead, final: unknown}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead, final: true, when: {severity: high}}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead, final: true, if-missed: {dispute: ladder}}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead, final: true, if-missed: {decider: cio}}]", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead, final: true}], if-undecided: {dispute: ladder}", None),
        ("[{decider: buyer}]", "{escalation: x}", "[{by: lead}], if-undecided: {deemed: rejected}", None),
        ("[{decider: buyer}]", "{deemed: rejected}", "[{by: lead, final: true}]", None),
        ("[{decider: buyer}]", "unknown", "[{by: lead, final: true}]", None),
    ],
)
def test_top_lacks_authority(rights: str, undecided: str, path: str, said: str | None) -> None:
    """Those who have the last word may decide what comes to them undecided, or stand above somebody who may."""
    more = DECISIONS % (rights, undecided) + "disputes: {ladder: {steps: [{kind: court, binding: true}]}}\n"

    assert _paths("ESC013", f"x: {{category: commercial, levels: {path}}}", more) == ([said] if said else [])


@pytest.mark.parametrize(
    ("delegation", "speaks"),
    [
        ("granted-by: buyer, granted-to: agent, decisions: [change]", False),
        ("granted-by: buyer, granted-to: lead, decisions: [change]", True),
        ("granted-by: buyer, granted-to: lead, decisions: unknown", False),
        ("granted-by: buyer, granted-to: agent, decisions: [change], until: 2026-10-31", True),
    ],
)
def test_what_is_delegated_counts(delegation: str, speaks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Whoever a decision is delegated to may decide it; and where somebody has full authority, others have less."""
    path = "x: {category: commercial, levels: [{by: agent, final: true}]}"
    more = DECISIONS % ("[{decider: buyer}]", "{escalation: x}") + f"delegations: {{d: {{{delegation}}}}}\n"
    text = f"escalations:\n  {path}\n{more}" + ROLES.replace("sponsor: {", "sponsor: {authority: full, ")

    assert bool(found("ESC013", text)) == speaks


HIGHER = 'No matter on "x" comes to anybody on the strategic tier: it gets no higher than the {} one.'


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("category: commercial, levels: [{by: [buyer, lead]}]", HIGHER.format("tactical")),
        ("category: relationship, levels: [{by: desk}, {by: panel}]", HIGHER.format("tactical")),
        ("category: performance, levels: [{by: desk}]", HIGHER.format("operational")),
        ("category: performance, levels: [{by: desk}], if-undecided: {dispute: court}", HIGHER.format("operational")),
        ("category: performance, levels: [{by: desk}], if-undecided: {dispute: talks}", None),
        ("category: performance, levels: [{by: desk}], if-undecided: {dispute: chiefs}", None),
        ("category: performance, levels: [{by: desk}], if-undecided: {escalation: y}", None),
        ("category: performance, levels: [{by: desk}], if-undecided: {decider: cio}", None),
        ("category: performance, levels: [{by: desk}, {by: board, when: {severity: high}}]", None),
        ("category: performance, levels: [{by: desk}, {by: nobody}]", None),
        ("category: performance, levels: [{by: desk}, {by: unknown}]", None),
        ("category: performance, levels: [{by: client}]", None),
        ("category: performance, levels: [{by: {any-of: [desk, cio]}}]", None),
        ("category: operational, levels: [{by: desk}]", None),
        ("category: performance, levels: []", None),
        ("category: performance, levels: unknown", None),
    ],
)
def test_short_of_executive(path: str, said: str | None) -> None:
    """A matter between the sides may come to the strategic tier, on its path or on what that leads to."""
    ladders = """\
disputes:
  court: {steps: [{kind: negotiation, by: [buyer, lead]}, {kind: court}]}
  talks: {steps: [{kind: executive-negotiation}]}
  chiefs: {steps: [{kind: negotiation, by: [client, provider]}]}
"""
    paths = f"x: {{{path}}}\ny: {{category: security, levels: [{{by: cio}}]}}"

    assert _paths("ESC014", paths, ladders) == ([said] if said else [])


METRICS = """\
metrics:
  speed: {kind: sla, unit: minutes, direction: lower-is-better, target: {expected: 5, class: critical}}
  floor: {kind: sla, unit: minutes, levels: [{expected: 5}, {expected: 6, minimum: 9}]}
  total: {kind: sla, unit: minutes, based-on: speed}
  dark: {kind: sla, unit: minutes, target: unknown}
"""
VAGUE = '"x" is set in motion by "{}", {}.'


@pytest.mark.parametrize(
    ("trigger", "said"),
    [
        ("metric: speed", VAGUE.format("speed", "and nothing says which result counts")),
        ("metric: speed, when: none", VAGUE.format("speed", "and nothing says which result counts")),
        ("metric: speed, when: late", VAGUE.format("speed", 'and "late" is no result that it can have')),
        ("metric: speed, when: missed-minimum", VAGUE.format("speed", "which has no minimum to miss")),
        ("metric: total, when: breached", VAGUE.format("total", "which has no target")),
        ("metric: speed, when: breached", None),
        ("metric: floor, when: missed-minimum", None),
        ("metric: dark, when: missed-minimum", None),
        ("metric: speed, when: unknown", None),
        ("metric: speed, value: {over: 9}", None),
        ("metric: gone", None),
        ("metric: unknown", None),
        ("metric: speed, until: 2026-10-31", None),
        ("event: notice", None),
        ("no-response: unknown", None),
    ],
)
def test_vague_trigger(trigger: str, said: str | None) -> None:
    """A metric sets a path in motion by a result that it can have."""
    path = f"x: {{category: security, triggers: [{{{trigger}}}], levels: [{{by: cio, final: true}}]}}"

    assert _paths("ESC015", path, METRICS) == ([said] if said else [])


@pytest.mark.parametrize(
    ("paths", "speaks"),
    [
        ("x: {category: security, levels: [{by: cio}]}", True),
        ("x: {category: security, triggers: [], levels: [{by: cio}]}", True),
        ("x: {category: security, triggers: none, levels: [{by: cio}]}", True),
        ("x: {category: security, triggers: unknown, levels: [{by: cio}]}", False),
        ("x: {category: security, triggers: {in-words: as needed}, levels: [{by: cio}]}", False),
        ("x: {category: security, until: 2026-10-31, levels: [{by: cio}]}", False),
        (
            "x: {category: security, levels: [{by: cio}]}\nz: {category: security, levels: [{by: cio, goes-to: x}]}",
            False,
        ),
        (
            "x: {category: security, levels: [{by: cio}]}\nz: {category: security, levels: [{by: cio, gate: unknown}]}",
            False,
        ),
    ],
)
def test_missing_trigger(paths: str, speaks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A path wants a trigger where others have one, unless something else leads to it, or may."""
    y = "\ny: {category: security, triggers: [{event: notice}], levels: [{by: cio, final: true}]}"
    without = "\ny: {category: security, levels: [{by: cio, final: true}]}"
    said = 'Nothing sets "x" in motion: it has no trigger.'

    assert [one for one in _paths("ESC015", paths + y) if '"x"' in one] == ([said] if speaks else [])
    if "event" not in paths:
        assert _paths("ESC015", paths + without) == []


TEETH = "sets no escalation path in motion"


@pytest.mark.parametrize(
    ("path", "more", "speaks"),
    [
        ("triggers: [{event: notice}]", "", True),
        ("triggers: [{metric: floor, when: breached}]", "", True),
        ("triggers: [{event: notice}, {metric: speed, until: 2026-10-31}]", "", True),
        ("triggers: [{metric: speed, when: breached}]", "", False),
        ("triggers: [{metric: total, when: breached}]", "", False),
        ("triggers: [{metric: unknown, when: breached}]", "", False),
        ("triggers: unknown", "", False),
        ("triggers: []", "", False),
        (
            "triggers: [{event: notice}]",
            "decisions: {end: {rights: [{decider: cio}], triggers: [{metric: speed}]}}\n",
            False,
        ),
        ("triggers: [{event: notice}]", "decisions: {end: {rights: [{decider: cio}], triggers: unknown}}\n", False),
        ("triggers: [{event: notice}]", "exit-plans: unknown\n", False),
        ("triggers: [{event: notice}]", "exit-plans: {exit: {triggers: [{metric: speed}]}}\n", False),
    ],
)
def test_breach_without_trigger(path: str, more: str, speaks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """A breach of a critical target sets something in motion, where paths are set in motion at all."""
    paths = f"x: {{category: security, {path}, levels: [{{by: cio}}]}}"
    said = f'The target of "speed" is critical, and a breach of it {TEETH}.'

    assert _paths("ESC016", paths, METRICS + more) == ([said] if speaks else [])


@pytest.mark.parametrize(
    ("target", "speaks"),
    [
        ("{expected: 5, class: critical}", True),
        ("[{expected: 5}, {expected: 6, class: critical}]", True),
        ("{expected: 5, class: key}", False),
        ("{expected: 5, class: unknown}", False),
        ("{expected: 5, class: critical, until: 2026-10-31}", False),
        ("{expected: 5, class: critical, from: unknown}", False),
        ("unknown", False),
    ],
)
def test_critical_target(target: str, speaks: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Only a target that is sure to be critical, and in force, is looked at."""
    metrics = f"metrics: {{m: {{kind: sla, unit: minutes, direction: lower-is-better, target: {target}}}}}\n"
    path = "x: {category: security, triggers: [{event: notice}], levels: [{by: cio}]}"

    assert bool(_paths("ESC016", path, metrics)) == speaks


BY_CLIENT = "x: {category: commercial, raised-by: client, levels: [{by: cio}]}\n"
ONE_WAY = "Only the {}'s side may raise a {} matter."


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (BY_CLIENT, ONE_WAY.format("client", "commercial")),
        ("x: {category: security, raised-by: lead, levels: [{by: cio}]}", ONE_WAY.format("provider", "security")),
        (
            "x: {category: security, raised-by: lead, triggers: [{event: notice, raised-by: agent}], levels: []}",
            ONE_WAY.format("provider", "security"),
        ),
        (
            "x: {category: security, raised-by: lead, triggers: [{event: notice, raised-by: desk}], levels: []}",
            None,
        ),
        ("x: {category: security, raised-by: lead, triggers: unknown, levels: [{by: cio}]}", None),
        ("x: {category: commercial, levels: [{by: cio}]}", None),
        ("x: {category: commercial, raised-by: either, levels: [{by: cio}]}", None),
        ("x: {category: commercial, raised-by: unknown, levels: [{by: cio}]}", None),
        ("x: {category: commercial, raised-by: {any-of: [desk, lead]}, levels: [{by: cio}]}", None),
        ("x: {category: performance, raised-by: client, levels: [{by: cio}]}", None),
        ("x: {category: commercial, raised-by: client, from: unknown, levels: [{by: cio}]}", None),
        (
            BY_CLIENT + "y: {category: commercial, raised-by: provider, levels: [{by: cio}]}",
            None,
        ),
        (
            BY_CLIENT + "y: {category: unknown, raised-by: provider, levels: [{by: cio}]}",
            None,
        ),
        (
            BY_CLIENT + "y: {category: performance, levels: [{by: cio, goes-to: x}]}",
            None,
        ),
    ],
)
def test_one_way_escalation(paths: str, said: str | None) -> None:
    """Both sides may raise a matter of each category, but for missed targets."""
    assert _paths("ESC017", paths) == ([said] if said else [])
