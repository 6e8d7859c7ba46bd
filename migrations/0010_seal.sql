-- Con dấu and signing tokens, who keeps and who holds them, the log of their use, and the book of
-- copies (NĐ 30/2020/NĐ-CP Điều 25 to 27, 32, 33).

-- A seal (con dấu) or a signing token (thiết bị lưu khóa bí mật).
CREATE TABLE seal (
    id                  INTEGER PRIMARY KEY,
    version             INTEGER NOT NULL,
    last_seq            INTEGER NOT NULL,
    kind                TEXT NOT NULL,
    name                TEXT NOT NULL,
    owner_name          TEXT NOT NULL,
    registration_number TEXT NOT NULL,
    registration_date   TEXT,
    serial_number       TEXT NOT NULL,
    provider            TEXT NOT NULL,
    certificate_to      TEXT,
    in_use_from         TEXT,
    in_use_to           TEXT,
    withdrawn_reason    TEXT,
    withdrawn_to        TEXT,
    -- The seal it came in the place of.
    follows_id          INTEGER REFERENCES seal (id),
    -- The paper by which the head gave it to its keeper.
    decision            TEXT NOT NULL,
    keeper_id           INTEGER NOT NULL REFERENCES person (id),
    -- In whose hand it is; null when that is nobody of the office.
    holder_id           INTEGER REFERENCES person (id),
    holder_name         TEXT NOT NULL,
    held_since          TEXT NOT NULL,
    outside_place       TEXT,
    due_back            TEXT,
    note                TEXT NOT NULL
) STRICT;
CREATE INDEX seal_holder ON seal (holder_id) WHERE in_use_to IS NULL;
CREATE TRIGGER seal_kept BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- A leader's written permission to give a seal to another hand or out of the office.
CREATE TABLE seal_permission (
    id              INTEGER PRIMARY KEY,
    version         INTEGER NOT NULL,
    last_seq        INTEGER NOT NULL,
    seal_id         INTEGER NOT NULL REFERENCES seal (id),
    kind            TEXT NOT NULL CHECK (kind IN ('lend', 'out', 'keep')),
    to_person_id    INTEGER REFERENCES person (id),
    to_name         TEXT NOT NULL,
    place           TEXT NOT NULL,
    from_date       TEXT NOT NULL,
    to_date         TEXT,
    purpose         TEXT NOT NULL,
    given_kind      TEXT NOT NULL CHECK (given_kind IN ('secret', 'paper')),
    given_by_id     INTEGER NOT NULL REFERENCES person (id),
    capacity        TEXT NOT NULL,
    document_number TEXT NOT NULL,
    document_date   TEXT,
    sign_off_id     INTEGER REFERENCES sign_off (id),
    recorded_by_id  INTEGER REFERENCES person (id),
    recorded_at     TEXT NOT NULL,
    used_at         TEXT,
    ended_at        TEXT,
    ended_reason    TEXT,
    CHECK ((given_kind = 'secret') = (sign_off_id IS NOT NULL))
) STRICT;
CREATE INDEX seal_permission_seal ON seal_permission (seal_id, id);
CREATE TRIGGER seal_permission_kept BEFORE DELETE ON seal_permission BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Every time a seal went from hand to hand: biên bản bàn giao.
CREATE TABLE seal_handover (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL,
    last_seq       INTEGER NOT NULL,
    seal_id        INTEGER NOT NULL REFERENCES seal (id),
    kind           TEXT NOT NULL CHECK (kind IN ('first', 'lend', 'out', 'keep', 'back')),
    permission_id  INTEGER REFERENCES seal_permission (id),
    handed_at      TEXT NOT NULL,
    from_person_id INTEGER REFERENCES person (id),
    from_name      TEXT NOT NULL,
    to_person_id   INTEGER REFERENCES person (id),
    to_name        TEXT NOT NULL,
    place          TEXT NOT NULL,
    due_back       TEXT,
    record         TEXT NOT NULL,
    condition      TEXT NOT NULL,
    received_kind  TEXT NOT NULL CHECK (received_kind IN ('own', 'secret', 'paper')),
    sign_off_id    INTEGER REFERENCES sign_off (id),
    recorded_by_id INTEGER REFERENCES person (id),
    CHECK (kind IN ('first', 'back') OR permission_id IS NOT NULL)
) STRICT;
CREATE INDEX seal_handover_seal ON seal_handover (seal_id, id);
-- One permission lets a seal go once.
CREATE UNIQUE INDEX seal_handover_permission ON seal_handover (permission_id) WHERE permission_id IS NOT NULL;
CREATE TRIGGER seal_handover_kept BEFORE DELETE ON seal_handover BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Sổ sử dụng con dấu.
CREATE TABLE stamping (
    id                  INTEGER PRIMARY KEY,
    version             INTEGER NOT NULL,
    last_seq            INTEGER NOT NULL,
    book_id             INTEGER NOT NULL REFERENCES book (id),
    series_id           INTEGER NOT NULL REFERENCES series (id),
    year                INTEGER NOT NULL,
    stamping_number     INTEGER NOT NULL,
    seal_id             INTEGER NOT NULL REFERENCES seal (id),
    stamped_at          TEXT NOT NULL,
    recorded_at         TEXT NOT NULL,
    stamped_by_id       INTEGER NOT NULL REFERENCES person (id),
    -- The line of a register it was put on; null for any other paper.
    document_register   TEXT,
    document_id         INTEGER,
    code                TEXT NOT NULL,
    document_date       TEXT,
    type_name           TEXT NOT NULL,
    subject             TEXT NOT NULL,
    signer_person_id    INTEGER REFERENCES person (id),
    signer_full_name    TEXT NOT NULL,
    signer_position     TEXT NOT NULL,
    signer_authority    TEXT NOT NULL,
    copies              INTEGER NOT NULL CHECK (copies >= 1),
    sheets              INTEGER NOT NULL CHECK (sheets >= 1),
    requester_person_id INTEGER REFERENCES person (id),
    requester_name      TEXT NOT NULL,
    requester_unit      TEXT NOT NULL,
    received_kind       TEXT NOT NULL CHECK (received_kind IN ('', 'secret', 'paper')),
    received_by         TEXT,
    received_at         TEXT,
    sign_off_id         INTEGER REFERENCES sign_off (id),
    note                TEXT NOT NULL,
    voided_at           TEXT,
    voided_reason       TEXT,
    CHECK ((document_register IS NULL) = (document_id IS NULL)),
    UNIQUE (series_id, year, stamping_number)
) STRICT;
CREATE INDEX stamping_seal ON stamping (seal_id, stamped_at);
CREATE INDEX stamping_document ON stamping (document_register, document_id) WHERE document_id IS NOT NULL;
CREATE INDEX stamping_unreceived ON stamping (series_id, year, stamping_number)
    WHERE received_kind = '' AND voided_at IS NULL;
