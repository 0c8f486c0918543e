"""An invitation goes out once, a change when there is one, a cancellation to whom was invited."""

from opleiding.facts.sessions.invitations import Round, next_round
from opleiding.records.sessions import Session
from tests.conftest import policy_of

RECORDS = """
today: {today}
sessions/french:
  training: french
  slots: {slots}
  place: {place}
  trainer: {{person: p-1}}
  participants: {people}
  log:
  - {{date: 2026-10-01, by: p-1, did: planned}}
{log}
trainings/french:
  title: {title}
  form: on_the_job
  kind: formal
  organised: internal
  hours: 4
  log: [{{date: 2026-09-01, by: p-1, did: proposed}}]
"""
ONE, TWO, LATER = (
    "2026-12-01T09:00/2026-12-01T11:00",
    "2026-12-08T09:00/2026-12-08T11:00",
    "2026-12-09T14:00/2026-12-09T16:00",
)


def round_of(  # noqa: PLR0913 - what an invitation may differ in
    *people: str, slots: tuple[str, ...] = (ONE, TWO), log: str = "", place: str = "room 1",
    title: str = "French", today: str = "2026-11-20", unreached: frozenset[str] = frozenset(), again: bool = False,
) -> Round:  # fmt: skip
    text = RECORDS.format(
        today=today, slots=f"[{', '.join(slots)}]", place=place, title=title, log=log,
        people="[" + ", ".join(f"{{person: {one}}}" for one in people) + "]",
    )  # fmt: skip
    policy = policy_of(text)
    session = policy.find(Session, "french")
    assert session is not None
    return next_round(policy, session, unreached, again=again)


def told(one: Round) -> list[tuple[str, int, str]]:
    return [(notice.person, notice.number, str(notice.tells)) for notice in one.notices]


def logged(one: Round, slots: tuple[str, ...] = (ONE, TWO)) -> str:
    people, times = ", ".join(one.people), ", ".join(slots)
    return f"  - {{date: 2026-11-02, by: p-1, did: invited, people: [{people}], slots: [{times}], of: {one.of}}}"


def test_trainer_and_participants_get_each_slot_once():
    first = round_of("p-2")

    assert told(first) == [
        ("p-1", 1, "invitation"),
        ("p-1", 2, "invitation"),
        ("p-2", 1, "invitation"),
        ("p-2", 2, "invitation"),
    ]
    assert first.sequence == 0
    assert told(round_of("p-2", log=logged(first))) == []


def test_a_slot_that_moves_keeps_its_uid_and_counts_on():
    first = round_of("p-2")
    moved = round_of("p-2", slots=(ONE, LATER), log=logged(first))

    assert told(moved) == [("p-1", 2, "change"), ("p-2", 2, "change")]
    assert moved.notices[1].uid == first.notices[3].uid
    assert moved.sequence == 1


def test_a_round_counts_all_rounds_before_it():
    first = round_of("p-2")
    second = round_of("p-2", slots=(ONE, LATER), log=logged(first))
    log = f"{logged(first)}\n{logged(second, (ONE, LATER))}"

    assert round_of("p-2", log=log).sequence == 2


def test_another_place_or_title_is_a_change_of_every_slot():
    log = logged(round_of())

    assert told(round_of(log=log, place="room 2")) == [("p-1", 1, "change"), ("p-1", 2, "change")]
    assert len(round_of(log=log, title="French at the desk").notices) == 2


def test_who_joins_is_invited_and_who_leaves_is_told_so():
    log = logged(round_of("p-2"))

    assert told(round_of("p-3", log=log)) == [
        ("p-3", 1, "invitation"),
        ("p-3", 2, "invitation"),
        ("p-2", 1, "cancellation"),
        ("p-2", 2, "cancellation"),
    ]


def test_who_leaves_is_told_of_the_hours_that_they_have_in_their_calendar():
    log = logged(round_of("p-2"))
    gone = round_of(slots=(ONE, LATER), log=log)

    assert [str(one.slot) for one in gone.notices if one.person == "p-2"] == [ONE, TWO]


def test_a_slot_less_cancels_the_last():
    fewer = round_of(slots=(TWO,), log=logged(round_of()))

    assert told(fewer) == [("p-1", 1, "change"), ("p-1", 2, "cancellation")]


def test_a_cancelled_session_leaves_every_calendar_once():
    log = logged(round_of("p-2"))
    cancelled = f"{log}\n  - {{date: 2026-11-03, by: p-1, did: cancelled}}"
    off = round_of("p-2", log=cancelled)
    after = f"{cancelled}\n  - {{date: 2026-11-03, by: p-1, did: invited, of: {off.of}}}"

    assert {tells for _person, _number, tells in told(off)} == {"cancellation"}
    assert len(off.notices) == 4
    assert told(round_of("p-2", log=after)) == []
    assert told(round_of("p-2", log="  - {date: 2026-11-03, by: p-1, did: cancelled}")) == []


def test_what_is_over_is_left_alone():
    assert told(round_of(today="2026-12-02")) == [("p-1", 2, "invitation")]
    assert told(round_of(today="2026-12-09")) == []


def test_who_has_no_address_waits_until_there_is_one():
    first = round_of("p-2", unreached=frozenset({"p-2"}))

    assert (first.silent, first.people) == (("p-2",), ("p-1",))
    assert told(round_of("p-2", log=logged(first))) == [
        ("p-2", 1, "invitation"),
        ("p-2", 2, "invitation"),
    ]


def test_again_repeats_the_last_round_as_it_was():
    again = round_of(log=logged(round_of()), again=True)

    assert told(again) == [("p-1", 1, "invitation"), ("p-1", 2, "invitation")]
    assert (again.sequence, again.changes) == (0, False)


def test_seen_from_before_nobody_was_told_yet():
    log = logged(round_of())

    assert round_of(log=log, today="2026-11-01").sequence == 0
