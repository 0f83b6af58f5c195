"""Questions that no form fits, recognised by a small model that has learnt from examples."""
