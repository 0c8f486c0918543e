"""What was mistyped, in the language that was chosen, with what would be right."""

from typing import Any

from opleiding.sentence import N_
from opleiding.text.words import Words


def explained(error: Any, words: Words) -> str:
    """The framework's refusal as a sentence of ours."""
    lines = [_sentence(error, words)]
    context = getattr(error, "ctx", None)
    if context is not None:
        lines.append(words.say(N_("Help: {command} --help"), command=context.command_path))
    return "\n".join(lines)


def _sentence(error: Any, words: Words) -> str:
    parameter = getattr(error, "param", None)
    match type(error).__name__:
        case "MissingParameter" if parameter is not None and parameter.param_type_name == "option":
            return words.say(
                N_("{option} is missing: {help}"),
                option=parameter.opts[0],
                help=parameter.help or "",
            )
        case "MissingParameter" if parameter is not None:
            return words.say(
                N_("{name} is missing: {help}"),
                name=parameter.human_readable_name.upper(),
                help=parameter.help or "",
            )
        case "BadParameter" if parameter is not None and hasattr(parameter.type, "choices"):
            choices = ", ".join(map(str, parameter.type.choices))
            return words.say(
                N_("{option} can be one of: {choices}."), option=parameter.opts[0], choices=choices
            )
        case "NoSuchOption":
            near = ", ".join(getattr(error, "possibilities", None) or ())
            if near:
                return words.say(
                    N_("There is no option {option}: did you mean {near}?"),
                    option=error.option_name,
                    near=near,
                )
            return words.say(N_("There is no option {option}."), option=error.option_name)
    return str(error.format_message())
