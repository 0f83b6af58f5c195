"""Which tests should notice that a number of a wing is another one."""

from __future__ import annotations

FLOORS = ("test_gold_floors",)
WRITER_ATTACKS = ("attacks/test_writer_limits",)
NOTICED_BY: dict[str, tuple[str, ...]] = {
    "ingest/structure": (
        "test_parse",
        "test_structure_bounds",
        "test_structure",
        "test_articles",
        "test_labels",
        "test_matter",
        "test_datelines",
        "test_titles",
        "test_lists",
        "test_structure_whole",
    ),
    "ingest/passages": ("test_passages",),
    "ingest/readers/pdf": ("test_pdf_tables", "test_pdf", "test_pdf_apart", "test_pdf_files"),
    "ingest/readers/word": ("test_word*", "test_tables", "test_readers"),
    "ingest/readers/opendocument": ("test_opendocument", "test_tables", "test_readers"),
    "ingest/readers/html": ("test_html", "test_tables", "test_readers"),
    "ingest/readers/markdown": ("test_markdown", "test_tables", "test_readers"),
    "ingest/readers": (
        "test_tables",
        "test_readers",
        "test_pdf_tables",
        "test_word*",
        "test_opendocument",
        "attacks/test_hostile_files",
    ),
    "assistant/question": (
        "test_question_bounds",
        "test_question",
        "test_pointer",
        "test_listing",
        "test_conversation",
        *FLOORS,
        "test_answering*",
    ),
    "assistant/extraction": ("test_extraction", "test_spans", *FLOORS, "test_answering*"),
    "assistant/answering": (
        "test_answering_bounds",
        "test_answering",
        "test_pointer",
        *FLOORS,
        "test_listing",
    ),
    "assistant/writing": ("test_writer*", "test_lies", "test_injections", *WRITER_ATTACKS),
    "assistant/retrieval": (
        "test_retrieval_bounds",
        *FLOORS,
        "test_retrieval",
        "test_listing",
        "test_library",
    ),
    "assistant/tracing": ("test_ngrams", "test_trace", "test_draft", "test_trace_recall"),
    "assistant/language": ("test_ngrams", "test_language*", "test_titles", "test_vocabulary"),
    "assistant/citing": ("test_citations", "test_finding", "test_listing"),
}
"""By wing, or by the beginning of its files' paths: the tests, quickest first."""
