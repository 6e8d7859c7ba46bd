/** Mở công việc: one that stands alone, after a procedure or only to give work. */
import { NativeSelect, Select } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import { ActSheet } from "../../kit/ActSheet";
import { said } from "../../kit/said";
import { vi } from "../../words/vi";
import { Line, Pair, placeOf, usePlaces } from "../fields";

const words = vi.work.open;

export function OpenCaseForm({ onOpened, onClose }: { onOpened: (id: number) => void; onClose: () => void }) {
  const listed = useRead("procedure_list", {}, ["procedures", "work"]);
  // One that follows a register is opened by its lines.
  const procedures = (listed.data?.rows ?? []).filter(
    (row) => row.procedure_id != null && row.register === "",
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const procedure = procedures.find((row) => row.key === chosen);
  const page = useRead("procedure_get", { key: chosen ?? "" }, ["procedures"], { enabled: chosen !== null });
  const entries = page.data?.entries ?? [];
  const places = usePlaces();
  const none = { value: "", label: words.none };
  return (
    <ActSheet
      told={vi.common.done}
      title={words.title}
      confirm={words.title}
      fields={["name", "procedure_id", "entry", "unit_id", "drafter_id", "requester_id"]}
      onSend={async (form) => {
        const opened = await call("case_open", {
          name: said(form, "name"),
          procedure_id: procedure?.procedure_id ?? undefined,
          entry: said(form, "entry") || undefined,
          unit_id: placeOf(said(form, "unit_id")).unit_id,
          drafter_id: placeOf(said(form, "drafter_id")).person_id,
          requester_id: placeOf(said(form, "requester_id")).person_id,
        });
        onOpened(opened.id);
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Line name="name" label={words.name} error={errorAt("name")} />
          <Pair>
            {procedures.length > 0 ? (
              <Select
                label={words.procedure}
                placeholder={words.noProcedure}
                data={procedures.map((row) => ({
                  value: row.key,
                  label: [row.code, row.name, row.part].filter(Boolean).join(", "),
                }))}
                value={chosen}
                onChange={setChosen}
                error={errorAt("procedure_id")}
                allowDeselect
              />
            ) : null}
            {entries.length > 1 ? (
              <NativeSelect
                size="xs"
                name="entry"
                label={words.entry}
                error={errorAt("entry")}
                data={entries.map((one) => ({ value: one.id, label: one.name }))}
              />
            ) : null}
            <NativeSelect
              size="xs"
              name="unit_id"
              label={words.unit}
              error={errorAt("unit_id")}
              data={[none, ...places.units]}
            />
            <NativeSelect
              size="xs"
              name="drafter_id"
              label={words.drafter}
              error={errorAt("drafter_id")}
              data={[none, ...places.people]}
            />
            <NativeSelect
              size="xs"
              name="requester_id"
              label={words.requester}
              error={errorAt("requester_id")}
              data={[none, ...places.people]}
            />
          </Pair>
        </>
      )}
    </ActSheet>
  );
}
