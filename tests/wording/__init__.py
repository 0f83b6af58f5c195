"""What tracing of wording promises."""
