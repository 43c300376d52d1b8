"""The no-set-up door to easyread.

    python build.py            builds content/ into site/
    python build.py test       runs every check that the project has
    python build.py WORD …     runs `easyread WORD …`: check, new, pack, rules, explain …

Needs Python 3.11 or newer and nothing else. Where the packages are missing it makes `.venv` here, installs the
project into it, and runs itself there. Everything it makes lies in this folder; deleting `.venv` undoes it.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "easyread-installed"
OLDEST = (3, 11)
# A .venv that was interrupted while it was made has Python and no pip.
HAS_PIP = "import importlib.util, sys; sys.exit(importlib.util.find_spec('pip') is None)"
TEST_STEPS = (
    ("types", ["-m", "mypy"]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("our own course", ["-m", "easyread", "check", "--fail-on", "warning", "--quiet"]),
    ("tests and layers", ["-m", "pytest"]),
)


def main(words):
    """Sets up what is missing, does what the words say, gives the exit code."""
    if sys.version_info < OLDEST:
        say(f"easyread needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is Python {sys.version.split()[0]}.")
        say("Get a newer one from https://www.python.org/downloads/ and run it again with that.")
        return 2
    testing = words[:1] == ["test"]
    python = ready_python("test" if testing else "")
    if python is None:
        return 2
    if testing:
        return run_tests(python, words[1:])
    return run(python, ["-m", "easyread", *(words or ["build"])])


def ready_python(extra):
    """A Python that has the packages, or None after saying why there is none."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = stamp(extra)
    installed = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []
    if python.exists() and wanted in installed:
        return python
    if not python.exists() or run(python, ["-c", HAS_PIP]):
        say("Making .venv: easyread needs a few Python packages, and this folder is the place for them.")
        clear = [] if python.exists() else ["--clear"]  # somebody may have put packages of their own there
        if run(sys.executable, ["-m", "venv", *clear, str(VENV)]):
            say("Python could not make .venv. On Debian or Ubuntu: sudo apt install python3-venv")
            return None
        installed = []
    why = "pyproject.toml has changed" if installed else "this happens once"
    say(f"Installing the packages into .venv ({why}; needs the internet).")
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target]
    if run(python, command):
        say("The packages could not be installed. Is there an internet connection? Then run the same command again.")
        say("Without internet: copy .venv from a computer of the same kind, or use an installed `easyread`.")
        return None
    # pip compiles the packages that it installs, but not a project that stays where it is.
    run(python, ["-m", "compileall", "-q", "easyread"])
    STAMP.write_text("\n".join(sorted({wanted, stamp("")})) + "\n", encoding="utf-8")
    return python


def stamp(extra):
    """What the installation depends on: this Python, pyproject.toml, the extra."""
    digest = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()[:16]
    return f"{sys.version_info.major}.{sys.version_info.minor} {digest} {extra or 'core'}"


def run_tests(python, options):
    """Every check of the project; all of them run, and any failure fails the whole."""
    failed = []
    for name, command in TEST_STEPS:
        say(f"== {name}")
        if run(python, [*command, *options] if command[-1] == "pytest" else command):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def run(python, words):
    """Runs Python with these words in the project folder and gives its exit code."""
    sys.stdout.flush()
    try:
        return subprocess.run([str(python), *words], cwd=HERE, check=False).returncode
    except KeyboardInterrupt:
        return 130


def say(text):
    """One line for the person at the terminal, apart from the output of the tools."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
