"""A small invented collection that questions of all statements are put to."""

from __future__ import annotations

STATEMENTS = {
    "orsa-2029": """Orsa Declaration on Beacons

Orsa, 3 March 2029

1. The beacon keepers meet every spring.

2. Foghorns are silent at night.
""",
    "velm-2030": """Joint Statement of Velm and Tarn

Velm, 8 August 2030

1. Velm and Tarn will paint their beacons red. Each beacon has a keeper.

2. Tolls are waived for ferries that carry grain.
""",
    "tarn-2031": """Tarn Communiqué on Ferries

Tarn, 9 May 2031

1. Ferries run on Sundays.

2. The waiving of tolls
for ferries ends in 2032.

3. The harbour of Québec sent observers.
""",
    "norre-2031": """Déclaration commune de Norre et de Sund sur les ports

Norre, le 2 octobre 2031

1. Les ports de Norre publient leurs horaires chaque lundi.

2. Les observateurs du Canada ont visité le phare de Sund.
""",
    "velm-2032": """Second Joint Statement of Velm and Tarn

Velm, 1 July 2032

1. The beacon of Tarn is repaired; beacon keepers are paid by the week.

2. Observers from Canada watched the repair.
""",
    "sund-draft": """DRAFT Plan of Sund

1. The lighthouse is open to schools.

2. Schools of Canada are welcome.
""",
}
