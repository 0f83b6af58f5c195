"""What the first question of a process loads, for all processes that are forked from one.

Nothing that has threads is loaded here: these are not forked.
"""

from __future__ import annotations

from assistant.extraction import spans
from assistant.extraction.units import list_signs
from assistant.grammar.parser import PIPELINES, parse
from assistant.language.vocabulary import LANGUAGES, list_spoken
from assistant.question.cues.placing import find_parties
from assistant.question.planning import read_plan
from assistant.question.translation import read_translation
from ingest.encoder.files.packed import find_packed
from ingest.language.parties import find_meant, find_names, find_spans

ASKED = "Which ferries sail at noon?"

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
find_packed().load_pieces(1)
