"""A ruling for programs: one JSON object."""

import json
from collections.abc import Mapping
from typing import Any

from outsourcegov.governance.decisions.questions import attributes_of
from outsourcegov.governance.decisions.region_words import region_as_data, value_as_data
from outsourcegov.governance.decisions.rulings import Mandate, Ruling
from outsourcegov.governance.decisions.step_days import in_words
from outsourcegov.governance.people.actors import Actor
from outsourcegov.model.absent import known
from outsourcegov.render.actor_data import actor_as_data, deadline_as_data, named
from outsourcegov.render.outcome_words import outcome_as_data
from outsourcegov.render.right_data import right_as_data, units

VERSION = 1
"""The version of the format; it changes when something that was there is taken away or means something else."""


def ruling_json(ruling: Ruling) -> str:
    """Who decides a case, as JSON text in ASCII."""
    return json.dumps(_Data(ruling).data(), indent=2, allow_nan=False) + "\n"


class _Data:
    """One ruling as plain data."""

    def __init__(self, ruling: Ruling) -> None:
        self.ruling, self.governance, self.cases = ruling, ruling.authority.governance, ruling.authority.cases

    def data(self) -> Mapping[str, Any]:
        ruling, subjects = self.ruling, attributes_of(self.ruling.authority)
        return {
            "version": VERSION,
            "as-of": ruling.day.isoformat(),
            "decision": named(self.governance, ruling.decision.id),
            "units": units(subjects),
            "case": {name: value_as_data(value, subjects[name].unit) for name, value in ruling.case.items()},
            "gap": ruling.is_gap,
            "contested": ruling.is_contested,
            "can-be-decided": ruling.can_be_decided,
            "mandates": [self._mandate(one) for one in ruling.mandates],
            "perhaps": [self._mandate(one) for one in ruling.perhaps],
            "otherwise-nobody": [region_as_data(self.cases, region) for region in ruling.otherwise],
            "delegates": [self._mandate(one) for one in ruling.delegates],
            "nearest": self._mandate(ruling.nearest) if ruling.nearest is not None else None,
            "elsewhere": list(ruling.elsewhere),
            "if-undecided": [outcome_as_data(one) for one in ruling.if_undecided],
            "limit": deadline_as_data(ruling.limit),
            "steps-due": [
                {"day": one.day.isoformat(), "step": one.step.id or None, "what": in_words(one.step)}
                for one in ruling.step_days
            ],
        }

    def _mandate(self, one: Mandate) -> Mapping[str, Any]:
        right, rights = one.right, self.ruling.decision.rights
        return {
            "decider": one.decider.plain() if one.decider is not None else None,
            "actors": [self._actor(actor) for actor in one.actors],
            "why-not": one.why_not or None,
            "right": next(number for number, other in enumerate(rights, start=1) if other is right),
            **right_as_data(self.ruling.authority, right, one.span),
            "delegations": [delegation.id for delegation in one.through],
            "certain": one.is_certain,
            "depends-on": list(one.depends_on),
            "wants": list(one.fails),
            "procedure": known(right.procedure),
        }

    def _actor(self, actor: Actor) -> Mapping[str, Any]:
        return {
            **actor_as_data(self.governance, actor, self.ruling.is_too_late),
            "if-inquorate": [outcome_as_data(one) for one in self.ruling.if_inquorate(actor)],
        }
