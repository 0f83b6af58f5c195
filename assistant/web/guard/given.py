"""What the page's scripts send with an event, as typed objects."""

from __future__ import annotations

from typing import Annotated, TypeVar

import gradio as gr
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from assistant.web.scope import LONGEST_NAME, MOST_NAMES, GivenScope, Name
from config.errors import QuestionError

MOST_CITATIONS = 1_000
"""Citations of one answer that a verdict on it, or a question that leans on it, may name."""

MOST_TURNS = 20
"""Earlier turns that a page may send."""

LONGEST_TEXT = 1_000_000
"""Characters of a quote or question; ``limits.question`` is told in its own sentence."""

Text = Annotated[str, Field(max_length=LONGEST_TEXT)]
Place = Annotated[int, Field(ge=0, lt=2**31)]
OptionalText = Annotated[Text, BeforeValidator(lambda given: "" if given is None else given)]


class Given(BaseModel):
    """What is sent; fields that nobody asks for are left out."""

    model_config = ConfigDict(strict=True, allow_inf_nan=False)


class GivenParagraph(Given):
    """A paragraph that an earlier answer quoted."""

    statement: Name
    ordinal: Place


class GivenTurn(Given):
    """An earlier turn that a question may lean on."""

    question: Text = ""
    statements: list[Name] = Field([], max_length=MOST_NAMES)
    cited: list[GivenParagraph] = Field([], max_length=MOST_CITATIONS)


class GivenQuestion(Given):
    """A question of the chat."""

    id: Name
    question: Text
    earlier: list[GivenTurn] = Field([], max_length=MOST_TURNS)
    scope: GivenScope | None = None


class GivenPlace(Given):
    """A statement to open, at a paragraph, in a version."""

    statement: Name
    paragraph: OptionalText = ""
    ordinal: Place | None = None
    start: Place = 0
    end: Place = 0
    quote: OptionalText = ""
    version: Place | None = None
    compare: bool = False
    quiet: bool | None = None
    at: float | None = None


class GivenCitation(Given):
    """A citation that was shown."""

    statement: Name
    ordinal: Place
    start: Place
    end: Place
    quote: Text


class GivenStanding(Given):
    """Citations that a browser kept, to be looked for anew."""

    cited: list[GivenCitation] = Field(max_length=MOST_CITATIONS)


class GivenVerdict(Given):
    """What a reader says of an answer."""

    question: Text
    verdict: str = Field("", max_length=LONGEST_NAME)
    cited: list[GivenCitation] = Field([], max_length=MOST_CITATIONS)
    reason: str = Field("", max_length=LONGEST_NAME)
    comment: OptionalText = ""


class GivenSearch(Given):
    """Words to find in the statements of a scope."""

    words: Text
    exact: bool = False
    scope: GivenScope | None = None
    at: float | None = None


class GivenTrace(Given):
    """A text, a paragraph of a statement, or what is part of one, to be traced in a scope."""

    text: OptionalText = ""
    statement: Name = ""
    ordinal: Place = 0
    scope: GivenScope | None = None
    at: float | None = None


class GivenDraft(Given):
    """A draft to be checked in a scope from a sentence on: pasted, or one ``dropped`` before."""

    text: Text = ""
    dropped: Name = ""
    first: int = Field(0, ge=0)
    scope: GivenScope | None = None
    at: float | None = None


class GivenSides(Given):
    """Two statements to be set side by side."""

    first: Name
    second: Name
    at: float | None = None


class GivenCount(Given):
    """A scope whose statements are to be counted for the view that is named."""

    scope: GivenScope
    reply: Name


class GivenRemoval(Given):
    """A statement to remove."""

    statement: Name


Model = TypeVar("Model", bound=Given)


def read_given(model: type[Model], event: gr.EventData) -> Model:
    """Give what was sent with an event; raises ``QuestionError`` where it is something else."""
    try:
        return model.model_validate(event._data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise QuestionError(
            f"the page sent something else than was asked for ({first['msg'].lower()})",
            subject=".".join(map(str, first["loc"])),
            mend="reload the page",
        ) from error


def read_choice(given: object) -> bool:
    """Give a yes or no that a program sent; raises ``QuestionError`` where it is neither."""
    if not isinstance(given, bool):
        raise QuestionError("this is no yes or no", mend="send true or false")
    return given


def read_text(given: object) -> str:
    """Give a text that a program sent; raises ``QuestionError`` where it is something else."""
    if not isinstance(given, str) or len(given) > LONGEST_TEXT:
        raise QuestionError("this is no text", mend="send a text in quotation marks")
    return given
