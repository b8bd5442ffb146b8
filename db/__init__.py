"""Tables, migrations, connections, the embedded PostGIS cluster and the partitions of profiles."""
