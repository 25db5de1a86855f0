"""What actors send: read in any format with positions, checked by rules, kept so that nothing is lost."""
