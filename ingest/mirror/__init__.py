"""Chosen regions and periods kept in step with a GDAC or a live source, by the files and marks they left."""
