/**
 * The paper of a document that came electronically before: it takes no new number (NĐ 30 Điều 22), its day is written at
 * the number the document has.
 */
import { Button } from "@mantine/core";
import { useRead } from "../../../api/query";
import type { LineDetail } from "../../../api/types";
import { Note } from "../../../kit/ErrorNote";
import { vi } from "../../../words/vi";
import { type Findings, useFindings } from "./findings";

const words = vi.incoming.entry.paperAfter;

interface PaperAfterProps {
  findings: Findings;
  /** How many scans would be attached to that line. */
  scans: number;
  busy: boolean;
  onWrite(line: LineDetail): void;
}

export function PaperAfter({ findings, scans, busy, onWrite }: PaperAfterProps) {
  const twin = useFindings(findings).find(
    (one) => one.code === "incoming.duplicate" && one.line != null,
  )?.line;
  const { data } = useRead("incoming_get", { id: twin?.id ?? 0 }, ["incoming"], { enabled: twin != null });
  if (twin == null || data?.id !== twin.id || !awaitsPaper(data)) return null;
  return (
    <Note tone="amber">
      <p style={{ margin: 0 }}>{words.sentence(data.arrival_number, data.year, scans)}</p>
      <Button mt={4} size="xs" loading={busy} onClick={() => onWrite(data)}>
        {words.write(data.arrival_number)}
      </Button>
    </Note>
  );
}

function awaitsPaper(line: LineDetail): boolean {
  return (
    line.receipt_kind === "electronic" &&
    line.paper_received_date == null &&
    line.state !== "voided" &&
    line.state !== "returned" &&
    line.state !== "recalled"
  );
}
