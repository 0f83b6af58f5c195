"""Invented statements whose parties, dates and places are not all known."""

from __future__ import annotations

LAMPS = {
    "fiji-norway-2029": (
        "Joint Statement of Fiji and Norway on Lamps\n\n"
        "1. The lamps of the two coasts are lit at dusk.\n\n"
        "2. Each keeper counts the oil in autumn and in spring.\n\n"
        "Done at Lorn on 3 May 2029\n"
    ),
    "japan-norway-2031": (
        "Joint Statement of Japan and Norway on Buoys\n\n"
        "1. The buoys are painted red.\n\nDone at Suva on 9 June 2031\n"
    ),
    "quad-2030": (
        "Quad Statement on Lamps\n\n1. The lamps are cleaned by their keepers every winter.\n\n"
        "2. Fog horns sound for nine minutes after the storm of 1987 was remembered.\n\n"
        "3. The keepers of the four coasts write to one another, count the ships that pass, and "
        "read what the others counted.\n\n14 April 2030\n"
    ),
    "quad-2032": (
        "Quad Statement on Buoys\n\n1. The buoys are numbered from the north, and their oil is "
        "measured.\n\n14 April 2032\n"
    ),
    "undated": "Joint Statement of Fiji and Kenya on Nets\n\n1. The nets are mended at noon.\n",
    "partyless": (
        "Declaration of the Keepers\n\n1. We keep the lamps.\n\nDone at Lorn on 5 July 2031\n"
    ),
}
