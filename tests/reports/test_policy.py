"""The policy report: what management reads first, and what stays between those whom it concerns."""

from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.policy import policy_report


def test_the_conclusion_comes_first_and_has_only_figures_that_exist(policy: Policy) -> None:
    """
    needs/a:
      title: Foute Incoterms
      raised_by: p-1
      theme: incoterms
      impact: 4
      urgency: 4
      log: [{date: 2026-01-12, did: raised}, {date: 2026-01-20, did: analysed, remedy: train}, {date: 2026-02-01, did: accepted}]
    needs/b:
      title: Te veel mails
      raised_by: p-1
      theme: mails
      log:
      - {date: 2026-01-12, did: raised}
      - {date: 2026-01-20, did: analysed, remedy: simplify_task}
      - {date: 2026-02-01, did: redirected, owner: p-1, action: nieuwe mailregels, due: 2026-12-01}
    goals/g: {title: Juiste Incoterm, answers: [a], deadline: 2026-12-31, log: [{date: 2026-02-05, did: set}]}
    cases/c:
      title: Incoterms
      goals: [g]
      options: [{name: o, costs: [{category: delivery, amount: 1000}]}]
      chosen: o
      log: [{date: 2026-02-10, did: submitted}]
    """
    lines = shown(policy).splitlines()

    assert lines[6:11] == [
        "- **What people ran into.** 2 needs came up. Most often about: incoterms (1), mails (1).",
        "- **What was decided.** 1 became a learning goal; for 1 need changing the work serves better than a training. 0 of 1 business cases are approved.",
        "- **What it changed.** No effect has a conclusion yet.",
        "- **What we ask now.** Your decision on: Incoterms.",
        "",
    ]
    assert (
        "| Foute Incoterms | do first | 16 | impact 4, urgency 4 | accepted | [needs/a.yaml] |"
        in lines
    )
    assert (
        "| Te veel mails | simplify task | nieuwe mailregels | 1 Dec 2026 | – | – | redirected | [needs/b.yaml] |"
        in lines
    )


def test_what_came_of_one_small_group_is_not_told(policy: Policy) -> None:
    """
    trainings/t: {title: Incoterms, form: coaching, kind: formal, organised: internal, hours: 4, log: [{date: 2026-01-02, did: proposed}]}
    sessions/s:
      training: t
      slots: [2026-03-10T09:00/2026-03-10T13:00]
      participants: [{person: p-1}]
      log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]
    effects/s: {session: s, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: not_yet, evidence: over p-1}]}
    """
    report = policy_report(policy)
    [row] = report.effects.rows

    assert (row.concluded, row.small, row.outcome, row.months, row.evidence) == (
        True,
        True,
        None,
        None,
        None,
    )
    assert report.effects.outcomes == ()


def test_small_groups_that_hide_each_other_are_counted(policy: Policy) -> None:
    """
    opleiding: {privacy: {minimum_group: 3}}
    sessions/a: {training: t, slots: [2026-03-10T09:00/2026-03-10T13:00], participants: [{person: p-1}], log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]}
    sessions/b: {training: t, slots: [2026-03-10T09:00/2026-03-10T13:00], participants: [{person: p-2}, {person: p-3}], log: [{date: 2026-01-05, did: planned}, {date: 2026-03-10, did: held}]}
    effects/a: {session: a, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: not_yet}]}
    effects/b: {session: b, log: [{date: 2026-06-12, did: concluded, months: 3, outcome: achieved}]}
    """
    outcomes = policy_report(policy).effects.outcomes

    assert [(one.what, one.n) for one in outcomes] == [("achieved", 1), ("not_yet", 1)]


def test_a_late_plan_is_counted_and_not_named(policy: Policy) -> None:
    """
    plans/p-1-2026:
      person: p-1
      period: 2026-03-01/2026-12-31
      log: [{date: 2026-02-14, did: drafted}]
    """
    report = policy_report(policy)

    assert (report.late, report.personal_late) == ((), 1)


def shown(policy: Policy) -> str:
    return render(
        "policy", policy_report(policy), language="en", root=None, locate=lambda where: where
    )
