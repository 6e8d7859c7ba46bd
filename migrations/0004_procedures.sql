-- Procedures an office has adopted, the cases that follow them, and the work tree.
-- The register row owns facts; a case owns only whose turn it is and by when.

CREATE TABLE procedure (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    key      TEXT NOT NULL UNIQUE,
    code     TEXT NOT NULL,
    part     TEXT NOT NULL,
    name     TEXT NOT NULL,
    set_name TEXT NOT NULL,
    register TEXT NOT NULL
) STRICT;

-- The exact text as adopted; a running case keeps its version.
CREATE TABLE procedure_version (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    procedure_id INTEGER NOT NULL REFERENCES procedure (id),
    ordinal      INTEGER NOT NULL,
    definition   TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    valid_from   TEXT NOT NULL,
    -- Quyết định ban hành.
    decision     TEXT NOT NULL,
    adopted_by   INTEGER REFERENCES person (id),
    UNIQUE (procedure_id, ordinal)
) STRICT;

-- KH 97/KH-UBND: danh mục approved, procedure approved, công bố, kiểm tra, rà soát.
CREATE TABLE procedure_approval (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    procedure_id INTEGER NOT NULL REFERENCES procedure (id),
    version_id   INTEGER REFERENCES procedure_version (id),
    kind         TEXT NOT NULL CHECK (kind IN ('list_approved', 'approved', 'published', 'inspected', 'reviewed')),
    day          TEXT NOT NULL,
    document     TEXT NOT NULL,
    by_name      TEXT NOT NULL,
    note         TEXT NOT NULL
) STRICT;
CREATE INDEX procedure_approval_procedure ON procedure_approval (procedure_id);

-- Which chức vụ fill a role, when the office says otherwise than the file; titles with ';' between.
CREATE TABLE procedure_role (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    procedure_id INTEGER NOT NULL REFERENCES procedure (id),
    role         TEXT NOT NULL,
    titles       TEXT NOT NULL,
    UNIQUE (procedure_id, role)
) STRICT;

-- Which procedure a register's new lines follow, from a day on; none: no case.
CREATE TABLE register_procedure (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    register     TEXT NOT NULL,
    procedure_id INTEGER REFERENCES procedure (id),
    valid_from   TEXT NOT NULL,
    UNIQUE (register, valid_from)
) STRICT;

-- A piece of work: of a register line or alone; with a procedure, or only a work tree.
CREATE TABLE work_case (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    version_id   INTEGER REFERENCES procedure_version (id),
    entry        TEXT NOT NULL,
    register     TEXT NOT NULL,
    line_id      INTEGER,
    title        TEXT NOT NULL,
    unit_id      INTEGER REFERENCES unit (id),
    drafter_id   INTEGER REFERENCES person (id),
    requester_id INTEGER REFERENCES person (id),
    opened_at    TEXT NOT NULL,
    opened_by    INTEGER REFERENCES person (id),
    ended_at     TEXT,
    ended_kind   TEXT CHECK (ended_kind IN ('done', 'closed')),
    ended_reason TEXT
) STRICT;
CREATE INDEX work_case_line ON work_case (register, line_id) WHERE line_id IS NOT NULL;
CREATE INDEX work_case_open ON work_case (id) WHERE ended_at IS NULL;

-- What a case records for its conditions and marks.
CREATE TABLE case_value (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    case_id  INTEGER NOT NULL REFERENCES work_case (id),
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    UNIQUE (case_id, name)
) STRICT;

-- One opening of one step. Its deadline is its text, its start, and a leader's own date if any.
CREATE TABLE case_step (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    case_id     INTEGER NOT NULL REFERENCES work_case (id),
    version_id  INTEGER NOT NULL REFERENCES procedure_version (id),
    step        TEXT NOT NULL,
    round       INTEGER NOT NULL,
    standing    TEXT NOT NULL CHECK (standing IN ('waiting', 'open', 'done', 'returned', 'skipped', 'closed')),
    -- Whose it is, when the role is a place in the case.
    person_id   INTEGER REFERENCES person (id),
    unit_id     INTEGER REFERENCES unit (id),
    opened_at   TEXT,
    due_text    TEXT NOT NULL,
    own_due     TEXT,
    done_at     TEXT,
    outcome     TEXT,
    done_by     INTEGER REFERENCES person (id),
    -- Somebody of another office.
    done_by_name TEXT,
    recorded_by INTEGER REFERENCES person (id),
    evidence    TEXT CHECK (evidence IN ('paper', 'phone', 'other_system')),
    fact        TEXT,
    opinion     TEXT,
    reason      TEXT,
    sign_off_id INTEGER REFERENCES sign_off (id),
    UNIQUE (case_id, step, round)
) STRICT;
CREATE INDEX case_step_turn ON case_step (version_id, step) WHERE standing = 'open';
CREATE INDEX case_step_person ON case_step (person_id) WHERE standing = 'open';

