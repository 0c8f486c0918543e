"""What trainings changed, counted a second time from the bare files."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.oracle.answers import (
    HIDDEN,
    MOMENTS,
    Told,
    achieved,
    as_seen_by,
    asked_about,
    conclusion,
    forms,
    later,
    reading_after,
    state_at,
    title,
    told,
    took_part,
)
from tests.oracle.chances import (
    Ends,
    beside_the_line,
    by_chance,
    effect_size,
    near,
    of_change,
    of_share,
    welch,
    within_reach,
)
from tests.oracle.ledger import Ledger, first_day, last_day, words
from tests.oracle.shown import data, number, percent, rows, said, section

LEDGER = Ledger()
HELD = dict(LEDGER.sessions())
EFFECTS = LEDGER.of["effects"]
MONTHS = {0: "at the end", 3: "after 3 months", 6: "after 6 months", 9: "after 9 months"}
ROLES = ("participant", "manager", "colleague")
ALIKE = ((1,), (2,), (3,))
LEVELS = {0: "reaction", 3: "behaviour", 6: "behaviour", 9: "behaviour"}
LABELS = {
    "reaction": [
        "relevant to the job",
        "clear goals",
        "fitting level",
        "well explained",
        "enough practice",
        "material of use at work",
        "right length and planning",
        "knows what to do differently",
        "can apply it within a month",
        "would recommend it",
    ],
    "participant": [
        "uses it",
        "does it well without help",
        "had the chance to use it",
        "is supported by the manager",
        "is supported by colleagues",
        "had time and tools",
    ],
    "manager": [
        "uses it",
        "does it well without help",
        "had the chance to use it",
        "development is noticed",
        "helps the department's result",
    ],
}


def page(session_id: str) -> str:
    return said("report", "effect", session_id)


def of_session(session_id: str) -> dict[str, Any]:
    [found] = [one for one in data("report", "effect")["sessions"] if one["id"] == session_id]
    return found


def short(value: date) -> str:
    return value.strftime("%-d %b %Y").replace("Sep ", "Sept ")


def small(session_id: str) -> bool:
    return len(took_part(HELD[session_id])) < 5


@pytest.mark.parametrize("session_id", HELD)
def test_each_moment_with_its_day_and_its_answers(session_id: str) -> None:
    session, effect = HELD[session_id], EFFECTS[session_id]
    asked = len(took_part(session))
    expected = []
    for months in MOMENTS:
        due = later(last_day(session), months)
        level = "behaviour" if months else "reaction"
        received = {role: len(forms(effect, months, role, level)) for role in ROLES}
        told_of = [
            f"{role} {n}/{asked} ({percent(Decimal(n) / asked * 100, 0)})"
            for role, n in received.items()
            if n and not small(session_id)
        ]
        state = state_at(effect, months, due, LEDGER.today)
        expected.append([MONTHS[months], short(due), state, ", ".join(told_of) or "–"])

    asked_of = section(page(session_id), "### Who was asked")
    assert [row for row in rows(asked_of) if row[0] in MONTHS.values()] == expected


def from_to(ends: Ends, places: int = 1) -> str:
    return " – ".join(number(Decimal(end), places) for end in ends)


def cells(label: str, it: Told) -> list[str]:
    """One row of a form's table."""
    if not it.shown:
        return [label, HIDDEN, "–", "–", str(it.n), it.sure]
    low, high = (percent(Decimal(end) * 100, 0) for end in of_share(it.high, it.n))
    return [
        label,
        f"{number(it.mean, 1)} ({from_to(it.interval)})",
        f"{percent(Decimal(it.high) / it.n * 100, 0)} ({low} – {high})",
        " · ".join(map(str, it.counts)),
        str(it.n),
        it.sure,
    ]


def table_of(session_id: str, months: int, role: str, level: str) -> tuple[str, list[list[str]]]:
    """The line above the answers of a form, and the rows below it."""
    answered = forms(EFFECTS[session_id], months, role, level)
    start = f"**{level.capitalize()}**, {MONTHS[months]} · {role}"
    if len(answered) < 5:
        return f"{start}: {HIDDEN}", []
    labels = LABELS["reaction" if level == "reaction" else role.replace("colleague", "manager")]
    items = sorted(
        {key for form in answered for key in asked_about(form)}, key=lambda k: int(k[1:])
    )
    return start, [cells(labels[int(item[1:]) - 1], told(answered, item)) for item in items]


