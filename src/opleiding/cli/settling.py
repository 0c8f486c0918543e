"""What a conclusion settles beside it: goals that end and needs that are met, in the same write."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opleiding.cli.desk import Desk
from opleiding.cli.records import as_written, refuse_out_of_turn, validated
from opleiding.cli.replies import yes_or_no
from opleiding.cli.spec import Spec
from opleiding.errors import WrongUse
from opleiding.records.goals import Goal
from opleiding.records.needs import Need, NeedState
from opleiding.sentence import N_

if TYPE_CHECKING:
    from opleiding.facts.effects.settles import Settles
    from opleiding.store.change import Change


@dataclass(frozen=True, slots=True)
class Settling:
    """What is settled, on which effect, by which line of its log."""

    found: "Settles"
    effect: str
    line: Mapping[str, Any]

    def then(self, usual: tuple[str, ...], *, settled: bool, last: bool) -> tuple[str, ...]:
        """The commands that come next: also what does it by hand; not what is done already."""
        if self.found.state is None:
            return () if settled else usual
        goals = [
            f"opleiding goals move {goal.id} {self.found.state} --effect {self.effect}"
            for goal in self.found.goals
        ]
        return usual if settled or not last else (*goals, *usual)

    def changes(self, desk: Desk) -> "Iterator[Change]":
        """One line in the log of each, that names the effect."""
        for goal in self.found.goals:
            yield self._line(desk, goal, str(self.found.state))
        for need in self.found.needs:
            yield self._line(desk, need, str(NeedState.MET))

    def _line(self, desk: Desk, record: Goal | Need, verb: str) -> "Change":
        line = {"date": self.line["date"], "by": self.line["by"], "did": verb}
        line["effect"] = self.effect
        tree = as_written(desk, record)
        log = [*tree.get("log", []), line]
        settled = validated(desk, Spec(type(record)), record.id, {**tree, "log": log})
        refuse_out_of_turn(desk, settled)
        return desk.store.appended(record.file, "log", line)


def to_settle(desk: Desk, settling: Settling, *, typed: bool, last: bool) -> bool:
    """Whether it is settled in the same write: as typed; on a terminal asked at the last moment."""
    found = settling.found
    if typed or last:
        _tell_open(desk, found)
    if not found:
        if typed:
            desk.say(N_("Nothing is settled by this: goals and needs stay as they are."))
        return False
    if not typed and not (last and desk.interactive):
        return False
    _tell(desk, found)
    if not typed and not yes_or_no(desk, desk.words.say(N_("Write that down as well?"))):
        return False
    if not settling.line.get("by"):
        raise WrongUse(N_("Goals and needs say who ended them: add --by."))
    return True


def _tell(desk: Desk, found: "Settles") -> None:
    for goal in found.goals:
        desk.say(N_("This settles goals/{id}: {state}."), id=goal.id, state=found.state)
    for need in found.needs:
        desk.say(N_("This settles needs/{id}: {state}."), id=need.id, state=NeedState.MET)


def _tell_open(desk: Desk, found: "Settles") -> None:
    for one in found.waits:
        if one.session:
            sentence = N_("goals/{id} stays open: sessions/{session} is still to be measured.")
            desk.say(sentence, id=one.goal.id, session=one.session)
        else:
            sentence = N_("goals/{id} stays open: it has until {day}.")
            desk.say(sentence, id=one.goal.id, day=one.goal.deadline)
