"""The document as a whole: its header, its top, its several files, and what is kept behind a fault."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from outsourcegov.api import check, read
from outsourcegov.errors import InvalidValue
from outsourcegov.loading.plain_data import from_mapping
from outsourcegov.loading.sources import gather_text
from outsourcegov.loading.structure import structure
from outsourcegov.model.absent import Unknown, absence
from outsourcegov.model.alliance import Alliance
from tests.support.reading import HEADER, faults, line_of, reading
from tests.support.strategies import documents, mutated

STRUCTURAL = {"SCH013", "SCH014", "SCH015", "SCH016", "SCH017"}
KEYS = ("id", "unknown", "conflict", "when", "by", "of", "roles", "rolles", "client", "x-a", "outsourcegov")

unhurried = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "roles: {}\n",
            ['1:1 SCH014 : No file has "alliance": nothing says who the client and the providers are.'],
        ),
        (
            "outsourcegov: 1\nalliance: northbank\n",
            ['2:11 SCH015 : "alliance" wants at least "id", "client" and "providers", not "northbank".'],
        ),
        (
            "outsourcegov: 1\nalliance: [northbank]\n",
            ['2:11 SCH015 : "alliance" wants at least "id", "client" and "providers", not a list.'],
        ),
        (
            "outsourcegov: 1\nalliance:\n",
            ['2:1 SCH015 : "alliance" is empty, and wants at least "id", "client" and "providers".'],
        ),
        (
            "outsourcegov: 1\nalliance: {id: a, client: b}\n",
            ['2:1 SCH014 a: The alliance has no "providers", and needs one.'],
        ),
        (
            "outsourcegov: 1\nalliance: {client: b, providers: c}\n",
            ['2:1 SCH014 : The alliance has no "id", and needs one.'],
        ),
        (
            "outsourcegov: 1\nalliance: {id: a, clients: b, providers: c}\n",
            ['2:19 SCH013 a: The alliance has no key "clients"; did you mean "client"?'],
        ),
        (
            "outsourcegov: 1\nalliance: {id: a, client: b, providers: c, segment: strategik, reviewed: 2026-02-30}\n",
            [
                (
                    '2:53 SCH016 a: "segment" wants one of transactional, preferred, strategic, not "strategik"; '
                    'did you mean "strategic"?'
                ),
                '2:74 SCH016 a: "reviewed" wants a date, and there is no 2026-02-30.',
            ],
        ),
        (
            "outsourcegov: 1\nalliance: {id: North Bank, client: b, providers: c}\n",
            [
                (
                    '2:16 SCH017 North Bank: "North Bank" cannot be an id: an id is a letter, then letters a-z, '
                    'digits, hyphens and dots; did you mean "north-bank"?'
                )
            ],
        ),
        (
            "outsourcegov: 1\nalliance: {id: a, client: b, providers: c, roles: {}}\n",
            ['2:44 SCH013 a: "roles" stands under "alliance", and belongs at the top.'],
        ),
        (
            "outsourcegov: 1\nclient: b\nalliance: {id: a, providers: c}\n",
            ['2:1 SCH013 a: "client" stands at the top, and belongs under "alliance".'],
        ),
        (
            "outsourcegov: 2\nalliance: {id: a, client: b, providers: c}\n",
            ["1:15 SCH016 a: The language has no version 2; the one that is read here is 1."],
        ),
        (
            'outsourcegov: "1"\nalliance: {id: a, client: b, providers: c}\n',
            ['1:15 SCH016 a: The language has no version "1"; the one that is read here is 1.'],
        ),
        (
            "outsourcegov: true\nalliance: {id: a, client: b, providers: c}\n",
            ["1:15 SCH016 a: The language has no version true; the one that is read here is 1."],
        ),
        (
            "alliance: {id: a, client: b, providers: c}\n",
            [
                (
                    '1:1 SCH014 a: The document has no "outsourcegov", which says in what version of the language '
                    "it is written."
                )
            ],
        ),
        (
            "- a\n- b\n",
            ["1:1 SCH015 : A document holds keys such as alliance, parties and roles; this one holds a list."],
        ),
        (
            "hello\n",
            ['1:1 SCH015 : A document holds keys such as alliance, parties and roles; this one holds "hello".'],
        ),
    ],
)
def test_header(text: str, lines: list[str]) -> None:
    """What is wrong with the header or the whole document is one finding."""
    assert faults(text, header="") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("rolles: {}\n", ['4:1 SCH013 example: The document has no key "rolles"; did you mean "roles"?']),
        ("zzz: {}\n", ['4:1 SCH013 example: The document has no key "zzz".']),
        ("roles: [cio]\n", ['4:8 SCH015 example: "roles" wants a mapping from id to role, not a list.']),
        ("roles: cio\n", ['4:8 SCH015 example: "roles" wants a mapping from id to role, not "cio".']),
        ("roles: {unknown: 5}\n", ['4:18 SCH015 example: "unknown" in "roles" wants text, not 5.']),
        ("roles: none\n", []),
        ("include: {a: b}\n", ['4:10 SCH015 example: "include" wants a path, or a list of them, not a mapping.']),
        ("include: []\n", []),
    ],
)
def test_top(text: str, lines: list[str]) -> None:
    """A key at the top that nobody knows, or a collection that is none, is one finding."""
    assert faults(text) == lines


def test_header_behind_a_fault_is_kept() -> None:
    """What can be read of a header is kept, what is missing is unknown, and a stray key counts as if it stood there."""
    found = reading(
        "outsourcegov: 1\nclient: northbank\nalliance: {id: a, currency: 5, phase: exit, titel: T}\n"
    ).alliance

    assert found
    assert (found.id, found.client, found.title) == ("a", ["northbank"], "T")
    assert isinstance(absence(found.providers), Unknown)
    assert isinstance(absence(found.currency), Unknown)
    assert found.phase is not None


def test_objects_behind_a_fault_are_kept() -> None:
    """What can be read of an object is kept, elements of a list that cannot are left out, a misspelt key counts."""
    text = "roles: {cio: {party: client-co, tier: x, deputys: [coo], counterparts: [a, 5], critical: maybe}, coo: 5}\n"
    found = reading(text).alliance

    assert found
    cio, coo = found.roles
    assert (cio.id, cio.party, cio.deputies, [*cio.counterparts]) == ("cio", "client-co", ["coo"], ["a"])
    assert absence(cio.counterparts) == Unknown("not readable")
    assert isinstance(absence(cio.tier), Unknown)
    assert isinstance(absence(cio.critical), Unknown)
    assert (coo.id, absence(coo.party), coo.kind) == ("coo", Unknown("not readable"), Unknown("not readable"))


@pytest.mark.parametrize(
    "text",
    [
        "goals: {g: .nan}\n",
        "figures: {f: 1e999}\n",
        "figures: {f: {amount: 1e999}}\n",
        "decisions: {d: {rights: [1e999, {decider: cio}]}}\n",
        "risks: &a {r: *a}\n",
        "roles: {r: {party: !!python/object x}}\n",
    ],
)
def test_what_cannot_be_taken_is_told_once(text: str) -> None:
    """A value that the text cannot give is told while the text is read, and what stands there is not told again."""
    sources = gather_text(HEADER + text, "a.yaml")

    assert len(sources.findings) == 1
    assert [str(one) for one in structure(sources.documents).findings] == []


@pytest.mark.parametrize("text", ["outsourcegov: 2\n", "outsourcegov: 1\nalliance: [a]\n"])
def test_rules_wait_for_a_version_and_a_header_that_can_be_read(text: str) -> None:
    """What a later version means, and whose alliance it is, nobody can guess."""
    assert not reading(text, header="").complete


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        ("roles: {cio: {party: a}, coo: {party: a}}\n", set()),
        ("roles: {cio: {party: 5}, coo: {party: a}}\n", {"cio"}),
        ("roles: {C: {party: a}}\n", {"C"}),
        ("roles: [cio, {id: coo, party: a}, 5]\n", {"cio", "coo"}),
        ("scope-of-work: {s: {services: {desk: {hours: 5}, net: {}}}}\n", {"s", "desk"}),
        ("escalations: {e: {category: security, levels: [{id: top, by: 5}]}}\n", {"e", "top"}),
        ("outsourcegov: 1\nalliance: {id: a, client: b, providers: c, phase: x}\n", {"a"}),
    ],
)
def test_damaged(text: str, damaged: set[str]) -> None:
    """Damaged are the objects in which something could not be read, and those around them."""
    header = "" if "alliance" in text else HEADER

    assert reading(text, header=header).damaged == damaged


SOUND = """\
people: {p-1: {employer: client-co}}
roles:
  cio: {party: client-co, appointments: [{person: p-1, from: 2020-01-01}]}
  coo: {party: client-co, appointments: none}
