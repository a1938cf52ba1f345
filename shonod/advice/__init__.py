"""Advice on ICT products and services: what is asked first, the sheet that comes of it, the prices
and check lists behind it, and what of it everybody may read."""
