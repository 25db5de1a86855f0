"""What is said about a measure over time: added, followed up, closed, listed; nothing is ever taken away."""
