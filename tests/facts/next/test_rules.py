"""Each rule of step 10: what it proposes, for whom, and when it is silent."""

from datetime import date

import pytest

from opleiding.facts.board.actors import Acting
from opleiding.facts.next.proposal import Proposal, ProposalKind
from opleiding.facts.next.proposals import about_person, proposals
from opleiding.facts.next.talks import last_conversation
from opleiding.policy import Policy
from opleiding.records.followups import FollowupKind
from tests.conftest import policy_of


def found(policy: Policy, kind: ProposalKind) -> list[Proposal]:
    return [one for one in proposals(policy) if one.kind is kind]


MISSED = """
opleiding: {{privacy: {{minimum_group: {minimum}}}}}
goals/g:
  title: G
  log: [{{date: 2025-01-02, did: set}}, {{date: 2025-01-03, did: approved}}, {{date: 2026-09-03, did: missed}}]
trainings/t:
  title: T
  form: coaching
  kind: informal
  organised: internal
  hours: 8
  goals: [g]
  log: [{{date: 2025-01-06, did: proposed}}]
sessions/s:
  training: t
  slots: [2026-01-21T09:00/2026-01-21T17:00]
  participants: [{{person: p-1}}, {{person: p-2}}, {{person: p-3}}]
  log: [{{date: 2026-01-07, did: planned}}, {{date: 2026-01-21, did: held}}]
effects/s:
  session: s
  answers:
  - {{date: 2026-05-02, months: 3, role: participant, level: behaviour, person: p-1, {one}}}
  - {{date: 2026-05-02, months: 3, role: participant, level: behaviour, person: p-2, {two}}}
  - {{date: 2026-05-02, months: 3, role: participant, level: behaviour, person: p-3, {three}}}
  log: [{{date: 2026-05-01, did: asked, months: 3}}]
"""


def missed(one: str, two: str, three: str, minimum: int = 3) -> Proposal:
    text = MISSED.format(one=one, two=two, three=three, minimum=minimum)
    [proposal] = found(policy_of(text), ProposalKind.GOAL)
    return proposal


@pytest.mark.parametrize(
    ("named", "step"),
    [
        ("opportunity_to_use", FollowupKind.USE),
        ("supervisor_support", FollowupKind.SUPPORT),
        ("peer_support", FollowupKind.SUPPORT),
        ("performance_self_efficacy", FollowupKind.PRACTICE),
        ("perceived_content_validity", FollowupKind.OTHER_FORM),
        ("personal_capacity_for_transfer", FollowupKind.OTHER_REMEDY),
        ("supervisor_sanctions", FollowupKind.OTHER_REMEDY),
        ("learner_readiness", FollowupKind.DEEPEN),
    ],
)
def test_what_hinders_most_says_what_kind_of_step_may_help(named: str, step: FollowupKind) -> None:
    said = f"hinders: [{named}]"
    all_three = missed(said, f"hinders: [{named}, openness_to_change]", said)

    assert all_three.step is step
    assert [reason.values["n"] for reason in all_three.reasons] == [3]
    assert all_three.reasons[0].where[0].file == "effects/s.yaml"
    assert missed(said, said, "b1: 4").reasons == ()


def test_low_scores_for_the_chance_to_use_it_count_as_that_barrier() -> None:
    low = missed("b3: 1, b1: 4", "b3: 2, b1: 4", "b3: 3, b1: 4")

    assert low.step is FollowupKind.USE
    assert [reason.values["n"] for reason in low.reasons] == [2]
    assert missed("b3: 3", "b3: 3", "b3: 3").step is FollowupKind.DEEPEN


def test_a_low_test_asks_for_another_form_whatever_hinders() -> None:
    head = "  - {date: 2026-02-05, months: 0, role: trainer, level: learning, "
    tests = "".join(f"{head}token: t{n}, points: {n}, out_of: 10}}\n" for n in (5, 6, 7))
    text = MISSED.format(one="hinders: [peer_support]", two="b1: 4", three="b1: 4", minimum=3)
    [proposal] = found(
        policy_of(text.replace("  answers:\n", f"  answers:\n{tests}")), ProposalKind.GOAL
    )

    assert proposal.step is FollowupKind.OTHER_FORM
    assert proposal.reasons[0].values == {"percent": 60}


