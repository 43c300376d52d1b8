"""`/// quiz | Title`: questions with answers to tick, and the right ones folded away behind each question.

A question is a paragraph, its answers the list under it: `- [x]` where they are right, `- [ ]` where not. A quotation
under the list explains them; what is indented under an answer explains that one.

Readers tick and then open the solution. That needs no script, and no form: nothing is sent, so there is nothing to
send it with. Themes print boxes to tick, and the solutions after the last question.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString, HtmlStash
from pymdownx.blocks import BlocksProcessor

from easyread.markup.desk import PageInProgress
from easyread.markup.learning_block import LearningBlock, LearningBlockExtension, add_generated
from easyread.markup.plain_text import GENERATED
from easyread.markup.question import Answer, Question, copy_words, is_choices, make_question
from easyread.markup.quiz_mistakes import report_mistakes
from easyread.markup.tree_steps import StepOrder, add_step
from easyread.strings import Strings


class Quiz(LearningBlock):
    """A section with a heading and questions.

    `number` counts the quizzes of the page, `start` is where this one is opened in the source. What the quizzes before
    it had is in `tracker`: their number, and where the last line of theirs ends that was looked up.
    """

    NAME = "quiz"

    number: int = 0
    start: int = 0

    def make_block(self) -> Element:
        """The section with its heading."""
        self.number = self.tracker["number"] = self.tracker.get("number", 0) + 1
        behind = self.tracker.get("end", 0)
        self.start = self.tracker["end"] = self.page.places.line_behind(self.opening, behind) or behind
        strings = self.page.strings
        section = Element("section", {"class": "quiz"})
        self.add_heading(section, strings("quiz.label"), label=strings("quiz.label"))
        return section

    def on_end(self, block: Element) -> None:
        """Make questions of the lists with marks, and record what is wrong with them."""
        parts: list[Element] = []
        questions: list[Question] = []
        is_single = sum(map(is_choices, block)) == 1
        for child in list(block):
            if is_choices(child):
                asked = parts.pop() if parts and parts[-1].tag == "p" else None
                count = len(questions) + 1
                name = f"quiz-{self.number}-{count}"
                question = make_question(asked, child, number=0 if is_single else count, name=name)
                questions.append(question)
                parts += question.group, question.solution
            elif child.tag == "blockquote" and questions and parts[-1] is questions[-1].solution:
                parts[-1].extend(child)
            else:
                parts.append(child)
        block[:] = parts
        self.page.questions.update((question.group, question) for question in questions)
        end = report_mistakes(self.page, block, questions, self.start)
        self.tracker["end"] = max(end, self.tracker["end"])
        if questions:
            title = add_generated(block, "p", "solutions", self.page.strings("quiz.solutions"))
            title.set("hidden", "hidden")  # themes show it in print


class QuizExtension(LearningBlockExtension):
    """The block `quiz`, and the words of the generator in it."""

    BLOCKS = (Quiz,)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Register the block and the step."""
        super().extendMarkdownBlocks(md, block_mgr)
        add_step(md, self._desk, StepOrder.QUIZZES, finish_questions)


def finish_questions(root: Element, page: PageInProgress, stash: HtmlStash) -> None:
    """Number the questions, say how many answers to choose, and tell the right ones."""
    for question in page.questions.values():
        _finish_legend(question, page.strings)
        _finish_summary(question, page.strings)
        for answer in question.answers:
            _tell(answer, page.strings)
            _move_picture(answer)


def _finish_legend(question: Question, strings: Strings) -> None:
    legend, count = question.legend, question.right_count
    if question.number:
        label = Element("span", {"class": "block-label", GENERATED: ""})
        label.text = AtomicString(f"{strings('quiz.question', number=question.number)} ")
        label.tail, legend.text = legend.text, None
        legend.insert(0, label)
    how_many = strings("quiz.choose-one") if count == 1 else strings("quiz.choose-many", count=count)
    add_generated(legend, "span", "how-many", f" {how_many}")


def _finish_summary(question: Question, strings: Strings) -> None:
    """The words to open the solution with; in print only the number is wanted."""
    summary, number = question.solution[0], question.number
    see = strings("quiz.see-numbered", number=number) if number else strings("quiz.see")
    SubElement(summary, "span", {"class": "on-screen"}).text = see
    if number:
        SubElement(summary, "span", {"hidden": "hidden"}).text = strings("quiz.question", number=number)


def _tell(answer: Answer, strings: Strings) -> None:
    """Says whether an answer is right."""
    if answer.verdict is not None:
        SubElement(answer.verdict, "strong").text = strings("quiz.right" if answer.is_right else "quiz.wrong")
        answer.verdict[0].tail = " "
        answer.verdict.append(copy_words(answer.words))


def _move_picture(answer: Answer) -> None:
    """Puts a picture that an answer starts with beside its words, so that these have a column of their own."""
    words = answer.words
    if len(words) and words[0].tag == "img" and not (words.text or "").strip():
        picture = words[0]
        words.remove(picture)
        words.text, picture.tail = (picture.tail or "").lstrip(), " "
        answer.label.insert(1, picture)
