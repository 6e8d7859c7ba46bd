-- What waits in open work, one row a step or a branch, in the order of urgency. Derived: written
-- again in every act that changes its case, and whole when the calendar changes; the deadline
-- itself stays a rule and a start.
CREATE TABLE waiting (
    case_id    INTEGER NOT NULL REFERENCES work_case (id),
    -- step; branch: given, told (để biết), reported (waits for who gave it); idle: an open case
    -- with nothing that waits.
    kind       TEXT NOT NULL CHECK (kind IN ('step', 'given', 'told', 'reported', 'idle')),
    -- The step, the branch, or the case.
    of_id      INTEGER NOT NULL,
    version_id INTEGER REFERENCES procedure_version (id),
    step       TEXT NOT NULL,
    person_id  INTEGER REFERENCES person (id),
    unit_id    INTEGER REFERENCES unit (id),
    -- By when, as a text that sorts beside moments; '9999' when nobody said.
    due        TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, of_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_due ON waiting (due, case_id, kind, of_id, version_id);
CREATE INDEX waiting_step ON waiting (version_id, step, due);
CREATE INDEX waiting_person ON waiting (person_id, due) WHERE person_id IS NOT NULL;
CREATE INDEX waiting_unit ON waiting (unit_id, due) WHERE unit_id IS NOT NULL AND person_id IS NULL;

-- By which calendar and which program the rows above were written.
CREATE TABLE waiting_edition (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    edition TEXT NOT NULL
) STRICT;

-- What was handled in a time, for figures and for the report of times.
CREATE INDEX case_step_done ON case_step (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX assignment_result ON assignment (result_at) WHERE result_at IS NOT NULL;
CREATE INDEX work_case_ended ON work_case (ended_at, id) WHERE ended_at IS NOT NULL;
CREATE INDEX work_case_opened ON work_case (opened_at);

-- A round of the day (Lào Cai: opening the system and the mail several times a day), ticked off.
CREATE TABLE round_tick (
    id        INTEGER PRIMARY KEY,
    version   INTEGER NOT NULL,
    last_seq  INTEGER NOT NULL,
    day       TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    kind      TEXT NOT NULL CHECK (kind IN ('documents', 'mail')),
    -- HH:MM of the round.
    time      TEXT NOT NULL,
    ticked_at TEXT NOT NULL,
    UNIQUE (day, person_id, kind, time)
) STRICT;
CREATE TRIGGER round_tick_kept BEFORE DELETE ON round_tick BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
