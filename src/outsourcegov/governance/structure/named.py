"""Who is named: alone or with others, under every source, or not at all."""

from collections.abc import Iterator, Sequence, Set as AbstractSet

from outsourcegov.model.absent import (
    Absent,
    Claim,
    Conflict,
    Maybe,
    NoneStated,
    NotApplicable,
    Presence,
    claims,
    is_in_words,
    known,
    presence,
)
from outsourcegov.model.who import Together, Who


def names_in(who: Maybe[Who]) -> Sequence[str] | None:
    """Every name that a source gives, each once; None where one cannot be told. Nobody named is no name."""
    found = [name for claim in claims(who) for name in _names(claim)]
    told = [name for name in found if name is not None]
    return list(dict.fromkeys(told)) if len(told) == len(found) else None


def _names(who: Maybe[Who]) -> Iterator[str | None]:
    """The names in one answer, None for one that cannot be told."""
    for name in who.names if isinstance(who, Who) else [who]:
        if isinstance(name, Absent):
            yield from () if isinstance(name, NoneStated | NotApplicable) else (None,)
        elif name is not None:
            yield name


def may_name_somebody(who: Maybe[Who]) -> bool:
    """Whether a source names somebody, or may: words and what is unknown may stand for anybody."""
    return any(True for claim in claims(who) for _ in _names(claim))


def contradicting(who: Maybe[Who]) -> Sequence[Claim]:
    """What each source says, where they contradict each other and nothing says which counts; else nothing."""
    return who.claims if isinstance(who, Conflict) and who.settled is None else ()


def sole(who: Who | None) -> str | None:
    """The only name there is; None for several, or for one that cannot be told."""
    names = set(who.names) if who is not None else set()
    name = names.pop() if len(names) == 1 else None
    return name if isinstance(name, str) else None


def ids_of(who: Maybe[Who]) -> Sequence[str]:
    """The ids of those who are named; none where that is not known."""
    found = known(who)
    return found.ids if found is not None else ()


def alone(who: Who | None) -> AbstractSet[str]:
    """Those of whom any one is enough, in order."""
    if who is None:
        return frozenset()
    is_one_enough = who.how in (Together.ALONE, Together.ANY_OF) or (who.how is Together.AT_LEAST and who.count == 1)
    only = sole(who)
    enough = who.names if is_one_enough else [only]
    return dict.fromkeys(name for name in enough if isinstance(name, str)).keys()


def presence_of(who: Maybe[Who]) -> Presence:
    """Whether somebody is named, as a rule that wants somebody must see it."""
    named = known(who)
    if named is None or not all(isinstance(name, Absent) for name in named.names):
        return presence(who)
    seen = {presence(name) for name in named.names}
    return seen.pop() if len(seen) == 1 else Presence.UNKNOWN


def is_named_in_words(who: Maybe[Who]) -> bool:
    """Whether nobody is named, and words stand in place of a name."""
    named = known(who)
    names = named.names if named is not None else ()
    return presence_of(who) is Presence.MISSING and (is_in_words(who) or any(map(is_in_words, names)))
