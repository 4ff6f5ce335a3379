"""The reference of the language as Markdown, made from the model: every key of every object, once.

``docs/reference/language.md`` is what this gives; a test compares the two.
"""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from outsourcegov.findings.words import capitalised, joined, kebab
from outsourcegov.model.absent import NONE
from outsourcegov.model.alliance import HEADER_KEYS, VERSION, Alliance
from outsourcegov.model.base import Value
from outsourcegov.model.common import Entry, Timed
from outsourcegov.model.conditions import Bound
from outsourcegov.model.fields import COUNT, Field
from outsourcegov.model.items import Items
from outsourcegov.model.money import SUM_KEYS, Sum
from outsourcegov.model.parties import Lei
from outsourcegov.model.refs import EVENTS
from outsourcegov.model.shape.annotations import body_of, shape_of
from outsourcegov.model.shape.base import Shape
from outsourcegov.model.shape.body import Body, ReadByItself
from outsourcegov.model.shape.containers import KeyedBy, ListOf
from outsourcegov.model.shape.or_absent import OrAbsent
from outsourcegov.model.shape.scalars import Either, Flag, Id, Label, Number, OneWord, Reference, Word

_FEW_WORDS = 5
"""A closed list of so many words stands in the table itself."""

_SCALAR = "`true` or `false` or number or text"

_HEAD = """\
<!-- Generated from the model; do not edit. To write it anew: pytest tests/render --update-golden -->

# The language, key by key

Every key of a document, with what it holds. How dates, limits, money, conditions and values that are not there are
written is told once, in the [conventions](conventions.md).

How to read the tables: a key marked **required** must be written, any other may be left out. *List: x* is a list whose
elements hold x, and *id → x* a mapping from ids to x. *Id of* x means that x is defined elsewhere and named here by its
id. A value may be replaced by a [reason why it is not there](conventions.md#values-that-are-not-there), a required one
too. In Python a key is an attribute with `_` for `-`; a key that is a word of Python ends in `_`, such as `from_`.
"""

_KEYS_OF_SUM = ", ".join(f"`{key}`" for key in SUM_KEYS)

_GROUPS: Sequence[tuple[type[Value], str, str]] = (
    (Timed, "Keys of a limit", "An object that has a limit of its own has these keys side by side."),
    (Sum, "Keys of a sum", f"A sum of money and everything that is one. Exactly one of {_KEYS_OF_SUM} is written."),
)
"""Classes whose keys are told once, for all that inherit them."""

_COMMON = """\
(lang-common)=
## Common keys

Almost every object has these. The tables below leave them out and say so.
"""

_HEADER_NOTE = """\
The keys under `alliance`. Everything else stands at the top of the document. `id` is **required** here: no key outside
gives the alliance its name. In Python: `Alliance`, which has the keys at the top as well.
"""

_TOP: Mapping[str, tuple[str, str]] = {
    "outsourcegov": (f"`{VERSION}`", "The version of the language. Required beside `alliance`."),
    "include": ("text, or a list of them", "Further files that are part of this alliance, relative to this one."),
    "alliance": ("[alliance](#lang-alliance)", "The alliance as a whole: its id, its client, its providers."),
}

_LANGUAGES: Mapping[str, str] = {
    "Country": "Two capital letters of ISO 3166. Norway is `NO`, which needs no quotes: only `true` and `false` are "
    "booleans.",
    "Currency": "Three capital letters of ISO 4217.",
    "Date": "Year, month and day with hyphens. Where a date ends something, that day still belongs to it.",
    "Duration": "A number, a space and a unit: `second`, `minute`, `hour`, `day`, `week`, `month` or `year`, with or "
    "without `s`. With `business` before `hour` or `day` it runs on the calendar in force, any other on the clock "
    "on the wall. Months and years are whole numbers, other units may have up to three decimals. ISO 8601 with a unit "
    "(`P5D`, `PT4H`) is read as well.",
    "Formula": "Numbers, ids of figures and metrics, `+ - * /`, parentheses, and `min`, `max`, `mean` and `sum` with "
    "their arguments in parentheses. An id may hold a hyphen, so a minus has spaces around it. At most 500 characters.",
    "Hours": "Two times with a hyphen and no space between. The second is later than the first; `24:00` is the end of "
    "the day. Write it in quotes.",
    "Lei": "The legal entity identifier of ISO 17442: eighteen capital letters and digits, then two check digits.",
    "Letters": "One letter, or up to eight with `/` or `,` between them: `R` responsible, `A` accountable (agrees in "
    "RAPID, approves in DACI), `S` supports, `C` consulted, `I` informed (input in RAPID), `V` verifies, `P` performs, "
    "`D` decides (drives in DACI).",
    "MonthDay": "Month and day with a hyphen: a day that comes back every year. Write it in quotes.",
    "Period": "A year, a quarter (`2026-Q3`), a month, a week of ISO 8601 (`2026-W31`) or a day.",
    "ProvisionType": "A subject of the list below, or a word of your own that starts with `x-`.",
    "TimeOfDay": "Hours and minutes of 24 hours, `24:00` for the end of the day, or `opening` or `closing` of the "
    "calendar in force. Write it in quotes.",
}
"""What the pattern of each small language says, in words."""


