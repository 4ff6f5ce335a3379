"""``Governance``: one alliance, seen on one date."""

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from outsourcegov.errors import UnknownId
from outsourcegov.findings.words import nearest
from outsourcegov.governance import worked_out
from outsourcegov.governance.dates.given_day import as_day
from outsourcegov.governance.people.party_days import within_parties
from outsourcegov.governance.structure.lookup import the
from outsourcegov.loading.source_map import SourceMap
from outsourcegov.model.alliance import Alliance
from outsourcegov.model.common import Described
from outsourcegov.model.decisions import Decision
from outsourcegov.model.forums import Forum

if TYPE_CHECKING:
    from collections.abc import Sequence

    import networkx as nx

    from outsourcegov.governance.communication.informed import Informed
    from outsourcegov.governance.dates.deadlines import Start
    from outsourcegov.governance.decisions.matrix import Matrix
    from outsourcegov.governance.decisions.questions import Given
    from outsourcegov.governance.decisions.rulings import Ruling
    from outsourcegov.governance.escalation.climbs import Climb
    from outsourcegov.governance.follow_through.follow_up import OpenItem
    from outsourcegov.governance.forums.convening import Convening
    from outsourcegov.governance.forums.voting import Vote
    from outsourcegov.governance.people.ownership_gaps import OwnershipGap
    from outsourcegov.governance.scope.trace import Trace, Traces
    from outsourcegov.model.parties import Party, Person, Role
    from outsourcegov.model.scope import Deliverable, Service

D = TypeVar("D", bound=Described)


