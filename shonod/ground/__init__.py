"""What needs no Django: clock, time limits, Bangla text, flow tables, refusals, charter reading."""
