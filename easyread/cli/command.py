"""The `easyread` command: finds its subcommands and shows "cannot go on" errors as people need them."""

from __future__ import annotations

import gc
import importlib
import io
import os
import sys
import traceback
from contextlib import suppress

import click

from easyread import __version__
from easyread.cli.loading import loading
from easyread.errors import EasyreadError

# In the order of `--help`. Each has a module of its name in this package, with the click command as `command`.
COMMANDS = ("new", "serve", "build", "check", "status", "review", "pictures", "texts", "pack", "rules", "explain")

CANNOT_GO_ON = 2
HELP = ("-h", "--help")

# How many new objects there are between two looks for garbage in circles, and looks between those at older objects.
# Frozen values make no circles, and a build holds many of them: looking as often as Python does takes a 15th of it.
GARBAGE = (50_000, 20, 20)


class LateGroup(click.Group):
    """Imports a subcommand only when it is asked for, so that the command starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        with loading():
            command = importlib.import_module(f"easyread.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the nearest command for a typing mistake."""
        import difflib

        if args and args[0] not in COMMANDS:
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command “{args[0]}”. {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=LateGroup, context_settings={"help_option_names": list(HELP), "max_content_width": 100})
@click.version_option(__version__, prog_name="easyread")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the Python traceback when something goes wrong.")
def group() -> None:
    """Makes easy-read learning sites: every topic in two versions, checked and packed.

    \b
    Start here:
      easyread new my-site     makes a small site to begin with
      cd my-site
      easyread serve           shows it while you write, and says what to mend
      easyread build           turns content/ into site/, and checks it
      easyread check           only checks

    Exit codes: 0 all well, 1 findings to mend, 2 could not go on.
    """


def main() -> None:
    """Runs the command and ends the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):  # old terminals and pipes cannot show every sign: "?" is better than a stop
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    gc.set_threshold(*GARBAGE)
    debug = "--debug" in sys.argv  # also where click could not read the line
    try:
        code = _run_command()
    except EasyreadError as error:
        show_error(error)
        if debug:
            traceback.print_exc()
        code = CANNOT_GO_ON
    except Exception as error:  # a mistake of easyread itself: say so, and what helps to mend it
        if debug:
            raise
        click.echo(f"easyread has made a mistake: {type(error).__name__}: {error}", err=True)
        click.echo("Run the same command with --debug after `easyread` and report what it prints.", err=True)
        code = CANNOT_GO_ON
    sys.exit(code)


def _run_command() -> int:
    """The exit code of the command. Raises EasyreadError for what it cannot go on with."""
    try:
        code = group.main(prog_name="easyread", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Abort:
        click.echo("Stopped. Nothing was left half done.", err=True)
        return 130
    except click.UsageError as error:
        from easyread.cli.misuse import explain_misuse

        show_error(explain_misuse(error, error.ctx or _typed_context()))
        return CANNOT_GO_ON
    except (SystemExit, BrokenPipeError):  # how click and rich end when nobody reads on, as after `| head`
        _let_go_of_output()
        return CANNOT_GO_ON
    except OSError as error:
        _let_go_of_output()
        raise _unusable(error) from error
    return code if isinstance(code, int) else 0


def _let_go_of_output() -> None:
    """Sends nowhere what is still to be written, so that Python does not try again at its end."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unusable(error: OSError) -> EasyreadError:
    """What a disk, a folder or an output refuses, as people need it."""
    what = f"“{error.filename}”" if error.filename else "the disk or the output"
    hint = "Look at the rights of files and folders, and at the free space of the disk."
    return EasyreadError(f"Cannot use {what}: {error.strerror or error}.", hint)


def _typed_context() -> click.Context:
    """The context of the command that was typed, which click leaves out of some errors."""
    whole = click.Context(group, info_name="easyread", help_option_names=list(HELP))
    name = next((word for word in sys.argv[1:] if word in COMMANDS), None)
    command = group.get_command(whole, name) if name else None
    return click.Context(command, parent=whole, info_name=name) if command else whole


def show_error(error: EasyreadError) -> None:
    """Prints where, what and what to do next."""
    click.secho(str(error), fg="red", bold=True, err=True)
    if error.excerpt:
        click.echo(f"  | {error.excerpt}", err=True)
    if error.hint:
        click.echo(error.hint, err=True)