def seen(session_id: str, months: int) -> list[list[str]]:
    """The three items that all forms ask, as each sees them, and those together."""
    result = []
    questions = zip([*LABELS["manager"][:3], "together"], (*ALIKE, (1, 2, 3)), strict=True)
    for label, numbers in questions:
        own, *others = (as_seen_by(EFFECTS[session_id], months, role, *numbers) for role in ROLES)
        figures = [number(it.mean, 1) if it.shown else "–" for it in (own, *others)]
        apart = [own.mean - it.mean for it in others if own.shown and it.shown]
        talk = "worth a talk" if any(abs(gap) >= 1 for gap in apart) else ""
        result.append([label, *figures, talk])
    return result if any(row[1:4].count("–") < 2 for row in result) else []


@pytest.mark.parametrize("session_id", HELD)
def test_the_answers_at_each_moment_and_none_of_a_small_group(session_id: str) -> None:
    starts, shown_rows = [], []
    for months in MOMENTS:
        level = "behaviour" if months else "reaction"
        for role in ROLES:
            if forms(EFFECTS[session_id], months, role, level) and not small(session_id):
                start, below = table_of(session_id, months, role, level)
                starts.append(start)
                shown_rows += below
        shown_rows += seen(session_id, months) if months and not small(session_id) else []
    asked_of = section(page(session_id), "### Who was asked").split("**What comes next**")[0]
    shown = [line for line in asked_of.splitlines() if line.startswith(("**Reaction", "**Behav"))]

    assert shown == starts
    assert [row for row in rows(asked_of) if row[0] not in MONTHS.values()] == shown_rows


def same(shown: dict[str, Any] | None, value: float, ends: Ends) -> bool:
    """An interval of `--json`."""
    return shown is not None and all(
        near(float(shown[key]), figure)
        for key, figure in zip(("value", "low", "high"), (value, *ends), strict=True)
    )


def says(item: dict[str, Any], it: Told) -> bool:
    """An item of `--json` says what we reckon, and of too few nothing but their number."""
    assert (item["n"], item["certainty"]) == (it.n, it.sure)
    if not it.shown:
        hidden = {
            item[key] for key in ("counts", "mean", "interval", "top_two", "top_two_interval")
        }
        return hidden == {None} and item["hidden"] == ("small_group" if it.n else "no_answers")
    return (
        item["counts"] == it.counts
        and item["hidden"] is None
        and near(float(item["mean"]), float(it.mean))
        and same(item["interval"], float(it.mean), it.interval)
        and near(float(item["top_two"]), it.high / it.n)
        and (
            item["top_two_interval"] is None
            if it.people
            else same(item["top_two_interval"], it.high / it.n, of_share(it.high, it.n))
        )
    )


def tells_nothing(moment: dict[str, Any]) -> bool:
    """Of a small group not even how many answered, which may be how many they are."""
    figures = [moment["overall"][key] for key in ("own", "manager", "colleague")]
    left = [moment[key] for key in ("responses", "groups", "differences")]
    return left == [[], [], []] and all(
        (it["n"], it["counts"], it["mean"], it["hidden"]) == (0, None, None, "small_group")
        for it in figures
    )


@pytest.mark.parametrize("session_id", HELD)
def test_json_says_every_answer_with_its_uncertainty(session_id: str) -> None:
    session, effect = of_session(session_id), EFFECTS[session_id]
    asked = len(took_part(HELD[session_id]))

    assert session["participants"] == (None if small(session_id) else asked)
    for moment in session["moments"]:
        months = moment["months"]
        if small(session_id):
            assert tells_nothing(moment)
            continue
        level = "behaviour" if months else "reaction"
        begun = later(last_day(HELD[session_id]), months) <= LEDGER.today
        answering = {(r, level) for r in ROLES if forms(effect, months, r, level)}
        answering |= {("manager", "results")} & {
            (answer["role"], answer["level"])
            for answer in effect["answers"]
            if int(answer["months"]) == months
        }
        assert {(group["role"], group["level"]) for group in moment["groups"]} == answering
        for group in moment["groups"]:
            answered = forms(effect, months, group["role"], group["level"])
            items = {key for form in answered for key in asked_about(form)}
            assert group["n"] == len(answered) or group["level"] == "results"
            assert {item["item"] for item in group["items"]} == items
            assert all(says(item, told(answered, item["item"])) for item in group["items"])
        assert [(r["role"], r["asked"], r["answered"]) for r in moment["responses"]] == [
            (role, asked, len(forms(effect, months, role, level)))
            for role in (ROLES if months else ROLES[:1])
            if begun
        ]
        numbered = [(one, (one["number"],)) for one in moment["differences"]]
        for one, numbers in [*numbered, *([(moment["overall"], (1, 2, 3))] if months else [])]:
            for key, role in zip(("own", "manager", "colleague"), ROLES, strict=True):
                assert says(one[key], as_seen_by(effect, months, role, *numbers))


