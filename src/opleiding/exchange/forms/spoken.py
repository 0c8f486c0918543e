"""A form in one language, as plain texts: what every service is told."""

from dataclasses import dataclass

from opleiding.facts.effects.blocks import Block, Said
from opleiding.facts.effects.forms import EffectForm
from opleiding.facts.effects.items import Question, Scale
from opleiding.sentence import N_
from opleiding.text.words import Words

CODE = N_("The code on your slip")
"""The question that ties an answer to its session; an importer knows the column by it."""
CODE_HELP = N_("Eight letters and digits, such as K7QM-2XTD.")
_TICK = N_("Tick all that is true.")


@dataclass(frozen=True, slots=True)
class SpokenQuestion:
    """A question by its id, in words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SpokenBlock:
    """Questions that are answered alike, and the answers: key and words."""

    scale: Scale
    title: str
    questions: tuple[SpokenQuestion, ...]
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SpokenForm:
    """Everything that somebody reads."""

    language: str
    title: str
    intro: str
    privacy: str
    code: str
    code_help: str
    tick: str
    blocks: tuple[SpokenBlock, ...]


def spoken(form: EffectForm, words: Words) -> SpokenForm:
    """The form in the language of `words`."""
    language = words.language
    return SpokenForm(
        language,
        title=f"{form.title.into(language)} · {form.company.into(language)}",
        intro=_said(form.intro, words),
        privacy=_said(form.privacy, words),
        code=words.say(CODE),
        code_help=words.say(CODE_HELP),
        tick=words.say(_TICK),
        blocks=tuple(_block(block, words) for block in form.blocks),
    )


def _said(said: Said, words: Words) -> str:
    return words.say(said.sentence, **said.values)


def _block(block: Block, words: Words) -> SpokenBlock:
    questions = tuple(_question(one, words) for one in block.questions)
    choices = tuple(
        (
            one.key,
            words.say(one.sentence, **{k: v.into(words.language) for k, v in one.values.items()}),
        )
        for one in block.choices
    )
    title = _said(block.title, words) if block.title else questions[0].text
    return SpokenBlock(block.scale, title, questions, choices)


def _question(question: Question, words: Words) -> SpokenQuestion:
    return SpokenQuestion(question.id, question.asked(words.say, words.language))
