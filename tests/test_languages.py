"""Questions are read alike in the six languages of the United Nations."""

from __future__ import annotations

import pytest

from assistant.answering.about import About, find_about
from assistant.answering.refusal import is_chatter
from assistant.language.detect import detect_language
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.question.form import Kind, asks_for_several, read_question
from assistant.question.pointer import read_pointer


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_asks_for_every_kind(language: str) -> None:
    assert {kind for kind, _ in read_vocabulary(language).question.forms} == {*Kind}


@pytest.mark.parametrize(
    ("question", "language", "kind"),
    [
        ("¿Cuántos barcos tiene el puerto?", "es", Kind.NUMBER),
        ("¿Cuánto cuesta el faro?", "es", Kind.MONEY),
        ("¿Cuánto pagará la ciudad por el faro?", "es", Kind.MONEY),
        ("¿Qué porcentaje de los barcos es eléctrico?", "es", Kind.SHARE),
        ("¿Cuándo abre el puerto?", "es", Kind.DATE),
        ("¿En qué año se construye el puente?", "es", Kind.DATE),
        ("¿Dónde abre la oficina?", "es", Kind.PLACE),
        ("¿Quién dirige la oficina?", "es", Kind.NAME),
        ("¿Qué ciudades comparten la oficina?", "es", Kind.NAME),
        ("¿Cuáles son las tareas de la oficina?", "es", Kind.LIST),
        ("¿Por qué se detuvo el transbordador?", "es", Kind.REASON),
        ("¿Cómo informan los patrones?", "es", Kind.MANNER),
        ("¿Es blanco el faro?", "es", Kind.YES_NO),
        ("¿Qué significa «muelle»?", "es", Kind.DEFINITION),
        ("¿Qué dice del faro?", "es", Kind.OPEN),
        ("Сколько судов в порту?", "ru", Kind.NUMBER),
        ("Сколько стоит маяк?", "ru", Kind.MONEY),
        ("Какая доля судов электрическая?", "ru", Kind.SHARE),
        ("Когда открывается порт?", "ru", Kind.DATE),
        ("В каком году построен мост?", "ru", Kind.DATE),
        ("Где открывается бюро?", "ru", Kind.PLACE),
        ("Кто руководит бюро?", "ru", Kind.NAME),
        ("Какие города делят бюро?", "ru", Kind.NAME),
        ("Перечислите задачи бюро", "ru", Kind.LIST),
        ("Почему остановили паром?", "ru", Kind.REASON),
        ("Как сообщают шкиперы?", "ru", Kind.MANNER),
        ("Открыт ли маяк?", "ru", Kind.YES_NO),
        ("Что означает «причал»?", "ru", Kind.DEFINITION),
        ("Что сказано о маяке?", "ru", Kind.OPEN),
        ("كم سفينة في الميناء؟", "ar", Kind.NUMBER),
        ("كم تكلف المنارة؟", "ar", Kind.MONEY),
        ("ما نسبة السفن الكهربائية؟", "ar", Kind.SHARE),
        ("متى يفتح الميناء؟", "ar", Kind.DATE),
        ("أين يفتح المكتب؟", "ar", Kind.PLACE),
        ("من يدير المكتب؟", "ar", Kind.NAME),
        ("لماذا توقفت العبارة؟", "ar", Kind.REASON),
        ("كيف يبلغ الربابنة؟", "ar", Kind.MANNER),
        ("هل المنارة بيضاء؟", "ar", Kind.YES_NO),
        ("ماذا يقول عن المنارة؟", "ar", Kind.OPEN),
        ("ما هي مهام المكتب؟", "ar", Kind.LIST),
        ("Combien coûte le phare ?", "fr", Kind.MONEY),
        ("Quelles sont les tâches du bureau ?", "fr", Kind.LIST),
        ("Qu’est-ce que le bureau publie ?", "fr", Kind.OPEN),
        ("Est-ce que le phare est blanc ?", "fr", Kind.YES_NO),
        ("Où est le phare ?", "fr", Kind.PLACE),
        ("港口有哪些任务？", "zh", Kind.LIST),
        ("谁管理灯塔？", "zh", Kind.NAME),
    ],
)
def test_the_form_tells_the_kind_in_every_language(
    question: str, language: str, kind: Kind
) -> None:
    assert detect_language(question) == language
    assert read_question(question).kind is kind


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("¿Cuántas banderas blancas tiene el puerto?", ("bandera", "blanca")),
        ("Combien de bateaux le port compte-t-il ?", ("bateaux",)),
        ("Сколько маяков в порту?", ("маяков",)),
        ("كم سفينة في الميناء؟", ("سفينة",)),
    ],
)
def test_function_words_end_the_noun_asked_about(question: str, focus: tuple[str, ...]) -> None:
    assert read_question(question).focus == focus


