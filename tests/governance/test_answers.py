"""What has been asked of an alliance is answered once, and anew only where others may act."""

from collections.abc import Sequence

import pytest

import outsourcegov as og
from outsourcegov.governance.forums.bodies import people_in
from outsourcegov.governance.governance import Governance
from outsourcegov.model.parties import Role

pytestmark = pytest.mark.usefixtures("at_root")


def test_asked_again_where_others_hold_the_role() -> None:
    """Without somebody only those roles are asked again that the person held, and those they stand in for."""
    governance = og.load("examples/northbank", as_of="2026-11-01")
    governance.answers.is_kept = True
    asked: list[str] = []

    def people(of: Governance, role: Role) -> Sequence[str]:
        asked.append(role.id)
        return people_in(of, role)

    for role in governance.alliance.roles:
        governance.answers.of(role, people)
    asked.clear()
    after = governance.without("p-105")
    found = {role.id: after.answers.of(role, people) for role in after.alliance.roles}
    held = [role.id for role in governance.alliance.roles if "p-105" in people_in(governance, role)]
    covered = set[str]().union(*map(governance.appointments.covers, held))

    assert (set(asked), found) == (covered, {role.id: people_in(after, role) for role in after.alliance.roles})
