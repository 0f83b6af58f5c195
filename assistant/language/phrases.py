"""Our own words around the statements' words, in the language of the question."""

from __future__ import annotations

from datetime import date

from assistant.language.detect import ENGLISH
from ingest.language.dates import spell_date
from ingest.statement import Statement

PHRASES: dict[str, dict[str, str]] = {
    ENGLISH: {
        "says_dated": "The statement of {date} says:",
        "says": "{title} says:",
        "quote": "{frame} “{quote}”",
        "empty": "There are no statements to answer from yet: add some and sync.",
        "none_in_scope": "No statement is in the chosen scope: widen it.",
        "none_in_one": "No answer to this was found in the one statement searched.",
        "none": "No answer to this was found in any of the {count} statements searched.",
        "foreign": "The question seems to be in {asked}; the statements are in {held}, and words "
        "in other languages are hardly matched. Ask in {held}.",
        "chatter": "Ask what the statements say, for instance about a subject, a place, a number "
        "or a date in them.",
        "dated": "“{title}” is dated {date}.",
        "dated_at": "“{title}” is dated {date}, at {place}.",
        "placed": "“{title}” names {place} as its place; it has no date.",
        "undated": "“{title}” has neither date nor place in its title lines.",
        "own_line": "Its own lines say: “{line}”",
        "parties": "“{title}” names as its parties: {parties}.",
        "no_parties": "“{title}” names no parties in its title or closing lines.",
        "paragraphs": "“{title}” has {count} paragraphs.",
        "paragraphs_numbered": "“{title}” has {count} paragraphs, {first} to {last}.",
        "no_label": "“{title}” has no {label}.",
        "label_in_none": "None of the {count} statements searched has a {label}.",
        "label_in_several": "{count} statements have a {label}: name the statement.",
        "asking": "Asking: {question}",
        "about": "What does “{title}” say about {subject}?",
        "within": "{question} (“{title}”)",
        "not_worded": "Not worded by {writer}: {why}.",
        "left_out": "{shown} of {found} paragraphs were shown to {writer}; the others did not fit.",
    },
    "zh": {
        "says_dated": "{date}的声明称：",
        "says": "《{title}》称：",
        "quote": "{frame}“{quote}”",
        "empty": "还没有可供回答的声明：请先添加并同步。",
        "none_in_scope": "所选范围内没有声明：请扩大范围。",
        "none_in_one": "在所检索的一份声明中没有找到答案。",
        "none": "在所检索的{count}份声明中没有找到答案。",
        "foreign": "问题似乎是{asked}，而声明是{held}，其他语言的词语难以匹配。请用{held}提问。",
        "chatter": "请询问声明的内容，例如其中的主题、地点、数字或日期。",
        "dated": "《{title}》的日期为{date}。",
        "dated_at": "《{title}》的日期为{date}，地点为{place}。",
        "placed": "《{title}》的地点为{place}，没有日期。",
        "undated": "《{title}》的标题行中没有日期和地点。",
        "own_line": "其自身文字写道：“{line}”",
        "parties": "《{title}》列出的各方：{parties}。",
        "no_parties": "《{title}》的标题和结尾中没有列出各方。",
        "paragraphs": "《{title}》共有{count}段。",
        "paragraphs_numbered": "《{title}》共有{count}段，从{first}到{last}。",
        "no_label": "《{title}》没有{label}。",
        "label_in_none": "所检索的{count}份声明都没有{label}。",
        "label_in_several": "有{count}份声明含有{label}：请指明声明。",
        "asking": "正在询问：{question}",
        "about": "《{title}》对{subject}有何表述？",
        "within": "{question}（《{title}》）",
        "not_worded": "未由{writer}撰写：{why}。",
        "left_out": "向{writer}提供了{found}段中的{shown}段，其余超出了限度。",
    },
    "fr": {
        "says_dated": "La déclaration du {date} dit :",
        "says": "{title} dit :",
        "quote": "{frame} « {quote} »",
        "empty": "Il n’y a pas encore de déclarations : ajoutez-en et synchronisez.",
        "none_in_scope": "Aucune déclaration n’est dans le choix fait : élargissez-le.",
        "none_in_one": "Aucune réponse n’a été trouvée dans la seule déclaration consultée.",
        "none": "Aucune réponse n’a été trouvée dans les {count} déclarations consultées.",
        "foreign": "La question semble être en {asked} ; les déclarations sont en {held}, et les "
        "mots d’une autre langue ne s’y retrouvent guère. Posez-la en {held}.",
        "chatter": "Demandez ce que disent les déclarations, par exemple sur un sujet, un lieu, un "
        "nombre ou une date.",
        "dated": "« {title} » est datée du {date}.",
        "dated_at": "« {title} » est datée du {date}, à {place}.",
        "placed": "« {title} » indique le lieu {place} ; elle n’est pas datée.",
        "undated": "« {title} » n’indique ni date ni lieu dans ses lignes de titre.",
        "own_line": "Ses propres lignes disent : « {line} »",
        "parties": "« {title} » nomme comme parties : {parties}.",
        "no_parties": "« {title} » ne nomme pas de parties dans son titre ni à sa fin.",
        "paragraphs": "« {title} » compte {count} paragraphes.",
        "paragraphs_numbered": "« {title} » compte {count} paragraphes, de {first} à {last}.",
        "no_label": "« {title} » n’a pas de {label}.",
        "label_in_none": "Aucune des {count} déclarations consultées n’a de {label}.",
        "label_in_several": "{count} déclarations ont un {label} : précisez laquelle.",
        "asking": "Question comprise : {question}",
        "about": "Que dit « {title} » sur {subject} ?",
        "within": "{question} (« {title} »)",
        "not_worded": "Non rédigé par {writer} : {why}.",
        "left_out": "{writer} a reçu {shown} paragraphes sur {found} ; les autres ne tenaient pas.",
    },
}
"""By language and name; every language has the same names, and each name the same fields."""