def test_of_a_group_too_small_to_hide_in_nothing_is_told() -> None:
    few = missed("hinders: [peer_support]", "hinders: [peer_support]", "b3: 1", minimum=4)

    assert (few.step, few.reasons) == (FollowupKind.DEEPEN, ())


def test_a_reached_goal_asks_for_a_year_what_keeps_it_up(policy: Policy) -> None:
    """
    today: 2026-11-20
    goals/fresh:
      title: F
      log: [{date: 2025-01-02, did: set}, {date: 2025-01-03, did: approved}, {date: 2025-11-20, did: achieved}]
    goals/long-ago:
      title: L
      log: [{date: 2025-01-02, did: set}, {date: 2025-01-03, did: approved}, {date: 2025-11-19, did: achieved}]
    goals/followed:
      title: L
      log: [{date: 2025-01-02, did: set}, {date: 2025-01-03, did: approved}, {date: 2026-11-19, did: achieved}]
    followups/f: {goal: followed, kind: close, because: x, log: [{date: 2026-11-19, did: proposed}]}
    """
    [proposal] = found(policy, ProposalKind.ACHIEVED)

    assert (proposal.id, proposal.step) == ("reached-fresh", FollowupKind.KEEP_UP)
    assert proposal.about.path == ("log", 2)


TEAM = """
skills/frans: {name: Frans, kind: skill, required: {bediende: 2}}
people/p-1:
  department: weg
  function: bediende
  entered: 2019-03-01
  guides: [frans]
  skills: [{skill: frans, level: 4, date: 2026-01-01}]
people/p-2:
  department: weg
  function: bediende
  entered: 2019-03-01
  skills: [{skill: frans, level: 3, date: 2026-01-01}]
people/p-3: {department: weg, function: bediende, entered: 2019-03-01}
"""


def test_who_likes_to_guide_is_asked_and_agrees_first() -> None:
    mentor = next(
        one
        for one in proposals(policy_of(TEAM))
        if one.step is FollowupKind.MENTOR and one.subject.person
    )

    assert mentor.id == "mentor-p-1-frans"
    assert mentor.reasons[0].sentence == "Being mentor is decided once {person} agrees."
    assert Acting.PARTICIPANT in mentor.readers


def test_a_level_above_the_function_is_a_talent_until_it_is_used() -> None:
    used = "followups/f: {person: p-2, kind: use, because: x, log: [{date: 2026-11-19, did: proposed}]}\n"
    talents = [one.id for one in about_person(policy_of(TEAM), "p-2")]

    assert talents == ["talent-p-2"]
    assert about_person(policy_of(TEAM + used), "p-2") == ()
    assert all(
        "rank" not in one.sentence and "best" not in one.sentence
        for one in proposals(policy_of(TEAM))
    )


def test_a_wish_waits_three_months_at_most(policy: Policy) -> None:
    """
    today: 2026-11-20
    needs/wish:
      title: Leren presenteren
      raised_by: p-1
      source: {kind: development_interview, date: 2026-08-19}
      log: [{date: 2026-08-19, did: raised}]
    needs/fresh:
      title: Duits
      raised_by: p-2
      source: {kind: development_interview, date: 2026-08-20}
      log: [{date: 2026-08-20, did: raised}]
    needs/heard:
      title: Excel
      raised_by: p-3
      source: {kind: development_interview, date: 2026-08-19}
      log: [{date: 2026-08-19, did: raised}]
    followups/f: {person: p-3, kind: talk, because: x, log: [{date: 2026-09-19, did: proposed}]}
    """
    assert [(one.id, one.step) for one in found(policy, ProposalKind.WISH)] == [
        ("wish-wish", FollowupKind.TALK)
    ]


