"""The labels that citations print: the author's numbers, no two alike in a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import shorten

from ingest.structure.draft import Draft

LONGEST_NUMBER = 6
"""Characters of a number that is put in brackets after its section's."""
LONGEST_HEADING = 60


def find_labels(drafts: Sequence[Draft]) -> list[str | None]:
    """Give every draft a label that no other one has, ``None`` where it has no number.

    Where numbers restart, the label says the section, else the heading under which its count
    began; a number that is still doubled is no label.
    """
    labels = [_Label.of(draft) for draft in drafts]
    for step in (_Label.under_section, _Label.under_heading):
        if _find_doubled(labels):
            labels = [step(each) for each in labels]
    doubled = _find_doubled(labels)
    return [None if each.own in doubled else each.own for each in labels]


@dataclass(frozen=True, slots=True)
class _Label:
    """The author's number of a paragraph, with what it stands under."""

    own: str | None
    section: str | None
    heading: str | None

    @classmethod
    def of(cls, draft: Draft) -> _Label:
        own = draft.mark.label if draft.mark else None
        if own and draft.above:
            own = own if own.startswith(draft.above) or "." in own else f"{draft.above}({own})"
        return cls(own, *draft.names)

    def under_section(self) -> _Label:
        """Put the section's number before the own: ``Section 2(1)``, ``Annex, Article 1``."""
        if self.own is None or self.section is None:
            return self
        seam = "{}({})" if len(self.own) <= LONGEST_NUMBER else "{}, {}"
        return replace(self, own=seam.format(self.section, self.own))

    def under_heading(self) -> _Label:
        """Put the heading before the number: ``Health, 2``."""
        if self.own is None or self.heading is None:
            return self
        heading = shorten(self.heading, LONGEST_HEADING, placeholder="…")
        return replace(self, own=f"{heading}, {self.own}")


def _find_doubled(labels: Sequence[_Label]) -> set[str]:
    counts = Counter(each.own for each in labels if each.own)
    return {label for label, count in counts.items() if count > 1}
