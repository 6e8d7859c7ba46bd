/** The left half of the entry screen: the scan, or the line it seems to repeat, or why nothing is shown. */
import { Button, Text } from "@mantine/core";
import { useEffect } from "react";
import { useRead } from "../../../api/query";
import type { PageRun } from "../../../api/types";
import { SecretRemoval } from "../../../intake/SecretRemoval";
import { Note } from "../../../kit/ErrorNote";
import { Viewer } from "../../../kit/viewer";
import { vi } from "../../../words/vi";
import { LinePane } from "../line/LinePane";
import css from "./entry.module.css";
import type { PagesRow } from "./pages";

const words = vi.incoming.entry;

export type PaperSeen =
  | { what: "scan"; scanId: number; page: number }
  | { what: "line"; id: number; before: PaperSeen }
  | { what: "secret_scan"; scanId: number; rest: number[] };

interface PaperPaneProps {
  seen: PaperSeen;
  hasScans: boolean;
  secret: boolean;
  onSeen(next: PaperSeen): void;
  /** What is known of a scan: name, length, and the first pages left when others of it are registered. */
  onScan(scanId: number, known: Partial<PagesRow> & { left?: PageRun }): void;
  /** The scan of a Mật paper was removed; what is left of the scans. */
  onRemoved(left: number[]): void;
}

export function PaperPane({ seen, hasScans, secret, onSeen, onScan, onRemoved }: PaperPaneProps) {
  if (seen.what === "secret_scan") {
    return (
      <div className={css.paper}>
        <div className={css.secret}>
          <SecretRemoval key={seen.scanId} scanId={seen.scanId} onRemoved={() => onRemoved(seen.rest)} />
        </div>
      </div>
    );
  }
  if (seen.what === "line") {
    return (
      <div className={css.paper}>
        <div className={css.twinBar}>
          <Button size="compact-xs" variant="default" onClick={() => onSeen(seen.before)}>
            {words.closeTwin}
          </Button>
        </div>
        <LinePane id={seen.id} readOnly />
      </div>
    );
  }
  if (secret) {
    return (
      <div className={css.paper}>
        <div className={css.secret} role="status">
          <Note tone="red">
            <b>{words.secret.title}.</b> {words.secret.text}
            {hasScans ? ` ${words.secret.scanFound}` : ""}
          </Note>
        </div>
      </div>
    );
  }
  if (!hasScans) {
    return (
      <div className={css.paper}>
        <div className={css.empty}>
          <Text fw={500}>{words.noScan}</Text>
          <Text size="sm">{words.noScanHint}</Text>
        </div>
      </div>
    );
  }
  return (
    <div className={css.paper}>
      <ScanSeen scanId={seen.scanId} page={seen.page} onScan={onScan} />
    </div>
  );
}

function ScanSeen({
  scanId,
  page,
  onScan,
}: {
  scanId: number;
  page: number;
  onScan: PaperPaneProps["onScan"];
}) {
  const scan = useRead("inbox_get", { scan_id: scanId }, ["inbox"]);
  const name = scan.data?.file_name;
  const left = scan.data?.left[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the scan is known, and again when pages of it went elsewhere
  useEffect(() => {
    if (name) onScan(scanId, { file_name: name, left });
  }, [scanId, name, left?.page_from, left?.page_to]);
  return <Viewer scanId={scanId} page={page} onPages={(total) => onScan(scanId, { total })} />;
}
