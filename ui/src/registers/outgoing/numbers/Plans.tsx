/** Cách đánh số, as the head of the office decides it for each issuing body. */
import { Button, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { call } from "../../../api/call";
import { useRead } from "../../../api/query";
import type { Input, RowOf } from "../../../api/types";
import { ActSheet, refusal } from "../../../kit/ActSheet";
import { said } from "../../../kit/said";
import { useCan } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import { Area, Line, Pair } from "../../../work/fields";

const words = outgoing.tools;
const MODES = ["common", "per_type", "groups"] as const;
type Plan = RowOf<"plan_list">;
type Groups = NonNullable<Input<"plan_set">["groups"]>;

export function Plans() {
  const may = useCan("clerk", "admin");
  const plans = useRead("plan_list", {}, ["books", "outgoing"]).data?.rows ?? [];
  const [open, setOpen] = useState<Plan | null>(null);
  const rows = plans.filter((one) => one.register === "outgoing");
  if (rows.length === 0) return null;
  return (
    <section aria-label={words.plan}>
      <h2>{words.plan}</h2>
      {rows.map((one) => (
        <Text key={`${one.body_id} ${one.year}`} size="sm">
          <b>{words.planOf(one.body_name, one.year)}</b>: {words.modes[one.mode]}.{" "}
          {one.decided_by ? `${words.planDecided(one.decided_by)}. ` : ""}
          {one.groups.length > 0
            ? `${words.planSeries(one.groups.map((group) => `${group.name} (${group.types.join(", ")})`).join("; "))}. `
            : ""}
          {may && open === null ? (
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(one)}>
              {words.planSet}
            </Button>
          ) : null}
        </Text>
      ))}
      {open ? <PlanForm plan={open} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function PlanForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const [mode, setMode] = useState(plan.mode);
  return (
    <ActSheet
      title={words.planSet}
      note={words.planNote}
      fields={["year", "mode", "decided_by", "groups"]}
      onSend={async (form) => {
        const year = Number(said(form, "year"));
        if (!Number.isInteger(year)) throw refusal(vi.incoming.entry.wholeWrong, "year");
        return call("plan_set", {
          register: plan.register,
          body_id: plan.body_id,
          year,
          mode,
          decided_by: said(form, "decided_by"),
          groups: mode === "groups" ? readGroups(said(form, "groups")) : undefined,
        });
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <Pair>
            <Line
              name="year"
              label={words.planYear}
              initial={String(plan.editable ? plan.year : plan.year + 1)}
              error={errorAt("year")}
            />
            <NativeSelect
              size="xs"
              label={words.planMode}
              error={errorAt("mode")}
              value={mode}
              onChange={(event) =>
                setMode(MODES.find((one) => one === event.currentTarget.value) ?? "common")
              }
              data={MODES.map((value) => ({ value, label: words.modes[value] }))}
            />
            <Line name="decided_by" label={words.planBy} error={errorAt("decided_by")} />
          </Pair>
          {mode === "groups" ? (
            <>
              <Text size="xs">{words.planGroupsHint}</Text>
              <Area name="groups" label={words.planGroups} error={errorAt("groups")} rows={3} />
            </>
          ) : null}
        </>
      )}
    </ActSheet>
  );
}

/** “Tên nhóm: tên loại, tên loại”, a line each. */
export function readGroups(typed: string): Groups {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(":");
      const types = line
        .slice(colon + 1)
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean);
      if (colon < 1 || types.length === 0) throw refusal(words.planGroupsWrong, "groups");
      return { name: line.slice(0, colon).trim(), types };
    });
}
