"""The services that issues are about are looked up once, however many paths tell them apart."""

from collections.abc import Iterator

import pytest

from outsourcegov.governance.escalation import every_issue
from outsourcegov.governance.escalation.in_force import sure_services
from outsourcegov.governance.governance import Governance
from outsourcegov.model.scope import Service
from outsourcegov.rules.catalogue import find
from tests.support.rules import governance

PATH = "  {0}: {{category: operational, when: {{service: {0}-it}}, max-total: 1 day, levels: [{1}, {1}, {2}]}}"
LEVELS = "{by: cio, within: 2 days}", "{by: cio, final: true}"


def test_services_in_force_are_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that follows every issue of every path does not go through all services for each path."""
    asked: list[Governance] = []

    def watched(there: Governance) -> Iterator[Service]:
        asked.append(there)
        return sure_services(there)

    monkeypatch.setattr(every_issue, "sure_services", watched)
    paths = "\n".join(PATH.format(one, *LEVELS) for one in ("bank", "shop", "desk"))
    text = f"""roles: {{cio: {{party: client-co}}}}
scope-of-work: {{it: {{services: {{bank-it: {{title: Bank}}, shop-it: {{title: Shop}}, desk-it: {{title: Desk}}}}}}}}
escalations:
{paths}
"""

    assert len(list(find("ESC008")(governance(text)))) == 3
    assert len(asked) == 1
