"""The no-set-up door to easyread.

    python build.py            builds content/ into site/
    python build.py test       runs every check that the project has
    python build.py WORD …     runs `easyread WORD …`: check, new, pack, rules, explain …

Needs Python 3.11 or newer and nothing else. Where the packages are missing it makes `.venv` here, installs the
project into it, and runs itself there. Everything it makes lies in this folder; deleting `.venv` undoes it.
"""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "easyread-installed"
OLDEST = (3, 11)  # types stand in quotes, so that one that is too old can read as far as the words that say so
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
ASKED = "import sys; print('{}.{}'.format(*sys.version_info))"
CHANGED = "import sys; sys.exit(sys.argv[1] != '{}.{}'.format(*sys.version_info))"  # since it was asked
# What is wrong with a .venv that was not made here, or not to its end: 3 when its Python is too old, or would install
# elsewhere because pyvenv.cfg is gone; 1 when it has no pip, or one too old to leave the project where it is.
FAULT = """
import importlib.util, sys
from importlib.metadata import version
if sys.version_info < (3, 11) or sys.prefix == sys.base_prefix:
    sys.exit(3)
sys.exit(importlib.util.find_spec("pip") is None or int(version("pip").partition(".")[0]) < 22)
"""
TEST_STEPS = (
    ("types", ["-m", "mypy"]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("our own course", ["-m", "easyread", "check", "--fail-on", "warning", "--quiet"]),
    ("tests and layers", ["-m", "pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]),
)


def main(words: "list[str]") -> int:
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


def ready_python(extra: str) -> "Path | None":
    """A Python that has the packages, or None after saying why there is none."""
    known = read_stamp()
    is_whole = bool(known) and has_all(known)
    if is_whole and stamp(extra) in known["stamps"]:
        return PYTHON
    if not is_whole and not make_venv():
        return None
    is_changed = is_whole and stamp("") not in known["stamps"]
    why = "pyproject.toml has changed" if is_changed else "this happens once"
    say(f"Installing the packages into .venv ({why}; needs the internet).")
    target = f"{HERE}[{extra}]" if extra else str(HERE)
    command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target]
    if run(PYTHON, command):
        say("The packages could not be installed; the lines above say why.")
        say("Is there an internet connection? Then run the same command again.")
        say("Without internet: copy .venv from a computer of the same kind, or use an installed `easyread`.")
        return None
    # pip compiles the packages that it installs, but not a project that stays where it is.
    run(PYTHON, ["-m", "compileall", "-q", "easyread"])
    write_stamp(sorted({stamp(extra), stamp("")}))
    return PYTHON


def has_all(known: "dict[str, Any]") -> bool:
    """Whether .venv has all that was installed there, and the Python that it was installed for."""
    is_there = PYTHON.exists() and all((VENV / path).exists() for path in known["files"])
    return is_there and (known["python"] == VERSION or not run(PYTHON, ["-c", CHANGED, known["python"]]))


def make_venv() -> bool:
    """Makes .venv where there is none of use; gives False after saying why that cannot be."""
    is_others = VENV.exists() and not STAMP.exists()
    fault = run(PYTHON, ["-c", FAULT]) if is_others and PYTHON.exists() else 1
    if fault == 0:
        return True
    if fault == 3 or (is_others and not VENV.is_dir()):
        say("There is a .venv here that easyread did not make and cannot use. Delete it, or give it another name.")
        return False
    if STAMP.exists():
        say("Parts of .venv are missing. Making it again; what you put there yourself, such as plug-ins, is gone.")
    else:
        say("Making .venv: easyread needs a few Python packages, and this folder is the place for them.")
    clear = [] if is_others and PYTHON.exists() else ["--clear"]  # somebody may have put packages of their own there
    if run(sys.executable, ["-m", "venv", *clear, str(VENV)]):
        say("Python could not make .venv; the lines above say why. You must be allowed to write in this folder.")
        say("On Debian or Ubuntu a part of Python may be missing: sudo apt install python3-venv")
        return False
    return True


def stamp(extra: str) -> str:
    """What the installation depends on: pyproject.toml, the extra."""
    digest = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()[:16]
    return f"{digest} {extra or 'core'}"


def read_stamp() -> "dict[str, Any]":
    """What was installed when: the Python, the stamps, the files; nothing where nobody can tell."""
    try:
        known = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def write_stamp(stamps: "list[str]") -> None:
    """Keeps what is there now, so that damage is seen: not what a newer version of a package gives another name."""
    version = subprocess.check_output([str(PYTHON), "-c", ASKED], universal_newlines=True).strip()
    folders = [*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")]
    files = [VENV / "pyvenv.cfg", *(file for folder in folders for file in folder.iterdir())]
    names = sorted(file.relative_to(VENV).as_posix() for file in files if file.suffix != ".dist-info")
    STAMP.write_text(json.dumps({"python": version, "stamps": stamps, "files": names}), encoding="utf-8")


def run_tests(python: Path, options: "list[str]") -> int:
    """Every check of the project; all of them run, and any failure fails the whole."""
    failed = []
    for name, command in TEST_STEPS:
        say(f"== {name}")
        if run(python, [*command, *options] if "pytest" in command else command):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def run(python: "Path | str", words: "list[str]") -> int:
    """Runs Python with these words in the project folder and gives its exit code."""
    sys.stdout.flush()
    try:
        return subprocess.run([str(python), *words], cwd=HERE, check=False).returncode
    except KeyboardInterrupt:
        sys.exit(130)


def say(text: str) -> None:
    """One line for the person at the terminal, apart from the output of the tools."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
