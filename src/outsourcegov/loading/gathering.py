"""What has been read of an alliance so far: its documents, and the files they came from."""

import os
from posixpath import join, normpath

from outsourcegov.findings import Code, Finding, Span
from outsourcegov.findings.codes import LIMIT_EXCEEDED, SYNTAX_ERROR
from outsourcegov.loading.decoding import decode
from outsourcegov.loading.document import Document
from outsourcegov.loading.files import is_inside
from outsourcegov.loading.json_text import read_json
from outsourcegov.loading.limits import Limits


class Gathering:
    """What has been read so far.

    ``base`` is the directory the entry lies in, as it was given: files are called by their way from there. Nothing
    outside ``root`` is read. ``seen`` are the resolved paths of the files that were read.
    """

    def __init__(self, base: str, root: str | os.PathLike[str] | None, limits: Limits | None) -> None:
        self.base = base
        self.root = os.fspath(root) if root is not None else base or "."
        self.limits = limits or Limits()
        self.documents: list[Document] = []
        self.findings: list[Finding] = []
        self.seen: set[str] = set()
        self._real_root = os.path.realpath(self.root)
        self._full = False

    def report(self, code: Code, message: str, span: Span | None, fix: str, about: str = "") -> None:
        """Note what is wrong."""
        self.findings.append(code.found(message, span=span, fix=fix, discriminator=about))

    def name_of(self, rel: str) -> str:
        """What a file is called, given its way from the base."""
        name = join(self.base.replace(os.sep, "/"), rel)
        return normpath(name) if rel.startswith("../") else name

    def allows(self, real: str) -> bool:
        """Whether a file with this resolved path may be read."""
        return is_inside(real, self._real_root)

    def admit(self, real: str, span: Span | None) -> bool:
        """Whether one more file may be read; if so, it counts as read."""
        if len(self.seen) < self.limits.max_files:
            self.seen.add(real)
            return True
        if not self._full:
            self._full = True
            message = f"The alliance has more than {self.limits.max_files:,} files; the rest is not read."
            self.report(LIMIT_EXCEEDED, message, span, "Join some of its files.")
        return False

    def parse(self, raw: str | bytes, name: str, *, json: bool | None = None) -> Document | None:
        """The document in a text, which is kept; what is wrong with it is reported."""
        text, findings = decode(raw, name, self.limits)
        document = None
        if text is not None:
            document, findings = _read(name, text, self.limits, json=json)
        self.findings.extend(findings)
        if document is not None:
            self.documents.append(document)
        return document


_NOT_JSON = (SYNTAX_ERROR.id, LIMIT_EXCEEDED.id)
"""What is said of YAML that looks like JSON: the limits are looked at before the syntax."""


def _read(name: str, text: str, limits: Limits, *, json: bool | None) -> tuple[Document | None, list[Finding]]:
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name need not be a path
    if json or (json is None and suffix == ".json"):
        return read_json(name, text, limits)
    if json is None and suffix not in (".yaml", ".yml") and text.lstrip().startswith(("{", "[")):
        document, findings = read_json(name, text, limits)
        if document is not None or findings[0].rule not in _NOT_JSON:
            return document, findings
    from outsourcegov.loading.yaml_text import read_yaml  # Only here is PyYAML loaded.

    return read_yaml(name, text, limits)
