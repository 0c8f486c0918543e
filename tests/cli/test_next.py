"""Step 10 on the command line: from a proposal to a second round, and reminders that go out once."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

ON = "opleiding --today 2026-11-20 "
GOAL = """title: Frans aan de telefoon
answers: [frans]
skill: {id: frans, level: 2}
criterion: {indicator: doorverbonden, baseline: 30, target: 10}
log:
- {date: 2026-01-10, by: p-2, did: set}
- {date: 2026-01-20, by: p-2, did: approved}
- {date: 2026-11-02, by: p-2, did: missed}
"""
NEED = """title: Franstalige klanten rechtstreeks helpen
raised_by: p-1
source: {kind: complaint, date: 2026-01-05}
theme: frans
log:
- {date: 2026-01-05, by: p-1, did: raised}
- {date: 2026-01-06, by: p-2, did: analysed, remedy: train}
- {date: 2026-01-07, by: p-2, did: accepted}
"""
PERSON = """department: weg
function: planner
manager: p-2
entered: 2019-03-01
language: fr
certificates:
- {skill: adr, obtained: 2022-01-02, valid_until: 2027-01-01}
- {skill: ehbo, obtained: 2025-12-03, valid_until: 2026-12-02}
"""
FILES = {
    "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\ndepartments: {weg: {name: Weg, manager: p-2}}\n",
    "people/p-1.yaml": PERSON,
    "people/p-2.yaml": "department: weg\nfunction: chef\nentered: 2019-01-01\nlanguage: nl\n",
    "people/p-3.yaml": "department: weg\nfunction: planner\nmanager: p-2\nentered: 2026-12-01\n",
    "skills/frans.yaml": "name: Frans\nkind: skill\n",
    "skills/adr.yaml": "name: ADR\nkind: knowledge\ncertificate: {valid_months: 60, law: ADR 8.2}\n",
    "skills/ehbo.yaml": "name: EHBO\nkind: skill\ncertificate: {valid_months: 12}\n",
    "indicators/doorverbonden.yaml": "name: Doorverbonden\nunit: calls\nbetter: lower\n",
    "needs/frans.yaml": NEED,
    "goals/frans.yaml": GOAL,
    "people.key.csv": "id,name,email\np-1,An Peeters,an@example.com\np-2,Bo Claes,bo@example.com\n",
}


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def tree(repo: Path) -> dict[str, str]:
    return {str(p.relative_to(repo)): p.read_text() for p in sorted(repo.rglob("*.yaml"))}


def test_a_proposal_is_written_down_by_its_name_and_then_rests(repo: Path) -> None:
    ids = [one["id"] for one in json.loads(run(ON + "next propose --json", repo)[1])["data"]]
    due = [one["id"] for one in json.loads(run(ON + "next due --json", repo)[1])["data"]]

    assert ids == due
    assert "missed-frans" in ids
    assert run(ON + "next propose missed --by p-2", repo) == (
        0,
        "Written: followups/missed-frans.yaml\nNext: opleiding next decide missed-frans\n",
    )
    assert (repo / "followups/missed-frans.yaml").read_text() == (
        "goal: frans\n"
        "kind: deepen\n"
        'because: "frans isn\'t reached yet: what would help?"\n'
        "proposal: missed-frans\n"
        "log:\n"
        "- {date: 2026-11-20, by: p-2, did: proposed}\n"
    )
    after = [one["id"] for one in json.loads(run(ON + "next propose --json", repo)[1])["data"]]
    assert after == [one for one in ids if one != "missed-frans"]


def test_what_is_typed_goes_before_what_is_proposed(repo: Path) -> None:
    run(ON + 'next propose missed --kind support --because "An hour a week." --by p-2', repo)

    text = (repo / "followups/missed-frans.yaml").read_text()
    assert "kind: support\nbecause: An hour a week.\n" in text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("next propose nothing --by p-2", "There is no `nothing` in the proposals."),
        ("next propose missed", "--by is missing: Who did it: an id, or a name from the key file."),
        ("next propose --goal frans --by p-2", "--kind is missing: What comes next."),
        ("next propose path-p-3 --by p-2", "What comes first here is no next step: opleiding plan create p-3"),
    ],
)  # fmt: skip
def test_what_is_not_enough_is_said_and_nothing_written(repo: Path, typed: str, says: str) -> None:
    before = tree(repo)

    assert run(ON + typed, repo) == (2, f"{says}\n")
    assert tree(repo) == before


def test_a_need_that_follows_and_the_decision_are_written_together_or_not_at_all(
    repo: Path,
) -> None:
    run(ON + "next propose missed --by p-2", repo)
    before = tree(repo)
    decide = ON + 'next decide missed --into need --title "Klachten in het Frans" --by p-2'

    assert run(decide + " --dry-run", repo)[0] == 0
    assert tree(repo) == before
    assert run(decide.replace('--title "Klachten in het Frans"', ""), repo)[0] == 2
    assert tree(repo) == before
    assert run(decide, repo) == (
        0,
        (
            "Written: needs/klachten-in-het-frans.yaml\n"
            "Changed: followups/missed-frans.yaml\n"
            "Next: opleiding needs triage klachten-in-het-frans\n"
        ),
    )
    assert (repo / "needs/klachten-in-het-frans.yaml").read_text() == (
        "title: Klachten in het Frans\n"
        "source: {kind: next_step, date: 2026-11-20}\n"
        "raised_by: p-2\n"
        "theme: frans\n"
        "indicator: doorverbonden\n"
        "follows: missed-frans\n"
        "log:\n"
        "- {date: 2026-11-20, by: p-2, did: raised}\n"
    )
    told = (repo / "followups/missed-frans.yaml").read_text()
    assert "leads_to: needs/klachten-in-het-frans\n" in told
    assert told.endswith("- {date: 2026-11-20, by: p-2, did: decided}\n")


def test_a_proposal_is_written_down_once_and_agreed_to_once(repo: Path) -> None:
    already = "That is written down already: nothing changes.\n"
    run(ON + "next propose missed --by p-2", repo)
    before = tree(repo)

    assert run(ON + "next propose missed --by p-1", repo) == (0, already)
    assert tree(repo) == before

    run(ON + "next propose --person p-1 --kind mentor --because x --id peter --by p-2", repo)
    assert run(ON + "next agree peter --by p-1", repo)[0] == 0
    assert run(ON + "next agree peter --by p-1", repo) == (2, already)


def test_the_board_shows_the_second_round_and_trace_walks_there(repo: Path) -> None:
    run(ON + "next propose missed --by p-2", repo)
    run(ON + 'next decide missed --into need --title "Klachten" --by p-2', repo)

    board = json.loads(run(ON + "cycle --json", repo)[1])["data"]
    rounds = {item["record"]: item["round"] for step in board for item in step["items"]}
    assert rounds["needs/klachten"] == 2
    assert rounds["needs/frans"] == 1

    chain = json.loads(run(ON + "trace needs/frans --json", repo)[1])["data"]
    assert chain["turns"] == [{"step": "followups/missed-frans", "to": "needs/klachten"}]
    back = json.loads(run(ON + "trace needs/klachten --json", repo)[1])["data"]
    assert back["led_here"] == ["followups/missed-frans"]


def test_a_goal_and_a_plan_follow_as_well_and_what_is_there_is_linked(repo: Path) -> None:
    run(ON + "next propose missed --by p-2", repo)
    assert run(ON + 'next decide missed --into goal --title "Vlot klachten" --by p-2', repo)[0] == 0
    goal = (repo / "goals/vlot-klachten.yaml").read_text()
    assert "answers: [frans]\n" in goal
    assert "follows: missed-frans\n" in goal

    run(ON + "next propose --person p-1 --kind deepen --because verder --id verder --by p-2", repo)
    plan = ON + "next decide verder --into plan --period 2027-01-04/2027-06-30 --by p-2"
    assert run(plan, repo)[0] == 0
    assert "follows: verder\n" in (repo / "plans/p-1-2027.yaml").read_text()

    run(ON + "next propose --team weg --kind practice --because x --id oefenen --by p-2", repo)
    assert run(ON + "next decide oefenen --into goals/vlot --by p-2", repo)[0] == 0
    assert "leads_to: goals/vlot-klachten\n" in (repo / "followups/oefenen.yaml").read_text()
    assert (repo / "goals/vlot-klachten.yaml").read_text() == goal, "it follows from another step"


def test_a_need_that_is_there_is_told_what_it_follows_from(repo: Path) -> None:
    run(ON + "next propose --team weg --kind new_need --because x --id meer --by p-2", repo)

    assert run(ON + "next decide meer --into needs/frans --by p-2", repo)[0] == 0
    assert (repo / "needs/frans.yaml").read_text() == NEED.replace("log:", "follows: meer\nlog:")

    run(ON + "next propose missed --by p-2", repo)
    assert run(ON + "next decide missed --into goals/frans --by p-2", repo) == (
        2,
        "missed-frans comes from goals/frans: name what follows.\n",
    )
    assert run(ON + "next decide missed --into needs/frans --by p-2", repo) == (
        2,
        "missed-frans comes from needs/frans: name what follows.\n",
    )


def test_a_close_is_decided_and_done_at_once(repo: Path) -> None:
    run(ON + "next propose missed --by p-2", repo)

    assert run(ON + "next decide missed --into close --by p-2", repo)[0] == 0
    told = (repo / "followups/missed-frans.yaml").read_text()
    assert told.endswith(
        "- {date: 2026-11-20, by: p-2, did: decided}\n- {date: 2026-11-20, by: p-2, did: done}\n"
    )
    assert run(ON + "next decide missed --into close --by p-2", repo)[0] == 5


def test_nobody_is_made_mentor_before_they_agree(repo: Path) -> None:
    propose = (
        ON + 'next propose --person p-1 --kind mentor --because "legt het uit" --id meter --by p-2'
    )
    assert run(propose, repo)[1].endswith("Next: opleiding next agree meter --by p-1\n")

    early = run(ON + "next decide meter --by p-2", repo)
    assert early == (
        2,
        "Being mentor takes the agreement of p-1: opleiding next agree meter --by p-1\n",
    )
    assert run(ON + "next agree meter --by p-2", repo)[0] == 2
    assert run(ON + "next agree meter --by p-1", repo)[0] == 0
    assert run(ON + "next decide meter --by p-2", repo)[0] == 0


def test_reminders_go_to_both_in_their_own_language_and_once(repo: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters"
    remind = ON + f"next remind --out {out} --format eml --from hr@example.com --names"

    assert run(remind + " --dry-run", repo)[0] == 0
    assert not out.exists()
    assert run(remind, repo)[0] == 0
    assert sorted(file.name for file in out.iterdir()) == [
        "p-1-adr-60-manager.eml",
        "p-1-adr-60-person.eml",
        "p-1-ehbo-30-manager.eml",
        "p-1-ehbo-30-person.eml",
    ]
    own = (out / "p-1-adr-60-person.eml").read_text()
    assert "To: an@example.com" in own
    assert "Content-Language: fr" in own
    assert "Content-Language: nl" in (out / "p-1-adr-60-manager.eml").read_text()
    assert (repo / "people/p-1.yaml").read_text() == PERSON + (
        "reminded:\n"
        "- {skill: ehbo, until: 2026-12-02, days: 30, date: 2026-11-20}\n"
        "- {skill: adr, until: 2027-01-01, days: 60, date: 2026-11-20}\n"
    )
    assert run(remind, repo) == (0, "No reminder is due today.\n")
    assert (
        run(ON.replace("11-20", "11-24") + "next remind", repo)[1] == "No reminder is due today.\n"
    )
    later = json.loads(run(ON.replace("11-20", "11-25") + "next remind --json", repo)[1])["data"]
    assert [(one["skill"], one["days"], one["left"]) for one in later] == [("ehbo", 7, 7)]


def test_letters_with_addresses_stay_out_of_the_repo(repo: Path) -> None:
    before = tree(repo)

    assert run(ON + "next remind --out letters", repo)[0] == 2
    assert tree(repo) == before


def test_who_begins_is_welcomed_and_who_is_here_is_not(repo: Path) -> None:
    code, text = run(ON + "next welcome p-3", repo)

    assert code == 0
    assert text.startswith("# Welcome to Klein: here you go on learning\n")
    assert "around 1 January 2027" in text
    assert run(ON + "next welcome p-1", repo) == (
        2,
        "p-1 is here since 2019-03-01: this is for who is new.\n",
    )


def test_a_heading_of_the_welcome_stands_apart_also_after_who_guides(repo: Path) -> None:
    (repo / "plans").mkdir(exist_ok=True)
    (repo / "plans/p-3-2026.yaml").write_text(
        "person: p-3\nperiod: 2026-11-01/2027-10-31\nguide: {person: p-1, as: mentor}\n"
        "log:\n- {date: 2026-11-01, by: p-2, did: drafted}\n"
    )
    code, text = run(ON + "next welcome p-3", repo)

    assert (code, "Your mentor is p-1." in text) == (0, True), text
    assert not [one for one in pairwise(text.splitlines()) if one[0] and one[1].startswith("#")]


def test_that_people_talked_is_noted_and_nothing_of_what_was_said(repo: Path) -> None:
    assert run(ON + "people talked p-1 --kind development_interview --by p-2", repo)[0] == 0
    assert (repo / "people/p-1.yaml").read_text() == PERSON + (
        "talks:\n- {date: 2026-11-20, kind: development_interview, by: p-2}\n"
    )
    assert run("opleiding people talked p-1 --kind plan --date 2999-01-01", repo)[0] == 2
    assert run("opleiding people talked p-1 --kind coffee", repo)[1].startswith("--kind: `coffee`")


def test_on_a_terminal_it_asks_who_proposes_and_what_the_need_is_called(repo: Path) -> None:
    code, shown = talk(repo, ["--today", "2026-11-20", "next", "propose", "missed"], ["p-2"])
    assert code == 0, shown

    decide = ["--today", "2026-11-20", "next", "decide", "missed", "--into", "need", "--by", "p-2"]
    code, shown = talk(repo, decide, ["Klachten in het Frans"])
    assert code == 0, shown
    assert (repo / "needs/klachten-in-het-frans.yaml").is_file()


def test_the_last_day_of_a_certificate_stands_in_the_calendar(repo: Path) -> None:
    own = run(ON + "--language en calendar export --person p-1", repo)[1].replace("\r\n", "\n")
    other = run(ON + "--language en calendar export --person p-2", repo)[1]

    assert "SUMMARY;LANGUAGE=en:Last day of your certificate ADR\n" in own
    assert "DTSTART;VALUE=DATE:20270101\n" in own
    assert "certificate" not in other