LANGUAGES: dict[str, dict[str, str]] = {
    ENGLISH: {
        "en": "English", "zh": "Chinese", "fr": "French", "es": "Spanish", "de": "German",
        "ru": "Russian", "ar": "Arabic", "ja": "Japanese", "ko": "Korean", "it": "Italian",
        "pt": "Portuguese", "other": "another language",
    },
    "zh": {
        "en": "英文", "zh": "中文", "fr": "法文", "es": "西班牙文", "de": "德文", "ru": "俄文",
        "ar": "阿拉伯文", "ja": "日文", "ko": "韩文", "it": "意大利文", "pt": "葡萄牙文",
        "other": "其他语言",
    },
    "fr": {
        "en": "anglais", "zh": "chinois", "fr": "français", "es": "espagnol", "de": "allemand",
        "ru": "russe", "ar": "arabe", "ja": "japonais", "ko": "coréen", "it": "italien",
        "pt": "portugais", "other": "une autre langue",
    },
}  # fmt: skip

_FRENCH_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)


def say(language: str, name: str, **fields: object) -> str:
    """Give a phrase in a language, in English where the table lacks it."""
    return PHRASES.get(language, PHRASES[ENGLISH])[name].format(**fields)


def name_language(code: str, language: str) -> str:
    """Give the name of the language ``code`` in another language."""
    names = LANGUAGES.get(language, LANGUAGES[ENGLISH])
    return names.get(code, names["other"])


def spell_day(iso: str, language: str) -> str:
    """Give an ISO date as it is written in a language."""
    day = date.fromisoformat(iso)
    if language == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    if language == "fr":
        return f"{day.day} {_FRENCH_MONTHS.split()[day.month - 1]} {day.year}"
    return spell_date(iso)


def introduce(statement: Statement, language: str = ENGLISH) -> str:
    """Say whose words follow: “The statement of 22 February 2021 says:”."""
    if statement.date is None:
        return say(language, "says", title=statement.title)
    return say(language, "says_dated", date=spell_day(statement.date, language))
