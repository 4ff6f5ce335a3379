"""Roles, forums, people and whoever acts by their titles: ``Steering committee "steering-committee"``."""

from collections.abc import Callable

from outsourcegov.findings.words import joined, one_line, quoted
from outsourcegov.governance.governance import Governance
from outsourcegov.governance.structure.named import contradicting
from outsourcegov.model.absent import InWords, Maybe, known
from outsourcegov.model.decisions import Right
from outsourcegov.model.who import WORDS, Together, Who

_SAID = {
    "client": "the client",
    "provider": "the provider",
    "either": "either party",
    "other-side": "the other side",
    "members": "the members",
    "any-member": "any member",
    "other-deciders": "the other deciders",
    "chair": "the chair",
}
_NOT_KNOWN = "somebody who is not known"


def title_of(governance: Governance, id: str) -> str:
    """What people call something; empty where it has no title."""
    found = governance.objects.get(id)
    return found.title if found is not None and isinstance(found.title, str) else ""


def name_of(governance: Governance, id: str) -> str:
    """What people call something, with its id: ``Client CIO "client-cio"``."""
    return one_line(f'{title_of(governance, id)} "{id}"'.strip())


def who_in_words(governance: Governance, who: Who | None) -> str:
    """Whoever acts, by their titles and ids."""
    return _together(who, [_name(governance, one) for one in who.names]) if who is not None else _NOT_KNOWN


def ids_in_words(who: Who | None) -> str:
    """Whoever acts, by their ids: ``client-cio and provider-executive together``."""
    return _together(who, [_id(one) for one in who.names]) if who is not None else _NOT_KNOWN


def decider_in_words(governance: Governance, right: Right) -> str:
    """Whoever a right names, by their titles and ids; where sources contradict each other, what each of them says."""
    return _each(right, lambda who: who_in_words(governance, who))


def decider_ids_in_words(right: Right) -> str:
    """The same by their ids: ``cfo (cl. 5) or steering (schedule B)``."""
    return _each(right, ids_in_words)


def _each(right: Right, in_words: Callable[[Who | None], str]) -> str:
    said = [f"{in_words(known(one.value))}{f' ({one.ref})' if one.ref else ''}" for one in contradicting(right.decider)]
    return joined(said, "or") if said else in_words(known(right.decider))


def are_several(who: Who | None) -> bool:
    """Whether more than one of them acts: whether they decide, where one decides."""
    if who is None or who.how is Together.ANY_OF:
        return False
    if who.how is Together.AT_LEAST:
        return who.count > 1
    return len(who.names) > 1 or bool({"members", "other-deciders"}.intersection(who.words))


def _together(who: Who, names: list[str]) -> str:
    if who.how is Together.AT_LEAST:
        return f"{who.count} of {joined(names)}"
    words = joined(names, "or" if who.how is Together.ANY_OF else "and")
    ending = {Together.JOINTLY: " together", Together.EACH_OF: " each"}.get(who.how, "")
    return f"{words}{ending if len(names) > 1 else ''}"


def _name(governance: Governance, name: Maybe[str]) -> str:
    if not isinstance(name, str):
        return _absent(name)
    return _SAID[name] if name in WORDS else name_of(governance, name)


def _id(name: Maybe[str]) -> str:
    return one_line(name) if isinstance(name, str) else _absent(name)


def _absent(name: object) -> str:
    return f"those called {quoted(name.words)}" if isinstance(name, InWords) else _NOT_KNOWN
