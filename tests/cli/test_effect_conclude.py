"""A measurement closed with its evidence, and what it settles in the same write."""

from pathlib import Path

import pytest

from tests.cli.test_guided import talk
from tests.console import run

EFFECT = """session: incoterms
log:
- {date: 2026-05-05, did: concluded, months: 3, outcome: partly, evidence: halfway}
"""
GOAL = """title: Choose the Incoterm
answers: [wrong-incoterms]
criterion: {indicator: damage, baseline: 4.7, target: 2}
deadline: 2026-10-31
log:
- {date: 2026-01-05, by: p-1, did: set}
- {date: 2026-01-06, by: p-1, did: approved}
"""
NEED = """title: Wrong Incoterms
raised_by: p-1
log:
- {date: 2026-01-01, by: p-1, did: raised}
- {date: 2026-01-02, by: p-1, did: analysed, remedy: train}
- {date: 2026-01-03, by: p-1, did: accepted}
"""
DAMAGE = """name: Damage
unit: cases/month
better: lower
log:
- {date: 2026-05-02, did: read, value: 3.9}
- {date: 2026-11-02, did: read, value: 1.5}
"""
SESSION = """training: incoterms
slots: [2026-02-02T09:00/2026-02-02T17:00]
participants: [{person: p-1}]
log:
- {date: 2026-01-10, did: planned}
- {date: 2026-02-02, did: held}
"""
TRAINING = """title: Incoterms
form: blended
kind: formal
organised: internal
hours: 8
goals: [choose]
log: [{date: 2026-01-07, did: proposed}]
"""
ON = "opleiding --today 2026-11-20 effect conclude incoterms "
SAYS = (
    "The figures say: Damage: 4.7 → 1.5 cases/month, target 2\n"
    "They point to: achieved. You decide.\n"
)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    files = {
        "opleiding.yaml": "schema: 1\nname: Klein\nlanguage: en\ntoday: 2026-11-20\n",
        "people/p-1.yaml": "department: x\nfunction: y\nentered: 2024-01-01\n",
        "needs/wrong-incoterms.yaml": NEED,
        "goals/choose.yaml": GOAL,
        "indicators/damage.yaml": DAMAGE,
        "trainings/incoterms.yaml": TRAINING,
        "sessions/incoterms.yaml": SESSION,
        "effects/incoterms.yaml": EFFECT,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_evidence_that_is_not_typed_is_proposed_from_the_figures(repo: Path) -> None:
    done = run(ON + "--months 9 --outcome achieved", repo)

    assert done == (
        0,
        SAYS + "Changed: effects/incoterms.yaml\n"
        "Next: opleiding goals move choose achieved --effect incoterms\n"
        "Next: opleiding next propose --effect incoterms --kind … --because …\n",
    )
    assert (repo / "effects/incoterms.yaml").read_text() == EFFECT + (
        "- {date: 2026-11-20, did: concluded, months: 9, outcome: achieved, "
        'evidence: "Damage: 4.7 → 1.5 cases/month, target 2"}\n'
    )
    assert (repo / "goals/choose.yaml").read_text() == GOAL


def test_a_conclusion_ends_its_goal_and_meets_the_need_in_one_write(repo: Path) -> None:
    done = run(ON + "--months 9 --outcome achieved --evidence seen --settle --by p-1", repo)

    assert done == (
        0,
        (
            "This settles goals/choose: achieved.\n"
            "This settles needs/wrong-incoterms: met.\n"
            "Changed: effects/incoterms.yaml\n"
            "Changed: goals/choose.yaml\n"
            "Changed: needs/wrong-incoterms.yaml\n"
            "Next: opleiding next propose --effect incoterms --kind … --because …\n"
        ),
    )
    end = "- {date: 2026-11-20, by: p-1, did: %s, effect: incoterms}\n"
    assert (repo / "goals/choose.yaml").read_text() == GOAL + end % "achieved"
    assert (repo / "needs/wrong-incoterms.yaml").read_text() == NEED + end % "met"
    board = run("opleiding --today 2026-11-20 goals list --state achieved", repo)[1]
    assert "choose" in board


def test_not_yet_misses_the_goal_and_leaves_the_need(repo: Path) -> None:
    run(ON + "--months 9 --outcome not_yet --evidence seen --settle --by p-1", repo)

    end = "- {date: 2026-11-20, by: p-1, did: missed, effect: incoterms}\n"
    assert (repo / "goals/choose.yaml").read_text() == GOAL + end
    assert (repo / "needs/wrong-incoterms.yaml").read_text() == NEED


def test_what_was_concluded_before_at_the_same_moment_is_said(repo: Path) -> None:
    done = run(ON + "--months 3 --outcome partly --evidence again --dry-run", repo)[1]

    assert done.startswith(
        "Concluded before at this moment, on 2026-05-05: partly. The new one counts.\n"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("--months 6", "--outcome is missing: What it came to."),
        ("--months 0 --outcome unclear", "--evidence is missing: On what evidence."),
        (
            "--months 9 --outcome achieved --evidence seen --settle",
            "Goals and needs say who ended them: add --by.",
        ),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_written(repo: Path, typed: str, told: str) -> None:
    code, shown = run(ON + typed, repo)

    assert (code, shown.splitlines()[-1]) == (2, told)
    assert (repo / "effects/incoterms.yaml").read_text() == EFFECT
    assert (repo / "goals/choose.yaml").read_text() == GOAL


def test_partly_settles_nothing_and_says_so(repo: Path) -> None:
    code, shown = run(ON + "--months 9 --outcome partly --evidence seen --settle --by p-1", repo)

    assert code == 0
    assert "Nothing is settled by this: goals and needs stay as they are." in shown.splitlines()
    assert (repo / "goals/choose.yaml").read_text() == GOAL


def test_achieved_against_the_figures_is_remarked_on(repo: Path) -> None:
    (repo / "indicators/damage.yaml").write_text(DAMAGE.replace("1.5", "6"))
    shown = run(ON + "--months 9 --outcome achieved --evidence seen --dry-run", repo)[1]

    assert shown.startswith(
        "Damage went the other way: say in the evidence why it is achieved even so.\n"
    )


def test_on_a_terminal_the_figures_come_first_and_settling_is_asked(repo: Path) -> None:
    code, shown = talk(
        repo,
        ["effect", "conclude", "incoterms", "--months", "9", "--by", "p-1"],
        ["1", "", "yes"],
    )

    assert code == 0, shown
    assert shown.startswith(SAYS)
    assert (repo / "goals/choose.yaml").read_text().endswith("did: achieved, effect: incoterms}\n")
    assert 'evidence: "Damage: 4.7' in (repo / "effects/incoterms.yaml").read_text()


def test_whoever_says_no_on_the_terminal_settles_nothing(repo: Path) -> None:
    code, _ = talk(
        repo,
        ["effect", "conclude", "incoterms", "--months", "9", "--by", "p-1"],
        ["1", "seen on the floor", "no"],
    )

    assert code == 0
    assert (repo / "goals/choose.yaml").read_text() == GOAL
    assert "evidence: seen on the floor" in (repo / "effects/incoterms.yaml").read_text()
