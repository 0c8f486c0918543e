"""Likely ids are found among a few and among thousands."""

from opleiding.facts.nearest import Nearest

FEW = ("french-at-the-counter", "wrong-incoterms", "growth")


def test_the_nearest_comes_first() -> None:
    assert Nearest(("incoterms", "incoterms-1", "icoterm")).to("incoterm") == (
        "incoterms",
        "icoterm",
        "incoterms-1",
    )


def test_a_slip_is_recognised() -> None:
    assert Nearest(FEW).to("wrong-incoterm") == ("wrong-incoterms",)
    assert Nearest(FEW).to("grwoth") == ("growth",)


def test_what_is_like_nothing_has_no_neighbours() -> None:
    assert Nearest(FEW).to("zzzz") == ()
    assert Nearest(()).to("growth") == ()
    assert Nearest(FEW).to("") == ()


def test_among_thousands_rare_letters_decide() -> None:
    people = [f"p-{number}" for number in range(5000)]

    assert "p-4711" in Nearest([*people, "p-x7q2"]).to("p-47111")
    assert Nearest([*people, "p-x7q2"]).to("p-x7q", most=1) == ("p-x7q2",)
