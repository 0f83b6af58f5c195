"""How the weights of ``ingest.cross_encoder`` are made; see ``train.py``."""
