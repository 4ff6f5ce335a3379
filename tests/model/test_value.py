import copy
import datetime as dt
import pickle
from collections import OrderedDict
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import attrs
import pytest

from outsourcegov.errors import InvalidValue
from outsourcegov.model.absent import Claim, Conflict, InWords
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.conditions import Test
from outsourcegov.model.contracts import Contract, Fee, FeeRow
from outsourcegov.model.decisions import Decision, Right
from outsourcegov.model.definitions import Calendar, Figure
from outsourcegov.model.duration import Duration
from outsourcegov.model.escalations import Escalation, Level
from outsourcegov.model.items import LEFT_OUT, Collection, Items
from outsourcegov.model.metrics import Metric, Window
from outsourcegov.model.money import Money
from outsourcegov.model.parties import Party, Role
from outsourcegov.model.timing import Limit, Notice
from outsourcegov.model.vocabulary import Tier
from outsourcegov.model.who import Who

ALLIANCE = Alliance("it", client="northbank", providers=["meridian"])
MSA = Contract("msa", between=["northbank", "meridian"], effective="2025-04-01")


def test_constructor_reads_what_a_document_may_say() -> None:
    """Text is read as a date, a word, a duration; a list as a list of the model."""
    contract = Contract("msa", between=["northbank"], effective="2025-04-01", initial_term="4 years", kind="master")

    assert contract == Contract(
        "msa",
        between=Items(["northbank"]),
        effective=dt.date(2025, 4, 1),
        initial_term=Duration.parse("4 years"),
        kind=contract.kind,
    )


def test_constructor_takes_an_object_for_its_id() -> None:
    """Where an id is wanted, the object itself may stand."""
    bank, cio = Party("northbank", kind="client"), Role("cio", party="northbank")

    role = Role("director", party=bank, reports_to=cio, deputies=[cio, "owner"])

    assert role == Role("director", party="northbank", reports_to="cio", deputies=["cio", "owner"])
    assert Contract("msa", between=[bank], effective="2025-04-01", owner=cio).owner == Who(("cio",))


def test_constructor_takes_lists_of_objects_for_collections() -> None:
    """Collections are built from lists of objects, from mappings, and from nothing."""
    bank = Party("northbank", kind="client")
    listed = Alliance("it", client="northbank", providers=[], parties=[bank])
    mapped = Alliance("it", client="northbank", providers=[], parties={"northbank": {"kind": "client"}})

    assert listed == mapped
    assert listed.parties == Collection([bank])
    assert Alliance("it", client="northbank", providers=[], parties=[]).parties == Collection()


def test_object_without_an_id_stands_for_itself() -> None:
    """A calendar written in place is kept as it is; one with an id stands for its id."""
    inline = Calendar(hours="09:00-17:00")
    alliance = Alliance("it", client="a", providers="b", calendar=inline)

    assert alliance.calendar == inline
    assert alliance.evolve(calendar=Calendar("desk")).calendar == "desk"


def test_misspelt_keyword_is_a_type_error_with_a_hint() -> None:
    """A keyword that the class does not have is refused, and the nearest one named."""
    with pytest.raises(TypeError, match=r"Contract has no 'efective'; did you mean 'effective'\?"):
        Contract("msa", between=["northbank"], efective="2025-04-01")


def test_keyword_like_no_other_lists_them_all() -> None:
    """A keyword like none of the class lists those that there are."""
    with pytest.raises(TypeError, match="Window has no 'zzz'; it has rolling, calendar"):
        Window(zzz=1)


def test_missing_keyword_is_a_type_error() -> None:
    """What must be written must be given."""
    with pytest.raises(TypeError, match="Contract needs between, effective"):
        Contract("msa")


def test_too_many_positional_arguments_are_a_type_error() -> None:
    """Only the id is positional."""
    with pytest.raises(TypeError, match="Contract takes 1 positional arguments, not 2"):
        Contract("msa", "master")


def test_argument_given_twice_is_a_type_error() -> None:
    """An id in front and by name is one too many, as with any function."""
    with pytest.raises(TypeError, match="Party got 'id' twice"):
        Party("a", id="b", kind="client")


def test_constructor_takes_a_word_that_stands_for_an_object() -> None:
    """The short words of a document are read by the constructor too."""
    assert Limit("next business day") == Limit("1 business day", at="closing")
    assert Limit("next business day") == Limit.from_plain("next business day")


