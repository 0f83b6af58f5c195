"""Statements that say the same: in the same words, nearly these, others, another language."""

from __future__ import annotations

TOLL = "The ferries of Orsa and Velm shall carry grain without toll until the end of the year."

STATEMENTS = {
    "orsa-2029": f"""Orsa Declaration on Ferries

Orsa, 3 March 2029

1. {TOLL} The beacon keepers meet every spring.

2. Foghorns are silent at night, and the harbour masters of both towns keep the key.
""",
    "velm-2030": """Joint Statement of Velm and Tarn

Velm, 8 August 2030

1. Velm and Tarn will paint their beacons red.

2. The ferries of Orsa and Velm shall carry timber
without toll until the end of the year. Each beacon has a keeper.

3. The parties noted with satisfaction the progress that was made since their last meeting.
""",
    "tarn-2031": """Tarn Communiqué on Ferries

Tarn, 9 May 2031

1. The parties noted with satisfaction the progress that was made at the third session.

2. The FERRIES of Orsa, and Velm, shall carry grain “without toll” until the end of the year.

3. Ferries that carry no grain pay six crowns a night.
""",
    "norre-2030": """Déclaration commune de Norre et de Sund

Norre, le 2 octobre 2030

1. Les ports de Norre publient leurs horaires le lundi, et l’État en répond.
""",
    "大桥-2029": """大桥联合声明

2029年5月6日

一、双方同意在河上共同修建一座新的大桥，并于三年内完成全部工程。

二、双方将每年举行一次会晤。
""",
    "大桥-2031": """第二次大桥联合声明

2031年5月6日

一、双方重申在河上共同修建一座新的大桥，并于五年内完成全部工程。
""",
    "jisr-2029": """إعلان الجسر

6 مايو 2029

1. اتفق الطرفان على بناء جسر جديد فوق النهر وعلى إنجاز جميع الأعمال خلال ثلاث سنوات.
""",
    "jisr-2031": """إعلان الجسر الثاني

6 مايو 2031

1. اتّفق الطّرفان على بناءِ جسرٍ جديدٍ فوق النّهر وعلى إنجاز جميع الأعمال خلال خمس سنوات.
""",
    "sund-2032": """Sund Declaration on Ferries

Sund, 4 May 2032

1. The parties decide that every ferry between Sund and Norre carries a life jacket for each
passenger, that the crews practise rescue at sea once a month, and that a ferry which leaves the
harbour without them pays a fine of nine crowns to the fund for widows.
""",
    "plan": """DRAFT Plan of Sund

1. The ferries of Orsa and Velm shall carry grain and salt without toll until the end of the year.
""",
}
