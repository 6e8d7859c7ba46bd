/** Which pages of which scan belong to the document being entered; pure. */
import type { ScanPages } from "../../../api/types";

export interface PagesRow {
  scan_id: number;
  file_name: string;
  /** Number of pages; null until the viewer has counted a PDF. */
  total: number | null;
  /** As typed; both empty = the whole scan. */
  from: string;
  to: string;
}

export type PagesFault = "not_number" | "reversed" | "beyond";

/** What is wrong with a row, or null. */
export function pagesFault(row: PagesRow): PagesFault | null {
  if (row.from.trim() === "" && row.to.trim() === "") return null;
  const from = whole(row.from === "" ? "1" : row.from);
  const to = whole(row.to === "" ? String(row.total ?? "") : row.to);
  if (from === null || to === null || from < 1) return "not_number";
  if (from > to) return "reversed";
  if (row.total !== null && to > row.total) return "beyond";
  return null;
}

/** The ranges to send: only scans of which a part is used; undefined when every scan is used whole. */
export function pagesToSend(rows: readonly PagesRow[]): ScanPages[] | undefined {
  const parts = rows.flatMap((row) => {
    if (row.from.trim() === "" && row.to.trim() === "") return [];
    const page_from = whole(row.from === "" ? "1" : row.from);
    const page_to = whole(row.to === "" ? String(row.total ?? "") : row.to);
    if (page_from === null || page_to === null) return [];
    if (page_from === 1 && page_to === row.total) return [];
    return [{ scan_id: row.scan_id, page_from, page_to, page_count: row.total ?? undefined }];
  });
  return parts.length > 0 ? parts : undefined;
}

/** Pages of the document entered, over all scans; null when a scan's length is not known yet. */
export function pagesCount(rows: readonly PagesRow[]): number | null {
  let sum = 0;
  for (const row of rows) {
    if (pagesFault(row) !== null) return null;
    const to = row.to === "" ? row.total : whole(row.to);
    if (to === null) return null;
    sum += to - (whole(row.from === "" ? "1" : row.from) ?? 1) + 1;
  }
  return sum;
}

function whole(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}
