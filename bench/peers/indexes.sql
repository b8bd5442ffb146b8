ALTER TABLE rows.levels ADD PRIMARY KEY (profile, level);
ALTER TABLE rows.levels ADD FOREIGN KEY (profile) REFERENCES rows.profiles;
CREATE INDEX ON rows.profiles (timestamp DESC, number DESC);
CREATE INDEX ON rows.profiles (platform);
CREATE INDEX ON rows.profiles (dataset);
