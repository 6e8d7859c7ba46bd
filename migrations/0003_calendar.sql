-- The working calendar: years the office has taken over, their days, office hours.
-- A year without a row here is the one the program ships, or computes.

CREATE TABLE calendar_year (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL,
    last_seq       INTEGER NOT NULL,
    year           INTEGER NOT NULL UNIQUE,
    standing       TEXT NOT NULL CHECK (standing IN ('unconfirmed', 'confirmed')),
    -- By the office itself; null while it stands as the program had it.
    confirmed_date TEXT,
    source         TEXT
) STRICT;

-- A day that differs from its weekday. Removed days stay, with when and why.
CREATE TABLE calendar_day (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL,
    last_seq       INTEGER NOT NULL,
    year_id        INTEGER NOT NULL REFERENCES calendar_year (id),
    day            TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('holiday', 'substitute', 'swapped', 'make_up')),
    name           TEXT NOT NULL,
    source         TEXT NOT NULL,
    pair_day       TEXT,
    doubt          TEXT,
    removed_at     TEXT,
    removed_reason TEXT
) STRICT;
CREATE UNIQUE INDEX calendar_day_in_force ON calendar_day (day) WHERE removed_at IS NULL;
CREATE INDEX calendar_day_year ON calendar_day (year_id);

-- Office hours from a day on: seven rows a set.
CREATE TABLE office_hours (
    id              INTEGER PRIMARY KEY,
    version         INTEGER NOT NULL,
    last_seq        INTEGER NOT NULL,
    valid_from      TEXT NOT NULL,
    -- 1 thứ hai … 7 chủ nhật.
    weekday         INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    morning_start   TEXT,
    morning_end     TEXT,
    afternoon_start TEXT,
    afternoon_end   TEXT,
    UNIQUE (valid_from, weekday)
) STRICT;

CREATE TRIGGER calendar_year_kept BEFORE DELETE ON calendar_year BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER calendar_day_kept BEFORE DELETE ON calendar_day BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER office_hours_kept BEFORE DELETE ON office_hours BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