def test_contradiction_of_lists_is_read_as_lists_are() -> None:
    """Each claim of a contradiction may be what the key itself may be: objects in a list, ids, objects for ids."""
    bank, branch = Party("northbank", kind="client"), Party("branch", kind="unit")
    torn = Conflict((Claim([bank], "msa"), Claim({"branch": {"kind": "unit"}}, "annex")), prevails="msa")

    alliance = ALLIANCE.evolve(parties=torn)

    assert alliance.parties.absent == Conflict(
        (Claim(Collection([bank]), "msa"), Claim(Collection([branch]), "annex")), prevails="msa"
    )
    assert list(alliance.parties) == [bank]
    assert Alliance.from_plain(alliance.to_plain()) == alliance


@pytest.mark.parametrize("mapping", [MappingProxyType, OrderedDict])
def test_any_mapping_reads_as_a_dictionary_does(mapping: Any) -> None:
    """The reasons why a value is not there may stand in any mapping."""
    reason = mapping({"in-words": "promptly"})

    assert Limit.from_plain({"within": reason}).within == InWords("promptly")


def test_objects_with_one_id_cannot_be_printed_as_a_mapping() -> None:
    """What a mapping would lose is refused."""
    alliance = ALLIANCE.evolve(parties=[Party("a", kind="client"), Party("a", kind="unit")])

    with pytest.raises(InvalidValue, match='has "a" twice'):
        alliance.to_plain()


def test_true_is_not_the_number_one() -> None:
    """Tests of true and of 1 differ, though Python takes the values for equal."""
    yes, one = Test(one_of=[True]), Test(one_of=[1])

    assert (yes == one, yes == Test(one_of=[True]), one == Test(one_of=[Decimal("1.0")])) == (False, True, True)
    assert len({yes, one}) == len({yes, one, Test(one_of=[1])})


@pytest.mark.parametrize(
    ("build", "path", "message"),
    [
        (
            lambda: MSA.evolve(effective="31.3.2029"),
            ("effective",),
            'wants a date, such as 2029-03-31, not "31.3.2029"',
        ),
        (
            lambda: MSA.evolve(renewal={"kind": "automatic", "notice": {"client": "6 moths"}}),
            ("renewal", "notice", "client"),
            'wants a duration, such as 5 business days, 4 hours or 6 months, not "6 moths"',
        ),
        (lambda: Right(decider="a", reviewer="b"), (), "Right wants exactly one of decider, reviewer"),
        (lambda: Alliance("it", client="a", providers=[""]), ("providers", 0), 'wants the id of a party, not ""'),
        (
            lambda: Role("r", party="a", appointments=[{"persn": "p"}]),
            ("appointments", 0, "persn"),
            'does not know the key "persn"; did you mean "person"?',
        ),
        (
            lambda: Right(decider="a", when={"amount": {"up_to": 3}}),
            ("when", "amount", "up_to"),
            'does not know the key "up_to"; did you mean "up-to"?',
        ),
        (
            lambda: Role("r", party="a", appointments=[{"zzz": "p"}]),
            ("appointments", 0, "zzz"),
            'does not know the key "zzz"',
        ),
        (
            lambda: ALLIANCE.evolve(parties=[Party(kind="client")]),
            ("parties", 0),
            'has no "id"',
        ),
        (
            lambda: ALLIANCE.evolve(parties=[Role("a", party="b")]),
            ("parties", 0),
            "wants the keys of a party, at least \"kind\", not \"Role('a', party='b')\"",
        ),
        (
            lambda: ALLIANCE.evolve(parties=Collection([3])),
            ("parties", 0),
            'wants the keys of a party, at least "kind", not 3',
        ),
    ],
)
def test_invalid_value_says_where_and_what(build: Any, path: tuple[object, ...], message: str) -> None:
    """The fault leads to the value, in the keys of the language, and says what was wanted."""
    with pytest.raises(InvalidValue) as caught:
        build()

    assert caught.value.path == path
    assert caught.value.message.endswith(message)


def test_evolve_changes_the_keys_it_is_given() -> None:
    """The new object has the changed keys and all others; None leaves a key out; the old one stays as it was."""
    role = Role("cio", party="northbank", tier="strategic")

    assert role.evolve(tier="tactical", title="CIO") == Role("cio", party="northbank", tier="tactical", title="CIO")
    assert role.evolve(tier=None) == Role("cio", party="northbank")
    assert role.tier is Tier.STRATEGIC


