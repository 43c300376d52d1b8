"""Edits such as authors make, each a function that changes the files of a project at random.

Some break what they change: that must show as a finding or as an error, and nothing else may come of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Files = dict[str, bytes]
Edit = Callable[[Files, Random], None]

SENTENCES = (
    "The boat is new.",
    "A **crew** is a group.",
    "The **zebu** sails.",
    "See [[harbour]] and [[nothing such]].",
    "See [a page](weather.md#what), [no page](missing.md), [the form](files/form.pdf) and [nobody](#gone).",
    "It says so [@jones-2010] and [@nobody-1999].",
    "![](picture:rope)\nOne rope.\nTwo ropes.",
    "![A gap](picture:missing)\nNothing is there.",
    "![](pictures/boat.svg)",
    '<img src="picture.png"> <a href="x.html">here</a>',
    '<p id="why">Twice the same id.</p>\n\n<link rel="stylesheet" href="files/extra.css">',
    "He was seen by the haven, which the safety boat left when it was dark, because nobody who knew it was there.",
    "/// discussion | What now?\nTalk about it.\n///",
    "/// activity | Broken",
    "<!-- easyread: allow long-sentence because it is a poem -->\nA line.",
    "<!-- easyread: allow passive-voice, hard-word in this document because we say so -->",
    "<!-- easyread: allow nothing-such -->",
    "Café naïve 👍🏽 שלום.",
)
WORDS = ("boat", "Harbour", "crew", "rope", "storm", "utilise", "haven", "lake", "1,000", "we")
PLACES = ("content/{}.md", "content/{}.easy.md", "content/{}.cy.md", "content/{}.easy.cy.md")
NAMES = ("sails", "knots/hitch", "masts/index", "masts/tall", "about", "boats", "weather")
SETTINGS = (
    "profile: inclusion-europe",
    "profile: uk-gov",
    "url: https://boats.example.org/club/",
    "easy_language: en-simple",
    "publisher: Somebody else",
    "check:\n  ignore: [language]",
    "check:\n  select: [html, site]",
    "check:\n  severity:\n    long-sentence: error\n    hard-word: note",
    "check:\n  options:\n    long-sentence:\n      words: 8",
    "colour: red",
    "picture: boat",
)
TEXTS = (
    "menu.home: Harbour\nactivity.minutes: For {minutes} minutes\n",
    "easy.pager.next: On\naccessibility.ways.1: swim\nlanguage.cy: Welsh\n",
    "pager.position: Page {page}\nnothing: here\n",
    "word-list.title: [\n",
)
TRANSLATIONS = (
    "title: Clwb Cychod\npublisher: Y clwb\n",
    "easy_title: Cychod\ncontact:\n  easy: Gofynnwch i ni.\n",
    "about:\n  why: Am hwyl.\ntheme: harbour\n",
)


def add_words(files: Files, chance: Random) -> None:
    """A new paragraph somewhere in a document."""
    path = _document(files, chance)
    lines = _text(files, path).split("\n")
    lines.insert(chance.randint(_body(lines), len(lines)), f"\n{chance.choice(SENTENCES)}\n")
    files[path] = "\n".join(lines).encode()


def change_word(files: Files, chance: Random) -> None:
    """Another word in a document, as often as not in its front matter."""
    path = _document(files, chance)
    words = list(re.finditer(r"[a-z]{3,}", _text(files, path)))
    if words:
        _replace_match(files, path, chance.choice(words), chance.choice(WORDS))


def drop_line(files: Files, chance: Random) -> None:
    """A document without one of its lines."""
    path = _document(files, chance)
    lines = _text(files, path).split("\n")
    del lines[chance.randrange(len(lines))]
    files[path] = "\n".join(lines).encode()


def change_title(files: Files, chance: Random) -> None:
    """Another title."""
    _set(files, _document(files, chance), "title", f"{chance.choice(WORDS)} {chance.randint(1, 9)}")


def change_front(files: Files, chance: Random) -> None:
    """Another value of any other key."""
    values = {
        "summary": chance.choice(WORDS),
        "short_title": chance.choice(WORDS),
        "kind": chance.choice(("principle", "case-study", "nonsense")),
        "picture": chance.choice(("boat", "rope", "missing")),
        "related": chance.choice(("[safety]", "[knots/splice, weather]", "[nowhere]")),
        "updated": "2026-02-03",
        "colour": "red",
    }
    key = chance.choice(list(values))
    _set(files, _document(files, chance), key, values[key])


def change_order(files: Files, chance: Random) -> None:
    """Another place in the reading order."""
    _set(files, _document(files, chance), "order", str(chance.randint(-2, 9)))


def change_heading(files: Files, chance: Random) -> None:
    """A heading with other words, another id, another level, or other sections that it covers."""
    path = _document(files, chance)
    headings = list(re.finditer(r"^##+ .*$", _text(files, path), re.MULTILINE))
    new = ("## Why not? { #why }", "### Deeper { #deep }", "## Other { #other }", '## Both { #do covers="what why" }')
    if headings:
        _replace_match(files, path, chance.choice(headings), chance.choice(new))


def move_document(files: Files, chance: Random) -> None:
    """A document under another name, perhaps in another section or language."""
    path = _document(files, chance)
    files[chance.choice(PLACES).format(chance.choice(NAMES))] = files.pop(path)


def delete_document(files: Files, chance: Random) -> None:
    """One document less."""
    del files[_document(files, chance)]


def new_document(files: Files, chance: Random) -> None:
    """One document more, or another one in the place of one."""
    body = "\n\n".join(chance.sample(SENTENCES, 3))
    text = f"---\ntitle: {chance.choice(WORDS)}\nsummary: New.\n---\n\n## First {{ #first }}\n\n{body}\n"
    files[chance.choice(PLACES).format(chance.choice(NAMES))] = text.encode()


def break_front(files: Files, chance: Random) -> None:
    """Front matter that is no YAML."""
    path = _document(files, chance)
    files[path] = chance.choice(
        (b"---\ntitle: [\n---\n\nWords.\n", b"No front matter.\n", b"---\ntitle: x\n", b"\xff\n")
    )


def change_term(files: Files, chance: Random) -> None:
    """A term that is written, means or shows something else."""
    old = chance.choice(
        ("forms: [harbours]", "are safe", "safe place", "picture: boat", "[haven]", "crew:", "[smith-2001]")
    )
    new = chance.choice(
        ("forms: [boats]", "are near", "calm place", "picture: rope", "[storm]", "team:", "[jones-2010]")
    )
    _replace(files, "content/glossary.yml", old, new)


def add_term(files: Files, chance: Random) -> None:
    """A term more, which may be there already."""
    word = chance.choice(WORDS).lower().replace(",", "")
    text = f'"{word}":\n  standard: It means {word}.\n  easy: It is a {word}.\n  avoid: [{chance.choice(WORDS[4:7])}]\n'
    _append(files, chance.choice(("content/glossary.yml", "content/glossary.cy.yml")), text)


def remove_terms(files: Files, chance: Random) -> None:
    """A word list that loses its first term, or everything."""
    text = files.get("content/glossary.yml", b"").decode()
    files["content/glossary.yml"] = chance.choice(
        (text.partition("crew:")[1] + text.partition("crew:")[2], "")
    ).encode()


def change_picture(files: Files, chance: Random) -> None:
    """A picture that shows something else, has another licence or another file."""
    old = chance.choice(("on a lake", "with a knot", "CC0-1.0", "rope.svg", "rope:", "lake]"))
    new = chance.choice(("at sea", "in a heap", "CC-BY-SA-4.0", "boat.svg", "string:", "logo]"))
    _replace(files, "content/pictures/pictures.yml", old, new)


def draw_picture(files: Files, chance: Random) -> None:
    """Another picture in the same file, perhaps of another size."""
    path = chance.choice(("content/pictures/boat.svg", "content/pictures/rope.svg"))
    size = chance.choice((10, 20, 30))
    files[path] = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"/>'.encode()


def change_files(files: Files, chance: Random) -> None:
    """A file beside the content that comes, goes or changes."""
    path = chance.choice(("content/files/form.pdf", "content/picture.png", "content/files/extra.css", "content/x.html"))
    if path in files and chance.random() < 0.5:
        del files[path]
    else:
        files[path] = f"p {{ color: #{chance.choice(('777', 'eee', '000'))} }}".encode()


def change_references(files: Files, chance: Random) -> None:
    """A source with other facts, under another name, or one more."""
    old = chance.choice(("2001", "All about", "jones-2010", "Rope Society"))
    _replace(
        files, "content/references.yml", old, chance.choice(("1999", "Nothing about", "nobody-1999", "Sea Society"))
    )


def change_settings(files: Files, chance: Random) -> None:
    """Another setting, perhaps one that is there already."""
    line = chance.choice(SETTINGS)
    key = line.partition(":")[0]
    text = re.sub(rf"^{key}:.*\n( .*\n)*", "", files["content/site.yml"].decode(), flags=re.MULTILINE)
    files["content/site.yml"] = f"{text}{line}\n".encode()


def change_texts(files: Files, chance: Random) -> None:
    """A text of the interface or of the settings in other words or another language, or none of them any more."""
    path, texts = chance.choice((("texts.yml", TEXTS), ("texts.cy.yml", TEXTS), ("site.cy.yml", TRANSLATIONS)))
    if f"content/{path}" in files and chance.random() < 0.3:
        del files[f"content/{path}"]
    else:
        files[f"content/{path}"] = chance.choice(texts).encode()


def rename_site(files: Files, chance: Random) -> None:
    """Another title of the site."""
    _replace(files, "content/site.yml", "Boat Club", chance.choice(("Sea Club", "Boat Club & Café")))


def change_template(files: Files, chance: Random) -> None:
    """A template of the theme that changes, comes or goes."""
    path = "themes/harbour/templates/components/" + chance.choice(("pager.html", "feedback.html"))
    texts = ("<p>Sail {{ page.title }}</p>\n", '<p id="main"><img src="x.png"></p>\n')
    if path in files and chance.random() < 0.3:
        del files[path]
    else:
        files[path] = chance.choice(texts).encode()


def break_template(files: Files, chance: Random) -> None:
    """A template that cannot be understood, or asks for what is not there."""
    text = chance.choice(("{% if %}", "{{ page.tittle }}", "{% endblock %}", '{% include "none.html" %}'))
    files["themes/harbour/templates/components/pager.html"] = text.encode()


def change_style(files: Files, chance: Random) -> None:
    """A style sheet of the theme with other colours."""
    colour = chance.choice(("777777", "000000", "ffffff"))
    files["themes/harbour/assets/css/90-club.css"] = f"main p {{ color: #{colour}; }}\n".encode()


def change_icon(files: Files, chance: Random) -> None:
    """An icon of the theme that comes or changes."""
    files["themes/harbour/assets/icons/next.svg"] = f"<svg><path d='M{chance.randint(0, 3)} 0'/></svg>".encode()


def change_theme(files: Files, chance: Random) -> None:
    """Another theme: the bundled one, the project's, one that is not there."""
    name = chance.choice(("default", "harbour", "harbour", "nowhere"))
    text = re.sub(r"^theme: .*\n", "", _text(files, "content/site.yml"), flags=re.MULTILINE)
    files["content/site.yml"] = f"theme: {name}\n{text}".encode()


