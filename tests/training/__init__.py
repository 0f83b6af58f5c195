"""How the weights of ``ingest.joint`` are made; see ``train.py``."""
