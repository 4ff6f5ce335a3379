"""Who is in the alliance: parties, people, and the roles that people hold."""

from collections.abc import Sequence
from enum import Enum
from typing import ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, many, model, one_or_many
from outsourcegov.model.common import Entry, Noted
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Country
from outsourcegov.model.duration import Duration
from outsourcegov.model.refs import CalendarRef, EventRef, PartyRef, PersonRef, RoleRef
from outsourcegov.model.vocabulary import Tier
from outsourcegov.model.who import Who
from outsourcegov.model.words import matches


class PartyKind(Enum):
    """What a party is in the alliance."""

    CLIENT = "client"
    PROVIDER = "provider"
    SUBCONTRACTOR = "subcontractor"
    UNIT = "unit"
    AFFILIATE = "affiliate"
    AUTHORITY = "authority"
    CUSTOMER = "customer"
    THIRD_PARTY = "third-party"


class RoleKind(Enum):
    """What a role is for."""

    EXECUTIVE_SPONSOR = "executive-sponsor"
    CONTRACT_MANAGER = "contract-manager"
    SOURCING_MANAGER = "sourcing-manager"
    SERVICE_DELIVERY_MANAGER = "service-delivery-manager"
    RELATIONSHIP_MANAGER = "relationship-manager"
    SERVICE_OWNER = "service-owner"
    FINANCE = "finance"
    LEGAL = "legal"
    SECURITY = "security"
    ARCHITECT = "architect"
    END_TO_END_OWNER = "end-to-end-owner"
    OTHER = "other"


class Authority(Enum):
    """Whether a role settles any matter or only some."""

    FULL = "full"
    LIMITED = "limited"


class Holders(Enum):
    """Who holds a role: one person, many who each act alone, or a team."""

    ONE = "one"
    MANY = "many"
    TEAM = "team"


class AppointmentMode(Enum):
    """How a person holds a role."""

    PERMANENT = "permanent"
    ACTING = "acting"
    INTERIM = "interim"
    SECONDED = "seconded"


@attrs.frozen
class Lei:
    """A legal entity identifier by ISO 17442: eighteen letters and digits, then two check digits."""

    code: str

    PATTERN: ClassVar[str] = r"^[A-Z0-9]{18}[0-9]{2}$"
    WANTS: ClassVar[str] = "a legal entity identifier (LEI) of twenty letters and digits"
    EXAMPLES: ClassVar[tuple[str, ...]] = ("5493001KJTIIGC8Y1R12",)

    @classmethod
    def parse(cls, text: str) -> "Lei":
        """The identifier that the text stands for; raises ValueError."""
        if not matches(cls.PATTERN, text):
            raise ValueError(text)
        return cls(text)

    def __str__(self) -> str:
        return self.code


@model
class Party(Entry):
    """An organisation, or a part of one, that takes part in the alliance. With it its roles and seats end."""

    kind: Maybe[PartyKind] = key("What it is in the alliance.")
    country: Maybe[Country] = key("The country it is registered in.", default=None)
    lei: Maybe[Lei] = key("Its legal entity identifier (ISO 17442).", default=None)
    registration: Maybe[str] = key("Its number in the register of its country.", default=None)
    parent: Maybe[PartyRef] = key("The party it is a part of, or works for as a subcontractor.", default=None)
    managed_by: Maybe[PartyRef] = key("The party that manages it on behalf of another.", default=None)
    members: Sequence[PartyRef] = many("The parties that together are this one.")


@model
class Person(Entry):
    """Somebody who holds roles, none of them after the last day that is stated here."""

    employer: Maybe[PartyRef] = key("The party that employs the person.")
    contacts: Sequence[str] = one_or_many("How the person is reached.")
    timezone: Maybe[str] = key("The time zone by its IANA name.", default=None)
    languages: Sequence[str] = one_or_many("The languages the person works in.")


@model
class Appointment(Entry):
    """A person put in a role from one day to another."""

    person: Maybe[PersonRef] = key("The person who holds the role.", default=None)
    mode: Maybe[AppointmentMode] = key("How the person holds it.", default=AppointmentMode.PERMANENT)


@model
class FirstFilled(Noted):
    """By when a role must first be filled: within a time after an event, or some time before one."""

    within: Maybe[Duration] = key("It is filled within so much time after an event.", default=None)
    after: Maybe[EventRef] = key("That event, such as effective.", default=None)
    at_least: Maybe[Duration] = key("It is filled at least so long before an event.", default=None)
    before: Maybe[EventRef] = key("That event.", default=None)


@model
class Protection(Noted):
    """For how long the holder may not be replaced, and whose consent it takes."""

    for_: Maybe[Duration] = key("For how long the holder may not be replaced.", default=None)
    consent_of: Maybe[Who] = key("Whose consent it takes to replace the holder.", default=None)


@model
class Role(Entry):
    """A seat on one party's side that owns things and decides; a person holds it through an appointment."""

    party: Maybe[PartyRef] = key("The party on whose side it sits.")
    tier: Maybe[Tier] = key("How high up it stands: strategic, tactical or operational.", default=None)
    kind: Maybe[RoleKind] = key("What sort of role it is.", default=RoleKind.OTHER)
    critical: Maybe[bool] = key("Whether the alliance stands still without it.", default=False)
    reports_to: Maybe[RoleRef] = key("The role it answers to.", default=None)
    counterparts: Sequence[RoleRef] = one_or_many("Its peers on the other side.")
    deputies: Sequence[RoleRef] = one_or_many("The roles that stand in for it, in order.")
    appointments: Sequence[Appointment] = many("Who holds it and when; left out: unknown, none: vacant.")
    authority: Maybe[Authority] = key(
        "Whether it may settle any matter (full) or only some (limited).", default=Authority.LIMITED
    )
    holders: Maybe[Holders] = key(
        "Whether one person holds it, many who each act alone, or a team.", default=Holders.ONE
    )
    size: Maybe[Test] = key("How many hold it.", default=None)
    hours: Sequence[CalendarRef] = one_or_many("When it can be reached.")
    key_personnel: Maybe[bool] = key("Whether the contract names its holder as key personnel.", default=False)
    appoint: Maybe[FirstFilled] = key("By when it is first filled.", default=None)
    protected: Maybe[Protection] = key("How its holder is protected from being replaced.", default=None)
