"""NetCDF files into the database: idempotent, resumable, every file loaded or refused with a reason."""
