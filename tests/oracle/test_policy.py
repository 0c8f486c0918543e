"""The counts on the pages for management, made a second time from the bare files."""

from collections import Counter
from decimal import Decimal

from tests.oracle.answers import conclusion, title, took_part
from tests.oracle.ledger import Ledger, last_day, words
from tests.oracle.shown import data, rows, said, section, table

LEDGER = Ledger()
NEEDS, GOALS = LEDGER.counted("needs"), LEDGER.of["goals"]


def policy() -> str:
    return said("report", "policy")


def sentence(start: str) -> str:
    [found] = [line for line in policy().splitlines() if line.startswith(start)]
    return found


def test_where_needs_came_up_is_counted_once_each() -> None:
    counted = Counter(need["source"]["kind"].replace("_", " ") for need in NEEDS.values())
    told = sentence("Where they came up: ").removeprefix("Where they came up: ").rstrip(".")

    assert {
        kind: int(n) for n, kind in (part.split(" ", 1) for part in told.split(", "))
    } == counted
    assert sum(counted.values()) == len(NEEDS)


def test_what_was_decided_in_three_counts() -> None:
    redirected = sum(any(e["did"] == "redirected" for e in need["log"]) for need in NEEDS.values())
    approved = LEDGER.states("cases")["approved"]

    assert sentence("- **What was decided.**") == (
        f"- **What was decided.** {len(GOALS)} learning goals were set; for {redirected} needs"
        " changing the work serves better than a training."
        f" {approved} of {len(LEDGER.of['cases'])} business cases are approved."
    )


def test_themes_with_the_most_needs_come_first() -> None:
    themes = Counter(need["theme"] for need in NEEDS.values() if "theme" in need)
    told = sentence("- **What people ran into.**").split("Most often about: ")[1].rstrip(".")

    named = [
        (name, int(n.rstrip(")"))) for name, n in (part.split(" (") for part in told.split(", "))
    ]
    assert all(themes[name] == n for name, n in named)
    assert [n for _, n in named] == sorted(themes.values(), reverse=True)[: len(named)]


def test_priorities_are_impact_times_urgency_in_their_bands() -> None:
    for _, what, advice, points, *_ in rows(section(policy(), "### What comes first, and why")):
        [names] = [goal["answers"] for goal in GOALS.values() if words(goal["title"]) == what] or [
            [name for name, need in NEEDS.items() if words(need["title"]) == what]
        ]
        products = {
            int(NEEDS[name]["impact"]) * int(NEEDS[name]["urgency"])
            for name in names
            if "impact" in NEEDS[name]
        }
        score = int(points)
        band = "do first" if score >= 15 else "plan" if score >= 8 else "combine"

        assert score in products
        assert advice == band


def test_the_order_is_that_of_goals_rank() -> None:
    ranked = data("goals", "rank")["rows"]
    records = {f"goals/{name}.yaml": one for name, one in GOALS.items()}
    records |= {f"needs/{name}.yaml": one for name, one in NEEDS.items()}
    listed = rows(section(policy(), "### What comes first, and why"))

    assert [title for _, title, *_ in listed][: len(ranked)] == [
        words(records[row["file"]]["title"]) for row in ranked
    ]


def test_each_goal_with_its_last_reading() -> None:
    shown = table(section(policy(), "### Learning goals"))
    expected = {}
    for goal_id, goal in GOALS.items():
        criterion = goal["criterion"]
        now = "–"
        if "indicator" in criterion:
            now = f"{Decimal(LEDGER.of['indicators'][criterion['indicator']]['log'][-1]['value']).normalize():f}"
        ends = [f"{Decimal(criterion[end]).normalize():f}" for end in ("baseline", "target")]
        expected[words(goal["title"])] = [ends[0], now, ends[1], LEDGER.state("goals", goal_id)]

    assert {name: [*cells[1:4], cells[5]] for name, cells in shown.items()} == expected


def test_objections_and_their_answers() -> None:
    heard = [o for e in LEDGER.of["engagements"].values() for o in e.get("objections", [])]
    answered = [objection for objection in heard if objection.get("answer")]

    assert f"{len(heard)} objections were heard, {len(answered)} have an answer." in policy()


def test_forms_of_the_trainings_that_are_chosen() -> None:
    counted = Counter(
        training["form"]
        for training_id, training in LEDGER.of["trainings"].items()
        if LEDGER.state("trainings", training_id) == "chosen"
    )
    text = policy().split("\n| Form of training | How many |\n")[1].split("\n\n")[0]
    shown = [int(n) for _, n in rows(f"| a | b |\n{text}")]

    assert sorted(shown) == sorted(counted.values())
    assert sum(shown) == LEDGER.states("trainings")["chosen"]


def test_plans_signed_by_all_three() -> None:
    agreed = sum(
        {entry.get("as") for entry in plan["log"] if entry["did"] == "signed"}
        == {"participant", "trainer", "manager"}
        for plan in LEDGER.of["plans"].values()
    )

    assert f"| **Signed by all three** | **{agreed}** |" in policy().splitlines()


def test_what_sessions_came_to_counts_each_session_once() -> None:
    ends = {
        session_id: conclusion(LEDGER.of["effects"][session_id])
        for session_id, _ in LEDGER.sessions()
    }
    counted = Counter(end["outcome"].replace("_", " ") for end in ends.values() if end)
    told = sentence("- **What it changed.**").split("conclusion: ")[1].rstrip(".")

    assert {
        what: int(n) for n, what in (part.split(" ", 1) for part in told.split(", "))
    } == counted
    assert (
        f"{sum(end is None for end in ends.values())} sessions that were held have no conclusion yet."
        in policy()
    )


def test_each_session_with_a_conclusion_and_nothing_of_a_small_group() -> None:
    expected = []
    for session_id, session in LEDGER.sessions():
        people, end = len(took_part(session)), conclusion(LEDGER.of["effects"][session_id])
        if end is None:
            continue
        told = ["few", "hidden: fewer than 5 people took part", "–"]
        if people >= 5:
            came_to = end["outcome"].replace("_", " ")
            months = {"0": "at the end"}.get(end["months"], f"after {end['months']} months")
            told = [str(people), f"{came_to}, {months}", words(end["evidence"])]
        day = last_day(session).strftime("%-d %b %Y").replace("Sep ", "Sept ")
        expected.append([title(LEDGER, session), day, *told])
    page = section(policy(), "## 9. Measure the effect")
    shown = [row[:5] for row in rows(page.split("### ")[0]) if len(row) == 6]

    assert sorted(shown) == sorted(expected)


def test_json_holds_nothing_of_what_a_small_group_came_to() -> None:
    small = {session_id for session_id, session in LEDGER.sessions() if len(took_part(session)) < 5}
    hidden = [row for row in data("report", "policy")["effects"]["rows"] if row["small"]]

    assert len(hidden) == len(small)
    assert {
        (row["participants"], row["outcome"], row["months"], row["evidence"]) for row in hidden
    } == {(None, None, None, None)}
