"""Who decides a case that differs in an attribute of which not every value is known."""

from datetime import date

import outsourcegov as og


def test_value_that_no_right_names_is_one_of_the_others() -> None:
    """A right for all but some values is for a value that no right names."""
    alliance = og.Alliance(
        "example",
        client="c",
        providers="p",
        roles=[og.Role("a", party="c"), og.Role("b", party="c")],
        decisions=[
            og.Decision(
                "spend",
                rights=[
                    og.Right(decider="a", when={"region": {"not": ["north"]}}),
                    og.Right(decider="b", when={"region": "north"}),
                ],
            )
        ],
    )
    ruling = og.Governance(alliance, date(2026, 11, 1)).who_decides("spend", region="south")

    assert [str(one.decider) for one in ruling.mandates] == ["a"]
