"""The site: every link leads somewhere, nothing leaks, nothing is half written, and it reads for all."""

import json
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote, urlsplit

import pytest

from opleiding.cli.desk import Desk
from opleiding.cli.site import made_site
from opleiding.records.people import Person
from opleiding.records.plans import Plan
from opleiding.store.fingerprint import fingerprint
from tests.console import run

NOORDZEE = Path(__file__).parents[2] / "examples/noordzee"
_EMPTY = frozenset({"meta", "link", "input", "br", "hr", "img"})


class Read(HTMLParser):
    """A page as a strict reader sees it: tags closed in order, ids once, links, words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.wrong: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.wrong += [f"twice {name}" for name in told if [a for a, _ in attrs].count(name) > 1]
        self.tags.append((tag, told))
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in {"href", "src"} and value]
        if tag not in _EMPTY and "svg" not in self.open:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if "svg" in self.open and tag != "svg":
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not {"script", "svg"}.intersection(self.open):
            self.words += f" {data}"

    def first(self, tag: str) -> dict[str, str | None]:
        return next(told for one, told in self.tags if one == tag)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made_site(Desk(NOORDZEE))


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Read]:
    return {name: Read(data.decode()) for name, data in files.items() if name.endswith(".html")}


def test_every_page_is_well_formed(pages: dict[str, Read]) -> None:
    for name, page in pages.items():
        assert (page.wrong, page.open) == ([], []), name
        assert len(set(page.ids)) == len(page.ids), name
        assert [tag for tag, _ in page.tags].count("h1") == 1, name
        assert [tag for tag, _ in page.tags].count("main") == 1, name
        assert page.first("html")["lang"] == "nl", name


def test_headings_skip_no_level(pages: dict[str, Read]) -> None:
    for name, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.tags if tag in {"h1", "h2", "h3", "h4"}]
        steps = [lower - upper for upper, lower in pairwise(levels)]
        assert levels[0] == 1, name
        assert max(steps, default=0) <= 1, name


def test_every_link_leads_to_a_file_of_the_site(
    files: dict[str, bytes], pages: dict[str, Read]
) -> None:
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            assert not parts.scheme or parts.scheme == "https", f"{name}: {link}"
            if not parts.scheme and parts.path:
                target = (Path("/site") / name).parent / unquote(parts.path)
                assert str(target.resolve().relative_to("/site")) in files, f"{name}: {link}"


def test_every_page_can_be_clicked_to_from_the_first(pages: dict[str, Read]) -> None:
    seen, open_ = {"index.html"}, ["index.html"]
    while open_:
        name = open_.pop()
        for link in pages[name].links:
            if link.endswith(".html") and "://" not in link:
                target = str(((Path("/s") / name).parent / link).resolve().relative_to("/s"))
                if target not in seen:
                    seen.add(target)
                    open_.append(target)

    assert seen == set(pages)


def test_a_browser_runs_one_script_and_asks_nothing_elsewhere(pages: dict[str, Read]) -> None:
    for name, page in pages.items():
        policies = [told for tag, told in page.tags if tag == "meta" and "http-equiv" in told]
        scripts = [told for tag, told in page.tags if tag == "script"]
        handlers = [key for _, told in page.tags for key in told if key.startswith("on")]
        loaded = [
            told.get("src") or told.get("href") for tag, told in page.tags if tag in {"link", "img"}
        ]

        assert len(policies) == 1, name
        assert (policies[0]["content"] or "").startswith("default-src 'none'; style-src 'self'")
        assert len(scripts) == (2 if name == "search.html" else 0), name
        assert handlers == [], name
        assert not any("style" in told for _, told in page.tags), name
        assert all("//" not in (one or "") for one in loaded), name


def test_nobody_is_told_by_pseudonym_or_plan(pages: dict[str, Read]) -> None:
    """Reports show pseudonyms as on paper; the pages of rules have made-up ones in their examples."""
    policy = Desk(NOORDZEE).policy
    hidden = {one.id for kind in (Person, Plan) for one in policy.all(kind)}
    for name, page in pages.items():
        if not name.startswith(("reports/", "rules/")):
            told = {word.strip(".,;:()[]/") for word in page.words.replace("/", " ").split()}
            assert told.isdisjoint(hidden), name
    assert not any(name.startswith(("people/", "plans/")) for name in pages)


def test_the_same_records_and_day_give_the_same_bytes(files: dict[str, bytes]) -> None:
    assert made_site(Desk(NOORDZEE)) == files


def test_the_first_page_weighs_little(files: dict[str, bytes]) -> None:
    assert len(files["index.html"]) + len(files["style.css"]) < 300_000


def test_each_page_tells_its_day_and_its_records(pages: dict[str, Read]) -> None:
    mark = fingerprint(NOORDZEE)
    for name, page in pages.items():
        assert mark in page.words, name
        assert "20 november 2026" in page.words, name


def test_what_search_knows_beside_the_titles_is_data(files: dict[str, bytes]) -> None:
    page = files["search.html"].decode()
    more = page.partition('id="more">')[2].partition("</script>")[0]
    items = page.partition('id="all">')[2].partition("<script")[0].count("<li>")

    assert len(json.loads(more)) == items


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    copytree(NOORDZEE, tmp_path / "repo")
    return tmp_path


def test_a_site_is_made_anew_over_its_elder_and_over_nothing_else(repo: Path) -> None:
    site = "opleiding -C repo --language en site"
    code, said = run(f"{site} ../public", repo)
    (repo / "public/old.html").write_text("from last time")
    again, _ = run(f"{site} ../public", repo)

    assert (code, again) == (0, 0)
    assert said.startswith("Written: ../public\n")
    assert (repo / "public/index.html").is_file()
    assert not (repo / "public/old.html").exists()
    assert sorted(one.name for one in repo.iterdir()) == ["public", "repo"]


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        (".", "holds the policy itself: name a folder of its own, such as public."),
        ("..", "holds the policy itself: name a folder of its own, such as public."),
        ("needs", "is a place for records: write this elsewhere."),
        ("../theirs", "holds something else than a site of ours: name an empty folder, or one that isn't there yet."),
        ("../theirs/a.txt", "is a file: name a folder."),
    ],
)  # fmt: skip
def test_a_place_that_is_not_free_stays_as_it_is(repo: Path, folder: str, said: str) -> None:
    (repo / "theirs").mkdir()
    (repo / "theirs/a.txt").write_text("mine")
    before = sorted(repo.rglob("*"))
    code, told = run(f"opleiding -C repo --language en site {folder}", repo)

    assert (code, told) == (2, f"{Path('repo') / folder} {said}\n")
    assert sorted(repo.rglob("*")) == before


def test_a_dry_run_names_the_files_and_writes_none(repo: Path) -> None:
    code, said = run("opleiding -C repo --language en site ../public --dry-run", repo)

    assert code == 0
    assert "../public/index.html\n" in said
    assert said.endswith("Nothing was written: this is what would change.\n")
    assert not (repo / "public").exists()


def test_a_finding_about_a_person_is_only_counted(tmp_path: Path) -> None:
    for file, lines in {
        "opleiding.yaml": "schema: 1\nname: X\nlanguage: en\ntoday: 2026-11-20\n",
        "people/p-7f3k.yaml": "department: nowhere\nfunction: b\nentered: 2024-01-01\n",
        "needs/frans.yaml": "title: Frans\nraised_by: p-none\nlog:\n- {date: 2026-01-10, did: raised}\n",
        "needs/duits.yaml": "title: Duits\nraised_by: p-7f3k\nindicator: none\nlog:\n- {date: 2026-01-10, did: raised}\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(lines, encoding="utf-8")
    files = made_site(Desk(tmp_path))
    page = Read(files["rules/OP0006.html"].decode())

    assert "Duits" in page.words
    assert "p-7f3k" not in page.words
    assert "finding is about a person" in page.words


HOSTILE = (
    "<script>alert(1)</script>",
    'x" onload="alert(1)',
    "javascript:alert(1)",
    "{{ 7*7 }} {% raw %}",
    "</title></main><img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "\u202egnp.exe",
    "&lt;b&gt; &amp;",
)


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    text = json.dumps(request.param)
    for file, lines in {
        "opleiding.yaml": f"schema: 1\nname: {text}\nlanguage: en\ntoday: 2026-11-20\ndepartments:\n  a: {{name: {text}}}\n",
        "people/p-7f3k.yaml": "department: a\nfunction: b\nentered: 2024-01-01\n",
        "needs/frans.yaml": f"title: {text}\ntheme: {text}\nraised_by: p-7f3k\naffects: {{departments: [a]}}\nlog:\n- {{date: 2026-01-10, by: p-7f3k, did: raised, note: {text}}}\n",
        "goals/vlot.yaml": f"title: {text}\nanswers: [frans]\nbehaviour: {text}\naudience: {text}\nlog:\n- {{date: 2026-02-10, by: p-7f3k, did: set}}\n",
        "cases/vlot.yaml": f"title: {text}\ngoals: [vlot]\nasked: {text}\noptions:\n- {{name: {text}}}\nchosen: {text}\nlog:\n- {{date: 2026-02-20, by: p-7f3k, did: submitted, note: {text}}}\n",
        "followups/na.yaml": f"team: a\nkind: refresh\nbecause: {text}\nlog:\n- {{date: 2026-03-01, did: proposed}}\n",
    }.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(lines, encoding="utf-8")
    return request.param, tmp_path


def test_what_a_record_says_stays_words(hostile: tuple[str, Path]) -> None:
    text, root = hostile
    shown = text.replace("\u202e", "\N{REPLACEMENT CHARACTER}")
    files = made_site(Desk(root))
    for name, data in files.items():
        if name.endswith(".html"):
            page = Read(data.decode())

            assert (page.wrong, page.open) == ([], []), name
            assert sum(tag == "script" for tag, _ in page.tags) == (
                2 if name == "search.html" else 0
            )
            assert not any(key.startswith("on") for _, told in page.tags for key in told), name
            assert not any(link.startswith("javascript") for link in page.links), name
            assert shown in page.words, name
            assert "\u202e" not in page.words, name


def test_names_are_shown_only_where_they_are_asked_for(repo: Path) -> None:
    root = repo / "repo"
    people = sorted(file.stem for file in (root / "people").glob("*.yaml"))
    rows = [f"{who},Naam <{number}>" for number, who in enumerate(people)]
    (root / "people.key.csv").write_text("\n".join(["id,name", *rows]), encoding="utf-8")
    asked = made_site(Desk(root), names=True)["index.html"].decode()
    plain = b"".join(made_site(Desk(root)).values())

    assert "Naam &lt;" in asked
    assert "Namen" in asked or "Names are shown" in asked
    assert b"Naam &lt;" not in plain
    assert b"Naam <" not in plain
