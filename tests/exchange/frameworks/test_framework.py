"""Competence frameworks of others, in small files of the shapes that they really have."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from opleiding.exchange.delimited import read_delimited
from opleiding.exchange.frameworks.competence import Competence, merged
from opleiding.exchange.frameworks.documents import Document
from opleiding.exchange.frameworks.framework import Framework, Typed, framework, language_in
from opleiding.exchange.frameworks.scale import scale_of, scaled
from opleiding.store.strict import parse


def read(*, chosen: bool = True, typed: Typed | None = None, **files: str) -> Framework:
    """`skill_csv="…"` is a file `skill.csv`."""
    sheets, trees = [], []
    for name, text in files.items():
        file = ".".join(name.rsplit("_", 1))
        language, content = language_in(file), dedent(text)
        if file.endswith(".csv"):
            sheets.append((read_delimited(file, content.encode()), language))
        else:
            positions: dict[tuple[str | int, ...], tuple[int, int]] = {}
            tree = parse(content, positions)
            trees.append(Document(file, language, tree, positions))
    return framework(sheets, trees, typed or Typed(), chosen=chosen)


def told(found: Framework) -> list[str]:
    """The troubles, as they are shown in English."""
    return [
        f"{one.place} {one.sentence.format(**one.values)}"
        for competence in found.competences
        for one in competence.troubles
    ]


SLUGS = """\
    name,description,slug,competency,rank
    Data acquisition,"Collect
    data, well.",data-acquisition,data-engineering,60
    APIs,Call and build them.,apis,software-engineering,20
    """
LEVELS = """\
    name,description,level,short_description
    Expert,A long text.,2,Leading
    Working,Another long text.,1,Emerging
    None or N/A,,0,No ability
    """
OTHER = """\
    name,description,slug
    Data engineering,All of it.,data-engineering
    """


def test_a_folder_of_tables_gives_the_skills_with_the_levels_that_all_share() -> None:
    found = read(chosen=False, skill_csv=SLUGS, skill_level_csv=LEVELS, competency_csv=OTHER)

    assert [(one.key, one.name, one.description, one.also) for one in found.competences] == [
        (
            "data-acquisition",
            {"": "Data acquisition"},
            {"": "Collect data, well."},
            ("data-engineering",),
        ),
        ("apis", {"": "APIs"}, {"": "Call and build them."}, ("software-engineering",)),
    ]
    levels = {"0": {"": "No ability"}, "1": {"": "Emerging"}, "2": {"": "Leading"}}
    assert {str(one.levels) for one in found.competences} == {str(levels)}
    assert found.unread == ("competency.csv",)
    assert told(found) == []


def test_how_each_file_is_read_is_told_column_by_column() -> None:
    found = read(chosen=False, skill_csv=SLUGS, skill_level_csv=LEVELS)

    assert [sentence.format(**values) for sentence, values in found.reading] == [
        "skill_level.csv: what each level means, from short_description.",
        "  level 0 ← None or N/A",
        "  level 1 ← Working",
        "  level 2 ← Expert",
        "skill.csv: competences, 2 of them.",
        "  id ← slug",
        "  name ← name",
        "  description ← description",
        "  --only looks also in: competency",
        "  Not used: rank",
    ]


CAPABILITY = """\
    # a comment
    id: delivery
    name: Delivery
    skills:
    - id: planning
      name: Planning
      human:
        description: Breaking down
          work.
        proficiencyDescriptions:
          awareness: You follow plans.
          foundational: You make plans.
          working: You plan features.
          practitioner: You lead planning.
          expert: You shape it.
    """
BEHAVIOUR = """\
    name: Think in Systems
    human:
      maturityDescriptions: {emerging: a, developing: b, practicing: c, role-modeling: d, exemplifying: e}
    """
STEPS = """\
    - id: J040
      professionalTitle: Level I
      baseSkillProficiencies: {core: foundational, supporting: awareness}
      baseBehaviourMaturity: emerging
    - id: J060
      professionalTitle: Level II
      baseSkillProficiencies: {core: working, supporting: foundational}
      baseBehaviourMaturity: developing
    """
DISCIPLINE = """\
    roleTitle: Engineer
    coreSkills: [other]
    supportingSkills: [planning]
    behaviourModifiers: {systems: 1}
    """
DRIVERS = """\
    - {id: clear, name: Clear Direction, description: Teams know what to build.}
    """


def test_a_folder_of_yaml_gives_skills_attitudes_and_what_each_function_needs() -> None:
    found = read(
        chosen=False,
        delivery_yaml=CAPABILITY,
        systems_yaml=BEHAVIOUR,
        levels_yaml=STEPS,
        engineering_yaml=DISCIPLINE,
        drivers_yaml=DRIVERS,
    )
    planning, systems = found.competences

    assert (planning.key, planning.kind, planning.also) == (
        "planning",
        None,
        ("delivery", "Delivery"),
    )
    assert planning.description == {"": "Breaking down work."}
    assert planning.levels["0"] == {"": "You follow plans."}
    assert planning.levels["4"] == {"": "You shape it."}
    assert planning.required == {"Engineer Level I": "0", "Engineer Level II": "1"}
    assert (systems.key, systems.kind) == ("systems", "attitude")
    assert systems.required == {"Engineer Level I": "1", "Engineer Level II": "2"}
    assert found.unread == ("drivers.yaml",)
    assert told(found) == []


ESCO = """\
    conceptType,conceptUri,skillType,preferredLabel,altLabels,description
    KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,KIND,LABEL,"een
    twee",ABOUT
    """


def esco(label: str, about: str, kind: str) -> str:
    return ESCO.replace("LABEL", label).replace("ABOUT", about).replace("KIND", kind)


def test_esco_in_two_languages_is_one_competence_with_two_names() -> None:
    found = read(
        chosen=False,
        skills_nl_csv=esco("douanerecht", "Regels.", "kennis"),
        skills_fr_csv=esco("droit douanier", "Règles.", "knowledge"),
        occupations_csv="a,b\n1,2\n",
    )
    [one] = found.competences

    assert one.name == {"nl": "douanerecht", "fr": "droit douanier"}
    assert one.description == {"nl": "Regels.", "fr": "Règles."}
    assert (one.uri, one.kind) == ("http://data.europa.eu/esco/skill/1", "knowledge")
    assert one.says("TWEE")
    assert one.says("Droit")
    assert not one.says("règles")


def test_a_sheet_of_levels_per_function_says_what_each_needs() -> None:
    sheet = """\
        Competentie;Soort;Planner;Chef d'équipe;Rang
        TMS;vaardigheid;2;;1
        Frans;taal;5;x;2
        ;kennis;1;;3
        """
    typed = Typed(functions={"planner": "planner", "chef d equipe": "chef d'équipe"})
    found = read(matrix_csv=sheet, typed=typed)

    assert found.competences[0].required == {"planner": "2"}
    assert told(found) == [
        "matrix.csv:3:B “taal” is no kind of competence: write knowledge, skill or attitude.",
        "matrix.csv:3:C planner: “5” is no level: write 0, 1, 2, 3 or 4.",
        "matrix.csv:3:D chef d'équipe: “x” is no level: write 0, 1, 2, 3 or 4.",
        "matrix.csv:4:A The name of the competence is missing here.",
    ]


def test_rows_of_one_competence_for_several_functions_come_together() -> None:
    sheet = """\
        functie,competentie,niveau
        planner,Excel,2
        boekhouder,excel,3
        planner,Excel,4
        """
    found = read(rollen_csv=sheet)

    assert [one.required for one in found.competences] == [{"planner": "2", "boekhouder": "3"}]
    assert told(found) == [
        "rollen.csv:4:C planner needs level 4 here and level 2 in rollen.csv:2:C: keep one of them."
    ]


def test_two_names_under_one_id_are_never_made_one_in_silence() -> None:
    found = read(lijst_csv="id,naam\na,Excel\na,Word\n")

    assert told(found) == [
        "lijst.csv:3 “Word” has the same id as “Excel” in lijst.csv:2: give it one of its own."
    ]


def test_a_competence_in_yaml_without_a_name_is_told_with_its_line() -> None:
    found = read(f_yaml="skills:\n- {name: X, kind: soort}\n- {id: y}\n")

    assert told(found) == [
        "f.yaml:2:13 “soort” is no kind of competence: write knowledge, skill or attitude.",
        "f.yaml:3:3 The name of the competence is missing here.",
    ]


def test_what_isn_t_read_of_a_competence_in_yaml_is_told() -> None:
    found = read(
        f_yaml="skills:\n- {name: X, niveaus: {1: a}, weight: 3}\n- {name: Y, weight: 2}\n"
    )

    assert [sentence.format(**values) for sentence, values in found.reading] == [
        "f.yaml: competences, 2 of them.",
        "  Not used: weight",
    ]


def test_more_than_five_levels_ask_which_is_which() -> None:
    text = "skills: [{name: X, levels: {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6}}]\n"
    levels = {"a": 0, "b": 0, "c": 1, "d": 2, "e": 3, "f": 4}
    [one] = read(f_yaml=text, typed=Typed(levels=levels)).competences

    assert len(told(read(f_yaml=text))) == 6
    assert one.levels["0"] == {"": "1 / 2"}
    assert one.levels["4"] == {"": "6"}


def test_up_to_four_names_count_from_one_and_five_from_nought() -> None:
    assert scale_of(["basis", "gevorderd"]) == {"basis": 1, "gevorderd": 2}
    assert scale_of(["a", "b", "c", "d"]) == {"a": 1, "b": 2, "c": 3, "d": 4}
    assert scale_of(["a", "b", "c", "d", "e"]) == {"a": 0, "b": 1, "c": 2, "d": 3, "e": 4}
    assert scale_of(["1", "3"]) == {"1": 1, "3": 3}
    assert scale_of(list("abcdef")) is None


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e"]), unique=True, min_size=1, max_size=5))
def test_a_scale_keeps_the_order_of_the_framework(names: list[str]) -> None:
    one = Competence("f:1", {"": "X"}, levels={name: {"": name} for name in names})
    [ours] = scaled([one], {})

    assert [text[""] for text in ours.levels.values()] == names
    assert list(ours.levels) == sorted(ours.levels)


@given(st.lists(st.sampled_from(["x", "y", "z"]), max_size=6))
def test_reading_a_framework_twice_adds_nothing(names: list[str]) -> None:
    found = [Competence(f"f:{at}", {"": name}) for at, name in enumerate(names)]

    assert merged([*merged(found), *found]) == merged(found)


def test_a_list_of_competences_with_a_level_is_no_table_of_levels() -> None:
    found = read(lijst_csv="competentie,niveau\nExcel,1\nWord,2\n")

    assert [one.name for one in found.competences] == [{"": "Excel"}, {"": "Word"}]


WORDS = st.sampled_from(
    ["id", "name", "kind", "human", "skills", "levels", "required", "nl", "a", "1", "description",
     "proficiencyDescriptions", "coreSkills", "behaviourModifiers", "baseSkillProficiencies",
     "core", "baseBehaviourMaturity", "esco_uri", ""]
)  # fmt: skip
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=5),
    max_leaves=15,
)


@given(st.lists(TREES, max_size=3))
def test_no_yaml_is_too_odd_to_be_read(trees: list[object]) -> None:
    documents = [Document(f"{at}.yaml", "", tree, {}) for at, tree in enumerate(trees)]

    told(framework([], documents, Typed(), chosen=False))


CELLS = st.sampled_from(
    ["name", "level", "slug", "function", "niveau 1", "naam fr", "x", "7", "", "planner"]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6))
def test_no_table_is_too_odd_to_be_read(rows: list[list[str]]) -> None:
    data = "\n".join(",".join(row) for row in rows).encode()
    sheet = read_delimited("skill.csv", data)

    told(framework([(sheet, "")], [], Typed(functions={"planner": "planner"}), chosen=True))
