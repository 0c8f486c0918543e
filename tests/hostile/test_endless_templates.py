"""A company's template that never ends, or wants all memory, ends in a sentence."""

from pathlib import Path

import pytest

from opleiding.errors import WrongUse
from opleiding.render import bounds
from opleiding.render.markdown import render
from tests.hostile.test_bytes import repo

ENDLESS = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    ("template", "told"), [(ENDLESS, "> 1 s"), ('{{ "a" * 10 ** 10 }}', "> 1000 MB")]
)
def test_what_takes_too_much_is_stopped(
    template: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "SECONDS", 1)
    (repo(tmp_path) / "templates").mkdir()
    (tmp_path / "templates" / "policy.md.j2").write_text(template)

    with pytest.raises(WrongUse) as refused:
        render("policy", {}, language="en", root=tmp_path, locate=lambda where: where)
    assert str(refused.value) == (
        f"templates/policy.md.j2:1: this template can't be filled: {told}"
    )