def language_reference() -> str:
    """The whole reference."""
    return "\n".join(_Reference().lines()).rstrip() + "\n"


class _Reference:
    """The parts of the language: one chapter for each key at the top, with the objects that only it holds."""

    def __init__(self) -> None:
        self.root = body_of(Alliance)
        self.chapters: dict[str, Body] = {}
        for key, (_, shape) in self.root.fields.items():
            body = _body_in(shape)
            if key not in HEADER_KEYS and body is not None:
                self.chapters[key] = body
        self.heads = {body.cls: key for key, body in self.chapters.items()}
        self.homes = self._homes()
        self.words: dict[str, OneWord] = {}
        self.languages: dict[str, Any] = {}
        self.bound = ""
        self.bound = self._holds(shape_of(Bound))

    def lines(self) -> Iterator[str]:
        """The text, line by line."""
        yield _HEAD
        yield from self._overview()
        yield _COMMON
        yield from self._table(body_of(Entry), [key for key in body_of(Entry).fields if key != "id"])
        for base, title, note in _GROUPS:
            yield from self._heading(3, title, base)
            yield f"{note}\n"
            yield from self._table(body_of(base), list(_keys_told(body_of(base), base)))
        yield from self._heading(2, "alliance", Alliance)
        yield _HEADER_NOTE
        yield from self._table(self.root, [key for key in HEADER_KEYS if key not in (*_COMMON_KEYS, "id")])
        yield from _and_common(Alliance)
        for key, body in self.chapters.items():
            yield from self._chapter(key, body)
        yield from self._shared()
        yield from self._moments()
        yield from self._small_languages()
        yield from self._word_lists()

    def _homes(self) -> Mapping[type, str]:
        """For every class below the top, the key of the only chapter that holds it, or nothing where several do."""
        holders: dict[type, set[str]] = {}
        for key, body in self.chapters.items():
            for cls in _classes_in(body, self.heads):
                holders.setdefault(cls, set()).add(key)
        return {cls: next(iter(keys)) if len(keys) == 1 else "" for cls, keys in holders.items()}

    def _overview(self) -> Iterator[str]:
        yield "## Keys at the top of a document\n"
        yield "| key | holds | meaning |\n|---|---|---|"
        for key, (holds, meaning) in _TOP.items():
            yield f"| `{key}` | {holds} | {meaning} |"
        for key, body in self.chapters.items():
            name, shape = self.root.fields[key]
            link = f"[`{key}`](#lang-{_kind(body.cls)})"
            yield f"| {link} | {self._holds(shape)} | {Alliance.FIELDS[name].doc} |"
        yield ""
        yield (
            "A key that starts with `x-` is your own, here and in every object, and is ignored. "
            "Where the ids of objects stand, it is an id.\n"
        )

    def _chapter(self, key: str, body: Body) -> Iterator[str]:
        yield from self._heading(2, key, body.cls)
        yield from self._object(body)
        for cls, home in self.homes.items():
            if home == key and cls not in self.heads:
                yield from self._section(cls)

    def _shared(self) -> Iterator[str]:
        yield "## Objects that several chapters share\n"
        for cls in sorted((cls for cls, home in self.homes.items() if not home), key=_title):
            if cls not in self.heads:
                yield from self._section(cls)
        yield "(lang-bound)=\n### Bound\n"
        yield f"What a value is compared with: {self.bound}. The id of a figure is money.\n"

    def _section(self, cls: Any) -> Iterator[str]:
        yield from self._heading(3, _title(cls), cls)
        if hasattr(cls, "FIELDS"):
            yield from self._object(body_of(cls))
        else:
            yield f"{_first_paragraph(cls)} The [conventions](conventions.md#who) show how it is written.\n"

    def _heading(self, level: int, title: str, cls: type) -> Iterator[str]:
        yield f"(lang-{_kind(cls)})="
        yield f"{'#' * level} {title}\n"

    def _object(self, body: Body) -> Iterator[str]:
        yield f"{_first_paragraph(body.cls)} In Python: `{body.cls.__name__}`.\n"
        yield from _forms(body)
        keys = [key for key in body.fields if not _is_common(body, key) and key != body.outside]
        told = {key for base, _, _ in _GROUPS if issubclass(body.cls, base) for key in _keys_told(body, base)}
        yield from self._table(body, [key for key in keys if key not in told])
        for base, title, _ in _GROUPS:
            if issubclass(body.cls, base):
                yield f"Also the [{title[0].lower()}{title[1:]}](#lang-{_kind(base)}).\n"
        yield from _and_common(body.cls)

    def _table(self, body: Body, keys: Sequence[str]) -> Iterator[str]:
        if not keys:
            return
        yield "| key | holds | default | meaning |\n|---|---|---|---|"
        for key in keys:
            name, shape = body.fields[key]
            field = body.cls.FIELDS[name]
            yield f"| `{key}` | {self._holds(shape)} | {_default(field, shape)} | {field.doc} |"
        yield ""

    def _holds(self, shape: Shape) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each sort of shape
        """What a shape holds, in words and with links."""
        match shape:
            case OrAbsent():
                return self._holds(shape.inner)
            case ListOf():
                item = self._holds(shape.item)
                return f"{item}, or a list of them" if shape.bare else f"list: {item}"
            case KeyedBy():
                kind = f"[{_name(shape.body.cls)}](#lang-{_kind(shape.body.cls)})"
                entry = f"{self._key_of(shape)} → {kind}"
                return f"{kind}, or {entry}" if shape.bare else entry
            case Either():
                cases = " or ".join(self._holds(case) for case in shape.cases)
                named = {self.bound: "[bound](#lang-bound)", _SCALAR: "text, number, `true` or `false`"}
                return named.get(cases, cases)
            case Body() | ReadByItself():
                return f"[{_name(shape.cls)}](#lang-{_kind(shape.cls)})"
            case OneWord():
                return self._one_word(shape)
            case Word():
                self.languages[shape.language.__name__] = shape.language
                return f"[{_name(shape.language)}](#lang-{_kind(shape.language)})"
            case Reference():
                return self._reference(shape)
            case Id():
                return "id"
            case Label():
                return "text or number"
            case Flag():
                return "`true` or `false`"
            case Number():
                return "whole number" if shape == COUNT else shape.wants.removeprefix("a ")
            case _:
                return "text"

    def _key_of(self, shape: KeyedBy) -> str:
        """What stands before the colon in a mapping."""
        key = shape.body.key_shape
        if isinstance(key, Id):
            return "name" if shape.local else "id"
        return self._holds(key) if isinstance(key, Word | Reference) else shape.body.outside

    def _one_word(self, shape: OneWord) -> str:
        if len(shape.members) <= _FEW_WORDS:
            return ", ".join(f"`{word}`" for word in shape.members)
        self.words[shape.words.__name__] = shape
        return f"[{_name(shape.words)}](#words-{_kind(shape.words)})"

    def _reference(self, shape: Reference) -> str:
        if shape.kinds == ("any",):
            return "id of anything"
        kinds = [f"[{kind.replace('-', ' ')}](#lang-{kind})" for kind in shape.kinds]
        ids = f"id of {' or '.join(kinds)}"
        if shape.words == EVENTS:
            return f"{ids} or a [moment](#lang-moments)"
        return " or ".join([ids, *(f"`{word}`" for word in shape.words)])

    def _moments(self) -> Iterator[str]:
        yield "(lang-moments)=\n## Moments\n"
        yield from _wrapped(
            "Moments that every contract knows and that need no definition. Any other moment is the id of a condition "
            "of kind `event`."
        )
        yield from _wrapped(", ".join(f"`{word}`" for word in EVENTS) + ".")

    def _small_languages(self) -> Iterator[str]:
        yield "## Small languages\n"
        yield "Text that has a form of its own.\n"
        for name in sorted(self.languages):
            language = self.languages[name]
            yield f"(lang-{_kind(language)})=\n### {_title(language)}\n"
            yield from _wrapped(_LANGUAGES[name])
            examples = ", ".join(f"`{example}`" for example in language.EXAMPLES)
            yield from _wrapped(f"{'Subjects' if name == 'ProvisionType' else 'Examples'}: {examples}.")

    def _word_lists(self) -> Iterator[str]:
        yield "## Closed lists of words\n"
        yield "The lists that are too long for a table.\n"
        for name in sorted(self.words):
            words = self.words[name].words
            shown = ", ".join(f"`{word}`" for word in self.words[name].members)
            yield f"(words-{_kind(words)})="
            yield from _wrapped(f"**{_name(words)}.** {_first_paragraph(words)} {shown}.")


