"""What the inputs of decision tables of DMN can be: their types, by name or by the variable that an input reads."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

import attrs

from outsourcegov.exchange.xml_text import Element

_KINDS: Mapping[str, type] = {
    **dict.fromkeys(("number", "integer", "int", "long", "short", "double", "float", "decimal"), Decimal),
    "string": str,
    "boolean": bool,
    "date": date,
    **dict.fromkeys(("date and time", "datetime", "dateandtime"), datetime),
}
_WHOLE = frozenset({"integer", "int", "long", "short"})
_ANYTHING = frozenset({"", "any"})
_WITHOUT_KIND = _ANYTHING | {
    *("context", "time", "duration", "days and time duration", "daytimeduration"),
    *("years and months duration", "yearmonthduration"),
}
_GIVES_A_LIST = frozenset("CRO")


@attrs.frozen
class DmnType:
    """What a type comes to: the name of the built-in one, what it allows, whether it is a list, and its components.

    It is not ``is_known`` where it is none of the built-in ones, and the file does not say what it is.
    """

    name: str = ""
    allowed: Element | None = None
    is_list: bool = False
    components: Element | None = None

    @property
    def kind(self) -> type | None:
        """The type of its values, None where that is none that is compared."""
        return _KINDS.get(self.name.lower())

    @property
    def is_whole(self) -> bool:
        """Whether its values are whole numbers."""
        return self.name.lower() in _WHOLE

    @property
    def is_known(self) -> bool:
        """Whether it is known what its values can be."""
        return self.kind is not None or self.name.lower() in _WITHOUT_KIND


class Types:
    """The types and the variables of one file."""

    def __init__(self, root: Element) -> None:
        self._own = {one.attributes.get("name", ""): one for one in root.all("itemDefinition")}
        self._found: dict[str, DmnType] = {}
        self._parts: dict[Element, Mapping[str, Element]] = {}
        self._variables = dict(self._of_variables(root))

    def of_input(self, expression: str, reference: str, scope: Mapping[str, DmnType]) -> DmnType:
        """What an input can be that has a type, or none, and reads an expression in a scope."""
        given, read = self.of(reference), self._read(expression, scope)
        if given.name.lower() in _ANYTHING and given == DmnType(given.name):
            return read
        if given.allowed or read.kind not in (None, given.kind):
            return given
        if not read.is_known:
            return attrs.evolve(given, name=read.name)
        return attrs.evolve(given, allowed=read.allowed, is_list=given.is_list or read.is_list)

    def scope(self, top: Element) -> Mapping[str, DmnType]:
        """The variables that a decision or a knowledge model sees, its own before those of the file."""
        own = {
            one.attributes.get("name", ""): self.of(_type_of(one))
            for one in top.walk()
            if one.name in ("formalParameter", "variable") and one.namespace == top.namespace
        }
        return own if top.name == "businessKnowledgeModel" else ChainMap(own, self._variables)

    def of(self, reference: str) -> DmnType:
        """What a type comes to, through the types it is made of."""
        name = reference if reference in self._own else reference.rpartition(":")[2]
        chain: dict[str, None] = {}
        while name in self._own and name not in self._found and name not in chain:
            chain[name] = None
            name = _base(self._own[name])
        found = self._found.get(name) or DmnType(name)
        for one in reversed(chain):
            found = self._found[one] = _narrowed(self._own[one], found)
        return found

    def _of_variables(self, root: Element) -> Iterator[tuple[str, DmnType]]:
        for top in (*root.all("inputData"), *root.all("decision")):
            variable, output = top.first("variable"), _output(top)
            found = self.of(_type_of(variable) or _type_of(output))
            if output and not found.allowed:
                found = attrs.evolve(found, allowed=output.first("outputValues"))
            for named in filter(None, (top, variable)):
                yield " ".join(named.attributes.get("name", "").split()), found

    def _read(self, expression: str, scope: Mapping[str, DmnType]) -> DmnType:
        """The type of a variable, or of a component of one such as ``applicant.age``."""
        if expression in scope:
            return scope[expression]
        name, *path = (one.strip() for one in expression.split("."))
        found = scope.get(name, DmnType())
        for one in path:
            if found.is_list or found.components is None:
                return DmnType("" if found.is_known else found.name, is_list=found.is_list)
            component = self._components(found.components).get(one)
            found = _narrowed(component, self.of(_base(component))) if component else DmnType()
        return found

    def _components(self, element: Element) -> Mapping[str, Element]:
        if element not in self._parts:
            self._parts[element] = {one.attributes.get("name", ""): one for one in element.all("itemComponent")}
        return self._parts[element]


def _type_of(element: Element | None) -> str:
    return element.attributes.get("typeRef", "") if element else ""


def _base(definition: Element) -> str:
    base = definition.first("typeRef")
    return base.text.rpartition(":")[2] if base else ""


def _narrowed(definition: Element, base: DmnType) -> DmnType:
    """What a definition makes of the type it is based on."""
    return DmnType(
        base.name,
        definition.first("typeConstraint") or definition.first("allowedValues") or base.allowed,
        base.is_list or definition.attributes.get("isCollection") == "true",
        definition if definition.first("itemComponent") else base.components,
    )


def _output(decision: Element) -> Element | None:
    """The output of a table that gives one value."""
    table = decision.first("decisionTable")
    outputs = list(table.all("output")) if table else []
    is_list = table is not None and table.attributes.get("hitPolicy", "U")[:1] in _GIVES_A_LIST
    return outputs[0] if len(outputs) == 1 and not is_list else None
