"""What is outsourced: services, deliverables, obligations, and who does what in which activity."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Self

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed, keyed_locally, model, one_or_many
from outsourcegov.model.common import Entry, Outcome, Timed
from outsourcegov.model.definitions import Country
from outsourcegov.model.items import Collection
from outsourcegov.model.refs import CalendarRef, ColumnRef, ContractRef, MetricRef, PartyRef, ServiceRef
from outsourcegov.model.timing import Cadence, Limit
from outsourcegov.model.vocabulary import Per
from outsourcegov.model.who import Who


class Criticality(Enum):
    """How much depends on a service."""

    CRITICAL = "critical"
    IMPORTANT = "important"
    STANDARD = "standard"


VITAL = (Criticality.CRITICAL, Criticality.IMPORTANT)
"""How much depends on a service that the client must be able to do without for a while, and to take elsewhere."""


class Notation(Enum):
    """Which letters a responsibility matrix uses."""

    RACI = "raci"
    RASCI = "rasci"
    RAPID = "rapid"
    DACI = "daci"


@model
class Volume(Value):
    """How many of something. A bare number is the amount."""

    SHORT: ClassVar[str] = "amount"

    amount: Maybe[Decimal] = key("How many.", default=None, kw_only=False)
    per: Maybe[Per] = key("What it is counted over.", default=None)


@model
class Service(Entry):
    """Something the provider does for the client, again and again."""

    owner: Maybe[Who] = key("The role accountable for it, on the client's side.", default=None)
    provided_by: Maybe[Who] = key("The role responsible for delivering it, on the provider's side.", default=None)
    subcontracted_to: Sequence[PartyRef] = one_or_many("The parties that do it for the provider.")
    metrics: Sequence[MetricRef] = one_or_many("What it is measured by.")
    criticality: Maybe[Criticality] = key("How much depends on it.", default=Criticality.STANDARD)
    criticality_reason: Maybe[str] = key("Why it is critical or important.", default=None)
    criticality_assessed: Maybe[date] = key("When that was last assessed.", default=None)
    hours: Sequence[CalendarRef] = one_or_many("When it is owed: calendars, or 24x7.")
    support: Sequence[CalendarRef] = one_or_many("When the provider answers; left out: the same hours.")
    locations: Sequence[Country] = one_or_many("The countries from which it is provided, by their ISO 3166 codes.")
    data_classes: Sequence[str] = one_or_many("The classes of data it touches.")
    personal_data: Maybe[bool] = key("Whether it touches personal data.", default=None)
    unit: Maybe[str] = key("What its price is counted in, such as call.", default=None)
    baseline_volume: Maybe[Volume] = key("How many of them the price assumes.", default=None)
    depends_on: Sequence[ServiceRef] = one_or_many("Services it needs.")


@model
class Acceptance(Timed):
    """How a deliverable is accepted."""

    criteria: Sequence[str] = one_or_many("What it must meet.")
    acceptor: Maybe[Who] = key("Who accepts it.", default=None)
    if_missed: Sequence[Outcome] = one_or_many("What happens when nobody says yes or no in time.")


@model
class Deliverable(Entry):
    """Something the provider hands over once."""

    owner: Maybe[Who] = key("The role accountable for it, on the client's side.", default=None)
    provided_by: Maybe[Who] = key("The role responsible for delivering it.", default=None)
    due: Maybe[date | Limit] = key("When it is due: a date, or a limit.", default=None)
    accepted: Maybe[date] = key("The day it was accepted; none: not yet.", default=None)
    payment_linked: Maybe[bool] = key("Whether a payment depends on it.", default=None)
    acceptance: Maybe[Acceptance] = key("How it is accepted.", default=None)
    metrics: Sequence[MetricRef] = one_or_many("What it is measured by.")


@model
class Obligation(Timed):
    """Something one side owes the other, beside the services."""

    owner: Maybe[Who] = key("The role accountable for it; its party is the side that owes it.", default=None)
    to: Maybe[Who] = key("Whom it is owed to.", default=None)
    kind: Maybe[str] = key("What it is about, such as material-development.", default=None)
    every: Maybe[Cadence] = key("How often.", default=None)
    relief_if_missed: Maybe[bool] = key("Whether the other side is excused when it is missed.", default=None)


@model
class Scope(Entry):
    """A part of the work: what is in it and what is not."""

    contract: Maybe[ContractRef] = key("The contract it belongs to; needed when there is more than one.", default=None)
    services: Collection[Service] = keyed("What is done again and again.")
    deliverables: Collection[Deliverable] = keyed("What is handed over once.")
    out_of_scope: Sequence[str] = one_or_many("What is not included.")
    obligations: Collection[Obligation] = keyed("What either side owes beside the services.")


@attrs.frozen
class Letters:
    """The part a role has in an activity: one letter or more, such as ``A`` or ``R/A``."""

    letters: tuple[str, ...]

    PATTERN: ClassVar[str] = r"^[RASCIVPD](?:[/,] ?[RASCIVPD]){0,7}$"
    WANTS: ClassVar[str] = 'letters of a responsibility matrix, such as A or "R/A"'
    EXAMPLES: ClassVar[tuple[str, ...]] = ("A", "R/A")

    @classmethod
    def parse(cls, text: str) -> Self:
        """The letters that the text stands for; raises ValueError."""
        if re.fullmatch(cls.PATTERN.removesuffix("$"), text) is None:
            raise ValueError(text)
        return cls(tuple(re.findall("[A-Z]", text)))

    def __str__(self) -> str:
        return "/".join(self.letters)


@model
class Cell(Value):
    """The part one role has in one activity."""

    KEY: ClassVar[str] = "column"
    SHORT: ClassVar[str] = "letters"

    column: ColumnRef = key("The role.", default="")
    letters: Maybe[Letters] = key("Its letters.", default=None)


@model
class Activity(Entry):
    """One row of a responsibility matrix."""

    section: Maybe[str] = key("The part of the matrix it stands in.", default=None)
    notation: Maybe[Notation] = key("The family of letters it uses.", default=Notation.RACI)
    raci: Collection[Cell] = keyed_locally("The letters of each role, such as A, R or R/A; left out: no part.")
    every: Maybe[Cadence] = key("How often it is done.", default=None)
    measured_by: Sequence[MetricRef] = one_or_many("What it is measured by; none: nothing.")
    service: Maybe[ServiceRef] = key("The service it belongs to.", default=None)