@pytest.mark.parametrize(
    "question",
    [
        "hello there!",
        "¡Hola a todos!",
        "Muchas gracias",
        "Merci beaucoup",
        "Спасибо большое!",
        "Здравствуйте",
        "شكرًا جزيلًا",
        "السلام عليكم",
        "您好！",
        "谢谢啊",
    ],
)
def test_chatter_is_known_in_every_language(question: str) -> None:
    assert is_chatter(question)


@pytest.mark.parametrize(
    "question",
    ["¿Qué dice de la paz?", "Что сказано о мире?", "ماذا يقول عن السلام؟", "Help for ports"],
)
def test_a_question_is_no_chatter(question: str) -> None:
    assert not is_chatter(question)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("When was the statement on river ports issued?", About.ISSUED),
        ("¿Cuándo se publicó la declaración sobre los puertos?", About.ISSUED),
        ("Quand la déclaration sur les ports a-t-elle été publiée ?", About.ISSUED),
        ("Когда было принято заявление о портах?", About.ISSUED),
        ("متى صدر البيان بشأن الموانئ؟", About.ISSUED),
        ("港口声明何时发表？", About.ISSUED),
        ("¿Quiénes firmaron la declaración?", About.PARTIES),
        ("Кто подписал заявление о портах?", About.PARTIES),
        ("من وقّع البيان؟", About.PARTIES),
        ("¿Cuántos párrafos tiene la declaración?", About.PARAGRAPHS),
        ("Сколько пунктов в заявлении?", About.PARAGRAPHS),
        ("كم فقرة في البيان؟", About.PARAGRAPHS),
    ],
)
def test_a_question_about_the_statement_is_known_in_every_language(
    question: str, about: About
) -> None:
    found = find_about(question)
    assert found is not None
    assert found[0] is about


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention ports?",
        "¿Qué declaraciones mencionan los puertos?",
        "Quelles déclarations parlent des ports ?",
        "В каких заявлениях говорится о портах?",
        "أي البيانات تذكر الموانئ؟",
        "哪些声明提到港口？",
    ],
)
def test_several_statements_are_asked_for_in_every_language(question: str) -> None:
    assert asks_for_several(question)


@pytest.mark.parametrize(
    ("question", "kind", "number"),
    [
        ("What does Principle 2 say?", "principle", 2),
        ("Rule 7", "rule", 7),
        ("What does Part I say?", "part", 1),
        ("Appendix B", "appendix", "b"),
        ("¿Qué dice el artículo 5?", "article", 5),
        ("¿Qué dice el segundo párrafo?", "", 2),
        ("Was sagt Artikel 5?", "article", 5),
        ("Que dit l’article 5 ?", "article", 5),
        ("О чём говорится в статье 5?", "article", 5),
        ("Что сказано во втором пункте?", "", 2),
        ("ماذا تقول المادة 5؟", "article", 5),
        ("الفقرة الثانية", "", 2),
        ("第五条规定了什么？", "article", 5),
        ("What does point a say?", "", "a"),
    ],
)
def test_labels_are_pointed_at_by_the_words_that_the_parser_knows(
    question: str, kind: str, number: int | str
) -> None:
    pointer = read_pointer(question)
    assert pointer is not None
    assert (pointer.kind, pointer.narrows) == (kind, False)
    assert number in pointer.parts[0]


@pytest.mark.parametrize(
    "question",
    [
        "What is the part a ferry plays?",
        "What did the two parties agree?",
        "In what part I know not",
        "What rule a pilot keeps is asked",
    ],
)
def test_a_function_word_is_no_number(question: str) -> None:
    assert read_pointer(question) is None
