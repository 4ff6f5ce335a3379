"""Why it cannot be told how often something happens."""

import pytest

from outsourcegov.governance.dates.recurrence import why_untold
from outsourcegov.model.absent import NONE, InWords, Maybe, Unknown
from outsourcegov.model.timing import Cadence


@pytest.mark.parametrize(
    ("every", "why"),
    [
        (None, "How often it meets is not stated."),
        (NONE, "How often it meets is not stated."),
        (Unknown(), "How often it meets is not known."),
        (Cadence(Unknown()), "How often it meets is not known."),
        (Cadence(InWords("as required")), 'How often it meets is only in words: "as required".'),
        (Cadence(each="incident"), ""),
        (Cadence(each=Unknown()), ""),
        (Cadence(on_request="client"), ""),
    ],
)
def test_why_it_cannot_be_told_how_often(every: Maybe[Cadence], why: str) -> None:
    """What happens so often that nobody can tell says so; with an event, or on request, there is nothing to tell."""
    assert why_untold(every, "it meets") == why
    assert why_untold(every) == why.replace(" it meets", "")
