"""What the first question of a process loads, for all processes that are forked from one.

Nothing that has threads is loaded here: these are not forked.
"""

from __future__ import annotations

from assistant.grammar.parser import PIPELINES, parse
from ingest.encoder.files.packed import find_packed
from ingest.language.parties import find_meant, find_names, find_spans

for language in PIPELINES:
    parse("The ferry sails at noon.", language)
for find in (find_spans, find_meant, find_names):
    list(find("Fiji"))
find_packed().load_pieces(1)