CREATE TRIGGER stamping_kept BEFORE DELETE ON stamping BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- How often each kind of stamp was put on the copies of one line.
CREATE TABLE stamping_mark (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    last_seq    INTEGER NOT NULL,
    stamping_id INTEGER NOT NULL REFERENCES stamping (id),
    kind        TEXT NOT NULL,
    stamps      INTEGER NOT NULL CHECK (stamps >= 1),
    UNIQUE (stamping_id, kind)
) STRICT;
CREATE TRIGGER stamping_mark_kept BEFORE DELETE ON stamping_mark BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;

-- Sổ bản sao: sao y, sao lục, trích sao in one common series.
CREATE TABLE copy (
    id                 INTEGER PRIMARY KEY,
    version            INTEGER NOT NULL,
    last_seq           INTEGER NOT NULL,
    book_id            INTEGER NOT NULL REFERENCES book (id),
    series_id          INTEGER NOT NULL REFERENCES series (id),
    year               INTEGER NOT NULL,
    copy_number        INTEGER NOT NULL,
    code_notation      TEXT NOT NULL,
    copy_date          TEXT NOT NULL,
    form               TEXT NOT NULL CHECK (form IN ('sao_y', 'sao_luc', 'trich_sao')),
    transfer           TEXT NOT NULL CHECK (transfer IN ('paper_paper', 'electronic_paper', 'paper_electronic', 'electronic_electronic')),
    source_register    TEXT,
    source_id          INTEGER,
    source_kind        TEXT NOT NULL CHECK (source_kind IN ('original', 'copy')),
    source_organ       TEXT NOT NULL,
    source_code        TEXT NOT NULL,
    source_date        TEXT,
    source_type        TEXT NOT NULL,
    source_subject     TEXT NOT NULL,
    part               TEXT NOT NULL,
    copies             INTEGER NOT NULL CHECK (copies >= 1),
    sheets             INTEGER CHECK (sheets >= 1),
    recipients         TEXT NOT NULL,
    certifier_id       INTEGER NOT NULL REFERENCES person (id),
    certifier_capacity TEXT NOT NULL,
    certified_kind     TEXT NOT NULL CHECK (certified_kind IN ('secret', 'paper')),
    certified_date     TEXT NOT NULL,
    sign_off_id        INTEGER REFERENCES sign_off (id),
    recorded_by_id     INTEGER REFERENCES person (id),
    recorded_at        TEXT NOT NULL,
    note               TEXT NOT NULL,
    stamped_at         TEXT,
    voided_at          TEXT,
    voided_reason      TEXT,
    CHECK ((source_register IS NULL) = (source_id IS NULL)),
    CHECK ((certified_kind = 'secret') = (sign_off_id IS NOT NULL)),
    UNIQUE (series_id, year, copy_number)
) STRICT;
CREATE INDEX copy_source ON copy (source_register, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX copy_unstamped ON copy (id) WHERE stamped_at IS NULL AND voided_at IS NULL;
CREATE TRIGGER copy_kept BEFORE DELETE ON copy BEGIN SELECT RAISE(ABORT, 'rows are not deleted'); END;
