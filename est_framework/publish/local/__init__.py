"""A municipality's own manual: the method's, told with what holds there."""