def test_attrs_evolve_and_fields_work() -> None:
    """The tools of attrs take a value of the model as one of theirs."""
    role = Role("cio", party="northbank", appointments=[{"person": "p-1"}])
    evolve: Any = attrs.evolve
    fields: Any = attrs.fields

    assert evolve(role, tier="tactical") == role.evolve(tier="tactical")
    assert {field.name for field in fields(Role)} == set(Role.FIELDS)


def test_value_is_frozen() -> None:
    """Nothing can be set or taken away."""
    role: Any = Role("cio", party="northbank")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        role.title = "CIO"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del role.party


def test_values_are_equal_by_content() -> None:
    """Equal content makes equal values and hashes; a key written as its default is no difference."""
    short, long = Role("cio", party="northbank"), Role("cio", party="northbank", kind="other", critical=False)

    assert short == long
    assert hash(short) == hash(long)
    assert short != Role("cio", party="meridian")
    assert Role("x", party="a") != "x"


def test_values_of_two_classes_differ() -> None:
    """The same keys in another class are another value."""
    assert Money(5) != FeeRow(5)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301 - our own
def test_copies_are_equal(copied: Any) -> None:
    """Copying and pickling give an equal value."""
    assert copied(MSA) == MSA
    assert hash(copied(MSA)) == hash(MSA)


def test_representation_shows_what_is_written() -> None:
    """The id comes first, then every key that is not left out."""
    assert repr(Role("cio", party="northbank")) == "Role('cio', party='northbank')"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Right(decider="a").sub_delegation, None),
        (Role("r", party="a").critical, False),
        (Role("r", party="a").tier, None),
        (Role("r", party="a").deputies, LEFT_OUT),
        (Escalation("e", category="commercial", levels=[]).raised_by, Who(("either",))),
        (Level(by="cio").after, "previous"),
        (Decision("d", rights=[]).after, "raised"),
        (Metric("m", kind="sla", unit="percent").window, Window(calendar=True)),
    ],
)
def test_key_left_out_is_its_default(value: Any, expected: Any) -> None:
    """What the language says a key is when left out is what the attribute is."""
    assert value == expected


def test_limits_get_the_start_that_stands_beside_them() -> None:
    """A limit without a start of its own takes the one of the object, or its default."""
    own, other = Level(by="cio", within=["4 hours", {"within": "1 day", "after": "notice"}]).limits

    assert (own, other) == (Limit("4 hours", after="previous"), Limit("1 day", after="notice"))


def test_fee_is_rows_however_it_is_written() -> None:
    """One sum of money is one row; rows are themselves."""
    assert list(Fee("early", percent=50, of="annual-charges").cases) == [FeeRow(percent=50, of="annual-charges")]
    assert [row.amount for row in Fee("early", rows=[5, 6]).cases] == [Decimal(5), Decimal(6)]


def test_notice_for_all_is_a_side_too() -> None:
    """One notice stands for all sides; several are told apart by side or party."""
    one = MSA.evolve(renewal={"kind": "automatic", "notice": "6 months"})
    two = MSA.evolve(renewal={"kind": "automatic", "notice": {"client": "6 months", "meridian": "1 year"}})
    notices: Any = [contract.renewal for contract in (one, two)]

    assert [renewal.notice.keys for renewal in notices] == [["all"], ["client", "meridian"]]
    assert notices[0].notice["all"] == Notice("6 months")


@pytest.mark.parametrize(
    "value",
    [
        Test(attribute="amount", over=5),
        Test(attribute="amount", over=Money(amount=5)),
        Test(attribute="age", over=Limit("90 days")),
        Notice("6 months", side="client"),
    ],
)
def test_object_with_a_key_of_its_own_place_reads_back(value: Any) -> None:
    """Objects whose key stands outside them, and bounds with a short form of their own, print without loss."""
    assert type(value).from_plain(value.to_plain()) == value


def test_alliance_needs_an_id() -> None:
    """Nothing outside an alliance gives it a name."""
    with pytest.raises(TypeError, match="Alliance needs id"):
        Alliance(client="c", providers="p")


def test_whole_number_may_be_written_with_a_point() -> None:
    """A whole number is whole however it is written."""
    assert Who.read({"at-least": Decimal("2.0"), "of": ["a", "b"]}).count == 2


def test_representation_names_what_follows_a_gap() -> None:
    """An argument behind one that was left out is named, so that the text builds an equal object."""
    assert repr(Figure(amount=5)) == "Figure(amount=Decimal('5'))"