def break_data(files: Files, chance: Random) -> None:
    """A data file that is no YAML any more."""
    names = ("glossary.yml", "references.yml", "pictures/pictures.yml", "site.yml")
    _append(files, f"content/{chance.choice(names)}", chance.choice(("a: [\n", "- x\n", "\tb: c\n")))


def mend(files: Files, chance: Random) -> None:
    """What stops a build is put in order again."""
    files["themes/harbour/templates/components/pager.html"] = b"<p>On</p>\n"
    settings = re.sub(r"theme: nowhere|a: \[|^- x|^\tb: c", "", _text(files, "content/site.yml"), flags=re.MULTILINE)
    files["content/site.yml"] = (
        f"title: Boat Club\n{settings}".encode() if "title:" not in settings else settings.encode()
    )


EDITS: tuple[Edit, ...] = (
    *(add_words, add_words, change_word, change_word, drop_line),
    *(change_title, change_front, change_front, change_order, change_heading),
    *(move_document, delete_document, new_document, break_front),
    *(change_term, add_term, remove_terms, change_picture, draw_picture, change_files, change_references),
    *(change_settings, change_texts, rename_site, change_template, break_template, change_style, change_icon),
    *(change_theme, break_data, mend),
)


def edit_at_random(files: Files, chance: Random) -> str:
    """Makes one of the edits; gives its name."""
    edit = chance.choice(EDITS)
    edit(files, chance)
    return edit.__name__


