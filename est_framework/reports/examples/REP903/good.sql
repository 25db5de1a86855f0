-- Packing the file anew changes no row.
VACUUM;
