/** Đính kèm: scans that wait in Hộp quét join a line already in the book. */
import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { CallError, call } from "../../../api/call";
import { useRead } from "../../../api/query";
import { leftText } from "../../../intake/ScanTable";
import { ActSheet } from "../../../kit/ActSheet";
import { shownMoment } from "../../../kit/format";
import { said } from "../../../kit/said";
import { typing } from "../../../kit/typing";
import { vi } from "../../../words/vi";
import type { ActProps } from "./ActForms";
import css from "./line.module.css";

const words = vi.incoming.line;

export function AttachForm({ line, ...rest }: ActProps) {
  const waiting = useRead("inbox_list", { state: "waiting", limit: 100 }, ["inbox"]);
  const scans = waiting.data?.rows ?? [];
  return (
    <ActSheet
      {...rest}
      title={words.acts.attach}
      confirm={words.acts.attach}
      onSend={(form) => {
        const reason = said(form, "reason") || undefined;
        const scan_ids = form.getAll("scan").map(Number);
        if (scan_ids.length === 0) {
          throw new CallError({ kind: "refused", code: "window.attach", message: words.forms.chooseScan });
        }
        // Of a split scan only what no other line uses; a scan nobody counted goes whole, with a reason.
        const pages = scans
          .filter((scan) => scan_ids.includes(scan.scan_id))
          .flatMap(({ scan_id, left }) =>
            left.flatMap(({ page_from, page_to }) =>
              page_to == null ? [] : [{ scan_id, page_from, page_to }],
            ),
          );
        return call("incoming_attach", {
          id: line.id,
          version: line.version,
          scan_ids,
          pages: pages.length > 0 ? pages : undefined,
          reason,
        });
      }}
    >
      {scans.length === 0 && waiting.isSuccess ? (
        <Text size="sm">{words.forms.noneWaiting}</Text>
      ) : (
        <Checkbox.Group label={words.forms.scans}>
          <Stack gap={4} className={css.scanChoice}>
            {scans.map((scan) => (
              <Checkbox
                key={scan.scan_id}
                name="scan"
                value={String(scan.scan_id)}
                label={scan.left.length > 0 ? `${scan.file_name} (${leftText(scan)})` : scan.file_name}
                description={shownMoment(scan.received_at)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <TextInput name="reason" label={words.forms.attachReason} {...typing} />
    </ActSheet>
  );
}
