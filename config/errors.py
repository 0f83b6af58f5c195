"""One tree of errors, each a sentence for the user: what happened, to which file, what to do."""

from __future__ import annotations

import re

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line ends, what turns the direction of writing, so that a name reads as
another (“exe.txt” as “txt.exe”), and lone surrogates, which stand for bytes that are no UTF-8."""

EMOJI = r"\u2600-\u27bf\U0001f000-\U0001faff"
INVISIBLE = re.compile(
    rf"{UNPRINTABLE.pattern}"
    r"|[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2060-\u206f\u2800"
    r"\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    r"|(?<![\u0600-\u0dff])\u200c|\u200c(?![\u0600-\u0dff])"
    rf"|(?<![\u0900-\u0dff\ufe0f{EMOJI}])\u200d|\u200d(?![\u0900-\u0dff{EMOJI}])"
    rf"|(?<![{EMOJI}])[\ufe00-\ufe0f]"
)
"""What makes no mark, so that two names look like one: these, and joiners and forms of a letter or
an emoji where there is none beside them."""

ESCAPED = 0xDC00
BYTES = range(ESCAPED + 0x80, ESCAPED + 0x100)
"""The surrogates that Python puts in a name for bytes that are no UTF-8."""


def make_printable(text: str) -> str:
    """Give a text, of a file's name for instance, with what can't be seen spelled out."""
    return INVISIBLE.sub(_spell, text)


def _spell(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code - ESCAPED:02x}" if code in BYTES else ascii(found[0])[1:-1]


class AssistantError(Exception):
    """Anything that ends a job in a way the user can understand and mend.

    ``what`` is a clause without a full stop, ``subject`` the file, statement or setting it
    happened to, ``mend`` what the user can do about it.
    """

    def __init__(self, what: str, *, subject: str = "", mend: str = "") -> None:
        self.what = what
        self.subject = subject
        self.mend = mend
        super().__init__(str(self))

    def __str__(self) -> str:
        """Give the one line that is shown: ``subject: what; mend``."""
        line = f"{self.subject}: {self.what}" if self.subject else self.what
        return make_printable(" ".join((f"{line}; {self.mend}" if self.mend else line).split()))


class ConfigError(AssistantError):
    """A setting, a settings file or an environment variable that can't be used."""


class UnreadableError(AssistantError):
    """A file that can't become a statement: its format, encoding, size or content is in the way."""


class EncoderError(AssistantError):
    """The sentence encoder's files are missing, damaged or of a kind that can't be run."""


class IndexAccessError(AssistantError):
    """The index can't be opened, read or written."""


class DamagedIndexError(IndexAccessError):
    """Something in the index is not as a sync left it; the next sync makes it anew."""

    def __init__(self, what: str, *, subject: str = "") -> None:
        super().__init__(what, subject=subject, mend="run a sync: it makes the index anew")


class UnknownStatementError(AssistantError):
    """A statement was named that the collection does not hold."""


class QuestionError(AssistantError):
    """A question that can't be asked as it is."""


class PatienceError(QuestionError):
    """A question that takes longer than one may."""


class QuotaError(QuestionError):
    """More was asked than one visitor may ask in a minute, or at once."""


class GoldError(AssistantError):
    """A file of gold questions that can't be used."""


class ServeError(AssistantError):
    """The page can't be served where it should be."""


class UsersError(AssistantError):
    """The file of users can't be read or written, or a name or password can't be taken."""


class WriterError(AssistantError):
    """The language model can't be used, failed, or wrote nothing that the statements carry."""


class FeedbackError(AssistantError):
    """What a reader says of an answer can't be kept."""
