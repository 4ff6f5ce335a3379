"""Bad input is data: whatever is fed in, a check ends with findings, and the command with 1 and no traceback."""

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import outsourcegov as og
from outsourcegov.cli import main

SOUND = """\
outsourcegov: 1
alliance: {id: example, client: client-co, providers: [provider-co], currency: GBP}
parties: {client-co: {kind: client}, provider-co: {kind: provider}}
"""
ROLE = "roles: {cio: {party: client-co}}\n"


def _bomb() -> str:
    lines = ["x-a: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    return SOUND + "\n".join(lines) + "\n"


BAD: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "DOC003"),
    "only-comments": ("# nothing\n\n", "DOC003"),
    "not-utf-8": (b"outsourcegov: 1\nalliance: {id: caf\xe9}\n", "DOC001"),
    "utf-16": (SOUND.encode("utf-16"), "DOC001"),
    "binary": (bytes(range(256)), "DOC001"),
    "nul": (SOUND + "x-a: \0\n", "DOC001"),
    "escape-sequence": (SOUND + "x-a: \x1b[2J\n", "DOC001"),
    "tabs": ("outsourcegov: 1\nalliance:\n\tid: example\n", "DOC002"),
    "syntax-error": ("outsourcegov: 1\nalliance: {id: example\n", "DOC002"),
    "several-documents": (f"{SOUND}---\n{SOUND}", "DOC004"),
    "duplicate-key": (f"{SOUND}{ROLE}{ROLE}", "DOC005"),
    "alias-bomb": (_bomb(), "DOC006"),
    "recursive-alias": (f"{SOUND}x-a: &a [*a]\n", "DOC007"),
    "deep-lists": (SOUND + "x-a: " + "[" * 100_000, "DOC006"),
    "deep-mappings": (SOUND + "x-a: " + "{a: " * 100_000, "DOC006"),
    "tag": (f"{SOUND}x-a: !!python/object/apply:os.system [ls]\n", "DOC008"),
    "not-a-number": (f"{SOUND}risks: {{r: {{likelihood: .nan}}}}\n", "DOC009"),
    "infinity": (f"{SOUND}risks: {{r: {{likelihood: -.inf}}}}\n", "DOC009"),
    "huge-number": (f"{SOUND}risks: {{r: {{likelihood: {'9' * 10_000}}}}}\n", "DOC009"),
    "huge-exponent": (f"{SOUND}risks: {{r: {{likelihood: 1e999999999}}}}\n", "DOC009"),
    "include-missing": (f"{SOUND}include: nowhere.yaml\n", "DOC010"),
    "include-outside": (f"{SOUND}include: ../../../../etc/hostname\n", "DOC011"),
    "include-absolute": (f"{SOUND}include: /etc/hostname\n", "DOC011"),
    "include-itself": (f"{SOUND}include: bad.yaml\n", "DOC012"),
    "list": ("- a\n", "SCH015"),
    "scalar": ("hello\n", "SCH015"),
    "null": ("null\n", "SCH015"),
    "unknown-key": (f"{SOUND}rolls: {{}}\n", "SCH013"),
    "missing-key": (f"{SOUND}roles: {{cio: {{}}}}\n", "SCH014"),
    "missing-alliance": (ROLE, "SCH014"),
    "wrong-type": (f"{SOUND}roles: {{cio: {{party: 5}}}}\n", "SCH015"),
    "wrong-word": (f"{SOUND}roles: {{cio: {{party: client-co, tier: top}}}}\n", "SCH016"),
    "impossible-date": (f"{SOUND}roles: {{cio: {{party: client-co, until: 2026-02-30}}}}\n", "SCH016"),
    "year-0": (f"{SOUND}roles: {{cio: {{party: client-co, until: 0000-01-01}}}}\n", "SCH016"),
    "wrong-version": ("outsourcegov: 99\nalliance: {id: a, client: b, providers: c}\n", "SCH016"),
    "invalid-id": (f"{SOUND}roles: {{Client CIO: {{party: client-co}}}}\n", "SCH017"),
    "same-id-twice": (f"{SOUND}{ROLE}people: {{cio: {{employer: client-co}}}}\n", "SCH001"),
    "dangling-reference": (f"{SOUND}roles: {{cio: {{party: client-com}}}}\n", "SCH002"),
    "wrong-kind": (f"{SOUND}{ROLE}people: {{p-1: {{employer: cio}}}}\n", "SCH003"),
    "end-before-start": (
        f"{SOUND}roles: {{cio: {{party: client-co, from: 2026-01-02, until: 2026-01-01}}}}\n",
        "SCH004",
    ),
}


