"""What programs can call: endpoints, tools, and answers as completions of a model."""