@attrs.frozen
class Governance:
    """One alliance, seen on one date. Nothing is changed in place: ``at`` gives another.

    ``as_of`` is the day everything is asked for, or its text. In its ``alliance`` roles and seats begin and end with
    their party.
    ``places`` say where in a text it stands, if it was loaded; they are left behind when it is copied or pickled.
    """

    alliance: Alliance = attrs.field(converter=within_parties)
    as_of: datetime.date = attrs.field(converter=as_day)
    places: SourceMap = attrs.field(factory=SourceMap, kw_only=True, eq=False, repr=False)
    before: "Governance | None" = attrs.field(default=None, kw_only=True, eq=False, repr=False)

    def at(self, as_of: datetime.date | str) -> "Governance":
        """The same alliance on another day, or the text of one."""
        from outsourcegov.governance.supposing.departures import on_another_day

        return on_another_day(self, as_of)

    def without(self, *gone: "Person | Role | Party | Forum | str") -> "Governance":
        """The same alliance in which some people, roles, parties or forums are gone from the day on.

        They are given as they are or by their ids. What was before that day stays. What a person held ends the day
        before, a role is held and deputised by nobody, a party goes with its units, subcontractors, roles and people.
        Raises ``UnknownId``, and ``InvalidValue`` for an object of another kind.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> governance.without("p-105").appointments.is_vacant("client-service-director", governance.as_of)
        True
        """
        from outsourcegov.governance.supposing.departures import departed

        return departed(self, [one if isinstance(one, str) else one.id for one in gone])

    @property
    def past(self) -> "Governance":
        """The alliance as it was before somebody was gone, to judge what was done then; itself where nobody is."""
        return self.before.past if self.before is not None else self

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.alliance.id!r}, as_of={self.as_of!r})"

    def __reduce__(self) -> tuple[type["Governance"], tuple[Alliance, datetime.date]]:
        return Governance, (self.alliance, self.as_of)

    def __getitem__(self, id: str) -> Described:
        """The object of this id; raises ``UnknownId``, which is a ``KeyError``."""
        try:
            return self.objects[id]
        except KeyError:
            raise UnknownId(id, nearest(id, self.objects)) from None

    def find(self, id: object, kind: type[D]) -> D | None:
        """The object of this id if it is of this kind, else None."""
        found = self.objects.get(id) if isinstance(id, str) else None
        return found if isinstance(found, kind) else None

    def graph(self) -> "nx.MultiDiGraph[str]":
        """The alliance as a directed multigraph of networkx, newly built: yours to change and take away.

        A node for every object with an id, an edge for every reference; see the table of relations in the reference.
        """
        from outsourcegov.governance.structure.graph import build_graph

        return build_graph(self)

    def information_graph(self) -> "nx.MultiDiGraph[str]":
        """How word travels from what happens to roles, as a directed multigraph of networkx, newly built."""
        from outsourcegov.governance.structure.graph import build_information_graph

        return build_information_graph(self)

    def informed(self, thing: Described | str) -> "Informed":
        """Who hears of something, through what, and when at the latest; and who should and does not.

        The thing is a service, a metric, a risk, a decision, a report, a deliverable, an escalation path or category,
        an event or a channel. ``informed_text`` prints the answer. Raises ``UnknownId``, and ``InvalidValue`` for an
        object of another kind.

        >>> import outsourcegov as og
        >>> answer = og.load("examples/northbank", as_of="2026-11-01").informed("trust-score")
        >>> [one.role for one in answer.missing], [str(one.latest) for one in answer.hearers if one.id == "client-cio"]
        (['provider-service-manager'], ['9 months'])
        """
        from outsourcegov.governance.communication.informed import informed

        return informed(self, thing)

    def who_decides(self, decision: Decision | str, /, **attributes: "Given") -> "Ruling":
        """Who decides a case of a decision on the day, by which right, and by when; ``ruling_text`` prints it.

        The case is what is known of it: ``amount=63000, urgency="normal"``; an attribute may be written with ``_`` for
        ``-``. Raises ``UnknownId`` for a decision or an attribute that is not there, and ``InvalidValue`` for a value
        that an attribute cannot have.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> ruling = governance.who_decides("change-request", amount=63000, routine=False)
        >>> [str(mandate.decider) for mandate in ruling.mandates], ruling.limit.day
        (['steering-committee'], datetime.date(2026, 12, 11))
        >>> ruling = governance.who_decides("change-request", amount=5000)
        >>> [(str(one.decider), one.depends_on) for one in ruling.perhaps]
        [('duty-service-manager and provider-network-manager', ('routine',)), ('change-board', ('routine',))]
        """
        from outsourcegov.governance.decisions.hearing import ruling_of

        return ruling_of(self.authorities.of(decision), attributes)

    def vote(self, forum: Forum | str, /, *, for_: int, against: int = 0, abstained: int = 0) -> "Vote":
        """How a vote of a forum ends, and why; who is not counted is absent.

        That so few are below the quorum is told where it is certain. Raises ``UnknownId`` for a forum that is not
        there, and ``InvalidValue`` where it has fewer votes, or it cannot be told how it votes, with the reason. One
        vote for each party is counted where each side has one party in the forum.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> print(governance.vote("change-board", for_=3, against=2, abstained=1))
        failed: it takes two thirds of the votes cast
        >>> print(governance.vote("steering-committee", for_=2, against=2))
        tied: chair has the final say
        """
        from outsourcegov.analysis.votes import Split
        from outsourcegov.governance.forums.voting import vote

        return vote(self, the(self.alliance.forums, forum, "forum"), Split(for_, against, abstained))

    def escalate(self, category: str, /, *, start: "Start | str | None" = None, **attributes: "Given") -> "Climb":
        """How an issue travels while nobody solves it: who hears of it, when, and where it breaks.

        ``category`` is one of escalation paths, such as ``operational``, or the id of a path or a dispute ladder.
        The issue is raised at the ``start``, a day, a moment or the text of one; left out, when business opens next.
        What is known of it are its attributes: ``severity="sev-1"``. ``climb_text`` prints the answer. Raises
        ``UnknownId`` and ``InvalidValue`` as ``who_decides`` does.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-02")
        >>> climb = governance.escalate("operational", severity="sev-1", start="2026-11-02T10:30")
        >>> [f"{stop.arrives.moment:%H:%M}" for stop in climb.routes[0].stops], climb.arrives
        (['10:30', '11:30', '13:30'], True)
        """
        from outsourcegov.governance.escalation.climbing import escalate

        return escalate(self, category, start, attributes)

    def matrix(self, decision: Decision | str) -> "Matrix":
        """The rights to a decision as a table, with gaps and overlaps; ``matrix_text`` prints it.

        Raises ``UnknownId`` for a decision that is not there.
        """
        from outsourcegov.governance.decisions.matrix import Matrix

        return Matrix(self.authorities.of(decision))

    def trace(self, item: "Service | Deliverable | str") -> "Trace":
        """What a service or a deliverable hangs on, from its contract to the end of its escalation, link by link.

        ``trace_text`` prints it. Raises ``UnknownId`` for an id that is not there, and ``InvalidValue`` for another
        kind of object.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank-troubled", as_of="2026-11-01")
        >>> trace = governance.trace("network")
        >>> trace.holds, [link.kind.value for link in trace.broken]
        (False, ['metrics', 'end'])
        """
        from outsourcegov.governance.scope.traced import trace

        return trace(self, item)

    def traces(self, of: str | None = None) -> "Traces":
        """The traces of everything in scope, or of what belongs to a contract, a scope, a metric, a role or a party.

        To a contract belongs also what belongs to its call-offs. The answer is a sequence; its ``left_out`` is what
        would be in scope, had its contract not ended, or begun. ``traces_text`` prints them, a line each. Raises
        ``UnknownId`` and ``InvalidValue`` as ``trace`` does.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> [trace.of.item.id for trace in governance.traces("client-security-officer") if trace.holds]
        ['security-monitoring']
        """
        from outsourcegov.governance.scope.traced import traces

        return traces(self, of)

    def convene(self, forum: Forum | str) -> "Convening":
        """Whether a forum can meet on the day, who would sit there, and how its quorum is met.

        ``convening_text`` prints it. Raises ``UnknownId`` for a forum that is not there.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> convening = governance.convene("planning-summit")
        >>> convening.can_meet, [need.what for need in convening.needs if not need.is_met]
        (True, [])
        """
        from outsourcegov.governance.forums.convening import convening_of

        return convening_of(self, the(self.alliance.forums, forum, "forum"))

    def ownership_gaps(self, until: datetime.date | str | None = None) -> "Sequence[OwnershipGap]":
        """The days on which nobody answers for what must have an owner; ``owners_text`` prints them.

        It looks at everything that needs an owner on the day, or will, from its first day to its last: at what is so
        now, at what is to come, up to the day ``until`` if one is given, and at what is over. Days on which only a
        deputy answers are among them, with ``is_gap`` False.

        >>> import outsourcegov as og
        >>> governance = og.load("examples/northbank", as_of="2026-11-01")
        >>> [gap for gap in governance.ownership_gaps() if gap.is_gap]
        []
        """
        end = as_day(until) if until is not None else datetime.date.max
        return [gap for gap in self._ownership_gaps if gap.first is None or gap.first <= end]

    def follow_up(self, role: "Role | str | None" = None) -> "Sequence[OpenItem]":
        """Everything that is open on the day, what is overdue first; ``follow_up_text`` prints it.

        Of a ``role`` it is what it owns, or has raised, proposed or to deliver; raises ``UnknownId`` for no such role.

        >>> import outsourcegov as og
        >>> og.load("examples/northbank", as_of="2026-11-01").follow_up("service-desk-owner")[0].thing.id
        'monday-peak'
        """
        from outsourcegov.governance.follow_through.follow_up import follow_up

        return follow_up(self, the(self.alliance.roles, role, "role").id if role is not None else None)

    @cached_property
    def kept(self) -> dict[object, Any]:
        """What others have worked out about it and keep here for the next time, under a key of theirs."""
        return {}

    _ownership_gaps = cached_property(worked_out.ownership_gaps)
    placed = cached_property(worked_out.placed)
    positions = cached_property(worked_out.positions)
    answers = cached_property(worked_out.answers)
    objects = cached_property(worked_out.objects)
    owned = cached_property(worked_out.owned)
    owned_by = cached_property(worked_out.owned_by)
    absences = cached_property(worked_out.absences)
    broken_references = cached_property(worked_out.broken_references)
    hidden_kinds = cached_property(worked_out.hidden_kinds)
    sides = cached_property(worked_out.sides)
    standings = cached_property(worked_out.standings)
    terms = cached_property(worked_out.terms)
    appointments = cached_property(worked_out.appointments)
    availability = cached_property(worked_out.availability)
    fallbacks = cached_property(worked_out.fallbacks)
    figures = cached_property(worked_out.figures)
    authorities = cached_property(worked_out.authorities)
    powers = cached_property(worked_out.powers)
    duties = cached_property(worked_out.duties)
    clock = cached_property(worked_out.clock)
    flow = cached_property(worked_out.flow)
    reach = cached_property(worked_out.reach)