LEAVING = (
    TEAM
    + """
skills/zelden: {name: Zelden, kind: skill, required: {bediende: 2}}
opleiding: {privacy: {minimum_group: MIN}}
"""
)


def leaving(minimum: int, left: str) -> list[object]:
    text = LEAVING.replace("MIN", str(minimum)).replace(
        "  guides: [frans]", f"  guides: [frans]\n  left: {left}"
    )
    return [
        reason.values["skill"].into("nl")  # type: ignore[attr-defined] # the skill's name
        for one in found(policy_of(text), ProposalKind.LEAVING)
        for reason in one.reasons
    ]


def test_what_leaves_with_somebody_is_named_half_a_year_ahead() -> None:
    assert leaving(3, "2027-05-20") == ["Frans"]
    assert leaving(3, "2027-05-21") == []
    assert leaving(3, "2026-11-19") == []


def test_of_a_small_group_all_that_the_function_asks_is_named_so_that_no_level_shows() -> None:
    assert leaving(4, "2027-05-20") == ["Frans", "Zelden"]


TALKS = """
today: 2026-11-20
opleiding: {departments: {weg: {name: Weg, manager: p-9}}}
people/p-1: {department: weg, function: a, entered: 2019-03-01}
people/p-2: {department: weg, function: a, entered: 2019-03-01, talks: [{date: 2025-11-21, kind: plan}]}
people/p-3: {department: weg, function: a, entered: 2019-03-01, talks: [{date: 2025-11-20, kind: plan}]}
people/p-4: {department: weg, function: a, entered: 2025-11-21}
people/p-5: {department: weg, function: a, entered: 2019-03-01, talks: [{date: 2026-11-21, kind: plan}]}
people/p-9: {department: weg, function: chef, entered: 2019-03-01}
needs/n:
  title: N
  raised_by: p-6
  source: {kind: performance_interview, date: 2026-02-01}
  log: [{date: 2026-02-01, did: raised}]
people/p-6: {department: weg, function: a, entered: 2019-03-01}
plans/p-7:
  person: p-7
  period: 2026-01-01/2026-12-31
  log: [{date: 2026-01-01, did: drafted}, {date: 2026-01-05, did: signed, as: participant}]
people/p-7: {department: weg, function: a, entered: 2019-03-01}
plans/p-8:
  person: p-8
  period: 2026-01-01/2026-12-31
  log: [{date: 2026-01-01, did: drafted}, {date: 2026-01-05, did: signed, as: manager}]
people/p-8: {department: weg, function: a, entered: 2019-03-01}
"""


def test_no_conversation_for_a_year_is_told_by_team_as_far_as_it_is_written_down() -> None:
    [proposal] = found(policy_of(TALKS), ProposalKind.CONVERSATION)

    assert proposal.id == "talk-weg-2026"
    assert proposal.values["people"] == "p-1, p-3, p-5, p-8"
    assert [reason.values.get("day") for reason in proposal.reasons] == [
        None,
        date(2025, 11, 20),
        None,
        None,
    ]


def test_the_last_conversation_is_the_latest_that_any_record_tells() -> None:
    policy = policy_of(TALKS)

    days = {who: last_conversation(policy, who) for who in ("p-1", "p-2", "p-6", "p-7", "p-8")}
    assert {who: one.day if one else None for who, one in days.items()} == {
        "p-1": None,
        "p-2": date(2025, 11, 21),
        "p-6": date(2026, 2, 1),
        "p-7": date(2026, 1, 5),
        "p-8": None,
    }


