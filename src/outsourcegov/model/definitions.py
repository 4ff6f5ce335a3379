"""The words of the contract, defined once: calendars, attributes, conditions, figures, documents."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import Value, key, keyed_locally, many, model, one_or_many
from outsourcegov.model.common import Described, Entry
from outsourcegov.model.conditions import Bound, Scalar
from outsourcegov.model.items import Collection
from outsourcegov.model.money import Sum
from outsourcegov.model.refs import CalendarRef, Label, PartyRef
from outsourcegov.model.vocabulary import Weekday
from outsourcegov.model.who import Who
from outsourcegov.model.words import Hours, matches


class CalendarKind(Enum):
    """Whether a calendar gives working hours or somebody's own months."""

    HOURS = "hours"
    PERIODS = "periods"


class Order(Enum):
    """Whether the first or the last value of an attribute is the worst."""

    WORST_FIRST = "worst-first"
    WORST_LAST = "worst-last"


class ConditionKind(Enum):
    """Something that is so, or something that happens."""

    STATE = "state"
    EVENT = "event"


class EvidenceStrength(Enum):
    """Whether a document shows a fact or only affirms it."""

    DIRECT = "direct"
    AFFIRMATION = "affirmation"


@attrs.frozen
class Country:
    """An ISO 3166 code of two capital letters; Norway is NO."""

    code: str

    PATTERN: ClassVar[str] = r"^[A-Z]{2}$"
    WANTS: ClassVar[str] = "a country by its ISO 3166 code, such as GB"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("GB", "NO")

    @classmethod
    def parse(cls, text: str) -> "Country":
        """The country that the text stands for; raises ValueError."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return cls(text)

    def __str__(self) -> str:
        return self.code


@model
class Calendar(Entry):
    """Working hours and holidays, or somebody's own months."""

    kind: Maybe[CalendarKind] = key("Working hours, or periods of somebody's own.", default=CalendarKind.HOURS)
    country: Maybe[Country] = key("The country whose public holidays are days off.", default=None)
    timezone: Maybe[str] = key("The time zone by its IANA name, such as Europe/London.", default=None)
    days: Sequence[Weekday] = many("The days that are worked; left out: Monday to Friday.")
    hours: Sequence[Hours] = one_or_many("The hours that are worked on such a day; left out: 09:00-17:00.")
    holidays: Sequence[date] = many("Further days that are not worked.")
    outside: Maybe[CalendarRef] = key("All time that is not in this other calendar.", default=None)
    by: Maybe[PartyRef] = key("The party that says when its periods end.", default=None)


@model
class Meaning(Value):
    """What one value of an attribute means."""

    KEY: ClassVar[str] = "value"
    SHORT: ClassVar[str] = "text"

    value: str = key("The value.", default="")
    text: Maybe[str] = key("What it means, in the words of the contract.", default=None)


@model
class Attribute(Described):
    """What may differ from case to case: an amount, a severity, a saving. ``any`` takes a shared attribute as it is."""

    SHORT_WORDS = {"any": {"any": True}}  # noqa: RUF012 - declared in Value

    from_: Maybe[Bound] = key("The least it can be, included.", default=None)
    over: Maybe[Bound] = key("It is more than this.", default=None)
    up_to: Maybe[Bound] = key("The most it can be, included.", default=None)
    below: Maybe[Bound] = key("It is less than this.", default=None)
    one_of: Sequence[Scalar] = many("Every value it can have.")
    order: Maybe[Order] = key("Whether the first or the last value is the worst.", default=None)
    meaning: Collection[Meaning] = keyed_locally("What each value means.")
    unit: Maybe[str] = key("The unit of its numbers: a currency, hours, percent.", default=None)
    judged_by: Maybe[Who] = key("Who says what it is in a case.", default=None)
    calendars: Maybe[bool] = key("Whether its values are the ids of calendars.", default=None)
    any: bool = key("The values of the shared attribute of the same name, without restriction.", default=False)


@model
class Condition(Entry):
    """A word that the contract uses as a test, kept as a name: something that is so, or that happens."""

    kind: Maybe[ConditionKind] = key(
        "Something that is so (state), or something that happens (event).", default=ConditionKind.STATE
    )
    judged_by: Maybe[Who] = key("Who says whether it is so.", default=None)
    standard: Maybe[str] = key("What whoever judges it must go by.", default=None)
    notified_by: Maybe[Who] = key("Who tells the others that it happened.", default=None)


@model
class Figure(Sum, Entry):
    """A named amount, limit or count, written once and used by its id."""

    unit: Maybe[str] = key("Its unit where it is not money.", default=None)
    varies_by: Maybe[str] = key("What it differs by, such as holder: each holder of a role has another.", default=None)


@model
class Document(Entry):
    """A document that evidence points at: an instrument, minutes, a test report."""

    kind: Maybe[str] = key(
        "What it is: contract, instrument, minutes, test-report, or a word of your own.", default=None
    )
    uri: Maybe[str] = key("Where it is kept.", default=None)
    dated: Maybe[date] = key("Its date.", default=None)
    expires: Maybe[date] = key("The last day it counts as evidence.", default=None)
    strength: Maybe[EvidenceStrength] = key(
        "Whether it shows a fact (direct) or only says so (affirmation).", default=None
    )
    version: Maybe[Label] = key("Its version.", default=None)
