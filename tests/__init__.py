"""What the product promises."""

from __future__ import annotations

import os
import sys

# What is compiled is kept, whatever the environment says: tests start very many processes.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
