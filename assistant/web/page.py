"""The page: its layout, and which event does what."""

from __future__ import annotations

from typing import Any, Literal, get_args

import gradio as gr

from assistant.answering.assistant import Assistant
from assistant.web.auth.authentication import has_editors
from assistant.web.auth.quota import Quota
from assistant.web.dropped import Dropped
from assistant.web.following import Trouble
from assistant.web.guard.files import keep_files_out
from assistant.web.guard.unread import pass_on_unread
from assistant.web.pane import build_pane
from assistant.web.programs.endpoints import open_endpoints
from assistant.web.texts import TEXTS, TITLE
from assistant.web.views.chat import Chat
from assistant.web.views.desk import Desk
from assistant.web.views.finder import Finder
from assistant.web.views.reader import Reader
from assistant.web.views.shelf import Shelf
from assistant.web.views.standing import Standing
from config.settings import Settings

TEMPORARY_SECONDS = 600
"""Age at which what was uploaded is deleted, should it still be there."""

Word = Literal[
    "chat",
    "find_tab",
    "wording_tab",
    "statements",
    "drop_draft",
    "drop",
    "add_statements",
    "paste",
    "paste_hint",
    "paste_name",
    "paste_name_hint",
    "add",
]
"""A text that the framework writes; the page's own scripts are told all of them apart."""

WORDS = gr.I18n(
    **{
        language: {
            name: text
            for name, text in texts.items()
            if name in get_args(Word) and isinstance(text, str)
        }
        for language, texts in TEXTS.items()
    }
)

PRIVATE: dict[str, Any] = {
    "api_visibility": "private",
    "show_progress": "hidden",
    "trigger_mode": "multiple",
    "concurrency_limit": None,  # one user's question never waits for another's
}


READING = (
    "menu",
    "versions",
    "counterparts",
    "elsewhere",
    "within",
    "reading",
    "holdings",
)
CHAT = (
    "language",
    "toolbar",
    "skip",
    "chip",
    "save",
    "plot",
    "icons",
    "history",
    "export",
    "scope",
    "standing",
    "turn",
    "holdings",
    "welcome",
)
"""The scripts of the chat's pane."""

WORDING = ("chip", "save", "scope", "places", "filters", "drops", "unsent", "sides")


def build_page(
    assistant: Assistant, settings: Settings, quota: Quota, dropped: Dropped, trouble: Trouble
) -> gr.Blocks:
    """Lay out the page and wire it to the assistant."""
    editable = has_editors(settings.web)
    blocks: gr.Blocks
    with gr.Blocks(
        title=TITLE, fill_width=True, delete_cache=(TEMPORARY_SECONDS, TEMPORARY_SECONDS)
    ) as blocks:
        gr.HTML(f"<h1>{TITLE}</h1>", elem_id="title", apply_default_css=False)
        with gr.Row(elem_id="halves"):
            with gr.Column(elem_id="left"), gr.Tabs():
                with gr.Tab(_say("chat"), elem_id="chat-tab"):
                    chat = build_pane("chat", *CHAT)
                with gr.Tab(_say("find_tab"), elem_id="find-tab"):
                    find = build_pane("find", "chip", "save", "plot", "scope", "group")
                with gr.Tab(_say("wording_tab"), elem_id="wording-tab"):
                    wording = build_pane("wording", *WORDING)
                    draft = _build_draft_drop() if editable else None
                with gr.Tab(_say("statements"), elem_id="shelf-tab") as tab:
                    adder = _build_adder() if editable else None
                    shelf = build_pane("shelf", "drops", "unsent", "adder", "sieve")
            with gr.Column(elem_id="right"):
                source = build_pane("source", *READING)
        collection = build_pane("collection", "live", "presses", "chooser", "address", "heading")
        asking = Chat(assistant, settings, quota, trouble)
        _wire_chat(chat, collection, asking, Standing(assistant, quota))
        _wire_finder(find, collection, Finder(assistant, quota))
        _wire_desk(wording, draft, Desk(assistant, quota, dropped))
        source.open(Reader(assistant, quota).open, None, source, **PRIVATE)
        _wire_shelf(tab, shelf, adder, Shelf(assistant, settings, editable, quota, trouble))
        open_endpoints(assistant, quota)
    keep_files_out(blocks)
    pass_on_unread(blocks)
    return blocks


def _say(name: Word) -> Any:
    """Give a text that the framework writes in the reader's language."""
    return WORDS(name)


def _build_draft_drop() -> gr.File:
    with gr.Accordion(_say("drop_draft"), open=False, elem_id="draft-drop"):
        return gr.File(label=_say("drop"), file_count="multiple", height=88)


def _build_adder() -> tuple[gr.File, gr.Textbox, gr.Textbox, gr.Button]:
    with gr.Accordion(_say("add_statements"), open=False, elem_id="adder"):
        files = gr.File(label=_say("drop"), file_count="multiple", height=88)
        text = gr.Textbox(
            label=_say("paste"),
            placeholder=_say("paste_hint"),
            lines=2,
            max_lines=10,
            elem_id="paste-text",
        )
        with gr.Row(equal_height=True, elem_id="paste-name"):  # there is a text to be added
            name = gr.Textbox(label=_say("paste_name"), placeholder=_say("paste_name_hint"))
            add = gr.Button(_say("add"), variant="primary", min_width=96, scale=0)
    return files, text, name, add


def _wire_chat(chat: gr.HTML, collection: gr.HTML, does: Chat, standing: Standing) -> None:
    collection.greet(does.greet, None, collection, **PRIVATE)
    collection.count(does.count_scope, None, collection, **PRIVATE)
    collection.choose(does.list_choices, None, collection, **PRIVATE)
    collection.check(standing.check, None, collection, **PRIVATE)
    asked = chat.submit(does.answer, None, chat, **PRIVATE)
    chat.stop(None, cancels=asked, **PRIVATE)
    chat.rate(does.rate, None, None, **PRIVATE)


def _wire_finder(find: gr.HTML, collection: gr.HTML, does: Finder) -> None:
    find.find(does.look, None, find, **PRIVATE)
    collection.seek(does.seek, None, collection, **PRIVATE)


def _wire_desk(wording: gr.HTML, draft: gr.File | None, does: Desk) -> None:
    wording.trace(does.look_up, None, wording, **PRIVATE)
    wording.check(does.check, None, wording, **PRIVATE)
    wording.sides(does.set_side_by_side, None, wording, **PRIVATE)
    if draft is not None:
        draft.upload(does.check_file, draft, [wording, draft], **PRIVATE)


def _wire_shelf(tab: gr.Tab, shelf: gr.HTML, adder: tuple[Any, ...] | None, does: Shelf) -> None:
    tab.select(does.show, None, shelf, **PRIVATE)
    shelf.refresh(does.show, None, shelf, **PRIVATE)
    if adder is None:
        return
    files, text, name, add = adder
    files.upload(does.add_files, files, [shelf, files], **PRIVATE)
    gr.on([add.click, name.submit], does.add_text, [text, name], [shelf, text, name], **PRIVATE)
    shelf.remove(does.remove, None, shelf, **PRIVATE)