def _run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)], input=stdin)


def _findings(result: Result) -> str:
    """What the command printed, which must be findings and nothing else."""
    assert result.stderr == ""
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.stdout
    assert result.exit_code == 1
    return result.stdout


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes a text as bad.yaml and says where."""

    def write(text: str | bytes) -> Path:
        path = tmp_path / "bad.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize(("text", "rule"), BAD.values(), ids=BAD)
def test_bad_file(text: str | bytes, rule: str, written: Callable[[str | bytes], Path]) -> None:
    """A file with a fault gives the finding that names it, with a place inside the text, and exit code 1."""
    path = written(text)
    report = og.check(path)

    found = [finding for finding in report if finding.rule == rule]
    assert found
    assert [finding for finding in report if finding.rule == "ENG001"] == []
    for finding in found:
        assert finding.span
        assert (finding.span.file, finding.span.line >= 1, finding.span.column >= 1) == (str(path), True, True)
    assert f" {rule} " in _findings(_run(path))


@pytest.mark.parametrize(("text", "rule"), BAD.values(), ids=BAD)
def test_bad_bytes(text: str | bytes, rule: str) -> None:
    """The same text as bytes, or on standard input, gives the same finding; it can include nothing."""
    raw = text if isinstance(text, bytes) else text.encode()
    expected = "DOC010" if rule in {"DOC011", "DOC012"} else rule

    assert expected in {finding.rule for finding in og.check(raw)}
    assert "<stdin>:" in _findings(_run("-", stdin=raw))


@pytest.mark.parametrize("name", ["roles", "all"])
def test_byte_order_mark(name: str, tmp_path: Path) -> None:
    """A byte order mark at the start of a file is no fault."""
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + (SOUND + ROLE).encode())

    assert [finding for finding in og.check(path) if finding.rule.startswith(("DOC", "SCH"))] == []


def test_text_over_the_limit() -> None:
    """A text that is larger than the limits allow is one finding; nothing of it is read."""
    (finding,) = og.check(SOUND.encode(), limits=og.Limits(max_bytes=50))

    assert (finding.rule, finding.span and finding.span.line) == ("DOC006", 1)


@pytest.mark.slow
def test_file_over_the_limit(tmp_path: Path) -> None:
    """The command refuses a file of more than 40 MB without reading it."""
    path = tmp_path / "large.yaml"
    path.write_bytes(b"# " + b"x" * 41_000_000)

    assert " DOC006 " in _findings(_run(path))


def test_bad_json(tmp_path: Path) -> None:
    """JSON with a fault is a finding as YAML is."""
    path = tmp_path / "bad.json"
    path.write_text('{"outsourcegov": 1,}')

    assert " DOC002 " in _findings(_run(path))


def test_bad_mappings() -> None:
    """Python data that is no plain data is found; there is no place to point at."""
    loop: dict[str, object] = {"outsourcegov": 1}
    loop["x-a"] = loop

    assert {finding.rule for finding in og.check({"outsourcegov": object()})} >= {"DOC008"}
    assert {finding.rule for finding in og.check(loop)} >= {"DOC007"}
    assert {finding.span for finding in og.check({})} == {None}


def test_same_id_in_two_files(tmp_path: Path) -> None:
    """An id that two files give is found at its place in the second."""
    Path(tmp_path, "a.yaml").write_text(SOUND + ROLE)
    Path(tmp_path, "b.yaml").write_text(f"# more roles\n{ROLE}")

    assert f"{tmp_path}/b.yaml:2:9 error SCH001" in _findings(_run(tmp_path))


def test_include_loop(tmp_path: Path) -> None:
    """Files that include each other are found, and read once."""
    Path(tmp_path, "a.yaml").write_text(f"{SOUND}include: b.yaml\n")
    Path(tmp_path, "b.yaml").write_text(f"include: a.yaml\n{ROLE}")

    assert " DOC012 " in _findings(_run(tmp_path / "a.yaml"))


def test_include_through_a_link(tmp_path: Path) -> None:
    """A symbolic link that leads out of the directory of the first file is not followed."""
    inside = tmp_path / "inside"
    inside.mkdir()
    Path(tmp_path, "secret.yaml").write_text(ROLE)
    Path(inside, "link.yaml").symlink_to(tmp_path / "secret.yaml")
    Path(inside, "a.yaml").write_text(f"{SOUND}include: link.yaml\n")

    output = _findings(_run(inside / "a.yaml"))

    assert " DOC011 " in output
    assert "secret" not in output.replace(str(tmp_path), "")


def _failed(result: Result) -> str:
    """The one line on standard error of a command that could not do its job."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("outsourcegov: ")
    return result.stderr.removeprefix("outsourcegov: ").strip()


