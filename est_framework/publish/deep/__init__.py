"""The deep analysis and the yearly review as a sheet."""
