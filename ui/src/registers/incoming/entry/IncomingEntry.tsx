/** Vào sổ: the scan on the left, the sheet on the right, and what opens after a save. */
import { useState } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { Line } from "../../../api/types";
import { type RouteOf, useTrail } from "../../../route";
import { vi } from "../../../words/vi";
import { EntryDesk } from "./EntryDesk";
import type { PagesRow } from "./pages";

const words = vi.incoming.entry;

/** Where a split scan goes on: the pages not registered yet. */
export type Rest = { scan_id: number; from: number; to: number };

interface Turn {
  /** Counts the sheets laid out, so that each starts fresh. */
  number: number;
  scanIds: number[];
  envelopeId?: number;
  rest: Rest | null;
  saved: { line: Line; note?: string } | null;
}

export function IncomingEntry({ route }: { route: RouteOf<"incoming_entry"> }) {
  const { replace } = useTrail();
  const asked = `${route.scan_ids?.join() ?? ""}/${route.envelope_id ?? ""}`;
  const [seen, setSeen] = useState(asked);
  const [turn, setTurn] = useState<Turn>(() => firstTurn(route));
  const waiting = useRead("inbox_list", { state: "waiting", limit: 20 }, ["inbox"], { keepPrevious: true });

  // Asked from elsewhere for other scans while this screen stands: a fresh sheet.
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== `${turn.scanIds.join()}/${turn.envelopeId ?? ""}`) {
      setTurn({ ...firstTurn(route), number: turn.number + 1, saved: turn.saved });
    }
  }

  async function next(line: Line, used: readonly PagesRow[]): Promise<void> {
    // What is left of a split scan is asked of the core: other lines may use pages of it too.
    for (const { scan_id, total } of used.filter((row) => row.from !== "" || row.to !== "")) {
      const [rest] = (await call("inbox_get", { scan_id })).left;
      const from = rest?.page_from;
      const to = rest?.page_to ?? total;
      if (from === undefined || to === null || to < from) continue;
      open([scan_id], { scan_id, from, to }, { line, note: words.pages.rest(from, to) });
      return;
    }
    const { rows } = await call("inbox_list", { state: "waiting", limit: 20 });
    const taken = new Set(used.map((row) => row.scan_id));
    const following = rows.find((scan) => !taken.has(scan.scan_id));
    open(following ? [following.scan_id] : [], null, { line, note: following ? undefined : words.noMore });
  }

  function open(scanIds: number[], rest: Rest | null, saved: Turn["saved"]): void {
    setTurn((before) => ({ number: before.number + 1, scanIds, rest, saved }));
    setSeen(`${scanIds.join()}/`);
    replace({ screen: "incoming_entry", scan_ids: scanIds.length > 0 ? scanIds : undefined });
  }

  return (
    <EntryDesk
      key={turn.number}
      scanIds={turn.scanIds}
      envelopeId={turn.envelopeId}
      rest={turn.rest}
      saved={turn.saved}
      waiting={(waiting.data?.rows ?? []).filter((scan) => !turn.scanIds.includes(scan.scan_id)).length}
      onNext={next}
    />
  );
}

function firstTurn(route: RouteOf<"incoming_entry">): Turn {
  return { number: 0, scanIds: route.scan_ids ?? [], envelopeId: route.envelope_id, rest: null, saved: null };
}
