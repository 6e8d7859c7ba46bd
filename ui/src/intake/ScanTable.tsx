/** One compartment of the inbox as a list. */
import type { ReactNode } from "react";
import type { Scan } from "../api/types";
import { BookTable, type Column } from "../kit/BookTable";
import { Chip } from "../kit/Chip";
import { shownBytes, shownDayMonth, shownMoment, shownTime } from "../kit/format";
import { Tick } from "../kit/Tick";
import { vi } from "../words/vi";
import css from "./intake.module.css";

const words = vi.intake;

/** Which pages of a split scan wait for their lines. */
export function leftText({ left }: Scan): string {
  const runs = left.map(({ page_from, page_to }) =>
    page_to == null ? words.leftFrom(page_from) : words.leftPages(page_from, page_to),
  );
  return words.left(runs.join(", "));
}

interface ScanTableProps {
  label: string;
  scans: readonly Scan[];
  chosen: number | null;
  marked: ReadonlySet<number>;
  mayMark: boolean;
  /** Duplicates and quarantined scans say why. */
  reasons: boolean;
  hasMore: boolean;
  empty: ReactNode;
  onChoose(scan: Scan): void;
  onMark(scan: Scan): void;
  onRegister(scan: Scan): void;
  onMore(): void;
}

export function ScanTable(props: ScanTableProps) {
  const { marked, mayMark, reasons, onMark } = props;
  const columns: Column<Scan>[] = [
    {
      id: "file",
      head: words.columns.file,
      cell: (scan) => (
        <>
          {scan.urgent ? (
            <span className={css.urgent}>
              <Chip kind="urgent">{words.urgent}</Chip>
            </span>
          ) : null}
          {scan.left.length > 0 ? (
            <span className={css.urgent}>
              <Chip kind="rest">{leftText(scan)}</Chip>
            </span>
          ) : null}
          {scan.file_name}
        </>
      ),
      full: (scan) => (scan.left.length > 0 ? `${scan.file_name} (${leftText(scan)})` : scan.file_name),
    },
    {
      id: "folder",
      head: words.columns.folder,
      width: 8,
      cell: (scan) => scan.label || scan.folder_label,
      full: (scan) => [scan.folder_label, scan.label].filter(Boolean).join(" / "),
    },
    {
      id: "received",
      head: words.columns.received,
      width: 6.5,
      numeric: true,
      cell: (scan) => `${shownTime(scan.received_at)} ${shownDayMonth(scan.received_at)}`,
      full: (scan) => `${shownMoment(scan.received_at)}, ${shownBytes(scan.bytes)}`,
    },
  ];
  // Why it lies there matters more than where it came from.
  if (reasons)
    columns.splice(1, 1, {
      id: "reason",
      head: words.columns.reason,
      width: 15,
      cell: (scan) => scan.reason,
      full: (scan) => scan.reason ?? undefined,
    });
  if (mayMark)
    columns.unshift({
      id: "mark",
      head: words.mark,
      quiet: true,
      width: 2,
      cell: (scan) => (
        <Tick
          label={words.select(scan.file_name)}
          checked={marked.has(scan.scan_id)}
          onChange={() => onMark(scan)}
        />
      ),
    });
  return (
    <BookTable
      label={props.label}
      columns={columns}
      rows={props.scans}
      rowKey={(scan) => scan.scan_id}
      selected={props.chosen}
      onSelect={props.onChoose}
      onOpen={props.onRegister}
      onMark={mayMark ? onMark : undefined}
      onNeedMore={props.onMore}
      hasMore={props.hasMore}
      empty={props.empty}
      autoFocus
    />
  );
}