def course_of(*sessions: str) -> list[tuple[int, Told]]:
    """What participants say of the use at work, of the sessions whose own figure is shown."""
    result = []
    for months in MOMENTS[1:]:
        own = [as_seen_by(EFFECTS[one], months, "participant", 1, 2, 3) for one in sessions]
        shown = [it for it in own if it.shown]
        people = sum(it.people or 0 for it in shown)
        result.append((months, Told([s for it in shown for s in it.scores], people)))
    return [(months, it) for months, it in result if it.shown]


@pytest.mark.parametrize("session_ids", [*([one] for one in HELD), [*HELD]], ids=lambda ids: ids[0])
def test_the_course_of_the_use_at_work(session_ids: list[str]) -> None:
    report = data("report", "effect")
    shown = (of_session(session_ids[0]) if len(session_ids) == 1 else report)["course"]
    expected = course_of(*session_ids)

    assert [(one["months"], one["people"], one["certainty"]) for one in shown] == [
        (months, it.people, it.sure) for months, it in expected
    ]
    assert all(
        same(one["mean"], float(it.mean), it.interval)
        for one, (_, it) in zip(shown, expected, strict=True)
    )


def changes_of(session_id: str) -> dict[tuple[str, int], list[tuple[int, int]]]:
    """By goal and moment what the same people could do before and after."""
    said_then: dict[tuple[str, int], dict[str, int]] = {}
    for answer in EFFECTS[session_id]["answers"]:
        if answer["role"] == "participant" and "person" in answer:
            months = -1 if answer.get("before") in {"yes", "true"} else int(answer["months"])
            for goal, score in answer.get("can", {}).items():
                said_then.setdefault((goal, months), {})[answer["person"]] = int(score)
    result = {}
    for goal in {goal for goal, months in said_then if months < 0}:
        moments = {months: who for (it, months), who in said_then.items() if it == goal}
        always = set.intersection(*(set(who) for who in moments.values()))
        for months in moments.keys() - {-1}:
            pairs = [(moments[-1][person], moments[months][person]) for person in sorted(always)]
            result[f"can.{goal}", months] = pairs
    return result


@pytest.mark.parametrize("session_id", HELD)
def test_before_and_after_of_the_same_people(session_id: str) -> None:
    shown = {(one["item"], one["months"]): one for one in of_session(session_id)["shifts"]}
    expected = changes_of(session_id)

    assert shown.keys() == expected.keys()
    for key, pairs in expected.items():
        one, changes = shown[key], [after - before for before, after in pairs]
        size, ends = effect_size(changes)
        sides = {"before": [b for b, _ in pairs], "after": [a for _, a in pairs]}

        assert (one["people"], one["basis"], one["exact"]) == (len(pairs), "same_people", True)
        for side, scores in sides.items():
            assert same(one[side], sum(scores) / len(scores), Told(scores).interval)
        assert same(one["change"], sum(changes) / len(changes), of_change(changes))
        assert near(float(one["p"]), by_chance(changes))
        assert same(one["size"], size, ends)
        assert near(float(one["gain"]), sum(changes) / sum(5 - before for before, _ in pairs))
        assert of_change(changes)[0] > 0
        assert one["movement"] == "indication_of_an_increase"
        assert len(pairs) < 10


def beyond(session: dict[str, Any], criterion: dict[str, Any]) -> tuple[str, float, Ends] | None:
    """What an indicator gained beyond another group, else beyond the line of before."""
    first, last = first_day(session), last_day(session)
    indicator = LEDGER.of["indicators"][criterion["indicator"]]
    better = -1 if indicator["better"] == "lower" else 1
    if "compare_with" in criterion:
        since, until = later(first, -12), later(last, 12)
        parts = []
        for name in (criterion["indicator"], criterion["compare_with"]):
            log = readings(name)
            before = [value for day, value in log if since <= day < first]
            after = [value for day, value in log if last < day <= until]
            if min(len(before), len(after)) < 2:
                return None
            parts.append((before, after))
        gain, reach = welch(*parts)
        return "control_group", better * gain, (better * gain - reach, better * gain + reach)
    log = readings(criterion["indicator"])
    before = [(day.toordinal(), value) for day, value in log if day < first]
    after = [(day.toordinal(), value) for day, value in log if day > last]
    if len(before) < 5 or not after:
        return None
    day, value = after[-1]
    expected, ends = beside_the_line(*zip(*before, strict=True), day)
    if not within_reach(expected, [value for _, value in before]):
        return None
    low, high = sorted(better * (value - end) for end in ends)
    return "trend_line", better * (value - expected), (low, high)


