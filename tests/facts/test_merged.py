"""What follows a need that was merged into another."""

from opleiding.facts.board.around import Around
from opleiding.facts.chain.chain import trace
from opleiding.facts.likeness.doubles import doubles
from opleiding.facts.merged import answers, joined, standing
from opleiding.facts.priorities.ranking import ranking
from opleiding.policy import Policy
from opleiding.records.goals import Goal
from opleiding.rules.op0011_circular_reference import circular_reference
from opleiding.rules.op0201_need_without_goal import need_without_goal
from tests.conftest import policy_of

MERGED = """
    needs/a:
      title: Frans aan de telefoon
      raised_by: p-1
      impact: 4
      urgency: 4
      log:
      - {date: 2026-01-10, by: p-1, did: raised}
      - {date: 2026-01-11, by: p-1, did: analysed, remedy: train}
      - {date: 2026-01-12, by: p-1, did: accepted}
      - {date: 2026-01-13, by: p-1, did: joined, other: b}
    needs/b:
      title: Telefoneren in het Frans
      raised_by: p-2
      impact: 2
      urgency: 2
      log:
      - {date: 2026-01-10, by: p-2, did: raised}
      - {date: 2026-01-13, by: p-1, did: merged, into: a}
    needs/c:
      title: Bellen met Walen
      raised_by: p-2
      log:
      - {date: 2026-01-10, by: p-2, did: raised}
      - {date: 2026-01-12, by: p-1, did: merged, into: b}
    goals/g:
      title: Klanten in het Frans helpen
      answers: [b, a]
      log: [{date: 2026-01-14, by: p-1, did: set}]
"""


def test_a_goal_that_answers_a_merged_need_counts_for_the_one_it_goes_on_in() -> None:
    policy = policy_of(MERGED)
    [goal] = policy.all(Goal)

    assert [standing(policy, one) for one in ("a", "b", "c", "gone")] == ["a", "a", "a", "gone"]
    assert answers(policy, goal) == ("a",)
    assert {kept: [one.id for one in needs] for kept, needs in joined(policy).items()} == {
        "a": ["b", "c"]
    }
    assert list(Around(policy).goals) == ["a"]
    assert list(need_without_goal(policy)) == []
    assert [row.record.id for row in ranking(policy)] == ["g"]
    assert [row.priority and row.priority.score for row in ranking(policy)] == [16]


def test_a_trace_shows_every_telling_from_wherever_it_begins() -> None:
    policy = policy_of(MERGED)
    needs = [("needs", "a"), ("needs", "b"), ("needs", "c")]

    for start in (("needs", "a"), ("goals", "g")):
        assert trace(policy, *start).keys == {*needs, ("goals", "g")}
    for merged in ("b", "c"):
        assert trace(policy, "needs", merged).keys >= {("needs", "a"), ("goals", "g")}


def test_before_the_day_of_the_merge_each_stands_for_itself() -> None:
    policy = policy_of(MERGED + "    today: 2026-01-11\n")

    assert [standing(policy, one) for one in ("a", "b", "c")] == ["a", "b", "c"]


def test_merged_needs_are_no_doubles_of_what_they_go_on_in(policy: Policy) -> None:
    """
    needs/a:
      title: Frans aan de telefoon
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}]
    needs/b:
      title: Draaitabellen in Excel
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: merged, into: a}]
    needs/c:
      title: Excel en draaitabellen
      raised_by: p-1
      log: [{date: 2026-01-12, by: p-1, did: raised}]
    """
    [pair] = doubles(policy)

    assert (pair.need.id, pair.other.id) == ("a", "c")


def test_merging_in_a_circle_is_found_and_ends(policy: Policy) -> None:
    """
    needs/a:
      title: A
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: merged, into: b}]
    needs/b:
      title: B
      raised_by: p-1
      log: [{date: 2026-01-10, by: p-1, did: raised}, {date: 2026-01-11, by: p-1, did: merged, into: a}]
    """
    assert [finding.values["chain"] for finding in circular_reference(policy)] == [
        "a → b → a",
        "b → a → b",
    ]
    assert standing(policy, "a") in {"a", "b"}
