"""``outsourcegov check``: what it prints, and with which exit code it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import outsourcegov as og
from outsourcegov.cli import main
from outsourcegov.schema.files import text_of
from tests.support.reading import HEADER

NOTE = "contracts:\n  msa: {between: [client-co, provider-co], effective: none, notes: x}\n"
ALL = ("--ignore", "PTY,ESC,OWN,DEC")
CLEAN = "alliance: {id: a, client: client-co, providers: provider-co}\n"
DAMAGED = 'Rules that need "cio" were silent, because a part of it cannot be read: mend the errors and check again.'


def _run(*arguments: str | Path, stdin: str | None = None, env: dict[str, str] | None = None) -> Result:
    return CliRunner(env=env).invoke(main, ["check", *map(str, arguments)], input=stdin)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A file with one error."""
    path = tmp_path / "broken.yaml"
    path.write_text(f"{HEADER}roles: {{cio: {{party: client-co, zzz: 1}}}}\n")
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A file in which the rules of structure find nothing."""
    path = tmp_path / "sound.yaml"
    path.write_text(HEADER)
    return path


def test_clean(sound: Path) -> None:
    """Where nothing is found, that is said, and the command ends with 0."""
    result = _run(sound, *ALL)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "No findings.\n", "")


def test_findings(broken: Path) -> None:
    """Findings go to standard output, with their place, and the command ends with 1."""
    result = _run(broken, *ALL)

    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [
        f"{broken}:4:33 error SCH013 unknown-key",
        '  Role "cio" has no key "zzz".',
        "  |",
        "4 | roles: {cio: {party: client-co, zzz: 1}}",
        "  |                                 ^^^",
        "  Fix: Take it out, or start a key of your own with x-.",
        "",
        f"1 finding: 1 error. {DAMAGED}",
    ]


def test_json(broken: Path) -> None:
    """JSON goes to standard output, alone and without colours, with the same exit code."""
    result = _run(broken, *ALL, "--format", "json", "--color", "always")
    data = json.loads(result.stdout)

    assert (result.exit_code, result.stderr) == (1, "")
    assert data["summary"] == {"findings": 1, "errors": 1, "warnings": 0, "notes": 0, "waived": 0, "causes": 1}
    assert [finding["line"] for finding in data["findings"]] == [4]


def test_several_sources(broken: Path, sound: Path) -> None:
    """Several sources give one report with a closing line for each; a directory is one alliance, and so is a file."""
    result = _run(sound, broken, *ALL)
    together = _run(broken.parent, *ALL)

    assert (result.exit_code, result.stdout.count("SCH013")) == (1, 1)
    assert result.stdout.splitlines()[-3:] == [
        f"{sound}: No findings.",
        f"{broken}: 1 finding: 1 error. {DAMAGED}",
        "In all: 1 finding: 1 error.",
    ]
    assert together.exit_code == 1
    assert "DOC013" in together.stdout


def test_several_sources_as_json(broken: Path, sound: Path) -> None:
    """Several sources are one JSON object, which knows its day."""
    data = json.loads(_run(sound, broken, *ALL, "--format", "json", "--as-of", "2026-11-01").stdout)

    assert (data["summary"]["findings"], data["as-of"], data["complete"]) == (1, "2026-11-01", True)


@pytest.mark.parametrize("options", [(), ("--ignore", "DOC"), ("--select", "OWN", "--ignore", "DOC")])
def test_text_that_cannot_be_read(options: tuple[str, ...]) -> None:
    """A check that could not be made never passes, whatever is ignored, unless nothing is to fail."""
    text = f"{HEADER}roles: {{}}\nroles: {{}}\n"
    result = _run("-", *options, stdin=text)

    assert result.exit_code == 1
    assert "No findings" not in result.stdout
    assert "No rule was asked about the alliance" in result.stdout.splitlines()[-1]
    assert _run("-", *options, "--fail-on", "never", stdin=text).exit_code == 0


def test_waived_findings_do_not_fail() -> None:
    """A finding that a waiver accepts is counted apart and does not make the command end with 1."""
    goal = "roles: {cio: {party: client-co}}\ngoals: {faster: {}}\n"
    waiver = "waivers: {w: {rule: OWN001, subject: faster, owner: cio, reason: x, expires: 2026-11-01}}\n"
    options = ("--select", "OWN001,SCH009", "--fail-on", "note", "--as-of")
    on_the_day = _run("-", *options, "2026-11-01", stdin=HEADER + goal + waiver)
    later = _run("-", *options, "2026-11-02", stdin=HEADER + goal + waiver)

    assert (on_the_day.exit_code, on_the_day.stdout) == (0, "No findings of OWN001 and SCH009; 1 waived.\n")
    assert (later.exit_code, later.stdout.splitlines()[-1]) == (1, "2 findings: 1 error, 1 warning.")


def test_sources_that_are_not_there(broken: Path, sound: Path) -> None:
    """Of several sources, one that is not there is said on standard error; the others are reported all the same."""
    gone, away = (broken.parent / f"{name}.yaml" for name in ("gone", "away"))
    result = _run(sound, gone, broken, away, *ALL)

    assert result.exit_code == 2
    assert result.stderr == "".join(f"outsourcegov: {one}: no such file or directory\n" for one in (gone, away))
    assert result.stdout.splitlines()[-5:] == [
        f"{sound}: No findings.",
        f"{gone}: Not checked.",
        f"{broken}: 1 finding: 1 error. {DAMAGED}",
        f"{away}: Not checked.",
        "In all: 1 finding: 1 error; 2 of 4 not checked.",
    ]


def test_no_source_is_there(tmp_path: Path) -> None:
    """Where nothing is there to be checked, nothing is printed but that."""
    result = _run(tmp_path / "gone.yaml", tmp_path / "away.yaml")

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 2)


def test_sources_as_json(broken: Path, sound: Path) -> None:
    """JSON says of each source whether it was checked, and how much was found."""
    unread = broken.parent / "unread.yaml"
    unread.write_text("a: [")
    result = _run(sound, "gone.yaml", broken, unread, *ALL, "--format", "json", "--as-of", "2026-11-01")
    data = json.loads(result.stdout)

    assert (result.exit_code, data["complete"], data["as-of"]) == (2, False, "2026-11-01")
    assert [(one["name"], one["complete"], one["findings"]) for one in data["sources"]] == [
        (str(sound), True, 0),
        ("gone.yaml", False, 0),
        (str(broken), True, 1),
        (str(unread), False, 1),
    ]
    Draft202012Validator(json.loads(text_of("report"))).validate(data)


def test_standard_input() -> None:
    """A single hyphen reads standard input, which findings call <stdin>."""
    result = _run("-", *ALL, stdin=f"{HEADER}zzz: 1\n")

    assert result.exit_code == 1
    assert result.stdout.startswith("<stdin>:4:1 error SCH013 unknown-key\n")


@pytest.mark.parametrize("name", ["-odd.yaml", "a b.yaml", "ä.yaml", "[x].yaml", "$HOME.yaml", "a\nb.yaml"])
def test_odd_file_names(name: str, broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever follows two hyphens is a file, whatever its name looks like."""
    monkeypatch.chdir(broken.parent)
    broken.rename(name)
    result = _run(*ALL, "--", name)

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{name}:4:33 error".replace("\n", "\\n"))


