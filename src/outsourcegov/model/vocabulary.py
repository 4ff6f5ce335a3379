"""Closed lists of words that several chapters share; each chapter has its own lists beside its objects."""

from enum import Enum


class Weekday(Enum):
    """A day of the week."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class LastWeek(Enum):
    """The last such day of the week in a month."""

    LAST = "last"


class Tier(Enum):
    """How far up something is decided: strategic above tactical above operational."""

    STRATEGIC = "strategic"
    TACTICAL = "tactical"
    OPERATIONAL = "operational"


class Per(Enum):
    """What an amount or a limit is counted over."""

    TRANSACTION = "transaction"
    AGGREGATE = "aggregate"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CALENDAR_YEAR = "calendar-year"
    CONTRACT_YEAR = "contract-year"


class Commitment(Enum):
    """How strongly something is promised."""

    FIRM = "firm"
    REASONABLE_EFFORTS = "reasonable-efforts"
    BEST_EFFORTS = "best-efforts"
    TARGET_ONLY = "target-only"
    SO_FAR_AS_PRACTICABLE = "so-far-as-practicable"


class Side(Enum):
    """One of the two sides of an alliance."""

    CLIENT = "client"
    PROVIDER = "provider"
