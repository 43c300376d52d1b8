"""How fast the language rules are: words per second of CPU for reading texts and for each rule.

usage: python benchmarks/language_rules.py TEXTS [--version easy|standard] [--profile uk-gov] [--peer COMMAND]

TEXTS is a folder with .md or .txt files, one such file, or a JSONL file whose lines are objects; each long string in
them is one text. `--peer "npx write-good"` runs another checker on the same texts in the same run. Each rule runs
several times, and its fastest run counts, because other programs disturb the rest.
"""

from __future__ import annotations

import argparse
import json
import resource
import shlex
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from easyread.checking.profiles import profile_for, rule_options
from easyread.checking.rule import Family, Rule
from easyread.checking.subjects import DocumentText
from easyread.content.files import MemoryFiles
from easyread.content.read import read_content
from easyread.markup.convert import Surroundings, make_converter
from easyread.model.document import Version
from easyread.model.picture import Pictures
from easyread.model.profile import known_profiles
from easyread.model.reference import References
from easyread.registry.registry import load_rules
from easyread.strings import load_strings

ROUNDS = 5
SHORTEST_TEXT = 200  # code points; shorter strings in JSONL are ids and labels
TEXT_ENDINGS = (".md", ".markdown", ".txt")


def read_texts(path: Path) -> Iterator[str]:
    """The texts of a folder, a text file or a JSONL file."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in TEXT_ENDINGS:
                yield file.read_text(encoding="utf-8")
    elif path.suffix in TEXT_ENDINGS:
        yield path.read_text(encoding="utf-8")
    else:
        for line in path.read_text(encoding="utf-8").splitlines():
            values = json.loads(line).values()
            yield from (value for value in values if isinstance(value, str) and len(value) >= SHORTEST_TEXT)


def make_documents(texts: Sequence[str], version: Version) -> list[DocumentText]:
    """Converted documents; each line of a text is a paragraph, unless the text has Markdown paragraphs."""
    converter = make_converter()
    name = "text.easy.md" if version is Version.EASY else "text.md"
    documents = []
    for text in texts:
        body = text if "\n\n" in text else "\n\n".join(line.strip() for line in text.splitlines())
        source = body if body.startswith("---\n") else f"---\ntitle: Text\n---\n\n{body}\n"
        site = read_content(MemoryFiles({"site.yml": b"title: Texts\nlanguage: en-GB\n", name: source.encode()}))
        document, glossary = site.documents[0], site.glossary("en-GB")
        files: frozenset[str] = frozenset()
        surroundings = Surroundings(glossary, Pictures(), References(), files, load_strings("en-GB"))
        fragment = converter.convert(document, surroundings)
        documents.append(DocumentText(document, fragment, glossary, Pictures()))
    return documents


def measure(action: Callable[[], object]) -> float:
    """Seconds of CPU that an action takes."""
    started = time.process_time()
    action()
    return time.process_time() - started


def measure_peer(command: Sequence[str], texts: Sequence[str]) -> float:
    """Seconds of CPU of another program on all texts, without the time that it needs for a short one."""
    return run_peer(command, "\n\n".join(texts)) - run_peer(command, "We listen.\n")


def run_peer(command: Sequence[str], text: str) -> float:
    """Seconds of CPU of another program on one text; its exit code only says that it found something."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.md"
        file.write_text(text, encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, str(file)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_rule(rule: Rule[Any], documents: Sequence[DocumentText], profile: str) -> float:
    """The fastest of several runs of a rule over all documents."""
    options = rule_options(rule, profile, {})
    return min(measure(lambda: [list(rule.check(text, options)) for text in documents]) for _ in range(ROUNDS))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--version", choices=[version.value for version in Version], default="easy")
    parser.add_argument("--peer", help="another checker, which takes the name of a text file")
    parser.add_argument("--profile", choices=known_profiles(), default="uk-gov")
    arguments = parser.parse_args()
    version = Version(arguments.version)
    profile = profile_for(version, arguments.profile)
    rules = [
        rule
        for rule in load_rules()
        if rule.family is Family.LANGUAGE and rule.subject is DocumentText and version in rule.versions
    ]
    warm_up = make_documents(["We have met. They were asked, and it isn't 5% of what she wanted (PIP).\n"], version)
    for rule in rules:  # word lists are read once; that is not what is measured
        measure_rule(rule, warm_up, profile)

    texts = list(read_texts(arguments.texts))
    documents = make_documents(texts, version)
    reading = measure(lambda: [text.sentences for text in documents])
    words = sum(len(sentence.words) for text in documents for sentence in text.sentences)
    verbs = measure(lambda: [text.verbs_of(sentence) for text in documents for sentence in text.sentences])
    seconds = {rule.id: measure_rule(rule, documents, profile) for rule in rules}

    print(f"{len(documents)} texts, {words:,} words, profile {profile}")
    print_line("reading sentences and words", words, reading)
    print_line("finding verbs, for all rules", words, verbs)
    for name, taken in sorted(seconds.items(), key=lambda item: -item[1]):
        print_line(name, words, taken)
    print_line("all rules with verbs", words, verbs + sum(seconds.values()))
    print_line("all rules with all reading", words, reading + verbs + sum(seconds.values()))
    if arguments.peer:
        print_line(arguments.peer.rpartition("/")[2], words, measure_peer(shlex.split(arguments.peer), texts))


def print_line(name: str, words: int, seconds: float) -> None:
    """One line of the table."""
    print(f"{name:30} {words / max(seconds, 1e-9):14,.0f} words a second of CPU {1e6 * seconds / words:8.2f} µs a word")


if __name__ == "__main__":
    main()
