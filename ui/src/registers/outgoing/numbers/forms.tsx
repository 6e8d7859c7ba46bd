/** Giữ số and thả số, each with whom and why. */
import { NativeSelect } from "@mantine/core";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { RowOf } from "../../../api/types";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { said } from "../../../kit/said";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import { Area, Line, Pair, useDay } from "../../../work/fields";

const words = outgoing.tools;

export function ReserveForm({ onClose }: { onClose: () => void }) {
  const types = (useRead("document_type_list", {}, ["office"]).data?.rows ?? []).filter(
    (one) => !one.valid_to,
  );
  const until = useDay(words.until, "expires");
  return (
    <ActSheet
      title={words.reserve}
      note={words.reserveNote}
      confirm={words.reserve}
      fields={["type_name", "count", "owner", "reason", "expires"]}
      onSend={async (form) => {
        const count = said(form, "count");
        if (!/^\d+$/.test(count)) throw refusal(vi.incoming.entry.wholeWrong, "count");
        const expires = until.read();
        if (expires === undefined) throw refusal(vi.common.needed, "expires");
        return call("number_reserve", {
          register: "outgoing",
          type_name: said(form, "type_name"),
          count: Number(count),
          owner: said(form, "owner"),
          reason: said(form, "reason"),
          expires,
        });
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Pair>
            <NativeSelect
              size="xs"
              name="type_name"
              label={words.type}
              error={errorAt("type_name")}
              data={types.map((one) => one.name)}
            />
            <Line name="count" label={words.count} initial="1" error={errorAt("count")} />
            <Line name="owner" label={words.owner} error={errorAt("owner")} />
            {until.box(errorAt)}
          </Pair>
          <Area name="reason" label={words.reason} error={errorAt("reason")} />
        </>
      )}
    </ActSheet>
  );
}

export function ReleaseForm({ held, onClose }: { held: RowOf<"number_reservations">; onClose: () => void }) {
  const title = words.releaseOf(words.span(held.from, held.to));
  return (
    <ActSheet
      title={title}
      confirm={words.release}
      fields={["reason"]}
      onSend={(form) =>
        call("number_release", { id: held.id, version: held.version, reason: said(form, "reason") })
      }
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => <Area name="reason" label={words.reason} error={errorAt("reason")} />}
    </ActSheet>
  );
}
