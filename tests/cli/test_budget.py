"""`goals budget` on the command line."""

import json
from pathlib import Path
from random import Random

import pytest

from tests.console import run
from tests.facts.priorities.choices import sharing

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"


def test_as_data_it_has_the_set_what_is_left_out_and_what_stands_apart() -> None:
    code, shown = run("opleiding goals budget 5000 --json", NOORDZEE)
    data = json.loads(shown)["data"]

    assert code == 0
    assert [one["file"] for one in data["chosen"]] == ["cases/ics2-klanten-2027.yaml"]
    assert [(one["file"], one["short"], one["enters_at"]) for one in data["left_out"]] == [
        ("cases/leerplatform-2027.yaml", "2531", "7531")
    ]
    assert {one["why"] for one in data["not_weighed"]} == {"no_goal"}
    assert (data["basis"], data["left"], data["proven"]) == ("cash", "4364", True)


def test_what_people_cost_counts_where_it_is_asked_for() -> None:
    _, net = run("opleiding goals budget 5000 --cost net --json", NOORDZEE)
    _, gross = run("opleiding goals budget 5000 --cost gross --json", NOORDZEE)

    costs = [json.loads(shown)["data"]["left_out"][0]["cost"] for shown in (net, gross)]
    assert costs[0] <= costs[1]
    assert float(costs[1]) > 6895


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("5.000", "`5.000` can be read in two ways: write 5000 for five thousand euros."),
        ("5000,50", "5000,50 has a decimal comma: did you mean 5000.50?"),
        ("veel", "veel is not a number: write digits with a decimal point, such as 1250.50."),
        ("5000 --cost x", "`x` is none of cash, net, gross."),
    ],
)
def test_what_cannot_be_read_is_refused(typed: str, answer: str) -> None:
    assert run(f"opleiding --language en goals budget {typed}", NOORDZEE) == (2, answer + "\n")


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """Three hundred cases for a hundred goals, each for up to four of them."""
    random = Random(0)
    raised = "raised_by: p-1, log: [{date: 2026-01-01, by: p-1, did: raised}]"
    texts = {"opleiding.yaml": "schema: 1\nname: Druk\nlanguage: en\ntoday: 2026-11-20\n"}
    for at in range(100):
        scores = f"impact: {random.randint(1, 5)}, urgency: {random.randint(1, 5)}"
        texts[f"needs/g{at}.yaml"] = f"{{title: g{at}, {scores}, {raised}}}\n"
        set_ = "log: [{date: 2026-01-01, did: set}]"
        texts[f"goals/g{at}.yaml"] = f"{{title: g{at}, answers: [g{at}], {set_}}}\n"
    for one in sharing(Random(0), 300, 100, most=4)[0]:
        costs = f"[{{category: delivery, amount: {one.cost // 100}}}]"
        texts[f"cases/{one.name}.yaml"] = (
            f"{{goals: [{', '.join(sorted(one.wins))}], options: [{{name: o, costs: {costs}}}], "
            "log: [{date: 2026-01-02, did: drafted}]}\n"
        )
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


BARE = """python -c '
import sys
sys.modules["highspy"] = None  # as if it were not installed
from opleiding.cli.door import main
main(sys.argv[1:])' goals budget 150000"""


def points_of(command: str, folder: Path) -> tuple[bool, float]:
    data = json.loads(run(f"{command} --json", folder)[1])["data"]
    return data["proven"], float(data["points"])


def test_hundreds_that_share_goals_are_proven_with_the_solver_and_without_it_the_answer_says_so(
    crowded: Path,
) -> None:
    pytest.importorskip("highspy")
    proven, best = points_of("opleiding goals budget 150000", crowded)
    claimed, found = points_of(BARE, crowded)

    assert (proven, claimed) == (True, False)
    assert found < best
    assert run(BARE, crowded)[1].splitlines()[-3:-1] == [
        "Too many combinations to try: there may be a better set than this.",
        "The solver can prove the best one. Install it with: pip install 'opleiding[plan]'",
    ]
