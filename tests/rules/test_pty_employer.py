"""Whoever is employed on the other side is told in the time of the appointment."""

from tests.support.rules import found

TEXT = """\
people: {p1: {employer: client-co}}
roles:
  lead: {party: provider-co, appointments: [{person: p1, from: 2027-01-01}]}
"""


def test_appointment_to_come() -> None:
    """An appointment that has not begun is told as one to come."""
    (message,) = found("PTY006", TEXT)

    assert '"client-co" and is to hold "lead"' in message


def test_appointment_of_the_day() -> None:
    """One that begins on the day is told as one that is."""
    (message,) = found("PTY006", TEXT.replace("2027-01-01", "2026-11-01"))

    assert '"client-co" and holds "lead"' in message
