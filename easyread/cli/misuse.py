"""What is said when a command is typed wrongly: what it was, what there is, what to type."""

from __future__ import annotations

import re

import click

from easyread.cli.values import WholeNumber, shown_name
from easyread.errors import EasyreadError

# Matches what click says of words that nobody asked for; must not match any other of its messages.
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<words>.*)\)")
EXAMPLES = {"new": "principles/fairness", "review": "principles/equality", "explain": "long-sentence"}


def explain_misuse(error: click.UsageError, context: click.Context) -> EasyreadError:
    """The error as people need it: a message, and what to do next. `context` is that of the command typed."""
    path = context.command_path
    message, hint = _explain(error, context.command, path)
    return EasyreadError(message, f"{hint}\n`{path} --help` lists what there is.".strip())


def _explain(error: click.UsageError, command: click.Command, path: str) -> tuple[str, str]:
    if isinstance(error, click.NoSuchOption):
        near = next(iter(error.possibilities or ()), "")
        return f"`{path}` has no option “{error.option_name}”.", f"Did you mean “{near}”?" if near else ""
    if isinstance(error, click.BadOptionUsage):
        return _explain_bare(error, command, path)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        example = EXAMPLES.get(command.name or "", "")
        return (
            f"`{path}` needs a {error.param.human_readable_name}.",
            f"Such as: {path} {example}" if example else "",
        )
    if isinstance(error, click.BadParameter):
        what, _, hint = error.message.partition("\n")
        name = error.param_hint or (shown_name(error.param) if error.param else "")
        return f"{name}: {what}" if name else what, hint.replace("Such as: ", f"Such as: {path} ")
    extra = _EXTRA.fullmatch(error.message)
    if extra:
        return f"`{path}` can do nothing with “{extra['words']}”.", "Leave it out."
    return error.message, ""


def _explain_bare(error: click.BadOptionUsage, command: click.Command, path: str) -> tuple[str, str]:
    """An option without the value that it needs, or with one that it does not take."""
    name = error.option_name
    option = next((option for option in command.params if name in option.opts), None)
    if option is None:
        return error.message, ""
    if isinstance(option, click.Option) and option.is_flag:
        return f"{name} takes no value.", f"Such as: {path} {name}"
    return f"{name} needs a value.", f"Such as: {path} {name} {_value_of(option)}"


def _value_of(option: click.Parameter) -> str:
    """What stands for the value of an option in its help."""
    if isinstance(option.type, click.Choice):
        return str(option.type.choices[0])
    if isinstance(option.type, WholeNumber):
        return str(option.type.example)
    return option.metavar or option.type.name.upper()
