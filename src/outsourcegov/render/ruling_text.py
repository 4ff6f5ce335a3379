"""A ruling for people: who decides a case, who that is on the day, by when, and which right says so."""

from collections.abc import Iterator

from outsourcegov.findings.words import joined, listed, one_line
from outsourcegov.governance.dates.validity import Days, days_of
from outsourcegov.governance.decisions.doubts import About, doubts
from outsourcegov.governance.decisions.questions import attributes_of, fits
from outsourcegov.governance.decisions.region_words import (
    cases_in_words,
    condition_in_words,
    days_in_words,
    value_in_words,
)
from outsourcegov.governance.decisions.rulings import Mandate, Ruling
from outsourcegov.governance.decisions.step_days import in_words
from outsourcegov.governance.people.actors import Actor
from outsourcegov.governance.structure.named import contradicting
from outsourcegov.model.absent import known
from outsourcegov.model.decisions import Delegation, Overlap
from outsourcegov.model.who import Who
from outsourcegov.render.actor_words import actor_in_words, when_in_words
from outsourcegov.render.names import are_several, decider_in_words, name_of, who_in_words
from outsourcegov.render.outcome_words import outcome_in_words
from outsourcegov.render.right_words import cases_of, terms_of
from outsourcegov.render.terminal import Paint, display_width


def ruling_text(ruling: Ruling, paint: Paint = Paint.NONE) -> str:
    """Who decides a case, as text for people.

    >>> from datetime import date
    >>> import outsourcegov as og
    >>> governance = og.load("examples/northbank", as_of=date(2026, 11, 1))
    >>> print(og.ruling_text(governance.who_decides("acceptance")).splitlines()[3])
    Service director "client-service-director" decides.
    """
    return "\n\n".join("\n".join(block) for block in _Writer(ruling, paint).blocks()) + "\n"


