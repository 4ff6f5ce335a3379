"""What is given in words that cannot be measured: enough for a rule that asks what, too little for one that counts."""

import pytest

from tests.support.rules import found

WORDS = "{in-words: as is usual}"
MSA = (
    "contracts: {msa: {between: [client-co, provider-co], effective: 2025-04-01, expires: 2029-03-31, %s}}\n"
    "roles: {cio: {party: client-co}, lead: {party: provider-co}}\n"
)
PLAN = (
    "exit-plans: {x: {%s}}\nscope-of-work: {s: {services: {network: {criticality: critical, personal-data: true}}}}\n"
)
SERVICE = "scope-of-work: {s: {services: {%s}}}\n"
MATRIX = "activities: {patching: {service: network, raci: {cio: A, lead: R}}}\n" + MSA % ""


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("CON001", MSA % "governing-law: WORDS, annual-charges: WORDS, renewal: {kind: option, notice: WORDS}"),
        ("CON004", MSA % "renewal: {kind: automatic, needs: WORDS}"),
        ("CON012", MSA % "renewal: {kind: automatic, needs-notice-from: cio, if-no-notice: WORDS}"),
        ("CON011", MSA % "reviews: {yearly: {last: WORDS}, other: {last: 2026-10-01}}"),
        ("SOW002", "scope-of-work: {s: {out-of-scope: WORDS, services: {x: {}}}}\n" + MSA % ""),
        ("SOW006", "scope-of-work: {s: {deliverables: {x: {acceptance: WORDS}}}}\n"),
        ("EXI004", PLAN % "substitutability: difficult, alternatives: WORDS"),
        ("EXI004", PLAN % "substitutability: difficult, reintegration: WORDS"),
        ("EXI007", PLAN % "covers: network, data-return: {format: WORDS, within: 30 days}"),
        ("EXI008", PLAN % "covers: network, knowledge-transfer: WORDS" + MATRIX),
        ("RSK001", "risks: {x: {likelihood: 1, impact: 1, review-by: 2027-01-01, response: WORDS}}\n"),
        ("RSK010", SERVICE % "y: {locations: GB}, x: {criticality: critical, locations: WORDS}"),
        ("POL003", "policies: {y: {kind: security, binds: msa}, x: {kind: security, binds: WORDS}}\n" + MSA % ""),
        ("FOL005", "proposals: {x: {status: rejected, rationale: WORDS}}\n"),
        ("FOL004", "proposals: {x: {proposed: 2025-01-01, answered: WORDS}, y: {proposed: 2026-10-01}}\n"),
    ],
)  # fmt: skip
def test_words_are_enough(rule: str, text: str) -> None:
    """A rule that asks whether something is said is silent where it is said in words, and speaks where it is not."""
    assert found(rule, text.replace("WORDS", WORDS) + "\n") == []
    assert found(rule, text.replace("WORDS", "none") + "\n") != []


@pytest.mark.parametrize(
    ("rule", "text", "said"),
    [
        (
            "CON004",
            MSA % "renewal: {kind: automatic, decided-by: WORDS}",
            '"msa" renews itself, and who decides whether it should is given only in words.',
        ),
        (
            "CON012",
            MSA % "renewal: {kind: option, exercised-by: cio, notice: {at-least: WORDS}}",
            '"msa" may be renewed at one side\'s option, and by when it must say so is given only in words.',
        ),
        (
            "SOW006",
            "scope-of-work: {s: {deliverables: {x: {acceptance: {criteria: [it works], acceptor: WORDS}}}}}",
            'Who accepts deliverable "x" is given only in words.',
        ),
        (
            "SOW016",
            SERVICE % "y: {provided-by: lead}, x: {provided-by: WORDS}" + MSA % "",
            'Who delivers service "x" is given only in words.',
        ),
        (
            "EXI002",
            PLAN % "covers: network, tested: WORDS",
            '"x" is an exit plan, and when it was last tested is given only in words.',
        ),
        (
            "EXI006",
            PLAN % "covers: network, triggers: WORDS",
            '"x" is an exit plan, and what sets it in motion is given only in words.',
        ),
        (
            "EXI007",
            PLAN % "covers: network, data-return: {within: WORDS}",
            '"x" is an exit plan, and says only in words how soon, and not in which format, the data come back.',
        ),
        (
            "EXI007",
            PLAN % "covers: network, data-return: WORDS",
            '"x" is an exit plan, and says only in words how soon the data come back.',
        ),
        (
            "RSK001",
            "risks: {x: {likelihood: WORDS, impact: 1, response: reduce}}",
            '"x" is a risk, and it is not said when it is looked at again and how likely it is is given only in words.',
        ),
        (
            "RSK005",
            PLAN.replace("exit-plans", "continuity-plans") % "covers: network, tested: WORDS",
            (
                'Continuity plan "x", on which "network" depends, is to be tested, and'
                " when it was last tested is given only in words."
            ),
        ),
        (
            "POL002",
            "policies: {x: {kind: security, approved-by: WORDS}}",
            '"x" is a policy, and who approved it is given only in words.',
        ),
        (
            "COM006",
            "reports: {x: {produced-by: lead, sent-to: WORDS}}\n" + MSA % "",
            'To whom report "x" goes is given only in words.',
        ),
    ],
)  # fmt: skip
def test_words_are_not_enough(rule: str, text: str, said: str) -> None:
    """A rule that needs a day, a person or a figure says that there are only words, not that there is nothing."""
    assert [line.split(" ", 2)[2] for line in found(rule, text.replace("WORDS", WORDS) + "\n")] == [said]
