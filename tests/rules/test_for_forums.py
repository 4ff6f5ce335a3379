"""Rules on what forums there are, who sits in them and who takes the chair."""

import pytest

from tests.support.rules import found

ROLES = """\
people: {ann: {employer: client-co}, bob: {employer: client-co}, eve: {employer: provider-co}}
roles:
  cio: {party: client-co, tier: strategic, appointments: [{person: ann}]}
  owner: {party: client-co, tier: operational, appointments: [{person: ann}]}
  cfo: {party: client-co, tier: strategic, appointments: [{person: bob, until: 2026-06-30}]}
  ceo: {party: provider-co, tier: strategic, appointments: [{person: eve}]}
  lead: {party: provider-co, tier: operational}
  agent: {party: provider-co, kind: executive-sponsor, tier: tactical}
  guest: {party: unknown, tier: tactical}
  coach: {party: provider-co}
"""


def _found(rule: str, *forums: str, more: str = "") -> list[str]:
    """What a rule finds in forums a, b and c, without the line."""
    lines = "".join(f"  {id}: {forum}\n" for id, forum in zip("abc", forums, strict=False))
    return [line.partition(" ")[2] for line in found(rule, f"{ROLES}forums:\n{lines}{more}")]


@pytest.mark.parametrize(
    ("forums", "missing"),
    [
        (["{tier: strategic, seats: [cio]}"], ['operational roles: "lead" and "owner"']),
        (["{tier: operational, seats: [cio]}"], ['strategic roles: "ceo" and "cfo"']),
        (["{tier: strategic, seats: [cio]}", "{tier: operational, seats: [cio]}"], []),
        (["{tier: strategic, seats: [cio]}", "{seats: [cio]}"], []),
        (["{tier: strategic, seats: [cio]}", "{tier: unknown, seats: [cio]}"], []),
        (["{tier: strategic, seats: [cio]}", "{tier: operational, seats: [cio], from: unknown}"], []),
        (["{tier: strategic, seats: [cio], until: 2026-01-31}"], []),
    ],
)
def test_each_tier_at_which_both_sides_have_roles_has_a_forum(forums: list[str], missing: list[str]) -> None:
    """FOR001 asks no forum at the tactical tier, where the client has no role."""
    expected = [f"error No forum is {one.partition(' ')[0]}, and both sides have {one}." for one in missing]

    assert _found("FOR001", *forums) == expected


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{seats: [cio, cfo], equal-sides: true}", "client's side, though both sides are to have as many votes in it"),
        (
            "{seats: [{party: provider-co}, lead], voting: {rule: majority, one-vote-per: party}}",
            "provider's side, though each party has a vote in it",
        ),
        (
            "{seats: [cio], chair: {rotates: [cio, ceo]}}",
            "client's side, though those who take the chair are of both sides",
        ),
        (
            "{seats: [cio], decides: joint-one}",
            'client\'s side, though "joint-one", which takes a yes of both sides, is on its agenda',
        ),
        ("{seats: [cio], decides: joint-two}", ""),
        ("{seats: [cio, cfo]}", ""),
        ("{seats: [cio, ceo], equal-sides: true}", ""),
        ("{seats: [cio, guest], equal-sides: true}", ""),
        ("{seats: [cio, {role: cfo, alternates: ceo}], equal-sides: true}", ""),
        ("{seats: [cio, {each-party: 1}], equal-sides: true}", ""),
        ("{seats: [cio, {function: guest}], equal-sides: true}", ""),
        ("{seats: [cio, {role: ceo, from: 2027-01-01}], equal-sides: unknown}", ""),
        ("{seats: [cio], equal-sides: true, quorum: {from-each-party: 1}}", ""),
    ],
)
def test_a_forum_that_says_it_is_shared_has_seats_of_both_sides(forum: str, said: str) -> None:
    """FOR002 leaves forums alone that one side has for itself, and those whose quorum or right says it already."""
    decisions = (
        "decisions:\n  joint-one: {joint: true, rights: []}\n  joint-two: {joint: true, rights: [{decider: a}]}\n"
    )

    assert _found("FOR002", forum, more=decisions) == ([f'error All seats of "a" are on the {said}.'] if said else [])


RELIES = '"a" has no chair, although it relies on one.'


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        (["{seats: [cio]}"], []),
        (["{seats: [cio]}", "{seats: [cio], chair: cio}"], ['"a" has no chair.']),
        (["{seats: [cio], quorum: {chair: true}}"], [RELIES]),
        (
            ["{seats: [cio], voting: {rule: majority, tie-break: chair}}"],
            [RELIES],
        ),
        (["{seats: [cio], chair: unknown, quorum: {chair: true}}"], []),
        (
            ["{seats: [cio], chair: cfo}"],
            ['Nobody can take the chair of "a": "cfo" is vacant after 2026-06-30 and has no deputy.'],
        ),
        (["{seats: [cio], chair: {rotates: [cfo, cio]}}"], []),
        (["{seats: [cio], chair: [cfo, unheard-of]}"], []),
        (["{seats: [cio], chair: cfo, quorum: {chair: true}}"], []),
    ],
)
def test_somebody_takes_the_chair(forums: list[str], said: list[str]) -> None:
    """FOR003 asks for a chair where chairs are used, and for somebody who can take it where FOR006 does not."""
    assert _found("FOR003", *forums) == [f"error {one}" for one in said]


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("{tier: strategic, seats: [cio, lead]}", "provider"),
        ("{tier: strategic, seats: [owner, ceo]}", "client"),
        ("{tier: strategic, seats: [cio, agent]}", ""),
        ("{tier: strategic, seats: [cio, {role: lead, alternates: ceo}]}", ""),
        ("{tier: strategic, seats: [cio, coach]}", ""),
        ("{tier: strategic, seats: [cio, lead, guest]}", ""),
        ("{tier: strategic, seats: [cio, lead, {each-party: 1}]}", ""),
        ("{tier: strategic, seats: [cio]}", ""),
        ("{tier: tactical, seats: [cio, lead]}", ""),
    ],
)
def test_the_leadership_of_both_sides_sits_in_strategic_forums(forum: str, said: str) -> None:
    """FOR010 speaks where each role says its tier, and both sides have seats."""
    lines = _found("FOR010", forum)

    assert [line.partition(" sits")[0] for line in lines] == (
        [f"warning Nobody of the leadership on the {said}'s side"] if said else []
    )


