"""What answers can be about: a session or another remedy, with who can answer and when it is measured."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from opleiding.facts.calendar import after_months
from opleiding.facts.effects.attendance import attended
from opleiding.facts.effects.remedies import affected, in_place, months_after
from opleiding.policy import Policy
from opleiding.records.needs import Need
from opleiding.records.sessions import Session, SessionState
from opleiding.records.trainings import Question, Training
from opleiding.sentence import N_

NOT_THERE = N_("{subject} can't be measured yet: note first that it took place, and who was there.")


@dataclass(frozen=True, slots=True)
class Subject:
    """`named` is the field for it in the record of its effect; `moments` are the months, with the day each begins.

    Of a session that is still to come, only forms from before it can be there.
    """

    named: str
    id: str
    first_day: date
    last_day: date
    people: frozenset[str]
    moments: tuple[tuple[int, date], ...]
    questions: Mapping[str, Question] = field(default_factory=dict)
    took_place: bool = True

    def months_on(self, day: date) -> int:
        """The last moment that had begun by that day."""
        return max((months for months, begun in self.moments if begun <= day), default=0)

    def is_late(self, months: int, day: date) -> bool:
        """Whether the next moment had begun by then."""
        return self.months_on(day) > months


class Subjects:
    """The sessions that weren't cancelled and the remedies that are in place, each looked up once."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._found: dict[tuple[str, str], Subject | None] = {}

    def of(self, folder: str, record_id: str) -> Subject | None:
        """None for one that was cancelled, or isn't in place."""
        key = folder, record_id
        if key not in self._found:
            self._found[key] = self._session(record_id) if folder == "sessions" else self._need(record_id)  # fmt: skip
        return self._found[key]

    def _session(self, record_id: str) -> Subject | None:
        session = self.policy.find(Session, record_id)
        if session is None or session.state is SessionState.CANCELLED:
            return None
        people = frozenset(one.person for one in attended(session))
        training = self.policy.find(Training, session.training)
        first, last = session.first_day, session.last_day
        moments = self._moments(last, 0)
        own = {question.id: question for question in training.questions} if training else {}
        return Subject(
            "session",
            record_id,
            first,
            last,
            people,
            moments,
            own,
            session.state is SessionState.HELD,
        )

    def _need(self, record_id: str) -> Subject | None:
        need = self.policy.find(Need, record_id)
        acted = in_place(need) if need else None
        if need is None or acted is None:
            return None
        people = frozenset(affected(self.policy, need))
        return Subject("need", record_id, acted.date, acted.date, people, self._moments(acted.date))

    def _moments(self, last: date, *also: int) -> tuple[tuple[int, date], ...]:
        months = (*also, *months_after(self.policy))
        return tuple((one, after_months(last, one)) for one in months)
