"""The version of the package, in a module that imports nothing so that asking for it is quick."""

__version__ = "0.1.0"