class _Writer:
    """Writes one ruling, block by block."""

    def __init__(self, ruling: Ruling, paint: Paint) -> None:
        self.ruling, self.paint = ruling, paint
        self.governance, self.cases = ruling.authority.governance, ruling.authority.cases

    def blocks(self) -> Iterator[list[str]]:
        ruling = self.ruling
        yield list(self._question())
        if ruling.is_gap:
            yield list(self._gap())
        elif not (ruling.mandates or ruling.perhaps):
            yield [self.paint.bold("It cannot be told who may decide this: which rights there are is not known.")]
        several = self._several()
        if several:
            yield [several]
        for one in sorted(ruling.mandates, key=lambda one: bool(one.why_not)):
            yield list(self._mandate(one, self._decides(one)))
        if ruling.perhaps:
            yield [self.paint.bold(self._on_what())]
        for one in ruling.perhaps:
            yield list(self._mandate(one, f"{self._if(one)}{self._decides(one)}"))
        if ruling.otherwise:
            words = ", nor ".join(cases_in_words(self.cases, region) for region in ruling.otherwise)
            yield [self.paint.colour(one_line(f"Nobody may decide it {words}."), "red")]
        for one in ruling.delegates:
            yield list(self._mandate(one, self._passed_on(one)))
        yield [*self._limit(), *self._otherwise()]

    def _question(self) -> Iterator[str]:
        id, subjects = self.ruling.decision.id, attributes_of(self.ruling.authority)
        yield self.paint.bold(name_of(self.governance, id))
        values = [f"{name} {value_in_words(one, subjects[name].unit)}" for name, one in self.ruling.case.items()]
        yield one_line(", ".join([*values, f"raised on {self.ruling.day}"]))

    def _gap(self) -> Iterator[str]:
        elsewhere = [name_of(self.governance, id) for id in self.ruling.elsewhere]
        said = "No right is for this." if elsewhere else "Nobody may decide this: no right is for it."
        yield self.paint.bold(self.paint.colour(said, "red"))
        if elsewhere:
            who = joined(elsewhere, "or")
            yield one_line(f"It may be for {who}, who has it on the agenda or passes it on.")
        nearest = self.ruling.nearest
        if nearest is not None:
            wants = " and ".join(nearest.fails)
            who = decider_in_words(self.governance, nearest.right)
            yield from self._mandate(nearest, f"The right that comes nearest is that of {who}; it wants {wants}.")

    def _several(self) -> str:
        if self.ruling.is_contested:
            said = "Several may decide this, each without the others, and nothing says who goes first:"
            return self.paint.bold(self.paint.colour(said, "yellow"))
        decision, are_more = self.ruling.decision, len(self.ruling.mandates) > 1
        if are_more and known(decision.joint):
            return self.paint.bold("It takes a yes of both sides:")
        return self.paint.bold("Any of these may decide:" * (are_more and known(decision.overlap) is Overlap.ANY_MAY))

    def _decides(self, one: Mandate) -> str:
        if one.decider is None and contradicting(one.right.decider):
            return f"the sources contradict each other on who decides: {decider_in_words(self.governance, one.right)}."
        who = who_in_words(self.governance, one.decider)
        if one.why_not:
            return f"{who} may decide, but cannot act: {one.why_not}."
        return f"{who} decide{'s' * (not are_several(one.decider))}{self._through(one)}."

    def _through(self, one: Mandate) -> str:
        """Through whom a forum decides that cannot meet, as the end of a sentence; empty where none does."""
        said = []
        for actor in one.actors:
            there = {actor.id, *(other.id for other in actor.instead)}
            those = [way.to for way in self.ruling.if_inquorate(actor) if isinstance(way.to, Who)]
            words = [who_in_words(self.governance, who) for who in those if there.issuperset(who.names)]
            if actor.instead and words:
                of = f"{name_of(self.governance, actor.id)} " if len(one.actors) > 1 else ""
                said.append(f"{of}through {joined(words, 'or')}")
        return f"{',' if len(one.actors) > 1 else ''} {joined(said)}" if said else ""

    def _on_what(self) -> str:
        names = dict.fromkeys(name for one in self.ruling.perhaps for name in one.depends_on)
        if not names:
            rights = "this right is" if len(self.ruling.perhaps) == 1 else "these rights are"
            return f"It cannot be told whether {rights} for the case:"
        return one_line(f"It depends on {listed(names)}:")

    def _if(self, one: Mandate) -> str:
        if not one.depends_on:
            return "perhaps "
        conditions = [
            " and ".join(
                condition_in_words(self.cases.attributes[name], box[name]) for name in one.depends_on if name in box
            )
            for box in self.cases.widest(one.right)
            if fits(self.ruling.authority, box, self.ruling.case)
        ]
        return f"if {', or '.join(dict.fromkeys(conditions))}: "

    def _passed_on(self, one: Mandate) -> str:
        by = " and ".join(name_of(self.governance, delegation.id) for delegation in one.through)
        who, head = who_in_words(self.governance, one.decider), "" if one.is_certain else "perhaps "
        cannot = f", but cannot act: {one.why_not}" if one.why_not else ""
        on_what = f", depending on {listed(one.depends_on)}" if one.depends_on else ""
        return f"{head}{who} may decide as well, by delegation {by}{on_what}{cannot}."

    def _mandate(self, one: Mandate, said: str) -> Iterator[str]:
        said = one_line(f"{said[:1].upper()}{said[1:]}")
        yield self.paint.bold(self.paint.colour(said, "red") if one.why_not else said)
        is_told = one.fails or (len(one.actors) == 1 and one.why_not and one.actors[0].why_not)
        rows = [(actor.id, text) for actor in one.actors for text in self._actor(actor)] if not is_told else []
        rows += [
            ("if inquorate", outcome_in_words(way))
            for actor in one.actors
            if actor.why_not
            for way in self.ruling.if_inquorate(actor)
        ]
        rows.append(("right", f"{f'{one.span}, ' if one.span else ''}{cases_of(self.cases, one.right)}"))
        rows += [("in doubt", why) for why in self._doubts(one)]
        rows += [("delegation", self._delegation(delegation)) for delegation in one.through]
        rows += terms_of(one.right, self.ruling.decision)
        widest = max(display_width(one_line(label)) for label, _ in rows)
        for label, text in rows:
            shown = one_line(label)
            yield f"  {shown}{' ' * (widest - display_width(shown))}  {one_line(text)}"

    def _doubts(self, one: Mandate) -> Iterator[str]:
        """Why it cannot be told whether a right is for a case; what cannot be told of who decides is said already."""
        for doubt in doubts(self.ruling.authority, one.right) if not (one.is_certain or one.through) else ():
            if doubt.about is not About.DECIDER:
                yield doubt.why

    def _delegation(self, delegation: Delegation) -> str:
        place = self.governance.places.span(("delegations", delegation.id))
        days = days_in_words(days_of(delegation), Days())
        said = [str(place) if place else "", cases_of(self.cases, delegation), days]
        return ", ".join(filter(None, said))

    def _actor(self, actor: Actor) -> Iterator[str]:
        is_late = actor.sitting is not None and self.ruling.is_too_late(actor.sitting)
        late = "; that is after it must be decided" if is_late else ""
        yield from actor_in_words(self.governance, actor, late)

    def _limit(self) -> Iterator[str]:
        limit = self.ruling.limit
        if limit is None:
            days = [f"{one.day} ({in_words(one.step)})" for one in self.ruling.step_days]
            steps = f"; its step{'s are' if len(days) > 1 else ' is'} due by {joined(days)}" if days else ""
            yield one_line(f"By when it must be decided is not stated{steps}.")
            return
        if limit.day is None:
            yield self.paint.bold("By when it must be decided cannot be told.")
        else:
            yield self.paint.bold(f"It must be decided by {when_in_words(limit)}.")
        yield from (f"  {one_line(caveat)}" for caveat in limit.caveats)

    def _otherwise(self) -> Iterator[str]:
        """Where it goes if nobody decides it, of a case that nobody can decide."""
        told = set[str]()
        for one in self.ruling.if_undecided if not self.ruling.can_be_decided else ():
            words = outcome_in_words(one)
            by = f" by {name_of(self.governance, one.of)}" if one.of != self.ruling.decision.id else ""
            if words not in told:
                yield one_line(f"If undecided{by}, it {words}.")
            told.add(words)
