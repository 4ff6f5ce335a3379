import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from outsourcegov.errors import SourceUnavailable
from outsourcegov.loading import files, includes, sources
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.sources import Sources, gather_path, gather_text


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a directory of its own, so that names are relative."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def write(**texts: str) -> None:
    """Write files; two underscores in a name are a slash, and all end in .yaml."""
    for name, text in texts.items():
        path = Path(f"{name.replace('__', '/')}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def names(result: Sources) -> list[str]:
    """What the documents are called."""
    return [document.name for document in result.documents]


def places(result: Sources) -> list[tuple[str, str]]:
    """The rule and the place of each finding."""
    return [(finding.rule, str(finding.span)) for finding in result.findings]


def test_a_file_is_read_by_its_ending() -> None:
    """A file that ends in .json is JSON, any other YAML."""
    write(a="x: 1.0\ny: [")
    Path("b.JSON").write_text('{"x":\t1}', encoding="utf-8")
    Path("c.txt").write_text("x: NO", encoding="utf-8")
    assert places(gather_path("a.yaml")) == [("DOC002", "a.yaml:2:4")]
    assert gather_path("b.JSON").documents[0].data == {"x": 1}
    assert gather_path(Path("c.txt")).documents[0].data == {"x": "NO"}


@pytest.mark.parametrize("given_as", ["a.yaml", "./a.yaml", "../here/a.yaml", "{}/a.yaml"])
def test_a_file_is_called_as_it_was_given(given_as: str, folder: Path) -> None:
    """Findings name the file as the user did, and what it includes in the same way."""
    write(a="include: [parts/../parts/b.yaml]\n", parts__b="include: ../c.yaml\n", c="x: 1")
    path = given_as.format(folder)
    base = path.removesuffix("a.yaml")
    result = gather_path(path)
    assert names(result) == [path, f"{base}parts/b.yaml", f"{base}c.yaml"]
    assert result.findings == ()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("none.yaml", "no such file or directory"),
        ("", "no such file"),
        ("a\0b", "null"),
        ("fifo.yaml", "neither a file nor a directory"),
    ],
)
def test_a_source_that_is_not_there_is_an_exception(path: str, reason: str) -> None:
    """What cannot be read at all is said in one line; a pipe is not waited for."""
    os.mkfifo("fifo.yaml")
    with pytest.raises(SourceUnavailable, match=reason) as raised:
        gather_path(path)
    assert "\n" not in str(raised.value)


def test_a_file_that_may_not_be_read_is_an_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    """The entry must be readable."""
    write(a="x: 1")

    def refuse(path: object, at_most: int) -> bytes:  # noqa: ARG001
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(sources, "read_bytes", refuse)
    with pytest.raises(SourceUnavailable, match=r"^a\.yaml: permission denied$"):
        gather_path("a.yaml")


def test_a_directory_is_one_alliance() -> None:
    """Every YAML and JSON file in it and below is read, in the order of their paths, and nothing hidden."""
    write(b="x: 1", a__z="x: 2", a__hidden="x: 3")
    Path("a/hidden.yaml").rename("a/.hidden.yaml")
    write(a__b__c="x: 4")
    Path(".git").mkdir()
    Path(".git/x.yaml").write_text("x: [", encoding="utf-8")
    Path("a.json").write_text("{}", encoding="utf-8")
    Path("c.YML").write_text("x: 5", encoding="utf-8")
    Path("notes.txt").write_text("[", encoding="utf-8")
    result = gather_path(".")
    assert names(result) == ["./a.json", "./a/b/c.yaml", "./a/z.yaml", "./b.yaml", "./c.YML"]
    assert result.findings == ()
    assert names(gather_path("a/")) == ["a/b/c.yaml", "a/z.yaml"]


def test_a_directory_without_documents_is_empty() -> None:
    """A directory in which there is nothing to read is reported."""
    Path("docs").mkdir()
    Path("docs/notes.txt").touch()
    result = gather_path("docs")
    assert (result.documents, places(result)) == ((), [("DOC003", "docs:1:1")])


def test_a_file_in_a_directory_is_read_once() -> None:
    """A file that was included already is not read again when its turn comes; its includes are followed."""
    write(a="include: c.yaml", b="x: 1", c="include: d/e.yaml", d__e="x: 2")
    assert names(gather_path(".")) == ["./a.yaml", "./c.yaml", "./d/e.yaml", "./b.yaml"]
    assert gather_path(".").findings == ()


