"""The house style: a colour that is read well, a logo that is a picture, templates of one's own."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opleiding.records.house import House, contrast_with_white
from opleiding.render.folders import shipped
from tests.console import run

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "opleiding.yaml").write_text("schema: 1\nname: Kaai NV\nlanguage: en\n")
    return tmp_path


def house(repo: Path, text: str) -> None:
    with (repo / "opleiding.yaml").open("a") as file:
        file.write(f"house: {text}\n")


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#0000ff", 8.59)]
)
def test_contrast_is_that_of_the_guidelines(colour: str, ratio: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.02)


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_that_passes_reads_well(number: int) -> None:
    colour = f"#{number:06x}"
    try:
        kept = House.model_validate({"colour": colour})
    except ValueError:
        assert contrast_with_white(colour) < 4.5
    else:
        assert kept.colour == colour
        assert contrast_with_white(colour) >= 4.5


def test_a_report_wears_the_house(repo: Path) -> None:
    (repo / "logo.svg").write_text(SVG)
    house(repo, '{colour: "#7a1f3d", logo: logo.svg, foot: "Kaai 12 <Antwerpen>"}')

    _, page = run("opleiding report policy --format html", repo)

    assert "--accent: #7a1f3d" in page
    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="Kaai NV"' in page
    assert "<footer>Kaai 12 &lt;Antwerpen&gt;</footer>" in page


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_paper_wears_it_too(repo: Path, ending: str) -> None:
    (repo / "logo.svg").write_text(SVG)
    house(repo, '{colour: "#7a1f3d", logo: logo.svg, foot: Kaai 12}')

    assert run(f"opleiding report policy --out p.{ending}", repo)[0] == 0
    assert (repo / f"p.{ending}").stat().st_size > 5000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{colour: "#ffee00"}', "opleiding.yaml:4:9: #ffee00 is too light to read on white: take a darker one."),
        ("{colour: red}", 'opleiding.yaml:4:9: A colour is written as "#0b5394", between quotes.'),
        ("{logo: logo.exe}", "opleiding.yaml:4:9: A logo is a .png, .svg or .jpg file in this repository."),
        ("{logo: ../x.png}", "The logo ../x.png lies outside of this repository."),
        ("{logo: gone.png}", "The logo gone.png can't be read: No such file or directory"),
        ("{logo: text.png}", "The logo text.png is no picture of the kind that its name says."),
        ("{logo: big.png}", "The logo big.png is larger than 1 MB."),
    ],
)  # fmt: skip
def test_what_cant_be_worn_is_told(repo: Path, text: str, said: str) -> None:
    (repo / "text.png").write_text("a text")
    (repo / "big.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1_000_000))
    house(repo, text)

    code, shown = run("opleiding report policy --format html", repo)

    assert (code, shown.splitlines()[-1]) == (4, said)


def test_a_template_becomes_ones_own(repo: Path) -> None:
    assert run("opleiding report --eject policy", repo)[0] == 0
    assert (repo / "templates/policy.md.j2").read_bytes() == (
        shipped() / "policy.md.j2"
    ).read_bytes()
    assert run("opleiding report --eject policy", repo) == (
        2,
        "templates/policy.md.j2 is there already, and it is the one that is used.\n",
    )


def test_a_dry_run_ejects_nothing(repo: Path) -> None:
    assert run("opleiding report --eject paper --dry-run", repo)[0] == 0
    assert not (repo / "templates").exists()


def test_a_name_that_isnt_there_names_the_nearest(repo: Path) -> None:
    assert run("opleiding report --eject polici", repo) == (
        2,
        "There is no template polici; near it are: policy, portfolio, pieces.\n",
    )


def test_a_style_that_makes_no_page_says_where(repo: Path) -> None:
    run("opleiding report --eject paper", repo)
    own = repo / "templates/paper.typ"
    lines = len(own.read_text().splitlines())
    with own.open("a") as file:
        file.write("#nothing-of-the-sort\n")

    code, shown = run("opleiding report policy --out p.pdf", repo)

    assert code == 4
    assert shown.startswith(f"paper.typ:{lines + 1}:1 doesn't make a page: unknown variable")


def test_a_report_as_json_is_a_format_too(repo: Path) -> None:
    code, shown = run("opleiding report policy --format json", repo)

    assert code == 0
    assert shown == run("opleiding report policy --json", repo)[1]
    assert json.loads(shown)["data"]
