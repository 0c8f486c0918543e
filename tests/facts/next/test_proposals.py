"""What asks for a next step."""

from opleiding.facts.next.proposal import Proposal, ProposalKind, Subject
from opleiding.facts.next.proposals import proposals
from opleiding.finding import Where
from opleiding.policy import Policy
from opleiding.records.followups import FollowupKind

ALWAYS = {ProposalKind.LAW, ProposalKind.CONVERSATION, ProposalKind.TALENT}
"""What a policy of a few records is asked as well; `test_rules.py` holds these."""


def told(policy: Policy) -> list[tuple[ProposalKind, str, str]]:
    found = (one for one in proposals(policy) if one.kind not in ALWAYS)
    return [(p.kind, p.sentence.format(**p.values), p.command) for p in found]


def test_a_missed_goal_asks_until_something_follows(policy: Policy) -> None:
    """
    goals/missed:
      title: Missed
      log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: approved}, {date: 2026-09-03, did: missed}]
    goals/followed:
      title: Followed
      log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: approved}, {date: 2026-09-03, did: missed}]
    goals/dropped:
      title: Dropped
      log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: approved}, {date: 2026-09-03, did: missed}]
    goals/achieved:
      title: Achieved
      log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: approved}, {date: 2026-09-03, did: achieved}]
    followups/f:
      {goal: followed, kind: deepen, because: meer, log: [{date: 2026-09-04, did: proposed}]}
    followups/g:
      {goal: dropped, kind: deepen, because: meer, log: [{date: 2026-09-04, did: proposed}, {date: 2026-09-05, did: dropped}]}
    """
    found = [one for one in proposals(policy) if one.kind is ProposalKind.GOAL]

    assert [proposal.about.file for proposal in found] == [
        "goals/dropped.yaml",
        "goals/missed.yaml",
    ]
    assert found[1] == Proposal(
        "missed-missed",
        ProposalKind.GOAL,
        Where("goals/missed.yaml"),
        Subject(goal="missed"),
        "{id} isn't reached yet: what would help?",
        {"id": "missed"},
        "opleiding next propose missed-missed --by …",
        FollowupKind.DEEPEN,
    )


def test_the_last_outcome_of_an_effect_counts(policy: Policy) -> None:
    """
    effects/better:
      session: better
      log:
      - {date: 2026-03-01, did: asked, months: 3}
      - {date: 2026-03-02, did: concluded, months: 3, outcome: not_yet}
      - {date: 2026-06-02, did: concluded, months: 6, outcome: achieved}
    effects/partly:
      session: partly
      log: [{date: 2026-03-01, did: asked, months: 3}, {date: 2026-03-02, did: concluded, months: 3, outcome: partly}]
    effects/unclear:
      session: unclear
      log: [{date: 2026-03-01, did: asked, months: 3}, {date: 2026-03-02, did: concluded, months: 3, outcome: unclear}]
    effects/followed:
      session: followed
      log: [{date: 2026-03-01, did: asked, months: 3}, {date: 2026-03-02, did: concluded, months: 3, outcome: partly}]
    followups/f:
      {effect: followed, kind: deepen, because: meer, log: [{date: 2026-09-04, did: proposed}]}
    """
    assert told(policy) == [
        (
            ProposalKind.OUTCOME,
            "The last measurement of partly came to “partly”: what would help?",
            "opleiding next propose outcome-partly --by …",
        )
    ]


def test_an_outcome_rests_when_its_goals_are_reached_or_go_on(policy: Policy) -> None:
    """
    goals/reached:
      title: Reached
      log: [{date: 2026-01-02, did: set}, {date: 2026-01-03, did: approved}, {date: 2026-09-03, did: achieved}]
    goals/going-on: {title: Going on, log: [{date: 2026-01-02, did: set}]}
    goals/open: {title: Open, log: [{date: 2026-01-02, did: set}]}
    followups/f:
      {goal: going-on, kind: deepen, because: meer, log: [{date: 2026-09-04, did: proposed}]}
    trainings/resting:
      title: T
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      goals: [reached, going-on]
      log: [{date: 2026-01-06, did: proposed}]
    trainings/asking:
      title: T
      form: coaching
      kind: informal
      organised: internal
      hours: 8
      goals: [reached, open]
      log: [{date: 2026-01-06, did: proposed}]
    sessions/resting:
      training: resting
      slots: [2026-01-21T09:00/2026-01-21T17:00]
      log: [{date: 2026-01-07, did: planned}]
    sessions/asking:
      training: asking
      slots: [2026-01-21T09:00/2026-01-21T17:00]
      log: [{date: 2026-01-07, did: planned}]
    effects/resting:
      session: resting
      log: [{date: 2026-03-01, did: asked, months: 3}, {date: 2026-03-02, did: concluded, months: 3, outcome: partly}]
    effects/asking:
      session: asking
      log: [{date: 2026-03-01, did: asked, months: 3}, {date: 2026-03-02, did: concluded, months: 3, outcome: partly}]
    """
    assert [one.values["id"] for one in proposals(policy) if one.kind is ProposalKind.OUTCOME] == [
        "asking"
    ]