MIDDLE = "{tier: tactical, seats: [cio], reports-to: a}"
TOP = "{tier: strategic, seats: [cio], reports-to: none}"
NOT_TOP = "reports to no forum, and is not the top."


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        ([TOP, MIDDLE, "{tier: tactical, seats: [cio]}"], [f'"c" {NOT_TOP}']),
        ([TOP, MIDDLE, "{seats: [cio]}"], []),
        (
            [
                TOP,
                MIDDLE,
                "{tier: tactical, seats: [cio], reports-to: unknown}",
            ],
            [],
        ),
        ([TOP, "{tier: tactical, seats: [cio]}"], []),
        (
            [TOP, MIDDLE, TOP],
            ['"a" and "c" report to no forum: nothing is above them all.'],
        ),
    ],
)
def test_every_forum_but_the_top_reports_to_another(forums: list[str], said: list[str]) -> None:
    """FOR013 speaks once forums report to each other, and only where it can tell which of them is the top."""
    assert _found("FOR013", *forums) == [f"warning {one}" for one in said]


DECIDES = "{seats: [cio], decides: change}"
IDLE = '"a" reviews and decides nothing.'


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        (["{seats: [cio]}"], []),
        (["{seats: [cio]}", "{seats: [cio], purpose: Decides}"], ['"a" says no purpose.']),
        (["{seats: [cio], purpose: unknown}", "{seats: [cio], purpose: Decides}"], []),
        (["{seats: [cio]}", DECIDES], [IDLE]),
        (["{seats: [cio], reviews: unknown}", DECIDES], []),
        (["{seats: [cio], decides: none}", DECIDES], [IDLE]),
        (
            ["{seats: [cio]}", DECIDES, "{seats: [ceo], reviews: monthly}"],
            [IDLE],
        ),
    ],
)
def test_a_forum_says_what_it_is_for(forums: list[str], said: list[str]) -> None:
    """FOR014 asks for what other forums of the alliance say."""
    more = "decisions: {change: {rights: [{decider: b}]}}\nreports: {monthly: {produced-by: lead, sent-to: c}}\n"

    assert _found("FOR014", *forums, more=more) == [f"note {one}" for one in said]


ANN = "{tier: strategic, seats: [cio], chair: cio}"


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        (
            [ANN, "{tier: operational, seats: [owner], chair: owner}"],
            ['"ann" takes the chair at several tiers: of "a" (strategic) and "b" (operational).'],
        ),
        ([ANN, "{tier: strategic, seats: [owner], chair: owner}"], []),
        (
            [ANN, "{tier: operational, seats: [owner], chair: [owner, ceo]}"],
            [],
        ),
        ([ANN, "{tier: unknown, seats: [owner], chair: owner}"], []),
    ],
)
def test_nobody_takes_the_chair_at_several_tiers(forums: list[str], said: list[str]) -> None:
    """FOR015 counts those who take a chair alone."""
    assert _found("FOR015", *forums) == [f"warning {one}" for one in said]


@pytest.mark.parametrize(
    ("segment", "purpose", "speaks"),
    [
        ("strategic", "Decides", True),
        ("strategic", "Plans the next year", False),
        ("strategic", "unknown", False),
        ("preferred", "Decides", False),
    ],
)
def test_a_strategic_alliance_plans_ahead(segment: str, purpose: str, speaks: bool) -> None:  # noqa: FBT001
    """FOR017 reads what forums are called and say they are for."""
    text = f"""\
    alliance: {{id: a, client: client-co, providers: [provider-co], segment: {segment}}}
    forums: {{board: {{purpose: {purpose}, seats: unknown}}}}
    """

    assert len(found("FOR017", text)) == speaks


@pytest.mark.parametrize(
    ("seat", "speaks"),
    [
        ("cio", True),
        ("owner", True),
        ("{role: ceo, alternates: cio}", False),
        ("{role: cio, until: unknown}", False),
        ("cfo", False),
    ],
)
def test_nobody_sits_in_more_than_five_forums(seat: str, speaks: bool) -> None:  # noqa: FBT001
    """FOR018 counts people, whatever roles they hold, and no seats of alternates."""
    forums = "".join(f"  f{number}: {{seats: [cio]}}\n" for number in range(5))

    assert len(found("FOR018", f"{ROLES}forums:\n{forums}  last: {{seats: [{seat}]}}\n")) == speaks
