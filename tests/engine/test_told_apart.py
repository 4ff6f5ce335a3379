"""Findings that differ in their place alone."""

from datetime import date

import outsourcegov as og

TEXT = """\
outsourcegov: 1
alliance: {id: a, client: c, providers: p}
escalations:
  support:
    category: operational
    levels:
      - {by: client, within: {in-words: promptly}}
      - {by: provider, within: {in-words: promptly}, final: true}
"""


def test_same_words_twice_are_two_findings_with_two_fingerprints() -> None:
    """Two levels with the same vague words can be waived one by one."""
    report = og.check(TEXT, as_of=date(2026, 11, 1), select="SCH011")

    assert len({finding.fingerprint for finding in report}) == 2


def test_fault_behind_an_anchor_is_one_finding() -> None:
    """What is written once and used in several places is wrong once."""
    text = """\
outsourcegov: 1
alliance: {id: a, client: c, providers: p}
escalations:
  one: {category: operational, levels: &levels [{by: client, within: 5 bussines days, final: true}]}
  two: {category: security, levels: *levels}
"""

    report = og.check(text, as_of=date(2026, 11, 1), select="SCH016")

    assert [finding.headline() for finding in report if "bussines" in finding.message] == [
        finding.headline() for finding in report
    ]
    assert len(report) == 1