def test_links_in_a_directory_do_not_lead_out_of_it(folder: Path) -> None:
    """Links to files and directories outside are reported and passed over; those inside are read once."""
    (folder.parent / "secret").mkdir()
    (folder.parent / "secret" / "x.yaml").write_text("x: 1", encoding="utf-8")
    write(docs__a="x: 1", docs__sub__b="x: 2")
    Path("docs/out.yaml").symlink_to(folder.parent / "secret" / "x.yaml")
    Path("docs/outdir").symlink_to(folder.parent / "secret")
    Path("docs/in.yaml").symlink_to("a.yaml")
    Path("docs/indir").symlink_to("sub")
    Path("docs/gone.yaml").symlink_to("gone")
    os.mkfifo("docs/pipe.yaml")
    result = gather_path("docs")
    assert names(result) == ["docs/a.yaml", "docs/sub/b.yaml"]
    assert places(result) == [
        ("DOC001", "docs/gone.yaml:1:1"),
        ("DOC011", "docs/out.yaml:1:1"),
        ("DOC011", "docs/outdir:1:1"),
        ("DOC001", "docs/pipe.yaml:1:1"),
    ]


def test_a_link_may_lead_anywhere_inside_the_root() -> None:
    """A wider root allows more links."""
    write(common__x="x: 1", docs__a="x: 2")
    Path("docs/x.yaml").symlink_to("../common/x.yaml")
    result = gather_path("docs", root=".")
    assert names(result) == ["docs/a.yaml", "docs/x.yaml"]
    assert result.findings == ()


