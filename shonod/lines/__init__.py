"""The lines to the outside world: e-mail and SMS out, and whether each channel is alive."""
