"""From bytes to text: UTF-8, and no characters that cannot be shown."""

import codecs
import re

from outsourcegov.findings import Finding, Span
from outsourcegov.findings.codes import LIMIT_EXCEEDED, UNREADABLE_TEXT
from outsourcegov.loading.limits import Limits
from outsourcegov.loading.places import Places

_FORBIDDEN = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_OTHER_ENCODINGS = {  # UTF-32 first: its little-endian mark begins with that of UTF-16.
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_SAVE_AS_UTF8 = "Save the file as UTF-8."


def decode(raw: bytes | str, name: str, limits: Limits) -> tuple[str | None, list[Finding]]:
    """The text of a file without its byte order mark, or what keeps it from being read."""
    if _is_larger(raw, limits.max_bytes):
        message = f"The text is larger than {limits.max_bytes:,} bytes, the most that is read."
        return None, [LIMIT_EXCEEDED.found(message, span=Span(name, 1, 1), fix="Split it into several files.")]
    if isinstance(raw, str):
        return raw.removeprefix("\ufeff"), []
    for mark, encoding in _OTHER_ENCODINGS.items():
        if raw.startswith(mark):
            message = f"The file is written in {encoding}, which is not read."
            return None, [UNREADABLE_TEXT.found(message, span=Span(name, 1, 1), fix=_SAVE_AS_UTF8)]
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode(), []
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"The byte 0x{raw[error.start]:02X} stands here, and the file is not UTF-8."
        return None, [UNREADABLE_TEXT.found(message, span=Places(name, before).span(len(before)), fix=_SAVE_AS_UTF8)]


_MOST_BYTES_OF_A_CHARACTER = 4


def _is_larger(raw: bytes | str, most: int) -> bool:
    """Whether a text takes more bytes in UTF-8; it is encoded only where its length does not tell."""
    if len(raw) > most or isinstance(raw, bytes) or raw.isascii() or len(raw) * _MOST_BYTES_OF_A_CHARACTER <= most:
        return len(raw) > most
    return len(raw.encode(errors="surrogatepass")) > most


def unreadable_character(places: Places) -> Finding | None:
    """A finding about the first character that no YAML or JSON text may contain, if there is one."""
    found = re.search(_FORBIDDEN, places.text)  # compiled when it is needed, which takes longer than to read a page
    if found is None:
        return None
    code = f"U+{ord(found.group()):04X}"
    if found.group() == "\0":
        message, fix = f"A NUL character ({code}) stands here.", "Delete it; if there are many, save the file as UTF-8."
    elif "\ud800" <= found.group() <= "\udfff":
        message, fix = f"Half a character ({code}, a lone surrogate) stands here.", "Delete it or write it again."
    else:
        message, fix = f"A character that cannot be shown ({code}) stands here.", "Delete it."
    return UNREADABLE_TEXT.found(message, span=places.span(found.start()), fix=fix)
