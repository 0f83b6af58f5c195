"""Statements on ferries with all that a reader may look for: headings, a note, a table."""

PLAN = """---
title: Joint Statement of Japan and Peru
date: 2024-05-03
issuer: Ministry of Ferries
source: https://ferries.example.org/plan
---

# Joint Statement of Japan and Peru

## Lamps

1. The harbour lamps are lit from dusk to dawn.[^1] The keepers of the harbour answer for them.

| Port | Month | Share |
|------|-------|-------|
| Alvora | March | 40 percent |
| Besk | June | 60 percent |

## Ferries

2. The ferries sail at noon. The harbour office publishes the tide tables every month.

## Meetings

3. The ministers meet each spring in the old harbour.

[^1]: See the plan of Lorn.
"""
LATER = """G7 Statement on Harbours

1. The ferries sail at noon. The harbour office publishes the tide tables every week.

2. The cranes are painted yellow.

Lorn, 9 June 2026
"""
LAW = "港口法\n\n" + "\n\n".join(
    f"第三十{number}条　港口的灯塔每年春天重新刷成绿色，由港务局负责。" for number in "五六七"
)
TEXTS = {"plan.md": PLAN, "later.txt": LATER, "law.txt": LAW}
