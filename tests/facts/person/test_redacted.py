"""A remark tells about its own person only."""

from hypothesis import given
from hypothesis import strategies as st

from opleiding.facts.person.redacted import LEFT_OUT, redaction
from opleiding.records.localised import Words
from tests.conftest import policy_of

PEOPLE = policy_of(
    "people/p-7f3k: {department: d, function: f, entered: 2020-01-01}\n"
    "people/jan: {department: d, function: f, entered: 2020-01-01}\n"
)


def test_whoever_else_is_named_is_left_out_in_every_language() -> None:
    redact = redaction(PEOPLE, "p-7f3k")

    assert redact(Words(plain="p-7f3k hielp p-9xq2, Jan en januari")) == Words(
        plain=f"p-7f3k hielp {LEFT_OUT}, {LEFT_OUT} en januari"
    )
    assert redact(Words(nl="met JAN.", en="with jan.")) == Words(
        nl=f"met {LEFT_OUT}.", en=f"with {LEFT_OUT}."
    )
    assert redact(None) is None


def test_a_word_that_only_looks_a_little_like_one_stays() -> None:
    redact = redaction(PEOPLE, "p-7f3k")

    for text in ("de p-waarde", "up-7f3x", "p-7f3k-2025", "jan-willem"):
        assert redact(Words(plain=text)) == Words(plain=text)


@given(
    st.lists(st.sampled_from(["p-7f3k", "p-9xq2", "jan", "goed", "(p-a1)", "P-9XQ2:"]), min_size=1)
)
def test_nobody_else_is_left_whatever_the_remark(words: list[str]) -> None:
    told = redaction(PEOPLE, "p-7f3k")(Words(plain=" ".join(words)))

    assert told is not None
    assert told.plain is not None
    assert told.plain.count("p-7f3k") == words.count("p-7f3k")
    assert not any(name in told.plain.lower() for name in ("p-9xq2", "jan", "p-a1"))
