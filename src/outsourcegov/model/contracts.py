"""The paper: contracts, their term, renewal, endings, charges and provisions."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Annotated, ClassVar

import attrs

from outsourcegov.model.absent import Maybe
from outsourcegov.model.base import key, keyed, keyed_locally, many, model, one_or_keyed, one_or_many
from outsourcegov.model.common import Entry, Noted, Timed
from outsourcegov.model.conditions import Test
from outsourcegov.model.definitions import Country
from outsourcegov.model.duration import Duration
from outsourcegov.model.items import Collection
from outsourcegov.model.money import SUM_KEYS, Money, Sum
from outsourcegov.model.provisions import ProvisionStatus, ProvisionType
from outsourcegov.model.refs import AnyRef, ContractRef, Count, DecisionRef, FeeRef, PartyRef, Percent
from outsourcegov.model.shape.scalars import Word
from outsourcegov.model.timing import Cadence, Notice
from outsourcegov.model.who import Who


class ContractKind(Enum):
    """What a contract is to the others."""

    STANDALONE = "standalone"
    MASTER = "master"
    CALL_OFF = "call-off"
    AMENDMENT = "amendment"


class RenewalKind(Enum):
    """Who moves when a contract is renewed."""

    AUTOMATIC = "automatic"
    OPTION = "option"
    MUTUAL_AGREEMENT = "mutual-agreement"


class EndsOrRenews(Enum):
    """What happens to a term when a step before its renewal is missed."""

    ENDS = "ends"
    RENEWS = "renews"


class Ground(Enum):
    """Why a contract may be ended."""

    CONVENIENCE = "convenience"
    MATERIAL_BREACH = "material-breach"
    NON_PAYMENT = "non-payment"
    INSOLVENCY = "insolvency"
    CHANGE_OF_CONTROL = "change-of-control"
    REGULATOR_ORDER = "regulator-order"
    SERVICE_WITHDRAWN = "service-withdrawn"
    REPEATED_FAILURE = "repeated-failure"
    OTHER = "other"


class PriceBase(Enum):
    """Which charges an index is applied to."""

    CURRENT_CHARGES = "current-charges"
    ORIGINAL_CHARGES = "original-charges"


class IndexSince(Enum):
    """From when the movement of an index counts."""

    LAST_ADJUSTMENT = "last-adjustment"
    AGREEMENT = "agreement"


@model
class Objection(Timed):
    """Who may object, and until when."""

    by: Maybe[Who] = key("Who may object.", default=None)


@model
class Renewal(Noted):
    """How a contract goes on after its term."""

    kind: Maybe[RenewalKind] = key("Who must act: nobody (automatic), one side (option), or both (mutual-agreement).")
    period: Maybe[Duration] = key("How long each further term is.", default=None)
    times: Maybe[Count] = key("How often it may be renewed.", default=None)
    decided_by: Maybe[Who] = key("Who decides for the client.", default=None)
    notice: Collection[Notice] = one_or_keyed("The notice that stops an automatic renewal or exercises an option.")
    exercised_by: Maybe[Who] = key("Whose option it is.", default=None)
    needs_notice_from: Maybe[Who] = key("Who must send notice, without which it is not renewed.", default=None)
    if_no_notice: Maybe[EndsOrRenews] = key("What happens without that notice: it ends, or it renews.", default=None)
    agreed: Maybe[Notice] = key("How long before the end, and how, both sides must agree.", default=None)
    objection: Maybe[Objection] = key("Who may object to it.", default=None)
    needs: Sequence[DecisionRef] = one_or_many("Decisions to be taken first.")
    if_needs_fail: Maybe[EndsOrRenews] = key(
        "What happens when these are not taken: it ends, or it renews.", default=None
    )


@model
class TerminationRight(Entry):
    """Who may end a contract before its time, why, and how."""

    ground: Maybe[Ground] = key("Why.")
    by: Maybe[Who] = key("Who: client, provider, either, or somebody.")
    notice: Maybe[Notice] = key("How long before the end notice must be given.", default=None)
    not_before: Maybe[Duration] = key("The time after the start in which it may not be used.", default=None)
    cure: Maybe[Duration] = key("How long the other side has to put it right.", default=None)
    fee: Maybe[FeeRef] = key("The fee for leaving, by its id.", default=None)
    when: Collection[Test] = keyed_locally("The case it is for.")
    value: Maybe[Test] = key("The result of the metric that counts as a failure.", default=None)
    times: Maybe[Count] = key("How often it must have happened.", default=None)
    in_any: Maybe[Duration] = key("Within any stretch of time of this length.", default=None)


@model
class FeeRow(Money):
    """What a fee is in one case."""

    contract_year: Maybe[Test] = key("The contract years it is for; 1 starts on the effective day.", default=None)
    when: Collection[Test] = keyed_locally("The case it is for.")


@model
class Fee(Sum, Entry):
    """What leaving costs: one sum of money, or rows by contract year."""

    SHORT: ClassVar[str] = "rows"
    EXACTLY_ONE_OF: ClassVar[Sequence[Sequence[str]]] = (("rows", *SUM_KEYS),)

    rows: Sequence[FeeRow] = one_or_many("A sum for each case.")

    @property
    def cases(self) -> Sequence[FeeRow]:
        """The fee as rows, however it is written."""
        return self.rows or (FeeRow.build({name: getattr(self, name) for name in Sum.FIELDS}),)


@model
class Charge(Entry):
    """What is paid, by whom and how often."""

    payer: Maybe[PartyRef] = key("The party that pays.", default=None)
    amount: Maybe[Money] = key("How much.", default=None)
    every: Maybe[Cadence] = key("How often.", default=None)


@model
class PriceAdjustment(Noted):
    """How prices follow an index."""

    index: Maybe[str] = key("The index, such as CPI.", default=None)
    every: Maybe[Cadence] = key("How often prices are adjusted.", default=None)
    applied_to: Maybe[PriceBase] = key("Which charges are multiplied.", default=None)
    index_since: Maybe[IndexSince] = key(
        "From when the movement of the index counts; on current charges, agreement compounds.", default=None
    )
    cap: Maybe[Money] = key("The most it may add in one adjustment.", default=None)


@model
class Review(Entry):
    """A review of the contract that comes back."""

    every: Maybe[Cadence] = key("How often.", default=None)
    owner: Maybe[Who] = key("Who is accountable for it.", default=None)
    covers: Sequence[AnyRef] = one_or_many("What is reviewed.")
    last: Maybe[date] = key("When it was last held.", default=None)


@model
class Provision(Timed):
    """What the contract says on one subject. Keys of your own start with ``x-``."""

    id: Annotated[str, Word(ProvisionType, result=str)] = key("The subject.", default="", kw_only=False)
    status: Maybe[ProvisionStatus] = key("Whether the contract has it.")
    amount: Maybe[Money] = key("The amount it sets.", default=None)
    percent: Maybe[Percent] = key("The percentage it sets.", default=None)
    by: Maybe[Who] = key("Who has to act.", default=None)
    notice: Maybe[Notice] = key("The notice it sets.", default=None)


@model
class Contract(Entry):
    """An agreement between parties."""

    kind: Maybe[ContractKind] = key("What it is to the other contracts.", default=ContractKind.STANDALONE)
    parent: Maybe[ContractRef] = key(
        "The contract it belongs to: the master of a call-off, what an amendment changes.", default=None
    )
    reference: Maybe[str] = key("Its number in the files.", default=None)
    between: Sequence[PartyRef] = many("The parties to it.", default=attrs.NOTHING)
    owner: Maybe[Who] = key("The role accountable for it, on the client's side.", default=None)
    signed: Maybe[date] = key("The day it was signed.", default=None)
    signatories: Sequence[AnyRef] = one_or_many("The roles that signed it.")
    effective: Maybe[date] = key("The first day of its term.")
    expires: Maybe[date] = key("The last day of its term; none: it has no fixed end.", default=None)
    initial_term: Maybe[Duration] = key("How long the first term is.", default=None)
    renewal: Maybe[Renewal] = key("How it goes on after its term.", default=None)
    termination_rights: Sequence[TerminationRight] = many("Who may end it early.")
    fees: Collection[Fee] = keyed("What leaving early costs, each fee by its id.")
    annual_charges: Maybe[Money] = key("What it costs in a year.", default=None)
    total_value: Maybe[Money] = key("What it costs over its term.", default=None)
    charges: Collection[Charge] = keyed("What is paid for the services, each charge by its id.")
    price_adjustment: Maybe[PriceAdjustment] = key("How prices follow an index.", default=None)
    governing_law: Maybe[Country] = key("The country whose law governs it.", default=None)
    precedence: Sequence[ContractRef] = many("Which contract wins where they differ; the first wins.")
    reviews: Collection[Review] = keyed("Reviews of the contract that come back.")
    provisions: Collection[Provision] = keyed_locally(
        "What it says on each subject: a type of the taxonomy, or a word of your own that starts with x-."
    )
    survives: Maybe[bool] = key("Whether it goes on when its parent ends.", default=None)
