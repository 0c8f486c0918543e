"""The ROI report in Markdown: the figures, in words that hold for a loss as well."""

import opleiding
from opleiding.policy import Policy
from opleiding.render.markdown import render
from opleiding.reports.roi import roi_report

SHEET = f"""\
# What training takes and what it brings

**The approved cases take €1,200 and bring €960 that we dare to count: an ROI of -20.0%.** They don't earn themselves back in money over this horizon; what they bring besides stands with each case.

| Approved cases together | Likely | Low | High |
|---|--:|--:|--:|
| All costs | €1,200 | €1,100 | €1,450 |
| Paid by others | €200 | €200 | €200 |
| Our own costs | €1,000 | €900 | €1,250 |
| Benefits that count | €960 | €480 | €1,440 |
| ROI on all costs | -20.0% | -66.9% | 30.9% |
| ROI on our own costs | -4.0% | -61.6% | 60.0% |

| Step by step | EUR | From -€1,200 to €0 |
|---|--:|---|
| all costs | -€1,200 | ████████████████████████ |
| paid by others | €200 | ████░░░░░░░░░░░░░░░░░░░░ |
| benefits that count | €960 | ░░░░████████████████████ |
| what is left | -€40 | ░░░░░░░░░░░░░░░░░░░░░░░█ |

```mermaid
xychart-beta
    %% steps
    title "The balance after each step"
    x-axis ["all costs", "paid by others", "benefits that count", "what is left"]
    y-axis "EUR" -1200 --> 0
    line [-1200, -1000, -40, -40]
```

| Case | State | All costs | Benefits that count | BCR | ROI |
|---|---|--:|--:|--:|--:|
| Incoterms | approved | €1,200 (€1,100 – €1,450) | €960 (€480 – €1,440) | 0.80 | -20.0% |

The cases stand by their names, not in order of return. Horizon, in years: 1.

## Incoterms

Decision: **approved**, 5 February 2026, p-dir1 [cases/a.yaml] · goed

Option: basis

### What it takes

| Category | Likely | Low | High | Source |
|---|--:|--:|--:|---|
| delivery | €1,000 | €900 | €1,250 | [cases/a.yaml] |
| evaluation | €200 | €200 | €200 | [cases/a.yaml] |
| **All costs** | **€1,200** | €1,100 | €1,450 | |
| Paid by others: premie | €200 | €200 | €200 | [cases/a.yaml] |
| **Our own costs** | **€1,000** | €900 | €1,250 | |

### What it brings

| What changes | Worth in all | Training's share | Certainty | Counted | How the share is known | Source |
|---|--:|--:|--:|--:|---|---|
| Geschillen | €2,400 (€1,200 – €3,600) | 50% | 80% | €960 (€480 – €1,440) | trend line | [cases/a.yaml; indicators/i.yaml] |
| rust | – | 50% | 80% | not counted: no indicator | – | [cases/a.yaml] |
| **Benefits that count** | | | | **€960 (€480 – €1,440)** | | |

### The return

| | On all costs | On our own costs |
|---|--:|--:|
| BCR (benefits for each euro) | 0.80 | 0.96 |
| ROI | -20.0% | -4.0% |
| ROI, low to high | -66.9% – 30.9% | -61.6% – 60.0% |
| Earned back after (months) | 15.0 | 12.5 |
| Break-even: training's share of the change | 62.5% | |
| Break-even: benefits needed | €1,200 | |
| ROI if the training's share is 75% of the estimate | -40.0% | |
| ROI if the training's share is 125% of the estimate | 0.0% | |

In money it takes more than it brings over this horizon. That is a result like any other: the reasons to do it, or not, stand below.

### What we don't turn into money

- minder wrijving (bevraging) [cases/a.yaml]

### Other ways to go

| Option | All costs | Benefits that count | BCR | ROI |
|---|--:|--:|--:|--:|
| niets doen | €0 | €0 | – | none: nothing is spent |

### What may go wrong, and our answer

- piek in november: sessies voor oktober [cases/a.yaml]

## How to read this

- **All costs** are fully loaded: the trainer, the material and the rooms, and also the hours of everyone who takes part.
- **Benefits that count** are the change of an indicator in money, times the share that is the training's, times how sure we are of that share. What is not shown to come from the training stays out.
- **BCR** is benefits divided by costs: above 1 it brings more than it takes. **ROI** is what is left after the costs, as a percentage of them: above 0% it brings more than it takes.
- **Low to high** sets the lowest benefit against the highest cost, and the other way round.
- **Earned back after** counts what is paid once in full. A dash means that a year brings no more than it takes, or that a figure is missing.
- **Break-even share** is how much of the change the training must have caused to earn itself back.
- Amounts are rounded where they are shown: a sum may differ by a euro from its parts.
- Behind each figure stands the record it comes from, with its line: open it when you doubt it.
- **Planned and actual**: up to a twentieth more or less counts as planned. A cost that no session carries stands as planned; a benefit that nobody measured counts as nothing.
- `opleiding report roi --trace` opens every figure on this page, down to the line it stands on.

---

As seen on 20 November 2026, by opleiding {opleiding.__version__}. Names are left out.
"""


def test_a_case_is_laid_out_with_every_figure_and_its_source(policy: Policy) -> None:
    """
    indicators/i:
      name: Geschillen
      unit: gevallen/maand
      per: month
      better: lower
      value_per_unit: {amount: 100, basis: register}
    cases/a:
      title: Incoterms
      goals: [g]
      chosen: basis
      options:
      - name: niets doen
      - name: basis
        costs: [{category: delivery, amount: [900, 1000, 1250]}, {category: evaluation, amount: 200}]
        subsidies: [{scheme: premie, amount: 200}]
        benefits:
        - {indicator: i, change: [-1, -2, -3], contribution: 0.5, confidence: 0.8, isolation: trend_line}
        - {what: rust, contribution: 0.5, confidence: 0.8}
        intangibles: [{what: minder wrijving, evidence: bevraging}]
      risks: [{what: piek in november, answer: sessies voor oktober}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, by: p-dir1, did: approved, note: goed}]
    """
    assert shown(policy) == SHEET


def test_where_nothing_is_spent_there_is_no_return(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: niets doen
      options: [{name: niets doen}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    """
    text = shown(policy)

    assert (
        text.splitlines()[2]
        == "The approved cases cost nothing, so there is no return to speak of."
    )
    assert "| ROI | none: nothing is spent | none: nothing is spent |" in text.splitlines()
    assert (
        "Nothing is spent here, so a return has no meaning: neither zero nor endless."
        in text.splitlines()
    )


def test_a_cost_without_an_amount_leaves_the_return_open(policy: Policy) -> None:
    """
    cases/a:
      goals: [g]
      chosen: o
      options: [{name: o, costs: [{category: delivery}]}]
      log: [{date: 2026-01-05, did: submitted}, {date: 2026-02-05, did: approved}]
    """
    lines = shown(policy).splitlines()

    assert lines[2] == "No approved case has all its figures yet, so there is no total."
    assert (
        lines[4]
        == "Left out of the total, because a cost or the choice of an option is still missing: a."
    )
    assert "| delivery | – | – | – | no amount [cases/a.yaml] |" in lines
    assert "| **All costs** | not known yet: a cost has no amount | | | |" in lines
    assert "| ROI | – | – |" in lines


def shown(policy: Policy) -> str:
    return render("roi", roi_report(policy), language="en", root=None, locate=lambda where: where)
