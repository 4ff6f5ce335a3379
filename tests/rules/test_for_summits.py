"""Planning summits and executive reviews: how often, with whom, and whether the next one came."""

import pytest

from tests.support.rules import found

ROLES = """\
roles:
  cio: {party: client-co, tier: strategic, kind: executive-sponsor}
  chief: {party: provider-co, tier: strategic, kind: executive-sponsor}
  partner: {party: provider-co, tier: strategic}
  desk: {party: provider-co, tier: tactical}
"""


@pytest.mark.parametrize(
    ("forums", "said"),
    [
        ("x: {kind: planning-summit, meets: 2 years}", "every 2 years; a planning summit is usual every year"),
        ("x: {kind: planning-summit, meets: 1 year}", ""),
        ("x: {kind: planning-summit, meets: 12 months}", ""),
        ("x: {kind: executive-review, meets: 1 year}", "every year; an executive review is usual every 6 months"),
        ("x: {kind: executive-review, meets: 26 weeks}", ""),
        ("x: {kind: executive-review, meets: unknown}", ""),
        ("x: {kind: executive-review}", ""),
        ("x: {kind: other, meets: 2 years}", ""),
        ("x: {meets: 2 years}", ""),
        ("x: {kind: planning-summit, meets: 2 years}, y: {kind: planning-summit, meets: 1 year}", ""),
        ("x: {kind: planning-summit, meets: 2 years}, y: {kind: unknown, meets: 1 year}", ""),
        ("x: {kind: planning-summit, meets: 2 years, until: 2026-01-01}", ""),
    ],
)
def test_meets_too_seldom(forums: str, said: str) -> None:
    """One forum of a kind that meets often enough will do, or one that may."""
    forums = forums.replace("{kind", "{seats: [cio, chief], kind").replace("{meets", "{seats: [cio, chief], meets")

    assert found("FOR023", f"forums: {{{forums}}}\n{ROLES}") == ([f'1 warning "x" meets {said}.'] if said else [])


def test_slow_tier_is_told_once() -> None:
    """Where FOR009 tells of the same forum, nothing is told again."""
    text = f"forums: {{x: {{tier: strategic, kind: executive-review, seats: [cio, chief], meets: 1 year}}}}\n{ROLES}"

    assert (len(found("FOR009", text)), found("FOR023", text)) == (1, [])


@pytest.mark.parametrize(
    ("forum", "said"),
    [
        ("kind: executive-review, seats: [cio, chief]", ""),
        (
            "kind: executive-review, seats: [cio, partner]",
            'No executive sponsor on the provider\'s side sits in "x", which is an executive review',
        ),
        ("kind: executive-review, seats: [cio, {role: partner, alternates: chief}]", ""),
        ("tier: strategic, seats: [cio, partner]", ""),
        ("tier: strategic, kind: planning-summit, seats: [cio, partner]", ""),
        (
            "tier: strategic, kind: planning-summit, seats: [cio, desk]",
            'Nobody of the leadership on the provider\'s side sits in "x", which is strategic',
        ),
        ("kind: planning-summit, seats: [cio, desk]", ""),
        ("kind: unknown, seats: [cio, desk]", ""),
    ],
)
def test_review_needs_both_sponsors(forum: str, said: str) -> None:
    """An executive review needs an executive sponsor of each side, whatever its tier."""
    told = [line.partition(": there is only")[0] for line in found("FOR010", f"forums: {{x: {{{forum}}}}}\n{ROLES}")]

    assert told == ([f"1 warning {said}"] if said else [])


@pytest.mark.parametrize(
    ("forum", "is_told"),
    [
        ("kind: other, purpose: Plans ahead", True),
        ("kind: executive-review", True),
        ("kind: planning-summit", False),
        ("kind: unknown", False),
        ("kind: {conflict: [{value: other}, {value: planning-summit}]}", False),
        ("purpose: Plans ahead", False),
        ("purpose: Looks back", True),
    ],
)
def test_kind_says_whether_it_is_a_summit(forum: str, is_told: bool) -> None:  # noqa: FBT001 - a parameter
    """What a forum says of its kind counts before its words."""
    head = "alliance: {id: a, client: client-co, providers: [provider-co], segment: strategic}\n"

    assert len(found("FOR017", f"{head}forums: {{x: {{seats: [cio, chief], {forum}}}}}\n{ROLES}")) == is_told


@pytest.mark.parametrize(
    ("meetings", "reviewed", "is_told"),
    [
        ("m: {forum: x, held: 2026-08-01, next: 2026-09-01}", "2026-09-15", True),
        ("m: {forum: x, held: 2026-08-01, next: 2026-09-01}", "2026-09-14", False),
        ("m: {forum: x, held: 2026-08-01, next: 2026-09-01}, n: {forum: x, held: 2026-08-20}", "2026-10-15", False),
        ("m: {forum: x, held: 2026-08-01, next: unknown}", "2026-10-15", False),
        ("m: {forum: x, held: 2026-08-01, next: 2026-07-01}", "2026-10-15", False),
        ("m: {forum: x, held: unknown, next: 2026-09-01}", "2026-10-15", False),
        ("m: {forum: x, held: 2026-01-01, next: 2026-02-01}", "2026-10-15", False),
    ],
)
def test_announced_meeting_did_not_come(meetings: str, reviewed: str, is_told: bool) -> None:  # noqa: FBT001
    """It is told where the record goes on for two weeks, and FOR011 does not tell that the forum meets no more."""
    head = f"alliance: {{id: a, client: client-co, providers: [provider-co], reviewed: {reviewed}}}\n"
    text = f"{head}meetings: {{{meetings}}}\nforums: {{x: {{seats: [cio, chief], meets: 3 months}}}}\n{ROLES}"
    said = '2 warning The next meeting of "x" was announced for 2026-09-01, and none is on record since 2026-08-01.'

    assert found("FOR024", text) == ([said] if is_told else [])