_COMMON_KEYS = tuple(key for key in body_of(Entry).fields if key != "id")


def _is_common(body: Body, key: str) -> bool:
    name = body.fields[key][0]
    return key in _COMMON_KEYS and body.cls.FIELDS[name] == Entry.FIELDS[name]


def _keys_told(body: Body, base: type[Value]) -> Iterator[str]:
    """The keys of an object that mean what they mean in a class it inherits from."""
    for key, (name, _) in body_of(base).fields.items():
        if not (issubclass(base, Entry) and name in Entry.FIELDS) and body.cls.FIELDS[name] == base.FIELDS[name]:
            yield key


def _wrapped(text: str) -> Iterator[str]:
    yield textwrap.fill(text, 120, break_on_hyphens=False, break_long_words=False)
    yield ""


def _and_common(cls: Any) -> Iterator[str]:
    """Which of the common keys an object has."""
    has = [key for key in _COMMON_KEYS if key in body_of(cls).fields and _is_common(body_of(cls), key)]
    if has:
        lacks = [f"`{key}`" for key in _COMMON_KEYS if key not in has]
        yield f"Also the [common keys](#lang-common){f' without {joined(lacks)}' if lacks else ''}.\n"


def _forms(body: Body) -> Iterator[str]:
    """Short forms, and groups of keys that exclude each other."""
    if body.cls.SHORT:
        yield f"Short form: the value of `{body.cls.SHORT}` alone.\n"
    for word, meaning in body.cls.SHORT_WORDS.items():
        keys = ", ".join(f"{key}: {_yaml(value)}" for key, value in meaning.items())
        yield f"Short form: `{word}` stands for `{{{keys}}}`.\n"
    for choice in body.cls.EXACTLY_ONE_OF if body.cls.EXACTLY_ONE_OF != Sum.EXACTLY_ONE_OF else ():
        yield f"Exactly one of {', '.join(f'`{key}`' for key in choice)} is written.\n"