-- A fact of the register that came before its step was open: used when it opens, once.
CREATE TABLE case_fact (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    case_id  INTEGER NOT NULL REFERENCES work_case (id),
    fact     TEXT NOT NULL,
    said_at  TEXT NOT NULL,
    said_by  INTEGER REFERENCES person (id),
    step_id  INTEGER REFERENCES case_step (id)
) STRICT;
CREATE INDEX case_fact_unused ON case_fact (case_id, fact) WHERE step_id IS NULL;

-- One branch of the work tree: who does what, in which part, by when.
CREATE TABLE assignment (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL,
    last_seq     INTEGER NOT NULL,
    case_id      INTEGER NOT NULL REFERENCES work_case (id),
    -- The one it was divided from.
    within_id    INTEGER REFERENCES assignment (id),
    -- The one it took the place of.
    replaces_id  INTEGER REFERENCES assignment (id),
    part         TEXT NOT NULL CHECK (part IN ('lead', 'support', 'inform')),
    unit_id      INTEGER REFERENCES unit (id),
    person_id    INTEGER REFERENCES person (id),
    task         TEXT NOT NULL,
    due_text     TEXT NOT NULL,
    due_date     TEXT,
    assigned_by  INTEGER NOT NULL REFERENCES person (id),
    assigned_at  TEXT NOT NULL,
    recorded_by  INTEGER REFERENCES person (id),
    evidence     TEXT CHECK (evidence IN ('paper', 'phone', 'other_system')),
    percent      INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    result       TEXT,
    result_at    TEXT,
    result_code  TEXT,
    accepted_at  TEXT,
    ended_at     TEXT,
    ended_reason TEXT,
    CHECK (unit_id IS NOT NULL OR person_id IS NOT NULL)
) STRICT;
CREATE INDEX assignment_case ON assignment (case_id);
CREATE INDEX assignment_person ON assignment (person_id) WHERE accepted_at IS NULL AND ended_at IS NULL;
CREATE INDEX assignment_unit ON assignment (unit_id) WHERE accepted_at IS NULL AND ended_at IS NULL;

-- What was reported about it, in order.
CREATE TABLE assignment_report (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL,
    last_seq      INTEGER NOT NULL,
    assignment_id INTEGER NOT NULL REFERENCES assignment (id),
    kind          TEXT NOT NULL CHECK (kind IN ('progress', 'result', 'accepted', 'returned', 'extended', 'recalled')),
    at            TEXT NOT NULL,
    by_id         INTEGER NOT NULL REFERENCES person (id),
    recorded_by   INTEGER REFERENCES person (id),
    evidence      TEXT CHECK (evidence IN ('paper', 'phone', 'other_system')),
    percent       INTEGER,
    due_date      TEXT,
    content       TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_report_assignment ON assignment_report (assignment_id);

CREATE TRIGGER procedure_kept BEFORE DELETE ON procedure BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER procedure_version_kept BEFORE DELETE ON procedure_version BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
-- What was adopted stays as it was adopted.
CREATE TRIGGER procedure_version_text BEFORE UPDATE OF definition, sha256 ON procedure_version BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
CREATE TRIGGER procedure_approval_kept BEFORE DELETE ON procedure_approval BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER procedure_role_kept BEFORE DELETE ON procedure_role BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER register_procedure_kept BEFORE DELETE ON register_procedure BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER work_case_kept BEFORE DELETE ON work_case BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER case_value_kept BEFORE DELETE ON case_value BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER case_step_kept BEFORE DELETE ON case_step BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER case_fact_kept BEFORE DELETE ON case_fact BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER assignment_kept BEFORE DELETE ON assignment BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
CREATE TRIGGER assignment_report_kept BEFORE DELETE ON assignment_report BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
