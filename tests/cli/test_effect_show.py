"""What was answered about a session, in the terminal."""

import json
from pathlib import Path

from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
SHOW = "opleiding --language en effect show "


def test_before_and_after_come_first_with_their_bars_and_what_may_be_said() -> None:
    code, told = run(SHOW + "incoterms-basis-2025-10", NOORDZEE)
    lines = told.splitlines()

    assert code == 0
    assert lines[1].split("  ")[0] == "before"
    assert lines[1].endswith("····───●────·············  2.1 (1.7 – 2.8)  7       indication")
    assert lines[-2:] == [
        (
            "Zelfstandig de juiste Incoterm kiezen: indication of an increase, from 2.1 to 4.0 of 5,"
            " after 9 months (7: same people)."
        ),
        "All of it: opleiding report effect incoterms-basis-2025-10-07",
    ]


def test_a_group_that_is_too_small_shows_nothing() -> None:
    assert run(SHOW + "inwerken-met-peter-2026-09", NOORDZEE) == (
        0,
        (
            "Nothing was answered yet, or by too few to show:"
            " effects/inwerken-met-peter-2026-09-07.yaml\n"
        ),
    )


def test_as_data_figures_are_unrounded_and_small_groups_stay_hidden() -> None:
    [shift, _] = json.loads(run(SHOW + "incoterms-basis-2025-10 --json", NOORDZEE)[1])["data"][
        "shifts"
    ]
    small = json.loads(run(SHOW + "meelopen-op-douane-2026-06 --json", NOORDZEE)[1])["data"]

    assert shift["before"]["value"] == "2.142857142857142857142857143"
    assert (shift["p"], shift["movement"]) == ("0.015625", "indication_of_an_increase")
    assert (small["participants"], small["answered"], small["course"]) == (None, None, [])
    assert [m["groups"] + m["responses"] + m["differences"] for m in small["moments"]] == [[]] * 4
    seen = [m["overall"][who] for m in small["moments"] for who in ("own", "manager", "colleague")]
    assert {(one["n"], one["mean"], one["hidden"]) for one in seen} == {(0, None, "small_group")}


def test_of_another_remedy_its_record_is_shown_and_of_what_wasnt_held_nothing() -> None:
    assert run(SHOW + "te-veel", NOORDZEE)[1].startswith("need: te-veel-interne-mails\n")
    assert run(SHOW + "tms-aan-de-slag-2026-11", NOORDZEE) == (
        2,
        "There is no session tms-aan-de-slag-2026-11-24 that was held.\n",
    )