def _document(files: Files, chance: Random) -> str:
    """One of the documents; with a few left, a new one."""
    paths = sorted(path for path in files if path.endswith(".md"))
    if len(paths) < 4:
        files["content/boats.md"] = b"---\ntitle: Boats\n---\n\n## Why { #why }\n\nThe [[harbour]].\n"
        return "content/boats.md"
    return chance.choice(paths)


def _body(lines: list[str]) -> int:
    """The number of the first line behind the front matter."""
    return lines.index("---", 1) + 1 if lines.count("---") > 1 else 0


def _set(files: Files, path: str, key: str, value: str) -> None:
    """Sets a key of a document's front matter."""
    text = re.sub(rf"^{key}:.*\n", "", files[path].decode(errors="replace"), count=1, flags=re.MULTILINE)
    files[path] = text.replace("---\n", f"---\n{key}: {value}\n", 1).encode()


def _replace(files: Files, path: str, old: str, new: str) -> None:
    files[path] = files.get(path, b"").decode().replace(old, new, 1).encode()


def _replace_match(files: Files, path: str, match: re.Match[str], new: str) -> None:
    text = match.string
    files[path] = (text[: match.start()] + new + text[match.end() :]).encode()


def _append(files: Files, path: str, text: str) -> None:
    files[path] = files.get(path, b"") + text.encode()


def _text(files: Files, path: str) -> str:
    return files[path].decode(errors="replace")