@pytest.mark.parametrize(
    ("text", "least", "code"),
    [
        ("zzz: 1\n", "error", 1),
        ("zzz: 1\n", "note", 1),
        ("zzz: 1\n", "never", 0),
        ("roles: {cio: {party: client-co, also-called: boss}}\n", "error", 0),
        ("roles: {cio: {party: client-co, also-called: boss}}\n", "warning", 0),
        ("roles: {cio: {party: client-co, also-called: boss}}\n", "note", 1),
        ("", "note", 0),
    ],
)
def test_fail_on(text: str, least: str, code: int) -> None:
    """The command ends with 1 when something at least as severe as --fail-on was found, whatever it prints."""
    result = _run("-", *ALL, "--fail-on", least, stdin=HEADER + text)

    assert (result.exit_code, "No findings." in result.stdout) == (code, not text)


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", "PTY002"], {"PTY002"}),
        (["--select", "pty002"], {"PTY002"}),
        (["--select", "PTY002,esc001"], {"PTY002", "ESC001"}),
        (["--select", "PTY002", "--select", "ESC001"], {"PTY002", "ESC001"}),
        (["--select", "PTY", "--ignore", "PTY002"], set()),
        (["--ignore", " pty , esc,"], set()),
        (["--select", "essential-role-missing, Category-Without-Path"], {"PTY002", "ESC001"}),
    ],
)
def test_select_and_ignore(options: list[str], rules: set[str]) -> None:
    """Rules are chosen by id, name or family, in any case, repeated or separated by commas."""
    result = _run("-", "--format", "json", *options, stdin=HEADER)

    assert {finding["rule"] for finding in json.loads(result.stdout)["findings"]} == rules


