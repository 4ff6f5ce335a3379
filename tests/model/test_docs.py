"""The model explains itself: the texts are shown in editors and in the reference."""

import re
from enum import Enum
from typing import Any

import pytest

from outsourcegov.model.base import Value
from outsourcegov.model.shape.body import key_for
from outsourcegov.model.shape.scalars import OneWord, Word
from outsourcegov.schema.generate import name_of
from tests.support.classes import ALL_CLASSES, CLASSES, SHAPES

LANGUAGES: list[Any] = sorted({shape.language for shape in SHAPES if isinstance(shape, Word)}, key=str)
WORDS: list[type[Enum]] = [shape.words for shape in SHAPES if isinstance(shape, OneWord)]
KEYS = [(cls, name) for cls in ALL_CLASSES for name in cls.FIELDS]


def test_every_key_has_a_sentence_of_its_own() -> None:
    """Each key is explained in a sentence that starts with a capital and ends with a full stop."""
    bad = [
        f"{cls.__name__}.{name}: {cls.FIELDS[name].doc}"
        for cls, name in KEYS
        if not re.fullmatch(r"[A-Z].*[^.]\.|[A-Z].* and \.", cls.FIELDS[name].doc)
    ]

    assert bad == []


def test_no_text_has_marks_that_editors_show_as_they_are() -> None:
    """Explanations are plain text: no backticks, no dashes that stand for a comma."""
    bad = [f"{cls.__name__}.{name}" for cls, name in KEYS if re.search(r"[`\u2014\u2013]", cls.FIELDS[name].doc)]

    assert bad == []


@pytest.mark.parametrize("cls", [*ALL_CLASSES, *WORDS], ids=lambda cls: cls.__name__)
def test_every_class_says_what_it_is(cls: type) -> None:
    """Each class and each list of words has a docstring of its own."""
    assert cls.__doc__
    assert cls.__doc__ not in {base.__doc__ for base in cls.__mro__[1:]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_of_their_language(language: Any) -> None:
    """Every example of a small language parses and matches its pattern."""
    assert language.EXAMPLES
    for example in language.EXAMPLES:
        assert re.search(language.PATTERN, example)
        assert str(language.parse(example))


def test_every_definition_has_a_name_of_its_own() -> None:
    """No two classes, lists of words or small languages share a name in the schema."""
    names = [name_of(cls) for cls in {*CLASSES, *WORDS, *LANGUAGES}]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_keys_of_a_class_are_words_of_the_language(cls: type[Value]) -> None:
    """Keys are kebab-case, and those that classes name as short forms or choices exist."""
    keys = {key_for(name) for name in cls.FIELDS}

    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", key) for key in keys)
    assert {cls.SHORT or next(iter(keys))} | {key for choice in cls.EXACTLY_ONE_OF for key in choice} <= keys
    assert {key for meaning in cls.SHORT_WORDS.values() for key in meaning} <= keys
