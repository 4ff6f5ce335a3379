"""What services are measured by: what they name, and what is measured of their activities and processes."""

from collections.abc import Iterator, Mapping, Sequence

from outsourcegov.governance.decisions.matters import is_untold
from outsourcegov.governance.governance import Governance
from outsourcegov.model.absent import known


def measured_elsewhere(governance: Governance) -> Mapping[str, Sequence[str]]:
    """The metrics of activities and processes that belong to a service, and those with a target for it, by service."""
    return governance.answers.for_anybody(_measured_elsewhere)


def _measured_elsewhere(governance: Governance) -> Mapping[str, Sequence[str]]:
    found: dict[str, dict[str, None]] = {}
    for service, metric in _pairs(governance):
        found.setdefault(service, {})[metric] = None
    return {service: [*metrics] for service, metrics in found.items()}


def _pairs(governance: Governance) -> Iterator[tuple[str, str]]:
    alliance = governance.alliance
    for activity in alliance.activities:
        service = known(activity.service)
        yield from ((service, metric) for metric in activity.measured_by if service is not None)
    for process in alliance.processes:
        for service in dict.fromkeys(known(step.service) for step in process.steps):
            yield from ((service, metric) for metric in process.metrics if service is not None)
    for metric in alliance.metrics:
        for row in (*metric.target, *metric.levels):
            test = row.when.get("service")
            named = test.one_of if test is not None else ()
            yield from ((service, metric.id) for service in named if isinstance(service, str))


def is_measuring_told(governance: Governance) -> bool:
    """Whether it can be seen which metrics, activities and processes measure a service."""
    alliance = governance.alliance
    lists = (
        alliance.metrics,
        *(activity.measured_by for activity in alliance.activities),
        *(process.metrics for process in alliance.processes),
    )
    return is_work_told(governance) and not any(map(is_untold, lists))


def is_work_told(governance: Governance) -> bool:
    """Whether it can be seen which activities and processes there are, and to which services they belong."""
    return governance.answers.for_anybody(_is_work_told)


def _is_work_told(governance: Governance) -> bool:
    alliance = governance.alliance
    steps = (step.service for process in alliance.processes for step in process.steps)
    services = (*steps, *(activity.service for activity in alliance.activities))
    lists = (alliance.activities, alliance.processes, *(process.steps for process in alliance.processes))
    return not any(map(is_untold, (*lists, *services)))
