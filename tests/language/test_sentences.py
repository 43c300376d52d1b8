"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easyread.language.sentences import split_sentences

# Each example is written with | where a new sentence starts.
EXAMPLES = {
    "full stops": "We meet on Mondays.| Tea is free.",
    "questions and exclamations": "Can you come?| Great!| See you there.",
    "several signs": "Really?!| Yes!!!| Good.",
    "title before a name": "Ask Dr. Patel or Mrs. Jones.| They can help.",
    "title that ends nothing though a pronoun follows": "Prof. It-Girl is a stage name.",
    "for example": "Bring food, e.g. Fruit or bread.| We have plates.",
    "and so on, in the middle": "Pens, paper, etc. are on the table.",
    "and so on, at the end": "We have pens, paper, etc.| Bring a bag.",
    "company": "Smith and Sons Ltd. make chairs.| They are good.",
    "company at the end": "I work for Smith Ltd.| It is near here.",
    "country with dots": "He lives in the U.S. Army base.| He likes it.",
    "country at the end": "She moved to the U.S.| She likes it there.",
    "initials": "Read the book by J. K. Rowling.| It is long.",
    "initial before a pronoun": "Choose plan B.| It costs less.",
    "the pronoun I": "So did I.| Then we left.",
    "decimal": "It costs 3.50 pounds.| You can pay by card.",
    "version": "Use version 2.0.1 of the form.",
    "time with dots": "Come at 2.30 p.m. on Friday.| Bring a friend.",
    "time before a day": "Come at 5 p.m. Monday.| Bring a friend.",
    "time at the end": "The office closes at 5 p.m.| Ring us before then.",
    "number that is a word too": "See no. 5 in the list.",
    "the answer no": "She said no.| Peter was sad.",
    "page": "It is on p. 12 of the book.",
    "web address": "Go to www.example.org/help.| Then click Start.",
    "address inside": "The site example.org is new.| Try it.",
    "e-mail": "Write to help@example.org.| We answer soon.",
    "quotation that goes on": "“Why me?” he asked.| Nobody knew.",
    "straight quotation that goes on": '"Stop!" she said.| He stopped.',
    "quotation at the end": "She said “I can.”| Then she left.",
    "quotation opens": "He was late.| “Sorry,” he said.",
    "bracket at the end": "We have a lift (it is new).| It is big.",
    "whole sentence in brackets": "We have a lift.| (It is new.)| It is big.",
    "sentence inside brackets": "We went out (it was late. Very late) and came home.",
    "ellipsis that goes on": "Wait … there is more.",
    "dots that go on": "Well... maybe not.",
    "dots at the end": "I do not know...| We will see.",
    "spaced dots": "And so it went on . . .| Then it stopped.",
    "numbers of a list in one line": "1. Open the door.| 2. Go in.",
    "numbers of a list on lines": "1. Open the door|\n2. Go in",
    "signs of a list": "You need:|\n- a pen|\n- paper",
    "empty line": "A heading\n\n|Some words",
    "line break inside": "This sentence goes\non here.| This one too.",
    "no capitals": "we met on monday.| it was good.| i liked it.",
    "exclamation in a name": "I read Yahoo! and other news.",
    "month": "It starts on 5 Jan. 2027 in Leeds.",
    "non-Latin full stop is left alone": "これは文です。次の文です。",
    "closing underscore of Markdown": "_Stop._| Go on.",
}


@pytest.mark.parametrize("marked", EXAMPLES.values(), ids=EXAMPLES.keys())
def test_sentence_ends(marked: str) -> None:
    text = marked.replace("|", "")
    assert [place.cut(text) for place in split_sentences(text)] == [piece.strip() for piece in marked.split("|")]


GERMAN = {
    "day": "Das Treffen ist am 5. März.| Kommen Sie auch.",
    "day at the start": "24. Dezember: Wir feiern.| Kommen Sie?",
    "days": "Wir haben vom 12. bis zum 14. Mai zu.| Danach sind wir da.",
    "number of a thing": "Das ist der 3. Schritt.| Jetzt sind Sie fertig.",
    "page": "Lesen Sie Seite 5.| Dann machen Sie weiter.",
    "year": "Das war 2024.| Im Mai war es warm.",
    "century": "Im 19. Jahrhundert war das anders.",
    "title": "Fragen Sie Prof. Dr. Müller.| Er hilft Ihnen.",
    "for example": "Essen Sie z. B. Obst oder z.B. Brot.| Das ist gut.",
    "and so on": "Wir kaufen Äpfel usw. ein.| Wir brauchen Brot usw.| Das kostet wenig.",
    "about": "Das kostet ca. 20 Euro bzw. mit Ausweis 10 Euro.",
    "street": "Wir sind in der Langen Str. 5.| Dort ist auch der Bus.",
    "day of the week": "Wir sind Mo. bis Fr. da.| Am Sa. nicht.",
    "word that is a day with a capital": "Das ist so.| Menschen mögen das.| Wir sind So. und Mo. da.",
    "two titles": "Fragen Sie Frau Dr. med. Müller.| Sie hilft.",
    "quotation": "Er sagt: „Hallo.“| Dann geht er.",
    "quotation that goes on": "„Wer ist da?“, fragt er.| „Ich.“| Dann ist es still.",
    "quotation marks that point in": "Sie sagt: »Ja!«| Er nickt.",
}


@pytest.mark.parametrize("marked", GERMAN.values(), ids=GERMAN.keys())
def test_sentence_ends_in_german(marked: str) -> None:
    text = marked.replace("|", "")
    found = [place.cut(text) for place in split_sentences(text, language="de-AT")]
    assert found == [piece.strip() for piece in marked.split("|")]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n", "\u00a0"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == ()


OTHERS = {
    "cs": "Dobry den.| Jak se mate?",
    "cy": "Mae Dr. Jones yma.| Mae Mrs. Evans yno.",
    "es": "El Sr. García vino.| La Dra. Pérez no.| Lea la pág. 5.",
    "fr": "Mme. Roy va.| M. Dupont reste.",
    "it": "Il Dott. Rossi viene.| La Sig. Neri no.",
    "pt-BR": "O Sr. Silva veio.| A Profa. Ana não.",
}


@pytest.mark.parametrize(("language", "marked"), OTHERS.items(), ids=OTHERS.keys())
def test_language_without_lists_is_split_by_signs_and_titles(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    found = [place.cut(text) for place in split_sentences(text, language=language)]
    assert found == [piece.strip() for piece in marked.split("|")]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_french_quotation_marks_belong_to_the_sentence_in_them(space: str) -> None:
    text = f"Il dit\u00a0: «{space}Je viens.{space}» Puis il part."
    found = [place.cut(text) for place in split_sentences(text, language="fr")]
    assert found == [f"Il dit\u00a0: «{space}Je viens.{space}»", "Puis il part."]


@given(st.text(alphabet="ab. !?…\n\"'()[]12A,;-•”’\u0301\x00😀", max_size=200) | st.text())
def test_sentences_are_in_order_trimmed_and_lose_nothing(text: str) -> None:
    last = 0
    for place in split_sentences(text):
        assert last <= place.start < place.end
        assert text[last : place.start].strip() == ""
        assert place.cut(text) == place.cut(text).strip() != ""
        last = place.end
    assert text[last:].strip() == ""
