-- What the watched folders look like at this moment, for the screen and for a restart.
-- Derived by looking again and again; not part of the log.

-- Files that are not in the inbox yet: settling, put off, or not to be touched.
CREATE TABLE intake_track (
    folder_id   INTEGER NOT NULL REFERENCES folder (id),
    path        TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    since_ms    INTEGER NOT NULL,
    note        TEXT NOT NULL,
    next_try_ms INTEGER,
    track       TEXT,
    PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;

-- How each watched folder was found at the last look.
CREATE TABLE intake_folder (
    folder_id    INTEGER PRIMARY KEY REFERENCES folder (id),
    state        TEXT NOT NULL CHECK (state IN ('ok', 'missing', 'readonly', 'wrong_marker')),
    note         TEXT NOT NULL,
    last_scan_at TEXT
) STRICT;

-- One row: whether taking in is paused, and how often a look at once was asked for.
CREATE TABLE intake_status (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    paused      INTEGER NOT NULL CHECK (paused IN (0, 1)),
    scans_asked INTEGER NOT NULL
) STRICT;
INSERT INTO intake_status (id, paused, scans_asked) VALUES (1, 0, 0);

-- Where the original of a scan rests.
CREATE INDEX intake_source_scan ON intake_source (scan_id);
