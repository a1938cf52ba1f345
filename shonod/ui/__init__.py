"""What every page is made of: base pages, components, styles, fonts; knows no room."""