def test_a_need_that_was_met_and_is_told_again_came_back(policy: Policy) -> None:
    """
    today: 2026-11-20
    needs/before:
      title: Foute Incoterms op zeedossiers
      raised_by: p-1
      log: [{date: 2025-01-01, did: raised}, {date: 2025-01-02, did: analysed}, {date: 2025-01-03, did: accepted}, {date: 2025-06-03, did: met}]
    needs/again:
      title: Incoterms fout op dossiers van zee
      raised_by: p-1
      log: [{date: 2026-10-01, did: raised}]
    needs/follows:
      title: Foute Incoterms op de zeedossiers
      raised_by: p-1
      follows: f
      log: [{date: 2026-10-01, did: raised}]
    needs/other: {title: Telefoneren in het Frans, raised_by: p-1, log: [{date: 2026-10-01, did: raised}]}
    goals/g: {title: G, answers: [before], log: [{date: 2025-01-02, did: set}]}
    followups/f: {goal: g, kind: new_need, because: x, log: [{date: 2026-09-04, did: proposed}]}
    """
    [proposal] = found(policy, ProposalKind.RETURNED)

    assert (proposal.id, proposal.subject.goal) == ("returned-again", "g")
    assert proposal.step is FollowupKind.NEW_NEED
    assert proposal.values["earlier"] == "before"


def test_a_newcomer_finds_what_the_function_asks_and_a_day_to_look_back(policy: Policy) -> None:
    """
    today: 2026-11-20
    skills/tms: {name: TMS, kind: skill, required: {planner: 2}}
    skills/frans: {name: Frans, kind: skill, required: {planner: 1, sales: 2}}
    skills/excel: {name: Excel, kind: skill, required: {sales: 2}}
    people/p-1:
      department: weg
      function: planner
      entered: 2026-12-01
      skills: [{skill: frans, level: 1, date: 2026-11-01}]
    """
    [proposal] = found(policy, ProposalKind.NEWCOMER)

    assert proposal.command == "opleiding plan create p-1"
    assert [reason.values for reason in proposal.reasons[1:]] == [{"day": date(2027, 1, 1)}]
    assert proposal.reasons[0].values["level"] == 2


def test_a_proposal_that_was_written_down_rests_whatever_became_of_it(policy: Policy) -> None:
    """
    today: 2026-11-20
    goals/a:
      title: A
      log: [{date: 2025-01-02, did: set}, {date: 2025-01-03, did: approved}, {date: 2026-11-01, did: achieved}]
    goals/m:
      title: M
      log: [{date: 2025-01-02, did: set}, {date: 2025-01-03, did: approved}, {date: 2026-11-01, did: missed}]
    followups/a:
      goal: a
      kind: keep_up
      because: x
      proposal: reached-a
      log: [{date: 2026-11-02, did: proposed}, {date: 2026-11-03, did: dropped}]
    followups/m:
      goal: m
      kind: deepen
      because: x
      proposal: missed-m
      log: [{date: 2026-11-02, did: proposed}, {date: 2026-11-03, did: dropped}]
    """
    ids = [one.id for one in proposals(policy) if one.kind is not ProposalKind.LAW]
    assert ids == ["missed-m"], "a missed goal goes on asking, as `check` does"


def test_every_id_is_its_own_and_can_be_typed() -> None:
    ids = [one.id for one in (*proposals(policy_of(TALKS)), *proposals(policy_of(TEAM)))]
    own = [one for one in ids if not one.startswith("law-")]

    assert len(set(own)) == len(own)
    assert all(one == one.lower() and " " not in one for one in ids)


def test_the_first_plan_of_who_has_yet_to_begin_is_on_what_the_function_asks(
    policy: Policy,
) -> None:
    """
    today: 2026-11-20
    skills/tms: {name: TMS, kind: skill, required: {planner: 2}}
    goals/tms: {title: TMS, skill: {id: tms, level: 2}, log: [{date: 2026-01-02, did: set}]}
    goals/past: {title: Past, skill: {id: tms, level: 2}, deadline: 2026-11-19, log: [{date: 2026-01-02, did: set}]}
    goals/other: {title: Other, skill: {id: excel, level: 2}, log: [{date: 2026-01-02, did: set}]}
    people/p-1: {department: weg, function: planner, entered: 2026-12-01}
    """
    [proposal] = found(policy, ProposalKind.NEWCOMER)

    assert proposal.command == (
        "opleiding plan create p-1 --goals tms --period 2026-12-01/2027-06-01"
    )
