"""The meeting's other forms: a web page for the projector, a Word document, and the minutes."""
