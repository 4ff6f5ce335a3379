"""Every rule, by id. An id is given once and never used again."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from outsourcegov.engine.rule import Rule
from outsourcegov.engine.selection import Selection, id_of
from outsourcegov.errors import InvalidRule
from outsourcegov.findings.words import written

RULES: Mapping[str, str] = {
    "DOC001": "doc.unreadable_text",
    "DOC002": "doc.syntax_error",
    "DOC003": "doc.empty_document",
    "DOC004": "doc.several_documents",
    "DOC005": "doc.duplicate_key",
    "DOC006": "doc.limit_exceeded",
    "DOC007": "doc.recursive_alias",
    "DOC008": "doc.not_plain_data",
    "DOC009": "doc.number_out_of_range",
    "DOC010": "doc.include_not_found",
    "DOC011": "doc.include_outside_root",
    "DOC012": "doc.include_loop",
    "DOC013": "doc.several_alliances",
    "ENG001": "eng.rule_crashed",
    "SCH001": "sch.duplicate_id",
    "SCH002": "sch.dangling_reference",
    "SCH003": "sch.wrong_kind_reference",
    "SCH004": "sch.inverted_interval",
    "SCH005": "sch.containment_cycle",
    "SCH006": "sch.mixed_currency",
    "SCH009": "sch.expired_waiver",
    "SCH010": "sch.conflicting_statements",
    "SCH011": "sch.unmeasurable_words",
    "SCH012": "sch.name_drift",
    "SCH013": "sch.unknown_key",
    "SCH014": "sch.missing_key",
    "SCH015": "sch.wrong_type",
    "SCH016": "sch.invalid_value",
    "SCH017": "sch.invalid_id",
    "SCH018": "sch.impossible_condition",
    "SCH019": "sch.impossible_case",
    "PTY001": "pty.side_missing",
    "PTY002": "pty.essential_role_missing",
    "PTY003": "pty.no_counterpart",
    "OWN001": "own.no_owner",
    "OWN002": "own.owner_vacant",
    "OWN004": "own.owner_is_organisation",
    "OWN006": "own.multiple_owners",
    "OWN008": "own.owner_outside_alliance",
    "OWN009": "own.term_ends_before_contract",
    "OWN019": "own.no_end_to_end_owner",
    "OWN020": "own.handoff_unowned",
    "OWN021": "own.handoff_no_acknowledgement",
    "OWN022": "own.promise_without_feedback",
    "DEC001": "dec.no_decider",
    "DEC002": "dec.amount_gap",
    "DEC003": "dec.top_uncovered",
    "DEC004": "dec.overlap_different_decider",
    "DEC006": "dec.boundary_ambiguity",
    "DEC007": "dec.non_monotone_authority",
    "DEC008": "dec.decision_gap",
    "DEC009": "dec.time_gap_in_authority",
    "DEC010": "dec.decider_vacant",
    "DEC011": "dec.decider_forum_inquorate",
    "DEC012": "dec.forum_less_decision",
    "DEC015": "dec.circular_delegation",
    "DEC016": "dec.delegation_exceeds_grantor",
    "DEC017": "dec.unauthorised_subdelegation",
    "DEC019": "dec.cross_party_delegation",
    "DEC020": "dec.reserved_delegated",
    "DEC021": "dec.joint_one_sided",
    "DEC022": "dec.deadlock_possible",
    "DEC027": "dec.cadence_slower_than_limit",
    "DEC029": "dec.sod_request_approve",
    "DEC030": "dec.sod_incompatible_types",
    "DEC031": "dec.standard_type_missing",
    "DEC033": "dec.ultra_vires_decision",
    "DEC035": "dec.decider_is_organisation",
    "DEC036": "dec.condition_without_judge",
    "DEC037": "dec.boundary_differs",
    "DEC038": "dec.deadlock_without_outcome",
    "DEC039": "dec.step_dates_collide",
    "DEC040": "dec.loop_without_limit",
    "DEC041": "dec.status_quo_without_base",
    "DEC042": "dec.no_money_limit",
    "ESC001": "esc.category_without_path",
    "ESC002": "esc.dead_end",
    "ESC003": "esc.escalation_cycle",
    "ESC004": "esc.unreachable_level",
    "ESC005": "esc.no_counterpart_at_level",
    "ESC010": "esc.tier_not_rising",
    "ESC013": "esc.top_lacks_authority",
    "ESC014": "esc.short_of_executive",
    "ESC015": "esc.trigger_missing_or_vague",
    "ESC016": "esc.breach_without_trigger",
    "ESC017": "esc.one_way_escalation",
    "TAB001": "tab.unreadable_table",
    "TAB002": "tab.unreadable_cell",
    "TAB003": "tab.never_holds",
    "TAB004": "tab.unlisted_value",
    "TAB005": "tab.ambiguous_bound",
    "TAB006": "tab.incomparable_currencies",
    "TAB007": "tab.table_gap",
    "TAB008": "tab.table_overlap",
    "TAB009": "tab.several_may_decide",
    "TAB010": "tab.table_too_large",
    "TAB011": "tab.unknown_column",
}
"""Id to the module that holds the rule; the rule is named like its module."""

NAMES: Mapping[str, str] = {id: path.partition(".")[2].replace("_", "-") for id, path in RULES.items()}
"""Id to the name of the rule."""

REPORTED_WHILE_READING = ("DOC", "ENG", "TAB", "SCH013", "SCH014", "SCH015", "SCH016", "SCH017")
"""Rules, or families of them, that have a page but nothing to run."""


def find(name: str) -> Rule:
    """The rule of this id or name; raises ``UnknownRule``."""
    path = RULES[id_of(name, NAMES)]
    module = import_module(f"outsourcegov.rules.{path}")
    rule: Rule = getattr(module, path.partition(".")[2])
    return rule


def every_rule() -> Iterator[Rule]:
    """All rules, those with nothing to run among them, in the order of the catalogue."""
    return (find(id) for id in RULES)


def rules_to_run(selection: Selection) -> Iterator[Rule]:
    """The selected rules that look at an alliance."""
    return (find(id) for id in RULES if not id.startswith(REPORTED_WHILE_READING) and selection.has(id))


def own_rules(rules: Rule | Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that somebody brings along. Raises ``TypeError`` for what is none, ``InvalidRule`` for an id in use."""
    own = (rules,) if isinstance(rules, Rule) else tuple(rules)
    used = dict(NAMES)
    for rule in own:
        if not isinstance(rule, Rule):
            what = f"function {rule.__name__}" if hasattr(rule, "__name__") else written(rule)
            raise TypeError(f"{what} is no rule; decorate a function with @og.rule(id=..., severity=..., since=...)")
        if rule.id in used:
            raise InvalidRule(f"id {rule.id} of {rule.name} is that of {used[rule.id]} already")
        used[rule.id] = rule.name
    return own
