-- Recalled documents whose sender has not been told: a list of Hôm nay, which may not read the
-- whole book for it.
CREATE INDEX incoming_recall_untold ON incoming (recalled_at, id)
    WHERE recalled_at IS NOT NULL AND recall_told_at IS NULL;
