"""Settings, errors and the shape of a command line: what every other room stands on."""
