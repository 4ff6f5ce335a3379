"""A small client of the YAML language server: one document, completion, hover and diagnostics."""

import itertools
import json
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any, Self

Json = Mapping[str, Any]

_URI = "file:///alliance.yaml"


class LanguageServer(AbstractContextManager["LanguageServer"]):
    """Speaks the Language Server Protocol with a server that holds one YAML document and one schema for it."""

    def __init__(self, command: Sequence[str | Path], schema: Path) -> None:
        self._settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "schemaStore": {"enable": False}}}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._numbers = itertools.count(1)
        self._version = 0
        self._diagnostics: list[Json] = []

    def __enter__(self) -> Self:
        completion = {"completionItem": {"documentationFormat": ["markdown"]}}
        capabilities = {"textDocument": {"completion": completion}, "workspace": {"configuration": True}}
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        self._tell("initialized", {})
        if not any(self.completions("", 0, 0) for _ in range(1000)):  # none until it has read the schema
            raise TimeoutError
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def completions(self, text: str, line: int, column: int) -> dict[str, str]:
        """What may stand at a place, counted from 0, with its explanation."""
        self._write(text)
        answer = self._ask("textDocument/completion", _place(line, column))
        return {item["label"]: _text(item.get("documentation")) for item in answer["items"]}

    def hover(self, text: str, line: int, column: int) -> str:
        """What the server says about a place, counted from 0."""
        self._write(text)
        answer = self._ask("textDocument/hover", _place(line, column))
        return _text(answer["contents"]) if answer else ""

    def diagnostics(self, text: str) -> list[tuple[int, str]]:
        """What the server finds wrong: the line, counted from 0, and the message."""
        self._write(text)
        while not self._diagnostics or self._diagnostics[-1].get("version", self._version) != self._version:
            self._receive()
        return [(found["range"]["start"]["line"], found["message"]) for found in self._diagnostics[-1]["diagnostics"]]

    def _write(self, text: str) -> None:
        self._version += 1
        self._diagnostics.clear()
        document = {"uri": _URI, "version": self._version}
        if self._version == 1:
            self._tell("textDocument/didOpen", {"textDocument": document | {"languageId": "yaml", "text": text}})
        else:
            self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def _ask(self, method: str, parameters: Json) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]

    def _tell(self, method: str, parameters: Json) -> None:
        self._send({"method": method, "params": parameters})

    def _receive(self) -> Json:
        """The next message; questions of the server are answered, diagnostics are kept."""
        stream = self._pipe(self._process.stdout)
        length = 0
        while (header := stream.readline().strip()) or not length:
            if not header:
                raise EOFError(self._process.poll())
            if header.lower().startswith(b"content-length:"):
                length = int(header.partition(b":")[2])
        message: Json = json.loads(stream.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics.append(message["params"])
        elif "method" in message and "id" in message:
            items = message.get("params", {}).get("items", ())
            result = [self._settings.get(item.get("section"), {}) for item in items] or None
            self._send({"id": message["id"], "result": result})
        return message

    def _send(self, message: Json) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._pipe(self._process.stdin)
        stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        stream.flush()

    def _pipe(self, stream: IO[bytes] | None) -> IO[bytes]:
        assert stream is not None
        return stream


def _place(line: int, column: int) -> Json:
    return {"textDocument": {"uri": _URI}, "position": {"line": line, "character": column}}


def _text(content: Any) -> str:
    if isinstance(content, list):
        return "\n".join(_text(part) for part in content)
    return str(content.get("value", "")) if isinstance(content, dict) else str(content or "")