def test_as_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day is that of --as-of, and today where it is left out."""
    text = f"""{HEADER}people: {{p: {{employer: client-co}}}}
roles: {{cio: {{party: client-co, appointments: [{{person: p, from: 2020-01-01, until: 2026-06-30}}]}}}}
contracts: {{msa: {{between: [client-co, provider-co], effective: 2020-01-01, expires: none, owner: cio}}}}
"""
    monkeypatch.setattr("outsourcegov.cli.check.today", lambda: og.load(text).as_of.replace(2026, 1, 1))

    def vacant(*options: str) -> bool:
        return " error OWN002 " in _run("-", "--select", "OWN002", *options, stdin=text).stdout

    assert [vacant(), vacant("--as-of", "2026-06-30"), vacant("--as-of", "2026-07-01")] == [False, False, True]


@pytest.mark.parametrize(
    ("option", "env", "terminal", "coloured"),
    [
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(  # noqa: PLR0917
    option: str,
    env: dict[str, str],
    terminal: bool,  # noqa: FBT001
    coloured: bool,  # noqa: FBT001
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Colour is as the option says, else as NO_COLOR, FORCE_COLOR and TERM say, else where somebody reads."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: terminal, raising=False)
    result = CliRunner(env=env).invoke(main, ["check", str(broken), "--color", option], color=True)

    assert ("\x1b[31m" in result.stdout) is coloured


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_narrow_encodings(encoding: str, broken: Path) -> None:
    """What a terminal cannot show is written as an escape."""
    broken.write_text(f"{HEADER}roles: {{日本: {{party: client-co}}}}\n", encoding="utf-8")
    command = [sys.executable, "-m", "outsourcegov", "check", str(broken)]
    result = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding}, check=False)

    assert (result.returncode, result.stderr) == (1, b"")
    assert b"\\u65e5\\u672c" in result.stdout


def test_json_in_narrow_encodings(broken: Path) -> None:
    """JSON is valid whatever the encoding of standard output, and says the same in each."""
    broken.write_text(f"{HEADER}roles: {{😀: {{party: client-co}}}}\n", encoding="utf-8")
    command = [sys.executable, "-m", "outsourcegov", "check", str(broken), "--format", "json"]
    wide, narrow = (
        subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": encoding}, check=False)
        for encoding in ("utf-8", "cp1252")
    )

    assert "😀" in str(json.loads(narrow.stdout))
    assert narrow.stdout == wide.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="names are bytes on Unix only")
@pytest.mark.parametrize("form", ["text", "json"])
def test_file_name_that_is_not_utf8(form: str, sound: Path) -> None:
    """A name of any bytes is shown with escapes, in every format."""
    os.symlink(b"gone", os.fsencode(sound.parent) + b"/bad\xff.yaml")  # noqa: PTH211 - a path cannot be bytes
    result = _run(sound.parent, "--format", form)

    assert (result.exit_code, result.stderr) == (1, "")
    assert "bad\\udcff.yaml" in result.stdout


def test_progress(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody watches and the text is large, standard error says what is done; standard output is the same."""
    plain = _run(broken, *ALL)
    monkeypatch.setattr("outsourcegov.cli.check._LARGE", 1)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    watched = _run(broken, *ALL, "--color", "never")

    assert (watched.exit_code, watched.stdout) == (plain.exit_code, plain.stdout)
    assert broken.name in watched.stderr


@pytest.mark.parametrize("source", ["-", "nowhere.yaml", "/dev/null"])
def test_progress_of_what_has_no_size(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking whether a source is large never fails."""
    from outsourcegov.cli.check import _size

    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)

    assert _size(source) == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "-"], "- stands twice, and standard input can be read only once"),
        (["-", "--as-of", "01/11/2026"], 'wants a date such as 2026-11-01, not "01/11/2026".'),
        (["-", "--as-of", "2026-02-30"], 'wants a date such as 2026-11-01, not "2026-02-30".'),
        (["-", "--select", "amount-gapp"], 'no rule is called "amount-gapp"; did you mean "amount-gap"?'),
    ],
)
def test_wrong_use(arguments: list[str], said: str) -> None:
    """Wrong use ends with 2 and one line that says what is wanted."""
    result = _run(*arguments, stdin=HEADER)

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.endswith(f"{said}\n")