def test_file_not_there(tmp_path: Path) -> None:
    """A file that is not there is not a finding: the command could not do its job."""
    assert _failed(_run(tmp_path / "nowhere.yaml")) == f"{tmp_path}/nowhere.yaml: no such file or directory"


@pytest.mark.parametrize(
    ("place", "kind"), [("loading.sources.read_bytes", "file"), ("loading.sources.os.scandir", "dir")]
)
def test_unreadable(place: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or directory that may not be read ends the command with 2."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    path = tmp_path / "closed"
    if kind == "dir":
        path.mkdir()
    else:
        path.write_text(SOUND)
    monkeypatch.setattr(f"outsourcegov.{place}", refuse)

    assert _failed(_run(path)) == f"{path}: permission denied"


@pytest.mark.parametrize("name", ["/dev/null", "\x1b[2J", "a" * 5000])
def test_odd_paths(name: str) -> None:
    """A path that is no file of any sort ends the command with one line, in which nothing can move the cursor."""
    assert "\x1b" not in _failed(_run(name))


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["check"], "Missing argument '{FILE|DIR|-}...'."),
        (
            ["check", "--as-of", "yesterday", "x"],
            "Invalid value for '--as-of': wants a date such as 2026-11-01, not \"yesterday\".",
        ),
        (["check", "--select", "NOPE", "x"], 'no rule is called "NOPE"; see: outsourcegov rules'),
        (["check", "--ignore", "OWN001,NOPE", "x"], 'no rule is called "NOPE"; see: outsourcegov rules'),
        (["explain", "NOPE001"], 'no rule is called "NOPE001"; see: outsourcegov rules'),
        (["chek", "x"], 'no command is called "chek"; did you mean "check"?'),
        (["schema", "nope"], None),
        (["check", "--format", "xml", "x"], None),
        (["check", "--nope", "x"], None),
        (["explain"], None),
    ],
)
def test_bad_usage(arguments: list[str], reason: str | None) -> None:
    """A command that is called wrongly says so in one line on standard error and ends with 2."""
    said = _failed(CliRunner().invoke(main, arguments))

    assert said == (reason or said)


def test_nothing_is_raised_in_a_process_of_its_own(tmp_path: Path) -> None:
    """The same holds for the real process: findings on standard output, 1, and nothing on standard error."""
    path = tmp_path / "bad.yaml"
    path.write_text(f"{SOUND}x-a: {'[' * 100_000}")
    command = [sys.executable, "-m", "outsourcegov", "check", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (result.returncode, result.stderr) == (1, "")
    assert " DOC006 " in result.stdout
