"""The API: what other programs may ask of an office, described by itself at openapi.json."""
