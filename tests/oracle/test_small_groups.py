"""What must not be read from a report, tried on a company made to give it away."""

from pathlib import Path

import pytest

from tests.oracle.answers import HIDDEN
from tests.oracle.chances import of_mean, of_share
from tests.oracle.shown import data, rows, said, section

SETTINGS = """schema: 1
name: Klein NV
today: 2026-11-20
privacy: {minimum_group: 5}
departments: {weg: {name: Weg}}
"""
TRAINING = """title: Frans
form: coaching
kind: formal
organised: external
hours: 2
log: [{date: 2026-01-05, did: proposed}]
"""


def session_of(people: int, day: str) -> str:
    participants = "".join(f"- {{person: p-{n}, hours: 2}}\n" for n in range(1, people + 1))
    return (
        f"training: frans\nslots: [{day}T09:00/{day}T11:00]\nparticipants:\n{participants}"
        f"log:\n- {{date: {day}, did: planned}}\n- {{date: {day}, did: held}}\n"
    )


def form(person: str, items: str, role: str = "participant", day: str = "2026-07-10") -> str:
    return (
        f"- {{date: {day}, months: 3, role: {role}, level: behaviour, person: {person}, {items}}}\n"
    )


def concluded(outcome: str) -> str:
    return f"log:\n- {{date: 2026-08-01, did: asked, months: 3}}\n- {{date: 2026-08-02, did: concluded, months: 3, outcome: {outcome}, evidence: gezien}}\n"


@pytest.fixture
def company(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text(SETTINGS)
    for folder in ("people", "trainings", "sessions", "effects"):
        (tmp_path / folder).mkdir()
    (tmp_path / "trainings/frans.yaml").write_text(TRAINING)
    for n in range(1, 8):
        person = "department: weg\nfunction: planner\nentered: 2020-01-01\n"
        (tmp_path / f"people/p-{n}.yaml").write_text(person)
    return tmp_path


def held(company: Path, name: str, people: int, *forms: str, end: str = "log: []\n") -> None:
    (company / f"sessions/{name}.yaml").write_text(session_of(people, "2026-04-10"))
    answers = f"answers:\n{''.join(forms)}" if forms else ""
    (company / f"effects/{name}.yaml").write_text(f"session: {name}\n{answers}{end}")


def behaviour(company: Path) -> str:
    page = section(said("report", "effect", "s-1", root=company), "### Who was asked")
    return "\n".join(line for line in page.splitlines() if "ehaviour" in line)


def test_a_zero_stays_out_of_the_mean_and_an_item_of_four_is_hidden(company: Path) -> None:
    scores = (
        "b1: 5, b2: 4",
        "b1: 4, b2: 0",
        "b1: 3, b2: 2",
        "b1: 5, b2: 2",
        "b1: 4, b2: 4",
        "b1: 0, b2: 0",
    )
    held(company, "s-1", 6, *(form(f"p-{n}", s) for n, s in enumerate(scores, start=1)))
    [session] = data("report", "effect", root=company)["sessions"]
    [group] = [g for moment in session["moments"] for g in moment["groups"]]

    assert [(i["item"], i["n"], i["mean"], i["counts"]) for i in group["items"]] == [
        ("b1", 5, "4.2", [0, 0, 1, 2, 2]),
        ("b2", 4, None, None),
    ]
    table = section(said("report", "effect", "s-1", root=company), "### Who was asked")
    low, high = (f"{end:.1f}" for end in of_mean([0, 0, 1, 2, 2]))
    first, last = (f"{end:.0%}" for end in of_share(4, 5))

    assert [row for row in rows(table) if len(row) == 6] == [
        [
            "uses it",
            f"4.2 ({low} – {high})",
            f"80% ({first} – {last})",
            "0 · 0 · 1 · 2 · 2",
            "5",
            "indication",
        ],
        ["does it well without help", HIDDEN, "–", "–", "4", "indication"],
    ]


def test_forms_from_before_belong_to_no_moment(company: Path) -> None:
    early = [
        f"- {{date: 2026-04-01, months: 0, role: participant, level: learning, person: p-{n},"
        f" before: yes, l1: 2}}\n"
        for n in range(1, 7)
    ]
    held(company, "s-1", 6, *early, *(form(f"p-{n}", "b1: 4") for n in range(1, 6)))
    [session] = data("report", "effect", root=company)["sessions"]
    counted = {
        (moment["months"], one["role"]): one["answered"]
        for moment in session["moments"]
        for one in moment["responses"]
    }

    assert {where: n for where, n in counted.items() if n} == {(3, "participant"): 5}
    assert counted.keys() == {(0, "participant")} | {
        (months, role) for months in (3, 6) for role in ("participant", "manager", "colleague")
    }


def test_six_colleagues_who_speak_of_one_person_are_no_group(company: Path) -> None:
    held(company, "s-1", 6, *(form("p-1", f"m1: {n}", "colleague") for n in (1, 2, 3, 4, 5, 5)))
    [session] = data("report", "effect", root=company)["sessions"]
    [group] = [g for moment in session["moments"] for g in moment["groups"]]

    assert (group["n"], group["items"][0]["mean"], group["items"][0]["counts"]) == (1, None, None)


def test_six_colleagues_who_speak_of_six_people_are_a_group(company: Path) -> None:
    held(company, "s-1", 6, *(form(f"p-{n}", f"m1: {n % 3 + 1}", "colleague") for n in range(1, 7)))
    [session] = data("report", "effect", root=company)["sessions"]
    [group] = [g for moment in session["moments"] for g in moment["groups"]]

    assert (group["items"][0]["mean"], group["items"][0]["counts"]) == ("2", [2, 2, 2, 0, 0])


def test_four_who_answer_five_times_stay_hidden(company: Path) -> None:
    held(company, "s-1", 5, *(form(f"p-{n}", "b1: 4") for n in (1, 2, 3, 4, 4)))

    assert behaviour(company) == (
        "**Behaviour**, after 3 months · participant: hidden: fewer than 5 answers"
    )


def test_one_small_group_can_not_be_found_by_subtraction(company: Path) -> None:
    held(company, "s-1", 6, end=concluded("achieved"))
    held(company, "s-2", 6, end=concluded("achieved"))
    held(company, "s-3", 2, end=concluded("not_yet"))
    effects = data("report", "policy", root=company)["effects"]

    assert effects["outcomes"] == [{"what": "achieved", "n": 2}]
    assert [
        (row["outcome"], row["participants"], row["evidence"])
        for row in effects["rows"]
        if row["small"]
    ] == [(None, None, None)]


def test_what_a_small_group_came_to_stands_in_no_list_of_means(company: Path) -> None:
    forms = [form(f"p-{n}", f"b1: {n}") for n in (1, 2, 3, 4)]
    held(company, "s-1", 4, *forms, end=concluded("partly"))
    text = said("report", "effect", root=company)
    [session] = data("report", "effect", root=company)["sessions"]

    assert session["small"]
    assert session["conclusions"] == []
    assert "gezien" not in text
    assert session["participants"] is None
    assert all(not moment["responses"] for moment in session["moments"])
    assert not any(word in text for word in ("4 people", "| 4 |", "2.5"))
