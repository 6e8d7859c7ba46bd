-- A step that is done once for each receiver: the branch of the work tree it is done for, and of
-- which branch something was said before its step was open.
ALTER TABLE case_step ADD COLUMN part_id INTEGER REFERENCES assignment (id);
ALTER TABLE case_fact ADD COLUMN part_id INTEGER REFERENCES assignment (id);
CREATE INDEX assignment_replaces ON assignment (replaces_id) WHERE replaces_id IS NOT NULL;
