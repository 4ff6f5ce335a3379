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
    "PTY004": "pty.counterpart_tier_mismatch",
    "PTY005": "pty.counterpart_same_party",
    "PTY006": "pty.holder_employer_mismatch",
    "PTY007": "pty.retained_organisation_hollow",
    "PTY008": "pty.unnamed_chain_party",
    "PTY009": "pty.key_personnel_unprotected",
    "PTY010": "pty.role_overload",
    "PTY011": "pty.several_holders",
    "PTY012": "pty.superior_ended",
    "CON001": "contracts.core_term_missing",
    "CON002": "contracts.expired_still_used",
    "CON003": "contracts.notice_window_closing",
    "CON004": "contracts.auto_renew_undecided",
    "CON005": "contracts.child_outlives_parent",
    "CON006": "contracts.notice_shorter_than_transition",
    "CON007": "contracts.no_precedence",
    "CON009": "contracts.provision_absent",
    "CON010": "contracts.termination_one_sided",
    "CON011": "contracts.review_overdue",
    "CON012": "contracts.renewal_trigger_open",
    "CON013": "contracts.compounding_price",
    "CON014": "contracts.term_mismatch",
    "CON015": "contracts.renews_unagreed",
    "CON016": "contracts.call_off_without_parent",
    "CON017": "contracts.outside_parent_term",
    "CON018": "contracts.parties_differ_from_parent",
    "CON019": "contracts.notice_longer_than_term",
    "CON020": "contracts.precedence_contradicts",
    "OWN001": "own.no_owner",
    "OWN002": "own.owner_vacant",
    "OWN003": "own.owner_vacant_deputised",
    "OWN004": "own.owner_is_organisation",
    "OWN005": "own.owner_is_forum",
    "OWN006": "own.multiple_owners",
    "OWN007": "own.owner_wrong_side",
    "OWN008": "own.owner_outside_alliance",
    "OWN009": "own.term_ends_before_contract",
    "OWN010": "own.coverage_hole",
    "OWN011": "own.no_deputy",
    "OWN012": "own.deputy_ineffective",
    "OWN013": "own.shared_deputy_collision",
    "OWN014": "own.both_sides_person",
    "OWN015": "own.accountable_without_authority",
    "OWN016": "own.authority_without_accountability",
    "OWN017": "own.owner_without_voice",
    "OWN018": "own.owner_unreachable",
    "OWN019": "own.no_end_to_end_owner",
    "OWN020": "own.handoff_unowned",
    "OWN021": "own.handoff_no_acknowledgement",
    "OWN022": "own.promise_without_feedback",
    "OWN023": "own.raci_no_accountable",
    "OWN024": "own.raci_many_accountable",
    "OWN025": "own.raci_no_responsible",
    "OWN026": "own.raci_a_r_disconnected",
    "OWN027": "own.raci_too_many_consulted",
    "OWN028": "own.raci_other_side_silent",
    "OWN029": "own.raci_column_imbalance",
    "OWN030": "own.orphan_role",
    "OWN031": "own.action_owner_gone",
    "OWN032": "own.delivery_vacant",
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
    "DEC024": "dec.not_exactly_one_decider",
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
    "DEC043": "dec.decided_in_own_favour",
    "ESC001": "esc.category_without_path",
    "ESC002": "esc.dead_end",
    "ESC003": "esc.escalation_cycle",
    "ESC004": "esc.unreachable_level",
    "ESC005": "esc.no_counterpart_at_level",
    "ESC006": "esc.level_vacant",
    "ESC007": "esc.no_time_limit",
    "ESC008": "esc.too_slow_to_top",
    "ESC009": "esc.severity_inversion",
    "ESC010": "esc.tier_not_rising",
    "ESC011": "esc.same_person_adjacent",
    "ESC012": "esc.forum_cadence_exceeds_limit",
    "ESC013": "esc.top_lacks_authority",
    "ESC014": "esc.short_of_executive",
    "ESC015": "esc.trigger_missing_or_vague",
    "ESC016": "esc.breach_without_trigger",
    "ESC017": "esc.one_way_escalation",
    "ESC018": "esc.hours_mismatch",
    "ESC019": "esc.no_bridge_to_dispute",
    "ESC020": "esc.ladder_without_terminal",
    "ESC021": "esc.ladder_order",
    "ESC022": "esc.ladder_open_ended",
    "ESC023": "esc.expert_scope_missing",
    "ESC024": "esc.no_service_during_dispute",
    "ESC026": "esc.gate_without_branch",
    "ESC027": "esc.branch_without_chooser",
    "ESC028": "esc.no_second_chance",
    "ESC029": "esc.matter_outside_ladder",
    "ESC030": "esc.barred_without_end",
    "ESC031": "esc.waived_by_inaction",
    "FOR001": "forums.tier_without_forum",
    "FOR002": "forums.forum_one_sided",
    "FOR003": "forums.chair_missing",
    "FOR004": "forums.quorum_undefined",
    "FOR005": "forums.quorum_impossible",
    "FOR006": "forums.quorum_unreachable_now",
    "FOR007": "forums.quorum_fragile",
    "FOR008": "forums.no_cadence",
    "FOR009": "forums.cadence_below_norm",
    "FOR010": "forums.executive_review_lacks_cxo",
    "FOR011": "forums.overdue_meeting",
    "FOR012": "forums.inquorate_meetings",
    "FOR013": "forums.no_reporting_line",
    "FOR014": "forums.no_charter_io",
    "FOR015": "forums.same_chair_all_tiers",
    "FOR016": "forums.actions_ageing",
    "FOR017": "forums.no_planning_summit",
    "FOR018": "forums.meeting_load",
    "FOR019": "forums.unequal_seats",
    "FOR020": "forums.vote_without_outcome",
    "FOR021": "forums.absence_blocks",
    "FOR022": "forums.one_sided_final_say",
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

RUN = tuple(id for id in RULES if not id.startswith(REPORTED_WHILE_READING))
"""The ids of the rules that look at an alliance."""


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
    return (find(id) for id in RUN if selection.has(id))


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