def test_what_cannot_be_opened_in_a_directory_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """One unreadable file or directory does not hide the others."""
    write(docs__a="x: 1", docs__b="x: 2", docs__sub__c="x: 3")
    read_bytes, scandir = files.read_bytes, os.scandir

    def refuse_a(path: str, at_most: int) -> bytes:
        if path.endswith("a.yaml"):
            raise PermissionError(13, "Permission denied", path)
        return read_bytes(path, at_most)

    def refuse_sub(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(sources, "read_bytes", refuse_a)
    monkeypatch.setattr(os, "scandir", refuse_sub)
    result = gather_path("docs")
    assert names(result) == ["docs/b.yaml"]
    assert places(result) == [("DOC001", "docs/sub:1:1"), ("DOC001", "docs/a.yaml:1:1")]


def test_an_included_file_may_be_shared() -> None:
    """Two files may include the same third, under whatever name; it is read once."""
    write(a="include: [b.yaml, c.yaml]", b="include: d.yaml", c="include: ./x/../d.yaml", d="x: 1", x__y="")
    result = gather_path("a.yaml")
    assert names(result) == ["a.yaml", "b.yaml", "d.yaml", "c.yaml"]
    assert result.findings == ()


def test_an_included_file_may_be_json(folder: Path) -> None:
    """Includes may cross formats, and be absolute as long as they stay inside."""
    write(a=f"include: [b.json, {folder}/c.yaml]", c="x: 1")
    Path("b.json").write_text('{"include": ["d.yaml", "none.yaml"]}', encoding="utf-8")
    write(d="x: 1")
    result = gather_path("a.yaml")
    assert names(result) == ["a.yaml", "b.json", "d.yaml", "c.yaml"]
    assert places(result) == [("DOC010", "b.json:1:24")]


@pytest.mark.parametrize(
    ("texts", "expected", "chain"),
    [
        ({"a": "x: 1\ninclude:\n  - a.yaml\n"}, "a.yaml:3:5", "a.yaml includes a.yaml"),
        ({"a": "include: b.yaml", "b": "include: ./a.yaml"}, "b.yaml:1:10", "a.yaml includes b.yaml includes a.yaml"),
        (
            {"a": "include: b.yaml", "b": "include: c.yaml", "c": "include: [b.yaml]"},
            "c.yaml:1:11",
            "b.yaml includes c.yaml includes b.yaml",
        ),
    ],
)
def test_a_circle_of_includes_is_reported(texts: dict[str, str], expected: str, chain: str) -> None:
    """A file that includes one it is included by is told so, with the whole circle."""
    write(**texts)
    result = gather_path("a.yaml")
    assert places(result) == [("DOC012", expected)]
    assert f"circle: {chain}." in result.findings[0].message


def test_includes_stay_inside_the_root(folder: Path) -> None:
    """Neither .. nor a link nor an absolute path leads out, whether or not there is anything."""
    outside = folder.parent / "secret.yaml"
    outside.write_text("x: 1", encoding="utf-8")
    (folder / "link.yaml").symlink_to(outside)
    (folder / "up").symlink_to(folder.parent)
    lines = [
        "../secret.yaml",
        "../none.yaml",
        "link.yaml",
        "up/secret.yaml",
        str(outside),
        "/etc/passwd",
        "b/../../secret.yaml",
    ]
    write(a="include:\n" + "".join(f"  - {line}\n" for line in lines), b__c="")
    result = gather_path("a.yaml")
    assert names(result) == ["a.yaml"]
    assert places(result) == [("DOC011", f"a.yaml:{line}:5") for line in range(2, 9)]


def test_a_wider_root_allows_more(folder: Path) -> None:
    """What lies outside the directory of the entry may be included if a root says so."""
    write(common__x="include: ../docs/b.yaml", docs__a="include: ../common/x.yaml", docs__b="x: 1")
    assert names(gather_path("docs/a.yaml", root=folder)) == ["docs/a.yaml", "common/x.yaml", "docs/b.yaml"]
    assert places(gather_path("docs/a.yaml")) == [("DOC011", "docs/a.yaml:1:10")]
    assert gather_path("docs/a.yaml", root="/").findings == ()


@pytest.mark.parametrize(
    ("include", "fix"),
    [
        ("parts/role.yaml", "Did you mean parts/roles.yaml?"),
        ("roles.yaml", "Write the path from the file that includes it."),
        ("forums.yml", "Did you mean forums.yaml?"),
        ("x/../parts/role.yaml", "Did you mean x/../parts/roles.yaml?"),
        ("fourums.yaml", "Did you mean forums.yaml?"),
        ("parts/forums.yaml", "Did you mean forums.yaml?"),
        ("nothing-like-it.json", "Write the path from the file that includes it."),
        ("parts", "Include the files in it, each by its own path."),
        ('""', "Write the path from the file that includes it."),
        ("fifo.yaml", "Did you mean fifo2.yaml?"),
        ('"a\\0b"', "Write the path from the file that includes it."),
        ("loop.yaml", "Write the path from the file that includes it."),
    ],
)
def test_an_include_that_is_not_there_is_reported(include: str, fix: str) -> None:
    """What cannot be included is reported where it is written, with the nearest name there is."""
    write(a=f"x: 1\ninclude: [ {include} ]\n", parts__roles="x: 1", forums="x: 1", fifo2="x: 1")
    os.mkfifo("fifo.yaml")
    Path("loop.yaml").symlink_to("loop.yaml")
    result = gather_path("a.yaml")
    assert places(result) == [("DOC010", "a.yaml:2:12")]
    assert result.findings[0].fix == fix
    assert names(result) == ["a.yaml"]


def test_an_include_that_may_not_be_read_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unreadable include is a finding like a missing one."""
    write(a="include: b.yaml", b="x: 1")

    def refuse(path: str, at_most: int) -> bytes:  # noqa: ARG001
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(includes, "read_bytes", refuse)
    result = gather_path("a.yaml")
    assert places(result) == [("DOC010", "a.yaml:1:10")]
    assert "permission denied" in result.findings[0].message


@pytest.mark.parametrize("include", ["1", "{a: b}", "", "[1, [b.yaml], null]", "true"])
def test_an_include_of_another_kind_is_left_to_the_schema(include: str) -> None:
    """Only text can be a path; the rest is reported elsewhere."""
    write(a=f"include: {include}", b="x: 1")
    result = gather_path("a.yaml")
    assert (names(result), result.findings) == (["a.yaml"], ())


def test_a_document_that_is_no_mapping_includes_nothing() -> None:
    """A list has no key include."""
    assert gather_text("[include]").findings == ()


def test_text_without_a_root_can_include_nothing() -> None:
    """What stands in no file has no directory to look in."""
    write(b="x: 1")
    result = gather_text("include: [b.yaml, c.yaml]", "<stdin>")
    assert names(result) == ["<stdin>"]
    assert places(result) == [("DOC010", "<stdin>:1:11"), ("DOC010", "<stdin>:1:19")]
    assert "no directory to look in" in result.findings[0].message


def test_text_with_a_root_includes_from_there() -> None:
    """With a root, includes are looked for in it."""
    write(docs__b="include: [c.yaml, ../d.yaml]", docs__c="x: 1", d="x: 2")
    result = gather_text("include: b.yaml", "<stdin>", root="docs")
    assert names(result) == ["<stdin>", "docs/b.yaml", "docs/c.yaml"]
    assert places(result) == [("DOC011", "docs/b.yaml:1:19")]


def test_text_is_json_if_it_is_said_to_be() -> None:
    """The name decides between JSON and YAML unless the caller does."""
    assert gather_text("{a: 1}", "x.json").findings[0].rule == "DOC002"
    assert gather_text("{a: 1}", "x.json", json=False).findings == ()
    assert gather_text("{a: 1}", "x.yaml", json=True).findings[0].rule == "DOC002"
    assert gather_text(b'{"a": 1}').documents[0].data == {"a": 1}


@pytest.mark.parametrize("name", ["<text>", "<stdin>", "alliance"])
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": "\\ud83d\\ude00"}', {"a": "😀"}),
        ('\n {"' + "k" * 2000 + '": 1}', {"k" * 2000: 1}),
        ('{"a"\n:1}', {"a": 1}),
        ('{"a": "x\x85y"}', {"a": "x\x85y"}),
        ('["NO", 1]', ["NO", 1]),
        ("{a: NO, b: [c, d],}", {"a": "NO", "b": ["c", "d"]}),
        ("{a: '" + "[" * 100 + "'}", {"a": "[" * 100}),
    ],
)
def test_text_that_looks_like_json(text: str, data: object, name: str) -> None:
    """Where no suffix tells, a text in braces or brackets is read as JSON if it is, and as YAML otherwise."""
    for raw in (text, text.encode()):
        result = gather_text(raw, name)
        assert (result.findings, result.documents[0].data) == ((), data)


@pytest.mark.parametrize(
    ("text", "place", "says"), [("{a: [1, 2}", "1:5", "is not closed"), ("[" * 100, "1:65", "64 levels")]
)
def test_broken_text_that_looks_like_json(text: str, place: str, says: str) -> None:
    """What is neither JSON nor YAML is explained as YAML, which asks for less."""
    (finding,) = gather_text(text).findings

    assert str(finding.span) == f"<text>:{place}"
    assert says in finding.message


def test_the_number_of_files_is_limited() -> None:
    """Of includes, one file more than the limit is reported once, and no more are read."""
    write(**{f"d__f{number}": "x: 1" for number in range(5)})
    write(a="include:\n" + "".join(f"- d/f{number}.yaml\n" for number in range(5)))
    assert places(gather_path("a.yaml", limits=Limits(max_files=3))) == [("DOC006", "a.yaml:4:3")]


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (3, "The directory holds more than 3 YAML and JSON files; none is read."),
        (5, "The directory holds more than 500 files and directories; none is read."),
        (6, None),
    ],
)
def test_a_directory_that_is_too_large(most: int, said: str | None) -> None:
    """A directory with more files than one alliance has is not read, and not walked to its end."""
    write(**{f"d__f{number}": "x: 1" for number in range(5)})
    for number in range(500):
        Path(f"d/{number}.txt").touch()
    result = gather_path("d", limits=Limits(max_files=most))

    assert [finding.message for finding in result.findings] == ([said] if said else [])
    assert len(result.documents) == (0 if said else 5)


def test_a_directory_of_several_alliances() -> None:
    """Files that each begin an alliance are not put together; what is wrong with the text of each is still said."""
    write(d__a="outsourcegov: 1\nalliance: {id: a}", d__b__c="outsourcegov: 1\n\nalliance: 5\nx: 1\nx: 2", d__e="x: [")
    result = gather_path("d")

    assert result.documents == ()
    assert places(result) == [("DOC013", "d/b/c.yaml:3:1"), ("DOC005", "d/b/c.yaml:5:1"), ("DOC002", "d/e.yaml:1:4")]
    assert result.findings[0].message == "The directory holds several alliances, in d/a.yaml and d/b/c.yaml."


def test_a_directory_of_many_alliances() -> None:
    """Of many files that begin an alliance, some are named."""
    write(**{f"d__{letter}": "alliance: {}" for letter in "abcdefg"})
    (finding,) = gather_path("d").findings

    assert finding.message.endswith("alliances, in d/a.yaml, d/b.yaml, d/c.yaml and 4 more files.")


def test_a_long_chain_of_includes_is_followed() -> None:
    """A thousand files, each including the next, are read without recursion."""
    write(**{f"f{number}": f"include: f{number + 1}.yaml" for number in range(999)}, f999="x: 1")
    result = gather_path("f0.yaml")
    assert len(result.documents) == 1000
    assert result.findings == ()


def test_the_number_of_includes_is_limited() -> None:
    """Including the same file over and over ends somewhere."""
    write(a=f"include: [{'b.yaml, ' * 500}]", b="x: 1")
    result = gather_path("a.yaml", limits=Limits(max_files=2))
    assert places(result) == [("DOC006", "a.yaml:1:1611")]


def test_a_large_file_is_not_read() -> None:
    """Fifty megabytes are refused, as text, as bytes and as a file of which only the beginning is read."""
    large = "a: " + "x" * 50_000_000
    assert places(gather_text(large)) == [("DOC006", "<text>:1:1")]
    assert places(gather_text(large.encode())) == [("DOC006", "<text>:1:1")]
    with Path("large.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert places(gather_path("large.yaml")) == [("DOC006", "large.yaml:1:1")]
    assert gather_text("a: b", limits=Limits(max_bytes=4)).findings == ()
    assert gather_text("a: bc", limits=Limits(max_bytes=4)).findings[0].rule == "DOC006"
    assert gather_text("é: ü", limits=Limits(max_bytes=6)).findings == ()
    assert gather_text("é: ü", limits=Limits(max_bytes=5)).findings[0].rule == "DOC006"


@pytest.mark.parametrize(
    ("raw", "place", "says"),
    [
        (b"a: 1\nb: x\xffy", "2:5", "0xFF"),
        ("a: 1\r\né: ".encode() + b"\xe9\n", "2:4", "0xE9"),
        (b"\xef\xbb\xbf\x80", "1:1", "0x80"),
        (b"a: \xed\xa0\x80", "1:4", "not UTF-8"),
        ("a: 1".encode("utf-16"), "1:1", "UTF-16"),
        ("a: 1".encode("utf-32"), "1:1", "UTF-32"),
        ("a: 1".encode("utf-16-le"), "1:2", "NUL"),
        (b"a: 1\nb: \x00", "2:4", "NUL"),
        (b"a: \x1b[31m", "1:4", "U+001B"),
        ("a: x\ud800", "1:5", "U+D800"),
    ],
)
def test_unreadable_text_is_reported_where_it_is(raw: bytes | str, place: str, says: str) -> None:
    """Bytes that are not UTF-8 and characters that cannot be shown are found in either format."""
    for name in ("a.yaml", "a.json"):
        result = gather_text(raw, name)
        assert result.documents == ()
        assert places(result) == [("DOC001", f"{name}:{place}")]
        assert says in result.findings[0].message


@pytest.mark.parametrize("raw", [b'\xef\xbb\xbf{"a": .inf, b: 2}', '\ufeff{"a": .inf, b: 2}'])
def test_a_byte_order_mark_is_dropped(raw: bytes | str) -> None:
    """A byte order mark of UTF-8 is nothing to report, and no column."""
    result = gather_text(raw, "a.yaml")
    assert places(result) == [("DOC009", "a.yaml:1:7")]
    assert str(result.documents[0].span(("b",))) == "a.yaml:1:16"
    assert gather_text(b'\xef\xbb\xbf{"a": 1}', "a.json").findings == ()


def test_pyyaml_is_loaded_only_for_yaml() -> None:
    """Reading JSON leaves PyYAML alone."""
    code = """
import sys
from outsourcegov.loading.sources import gather_text
gather_text('{}', 'a.json')
print('yaml' in sys.modules)
"""
    paths = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert done.stdout == "False\n"


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["a.yaml", "a.json"]))
def test_no_bytes_break_the_reader(raw: bytes, name: str) -> None:
    """Any bytes give a document or a finding."""
    result = gather_text(raw, name)
    assert result.documents or result.findings
    assert all(finding.span and finding.fix for finding in result.findings)