contracts:
  msa: {between: [client-co, provider-co], effective: 2020-01-01, expires: none, owner: coo}
  nda: {between: [client-co, provider-co], effective: 2020-01-01, expires: none, owner: cio}
"""


def _rules(text: str) -> set[tuple[str, str]]:
    found = check((HEADER + text).encode(), select=("SCH", "OWN"))
    return {(finding.rule, finding.subject) for finding in found}


@pytest.mark.parametrize(
    ("sound", "broken", "rule", "subject"),
    [
        ("cio: {party: client-co,", "cio: {partyy: client-co,", "SCH013", "cio"),
        ("people: {p-1: {employer: client-co}}", "people: [p-1]", "SCH015", "example"),
        ("people: {p-1:", "peple: {p-1:", "SCH013", "example"),
        ("people: {p-1: {employer: client-co}}", "people: {p-1: }", "SCH015", "p-1"),
    ],
)
def test_rest_is_still_read(sound: str, broken: str, rule: str, subject: str) -> None:
    """One slip is one finding: no reference to what was damaged counts as dangling, and rules judge all the rest."""
    assert sound in SOUND
    assert _rules(SOUND.replace(sound, broken)) == {*_rules(SOUND), (rule, subject)}


def test_rules_say_nothing_of_damaged_objects() -> None:
    """What is missing in an object that could not be read may only be misspelt."""
    vacant = {("OWN002", "coo")}

    assert vacant <= _rules(SOUND)
    assert not vacant & _rules(SOUND.replace("coo: {party: client-co,", "coo: {party: client-co, zzz: 1,"))


def _files(directory: Path, **texts: str) -> Path:
    for name, text in texts.items():
        Path(directory, f"{name}.yaml").write_text(text)
    return directory


def test_parts_are_joined(tmp_path: Path) -> None:
    """Collections of several files are joined; a file without alliance is a part."""
    found = read(
        _files(tmp_path, a=HEADER + "roles: {cio: {party: client-co}}\n", b="roles: {coo: {party: client-co}}\n")
    )

    assert found.findings == ()
    assert found.alliance
    assert found.alliance.roles.keys == ["cio", "coo"]


@pytest.mark.parametrize(
    ("first", "second", "lines"),
    [
        (
            HEADER + "goals: none\n",
            "goals: {g: {}}\n",
            ['1:1 DOC005 example: "goals" stands in {}/a.yaml already, and cannot be joined with this.'],
        ),
        (
            HEADER + "goals: {g: {}}\n",
            "goals: none\n",
            ['1:1 DOC005 example: "goals" stands in {}/a.yaml already, and cannot be joined with this.'],
        ),
        (
            HEADER + "maturity: {}\n",
            "maturity: {}\n",
            ['1:1 DOC005 example: "maturity" stands in {}/a.yaml already, and cannot be joined with this.'],
        ),
    ],
)
def test_what_cannot_be_joined(first: str, second: str, lines: list[str], tmp_path: Path) -> None:
    """What may stand once only, or stands as none in one file, is found in the second file."""
    found = read(_files(tmp_path, a=first, b=second))

    assert [line_of(finding) for finding in found.findings] == [line.format(tmp_path) for line in lines]


def test_included_alliance_cannot_be_joined(tmp_path: Path) -> None:
    """A file that is included and says once more what the alliance is has a key that stands twice."""
    _files(tmp_path, a=f"{HEADER}include: b.yaml\n", b=f"\n{HEADER}")
    (finding, *_) = read(tmp_path / "a.yaml").findings

    assert line_of(finding).startswith(f'3:1 DOC005 example: "alliance" stands in {tmp_path}/a.yaml already, ')


@pytest.mark.parametrize(
    ("second", "line"),
    [("# again\nroles: {cio: {party: client-co}}\n", 2), ("\npeople: {cio: {employer: client-co}}\n", 2)],
)
def test_same_id_twice_over_files(second: str, line: int, tmp_path: Path) -> None:
    """The same id in two files or two collections is SCH001, at the place of the second."""
    report = check(_files(tmp_path, a=f"{HEADER}roles: {{cio: {{party: client-co}}}}\n", b=second), select=["SCH001"])

    assert len(report) == 1
    assert {(Path(one.span.file).name, one.span.line) for one in report if one.span} <= {
        ("b.yaml", line),
        ("a.yaml", 4),
    }
    if "roles" in second:
        assert [Path(one.span.file).name for one in report if one.span] == ["b.yaml"]


@pytest.mark.parametrize(
    ("texts", "complete"),
    [
        ({"a": HEADER}, True),
        ({"a": HEADER, "b": "# nothing\n"}, True),
        ({"a": HEADER, "b": "roles: ["}, False),
        ({"a": HEADER, "b": "- a\n"}, False),
        ({"a": HEADER + "include: nowhere.yaml\n"}, False),
        ({"a": HEADER, "b": "a: 1\n---\nb: 1\n"}, False),
        ({"a": "roles: {}\n"}, False),
        ({"a": f"{HEADER}roles: {{}}\nroles: {{cio: {{party: client-co}}}}\n"}, False),
        ({"a": f"{HEADER}? [roles]\n: {{cio: {{party: client-co}}}}\n"}, False),
        ({"a": f"{HEADER}roles: {{cio: {{party: client-co}}, cio: {{party: client-co}}}}\n"}, False),
        ({"a": f"{HEADER}roles: {{cio: {{party: client-co, party: client-co}}}}\n"}, False),
        ({"a": f"{HEADER}roles: {{cio: {{[party]: client-co}}}}\n"}, False),
        ({"a": f"{HEADER}roles: {{cio: {{<<: {{party: client-co}}}}}}\n"}, False),
        ({"a": f"{HEADER}roles: {{<<: {{cio: {{party: client-co}}}}}}\n"}, False),
        ({"a": f"{HEADER}roles: .nan\n"}, True),
        ({"a": f"{HEADER}rolles: {{}}\n"}, True),
        ({"a": f"{HEADER}zzz: {{}}\n"}, False),
        ({"a": f"{HEADER}roles: {{}}\nrolles: {{}}\n"}, False),
        ({"a": f"{HEADER}rolles: {{}}\nroless: {{}}\n"}, False),
        ({"a": f"{HEADER}include: [{{file: b.yaml}}]\n"}, False),
        ({"a": f"{HEADER}includes: b.yaml\n", "b": "roles: {}\n"}, False),
        ({"a": f"{HEADER}roles: see the annex\n"}, False),
        ({"a": f"{HEADER}roles: [cio, {{name: coo, party: client-co}}]\n"}, False),
        ({"a": f"{HEADER}roles: [cio, {{id: coo, party: client-co}}]\n"}, True),
        ({"a": f"{HEADER}roles:\n"}, True),
        ({"a": f"{HEADER}maturity: [fully]\n"}, False),
        ({"a": HEADER, "b": "currency: EUR\n"}, False),
        ({"a": f"currency: EUR\n{HEADER}"}, True),
        ({"a": "outsourcegov: 1\nalliance:\nid: example\nclient: client-co\nproviders: provider-co\n"}, False),
    ],
)
def test_complete(texts: dict[str, str], complete: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """An alliance is complete when all of its text could be read; only then do rules speak of what is missing in it."""
    directory = _files(tmp_path, **texts)
    report = check(directory)

    assert (read(directory).complete, report.complete) == (complete, complete)
    assert any(one.rule.startswith(("PTY", "ESC")) for one in report) is complete


def test_what_cannot_be_read_is_reported_whatever_is_selected(tmp_path: Path) -> None:
    """Neither selecting nor ignoring turns a document that cannot be read into a clean one."""
    directory = _files(tmp_path, a=HEADER, b="roles: [")
    ignored = check(directory, select=["PTY"], ignore=["DOC"])

    assert {one.rule for one in check(directory, select=["OWN"])} == {"DOC002"}
    assert (ignored.findings, ignored.complete, ignored.is_clean) == ((), False, False)


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ('{"roles": {}, "roles": {"cio": {}}}', False),
        ('{"roles": {"cio": {}, "cio": {}}}', False),
        ('{"roles": {"cio": {}, "cio": {}}, "goals": {}}', False),
        ('[{"roles": {}, "roles": {}}, {}]', False),
        ('{"roles": {"cio": {}}}', True),
    ],
)
def test_chapters_of_json(text: str, complete: bool) -> None:  # noqa: FBT001
    """In JSON as in YAML, a key that stands twice leaves a part of the text out."""
    (document,) = gather_text(text, "a.json").documents

    assert document.complete is complete


@pytest.mark.parametrize(
    ("data", "complete"),
    [
        ({"roles": {}, 1: {}, "1": {}}, False),
        ({"roles": {1: {}, "1": {}}}, False),
        ({object(): {}}, False),
        ({"roles": {object(): {}}}, False),
        ({"roles": object()}, True),
    ],
)
def test_chapters_of_python_data(data: dict[Any, Any], complete: bool) -> None:  # noqa: FBT001
    """A key of Python data that cannot be taken is lost with what stands under it; a value is only unknown."""
    document, _ = from_mapping(data)

    assert document
    assert document.complete is complete


@unhurried
@given(documents())
def test_sound_documents_have_no_faults(document: Any) -> None:
    """What is right by construction gives no finding, and the same alliance as the strict reader."""
    plain, _ = from_mapping(document)
    assert plain
    found = structure([plain])

    assert found.findings == ()
    assert found.alliance == Alliance.from_plain(plain.data)
    assert found.damaged == frozenset()


@unhurried
@given(st.data(), documents())
def test_whatever_the_reader_refuses_is_found(data: st.DataObject, document: Any) -> None:
    """A document has faults of structure exactly when the strict reader refuses it; each has a fix and is short.

    A number that is out of range is told while the data is gathered, and not a second time.
    """
    plain, told = from_mapping(data.draw(mutated(document, KEYS)))
    assert plain
    found = structure([plain])
    try:
        alliance = Alliance.from_plain(plain.data)
    except InvalidValue:
        assert found.findings or {finding.rule for finding in told} == {"DOC009"}
        assert {finding.rule for finding in found.findings} <= STRUCTURAL
        assert all(finding.fix and len(finding.message) < 400 for finding in found.findings)
        assert len({finding.fingerprint for finding in found.findings}) == len(found.findings)
    else:
        assert (found.findings, found.alliance) == ((), alliance)


def test_id_that_is_no_number_anybody_can_read_is_told_once() -> None:
    """What could not be read as a value is not said to be a wrong value as well."""
    document = {"outsourcegov": 1, "alliance": {"id": 10**40, "client": ["northbank"], "providers": "none"}}

    assert [finding.rule for finding in read(document).findings] == ["DOC009"]


@unhurried
@given(st.data(), documents(depth=2))
def test_check_never_raises(data: st.DataObject, document: Any) -> None:
    """However a document is damaged, checking it gives a report in which no rule has crashed."""
    report = check(data.draw(mutated(document, KEYS)))

    assert [finding.message for finding in report if finding.rule == "ENG001"] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "roles:\n  cio: {<<: {party: client-co}}\n",
            ['5:9 SCH013 cio: Role "cio" merges another mapping by "<<", which YAML 1.2 does not know.'],
        ),
        (
            "roles:\n  <<: {cio: {party: client-co}}\n",
            ['5:3 SCH013 example: "roles" merges another mapping by "<<", which YAML 1.2 does not know.'],
        ),
    ],
)
def test_merge_keys_are_explained(text: str, said: list[str]) -> None:
    """A mapping that is merged as in YAML 1.1 is one finding, and what it would bring along is not missing."""
    assert [line_of(one) for one in reading(text, header=HEADER).findings] == said


@pytest.mark.parametrize(
    ("value", "said", "fix"),
    [
        (
            "[client-co, unknown]",
            'Element 2 of "between" wants the id of a party, not "unknown".',
            "Leave it out, or write unknown in place of all of them.",
        ),
        (
            f"[{'x' * 101}]",
            f'Element 1 of "between" wants the id of a party, not "{"x" * 57}...".',
            "Write the id of a party.",
        ),
    ],
)
def test_what_is_no_id_among_ids(value: str, said: str, fix: str) -> None:
    """A word for what is not there, or a text longer than any id, is no reference to something that is missing."""
    (finding,) = reading(f"contracts: {{m: {{between: {value}, effective: 2025-01-01}}}}\n", header=HEADER).findings

    assert (finding.message, finding.fix) == (said, fix)


@pytest.mark.parametrize(
    ("text", "key", "meant"),
    [
        ("contracts: {m: {between: [], start: 2025-01-01}}\n", "start", "effective"),
        ("contracts: {m: {parties: [], effective: 2025-01-01, end_date: 2026-01-01}}\n", "end_date", "expires"),
        ("contracts: {m: {parties: [], effective: 2025-01-01}}\n", "parties", "between"),
        ("forums: {f: {members: []}}\n", "members", "seats"),
        ("roles: {r: {party: client-co, person: p}}\n", "person", "appointments"),
        ("decisions: {d: {rights: [{approver: r}]}}\n", "approver", "decider"),
        ("decisions: {d: {rights: [{decider: r, when: {amount: {max: 5}}}]}}\n", "max", "up-to"),
        ("services: {desk: {}}\n", "services", "scope-of-work"),
        ("risks: {r: {responsible: cio}}\n", "responsible", "owner"),
    ],
)
def test_words_of_other_trades_are_understood(text: str, key: str, meant: str) -> None:
    """A key as other people call it is one finding that names the key of the language."""
    found = [one.message for one in reading(text, header=HEADER).findings]

    assert [one for one in found if f'"{key}"; did you mean "{meant}"?' in one]
    assert not [one for one in found if f'has no "{meant}"' in one]
