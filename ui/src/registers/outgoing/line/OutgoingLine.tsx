/** A document on its own screen: its scan on the left, its way and facts on the right. */
import { Button, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { OutDetail } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import { Viewer } from "../../../kit/viewer";
import { type RouteOf, useTrail } from "../../../route";
import { outgoing } from "../../../words/outgoing";
import shared from "../../incoming/line/line.module.css";
import { OutgoingPane } from "./OutgoingPane";

const words = outgoing.line;

type Props = {
  route: RouteOf<"outgoing_line">;
  beside?: (line: OutDetail) => ReactNode;
  decided?: (line: OutDetail) => ReactNode;
};

export function OutgoingLine({ route, beside, decided }: Props) {
  const { go } = useTrail();
  const line = useRead("outgoing_get", { id: route.id }, ["outgoing", "inbox", "incoming"]).data;
  const [chosen, setChosen] = useState<{ scanId: number; page: number } | null>(null);
  const scans = (line?.attachments ?? []).flatMap(({ scan_id, page_from, role }) =>
    scan_id == null ? [] : [{ scanId: scan_id, page: page_from ?? 1, role }],
  );
  // The signed one is the document; until there is one, the draft.
  const usual = scans.find((one) => one.role === "signed") ?? scans[0];
  const seen = scans.some((one) => one.scanId === chosen?.scanId) && chosen ? chosen : usual;
  return (
    <div className={shared.alone}>
      <div className={shared.paper}>
        {seen ? (
          <Viewer key={seen.scanId} scanId={seen.scanId} page={seen.page} />
        ) : (
          <Text p="xl" ta="center" c="dimmed">
            {line && line.secrecy !== "" ? outgoing.entry.secretNote : words.noFiles}
          </Text>
        )}
      </div>
      <OutgoingPane
        id={route.id}
        beside={beside}
        decided={decided}
        onFile={(scanId, page) => setChosen({ scanId, page })}
        corner={
          line?.book_id != null && line.number != null ? (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                go({
                  screen: "outgoing",
                  filter: { book_id: line.book_id ?? undefined, start_number: line.number ?? undefined },
                  line_id: line.id,
                })
              }
            >
              {words.inBook}
            </Button>
          ) : null
        }
      />
    </div>
  );
}
