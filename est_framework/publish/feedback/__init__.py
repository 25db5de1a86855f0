"""What goes back to those who report, and up to those who lead."""
