"""What processes read, and load for their first question, for all that are forked from one.

What has threads that it needs is not loaded here: these are not forked. Of the encoders' libraries
one has a thread that does nothing, and the other is told to have none.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from assistant.extraction import spans
from assistant.extraction.units import list_signs
from assistant.language import lexicon
from assistant.language.spoken import list_spoken
from assistant.language.typed import put_capitals
from assistant.language.vocabulary import LANGUAGES
from assistant.question.cues.traits.placing import find_parties
from assistant.question.planning import read_plan
from assistant.question.translation import read_translation
from assistant.syntax.parser import PIPELINES, parse
from config.settings import EncoderSettings
from ingest.cross_encoder.reader import load_joint_reader
from ingest.encoder.files.packed import find_packed
from ingest.encoder.loading import load_encoders
from ingest.language.parties import find_meant, find_names, find_spans

READ = (
    "tests.unstubbed",
    "assistant.web.serve",
    "assistant.commands",
    "anyio._backends._asyncio",
    "chromadb.api.rust",
    "gradio.components.api_component",
    "langchain.chat_models",
    "langchain_openai",
    "matplotlib.backends.backend_agg",
    "matplotlib.pyplot",
    "tiktoken.load",
    "tokenizers",
    "uvicorn.loops.auto",
)
ASKED = "Which ferries sail at noon?"

for name in READ:
    import_module(name)
for language in PIPELINES:
    parse("The ferry sails at noon.", language)
for find in (find_spans, find_meant, find_names):
    list(find("Fiji"))
for language in LANGUAGES:
    spans._read_patterns(tuple(sorted({"en", language})))
read_plan(ASKED, "en")
read_translation(ASKED)
find_parties(ASKED)
list_signs("metre")
list_spoken()
lexicon.read_ahead()
put_capitals(ASKED)
find_packed().load_pieces(1)


def load_graphs(folder: Path) -> None:
    """Load the encoders, whose graphs are in a folder."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    load_encoders(EncoderSettings(), folder)
    load_joint_reader(EncoderSettings(), folder)