def readings(indicator: str) -> list[tuple[date, float]]:
    log = LEDGER.of["indicators"][indicator]["log"]
    return [(date.fromisoformat(entry["date"]), float(entry["value"])) for entry in log]


@pytest.mark.parametrize("session_id", HELD)
def test_what_came_beyond_what_would_have_come_anyway(session_id: str) -> None:
    session = HELD[session_id]
    goals = LEDGER.of["trainings"][session["training"]]["goals"]
    changes = of_session(session_id)["changes"]
    for goal, one in zip(goals, changes, strict=True):
        expected, shown = beyond(session, LEDGER.of["goals"][goal]["criterion"]), one["isolated"]
        if expected is None:
            assert shown is None
            continue
        how, gain, (low, high) = expected
        moved = "increase" if low > 0 else "decrease" if high < 0 else None

        assert shown["how"] == how
        assert same(shown["gain"], gain, (low, high))
        assert shown["movement"] == (f"indication_of_an_{moved}" if moved else "no_clear_change")


def test_how_many_sessions_moved_are_seen_otherwise_and_did_better_than_anyway() -> None:
    report = data("report", "effect")
    better = [
        one for one in report["sessions"] if any(_rose(c["isolated"]) for c in one["changes"])
    ]
    unlike = 0
    for session_id in HELD:
        told_of = [table for months in MOMENTS[1:] if (table := seen(session_id, months))]
        unlike += any(row[4] for row in told_of[-1][:3]) if told_of else 0

    assert report["more_able"] == sum(bool(changes_of(one)) for one in HELD)
    assert report["seen_otherwise"] == unlike
    assert report["beyond"] == len(better)


def _rose(isolated: dict[str, Any] | None) -> bool:
    return isolated is not None and isolated["movement"].endswith("increase")


@pytest.mark.parametrize("session_id", HELD)
@pytest.mark.parametrize("what", ["helps", "hinders"])
def test_what_helps_and_hinders_is_told_where_five_named_it(what: str, session_id: str) -> None:
    named: dict[str, set[str]] = {}
    for answer in EFFECTS[session_id]["answers"]:
        for factor in answer.get(what, []):
            named.setdefault(factor, set()).add(answer["person"])
    shown = {one["about"]["sign"]: one["people"] for one in of_session(session_id)[what]}

    assert shown == {factor: len(who) for factor, who in named.items() if len(who) >= 5}


@pytest.mark.parametrize("session_id", HELD)
def test_the_indicators_since_and_the_share_of_the_way(session_id: str) -> None:
    session = HELD[session_id]
    goals = [
        LEDGER.of["goals"][goal] for goal in LEDGER.of["trainings"][session["training"]]["goals"]
    ]
    expected = []
    for criterion in (goal["criterion"] for goal in goals):
        indicator = LEDGER.of["indicators"][criterion["indicator"]]
        baseline, target = Decimal(criterion["baseline"]), Decimal(criterion["target"])
        cells = []
        for months in MOMENTS[1:]:
            found = reading_after(LEDGER, criterion["indicator"], session, months)
            share = found and percent(achieved(baseline, target, found[1]), 0)
            cells.append(f"{found[1].normalize():f} ({share})" if found else "–")
        name = f"{words(indicator['name'])} ({words(indicator['unit'])})"
        expected.append([name, f"{baseline.normalize():f}", f"{target.normalize():f}", *cells])
    shown = rows(section(page(session_id), "### Results: the indicators since"))

    assert [row[:6] for row in shown] == expected


def test_the_overview_hides_what_small_groups_came_to() -> None:
    expected = []
    for session_id, session in HELD.items():
        people, end = len(took_part(session)), conclusion(EFFECTS[session_id])
        last = [
            n
            for months in MOMENTS
            if (n := len(forms(EFFECTS[session_id], months, "participant", LEVELS[months])))
        ]
        used = "–"
        for months, it in course_of(session_id):
            used = f"{number(it.mean, 1)} ({from_to(it.interval)}), {MONTHS[months]}"
        outcome = "no conclusion yet"
        if end:
            outcome = f"{end['outcome'].replace('_', ' ')}, {MONTHS[int(end['months'])]}"
        figures = [str(people), percent(Decimal(last[-1]) / people * 100, 0) if last else "–", used]
        if people < 5:
            figures = ["–", "–", "–"]
            outcome = "a small group's, and it stays there" if end else outcome
        name = title(LEDGER, session)
        expected.append([name, short(last_day(session)), *figures, outcome])
    shown = rows(section(said("report", "effect"), "## All sessions"))

    assert sorted(shown) == sorted(expected)
