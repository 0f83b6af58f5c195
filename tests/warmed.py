"""What processes read, and load for their first question, for all that are forked from one.

What has threads that it needs is not loaded here: these are not forked. Of the encoders' libraries
one has a thread that does nothing, and the other is told to have none.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from assistant.answering.rehearsal import rehearse
from assistant.question.recognised.recogniser import load_recogniser
from config.settings import EncoderSettings
from ingest.cross_encoder import reader
from ingest.encoder.files.packed import find_packed
from ingest.encoder.loading import load_encoders

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
for name in READ:
    import_module(name)
rehearse()
find_packed().load_pieces(1)


def load_graphs(folder: Path) -> None:
    """Load the encoders, whose graphs are in a folder, to read without threads."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    reader.TOGETHER = 1
    load_encoders(EncoderSettings(), folder)
    reader.load_joint_reader(EncoderSettings(), folder)
    load_recogniser(EncoderSettings(), folder)
