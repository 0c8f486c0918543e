"""State is folded from the log."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.records.base import Living
from opleiding.records.kinds import FOLDERS, kind
from opleiding.records.needs import Need, NeedState
from opleiding.records.plans import Plan, PlanState

LIVING = [model for folder in FOLDERS if issubclass(model := kind(folder), Living)]


def need(*log: tuple[str, str]) -> Need:
    more = {"merged": {"into": "m"}}
    entries = [{"date": day, "by": "p-1", "did": did, **more.get(did, {})} for day, did in log]
    return Need.model_validate({"id": "n", "title": "N", "raised_by": "p-1", "log": entries})


def test_a_need_seen_on_an_earlier_day_is_in_its_state_of_then() -> None:
    now = need(("2026-01-10", "raised"), ("2026-02-10", "analysed"), ("2026-03-10", "accepted"))
    assert now.state is NeedState.ACCEPTED

    then = now.as_of(date(2026, 2, 20))

    assert then is not None
    assert then.state is NeedState.ANALYSED
    assert then.since == date(2026, 2, 10)
    assert now.as_of(date(2026, 1, 9)) is None


def test_an_illegal_move_leaves_the_state_as_it_was() -> None:
    jumped = need(("2026-01-10", "raised"), ("2026-01-11", "met"), ("2026-01-12", "analysed"))

    assert [(step.legal, step.moved) for step in jumped.history] == [
        (True, True),
        (False, False),
        (True, True),
    ]
    assert jumped.state is NeedState.ANALYSED


def test_a_log_is_read_by_date_whatever_its_order() -> None:
    merged = need(("2026-02-10", "analysed"), ("2026-01-10", "raised"))

    assert merged.state is NeedState.ANALYSED
    assert merged.path_of(merged.log[1]) == ("log", 1)


def test_signing_a_running_plan_again_keeps_it_running() -> None:
    log = [
        {"date": f"2026-01-1{day}", "by": "p-1", "did": did, "as": "manager"}
        for day, did in enumerate(["drafted", "signed", "running", "signed"])
    ]
    plan = Plan.model_validate(
        {"id": "p", "person": "p-1", "period": "2026-01-01/2026-12-31", "log": log}
    )

    assert all(step.legal for step in plan.history)
    assert plan.state is PlanState.RUNNING
    assert plan.since == date(2026, 1, 12)


@pytest.mark.parametrize("model", LIVING, ids=lambda model: model.folder)
def test_the_tables_of_a_kind_name_its_own_states_only(model: type[Living]) -> None:
    states = set(model.states)

    assert set(model.moves) == states
    assert all(after <= states for after in model.moves.values())
    assert model.starts <= states
    assert all(when <= states for when in model.events.values())


@pytest.mark.parametrize("model", LIVING, ids=lambda model: model.folder)
def test_every_state_can_be_reached(model: type[Living]) -> None:
    reached: set[object] = set() if model.born is None else {model.born}
    grown = True
    while grown:
        before = len(reached)
        verbs = [verb for state in (None, *reached) for verb in model.next_moves(state)]
        reached |= {model.states(verb) for verb in verbs if verb in set(model.states)}
        grown = len(reached) > before

    assert reached == set(model.states)


@given(st.lists(st.sampled_from([str(state) for state in NeedState]), min_size=1, max_size=12))
def test_whatever_is_logged_the_state_is_one_that_the_legal_moves_lead_to(verbs: list[str]) -> None:
    folded = need(*((f"2026-01-{day:02}", verb) for day, verb in enumerate(verbs, start=1)))
    state = None
    for verb in verbs:
        if Need.allows(state, verb):
            state = NeedState(verb)

    assert folded.state is (state or NeedState.RAISED)