def _yaml(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_yaml(content)}' for key, content in value.items())}}}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _default(field: Field, shape: Shape) -> str:
    if field.required:
        return "**required**"
    if field.default in (None, "") or field.default is attrs.NOTHING or isinstance(field.default, Items):
        return ""
    return f"`{'none' if field.default is NONE else _yaml(shape.plain(field.default))}`"


def _first_paragraph(cls: type) -> str:
    paragraph = (cls.__doc__ or "").split("\n\n")[0]
    return " ".join(paragraph.replace("``", "`").split())


def _kind(cls: type) -> str:
    """What a class is called among the targets: ``DecisionStep`` is ``decision-step``."""
    return str(vars(cls).get("KIND") or kebab(cls.__name__))


def _name(cls: type) -> str:
    return "LEI" if cls is Lei else _kind(cls).replace("-", " ")


def _title(cls: type) -> str:
    name = _name(cls)
    return capitalised(name)


def _body_in(shape: Shape) -> Body | None:
    """The object that a key at the top holds, in a collection or alone."""
    inner = shape.inner if isinstance(shape, OrAbsent) else shape
    if isinstance(inner, KeyedBy):
        return inner.body
    return inner if isinstance(inner, Body) else None


def _classes_in(body: Body, heads: Mapping[type, str]) -> Sequence[type]:
    """Every class inside an object, in the order met, without what stands in a chapter of its own."""
    found: dict[type, None] = {}
    todo: list[Shape] = [shape for _, shape in body.fields.values()]
    while todo:
        shape = todo.pop(0)
        if isinstance(shape, Body | ReadByItself):
            if shape.cls in found or shape.cls in heads:
                continue
            found[shape.cls] = None
        todo.extend(shape.parts)
    return list(found)
