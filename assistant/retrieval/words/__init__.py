"""Words as they are looked for, and every place where they stand."""
