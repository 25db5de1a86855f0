"""What the reports say before, during and after a measure; never what the measure did."""