def test_certificates_ask_ninety_days_ahead_and_afterwards(policy: Policy) -> None:
    """
    today: 2026-11-20
    people/p-1:
      department: expeditie
      function: chauffeur
      entered: 2019-03-01
      certificates:
      - {skill: adr, obtained: 2022-02-18, valid_until: 2027-02-18}
      - {skill: ehbo, obtained: 2022-02-18, valid_until: 2026-11-19}
      - {skill: kraan, obtained: 2022-02-19, valid_until: 2027-02-19}
    people/p-2:
      department: expeditie
      function: chauffeur
      entered: 2019-03-01
      certificates: [{skill: adr, obtained: 2022-02-18, valid_until: 2027-02-18}]
    followups/f:
      {person: p-2, kind: refresh, because: adr, log: [{date: 2026-09-04, did: proposed}]}
    """
    assert told(policy) == [
        (
            ProposalKind.CERTIFICATE,
            "The certificate ehbo of p-1 was valid until 2026-11-19.",
            "opleiding next propose renew-p-1-ehbo-2026-11-19 --by …",
        ),
        (
            ProposalKind.CERTIFICATE,
            "The certificate adr of p-1 is valid until 2027-02-18.",
            "opleiding next propose renew-p-1-adr-2027-02-18 --by …",
        ),
    ]


def test_a_newcomer_without_a_plan_asks_for_one_from_a_month_ahead_to_a_year_after(
    policy: Policy,
) -> None:
    """
    today: 2026-11-20
    people/p-1: {department: expeditie, function: bediende, entered: 2025-11-20}
    people/p-2: {department: expeditie, function: bediende, entered: 2025-11-19}
    people/p-3: {department: expeditie, function: bediende, entered: 2026-12-20}
    people/p-5: {department: expeditie, function: bediende, entered: 2026-12-21}
    people/p-4: {department: expeditie, function: bediende, entered: 2026-11-01}
    plans/p-4: {person: p-4, period: 2026-11-01/2026-12-31, log: [{date: 2026-11-01, did: drafted}]}
    """
    assert told(policy) == [
        (
            ProposalKind.NEWCOMER,
            "p-1 is here since 2025-11-20 and has no training plan yet.",
            "opleiding plan create p-1",
        ),
        (
            ProposalKind.NEWCOMER,
            "p-3 begins on 2026-12-20: let a first plan be ready on day one.",
            "opleiding plan create p-3",
        ),
    ]


def test_another_remedy_asks_from_its_day_on(policy: Policy) -> None:
    """
    today: 2026-11-20
    needs/due:
      title: Due
      raised_by: p-1
      log:
      - {date: 2026-01-01, did: raised}
      - {date: 2026-01-02, did: analysed}
      - {date: 2026-01-03, did: redirected, due: 2026-11-20}
    needs/later:
      title: Later
      raised_by: p-1
      log:
      - {date: 2026-01-01, did: raised}
      - {date: 2026-01-02, did: analysed}
      - {date: 2026-01-03, did: redirected, due: 2026-11-21}
    needs/in-place:
      title: In place
      raised_by: p-1
      log:
      - {date: 2026-01-01, did: raised}
      - {date: 2026-01-02, did: analysed}
      - {date: 2026-01-03, did: redirected, due: 2026-11-19}
      - {date: 2026-11-18, did: acted}
    """
    assert told(policy) == [
        (
            ProposalKind.ACTION,
            "due would be solved without a training by 2026-11-20: is it in place?",
            "opleiding needs move due acted",
        )
    ]


def test_a_skill_asks_for_a_second_master(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 3}}
    skills/een: {name: Een, kind: skill, required: {bediende: 2}}
    skills/geen: {name: Geen, kind: skill, required: {bediende: 4}}
    skills/niemand-nodig: {name: Niemand, kind: skill, required: {bediende: 0, chauffeur: 3}}
    skills/twee: {name: Twee, kind: skill, required: {bediende: 1}}
    people/p-1:
      department: douane
      function: bediende
      entered: 2019-03-01
      skills: [{skill: een, level: 3, date: 2026-01-01}, {skill: twee, level: 3, date: 2026-01-01}]
    people/p-2:
      department: expeditie
      function: bediende
      entered: 2019-03-01
      skills: [{skill: een, level: 1, date: 2026-01-01}, {skill: twee, level: 1, date: 2026-01-01}]
    people/p-3: {department: expeditie, function: bediende, entered: 2019-03-01}
    """
    assert told(policy) == [
        (
            ProposalKind.SKILL,
            "One person carries een alone: let a second one learn it.",
            "opleiding next propose second-een --by …",
        ),
        (
            ProposalKind.SKILL,
            "Nobody is at the level that geen asks yet.",
            "opleiding next propose second-geen --by …",
        ),
    ]


def test_in_a_small_group_nobody_reads_whether_it_is_one_or_none(policy: Policy) -> None:
    """
    skills/een: {name: Een, kind: skill, required: {chef: 2}}
    skills/geen: {name: Geen, kind: skill, required: {chef: 4}}
    people/p-1:
      department: douane
      function: chef
      entered: 2019-03-01
      skills: [{skill: een, level: 3, date: 2026-01-01}]
    """
    few = "Fewer than two people are at the level that {} asks: let one more learn it."

    assert [sentence for _, sentence, _ in told(policy)] == [few.format("een"), few.format("geen")]
