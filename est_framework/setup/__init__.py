"""One municipality's own EST: its areas, actors, cycle and retention."""
