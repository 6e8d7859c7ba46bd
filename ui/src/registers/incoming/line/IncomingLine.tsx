/** A line on its own screen: its scans on the left, everything known of it on the right. */
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useRead } from "../../../api/query";
import { Viewer } from "../../../kit/viewer";
import { type RouteOf, useTrail } from "../../../route";
import { vi } from "../../../words/vi";
import { type BesideLine, LinePane } from "./LinePane";
import css from "./line.module.css";

const words = vi.incoming.line;

type Props = { route: RouteOf<"incoming_line">; beside?: BesideLine; decided?: BesideLine };

export function IncomingLine({ route, beside, decided }: Props) {
  const { go } = useTrail();
  const line = useRead("incoming_get", { id: route.id }, ["incoming"]);
  const [chosen, setChosen] = useState<{ scanId: number; page: number } | null>(null);
  const attachments = (line.data?.attachments ?? []).flatMap(({ scan_id, page_from }) =>
    scan_id == null ? [] : [{ scanId: scan_id, page: page_from ?? 1 }],
  );
  const seen = attachments.some((one) => one.scanId === chosen?.scanId) && chosen ? chosen : attachments[0];
  return (
    <div className={css.alone}>
      <div className={css.paper}>
        {seen ? (
          <Viewer scanId={seen.scanId} page={seen.page} />
        ) : (
          <Text p="xl" ta="center" c="dimmed">
            {line.data && line.data.secrecy !== "" ? vi.incoming.entry.secret.title : words.attachments.none}
          </Text>
        )}
      </div>
      <LinePane
        id={route.id}
        beside={beside}
        decided={decided}
        onAttachment={(scanId, page) => setChosen({ scanId, page })}
        corner={
          line.data ? (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                go({
                  screen: "incoming",
                  filter: { book_id: line.data.book_id, start_number: line.data.arrival_number },
                  line_id: line.data.id,
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
