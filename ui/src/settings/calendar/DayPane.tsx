/** One day: what it is and by which document; written or taken out, with the deadlines that would move. */
import { Button, Group, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import type { Input, Output } from "../../api/types";
import { DateField } from "../../kit/DateField";
import { ErrorNote, Note } from "../../kit/ErrorNote";
import { shownDate, shownNumber } from "../../kit/format";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { typing } from "../../kit/typing";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";
import css from "./calendar.module.css";
import { weekdayOf } from "./days";

const w = vi.calendar;
type Year = Output<"calendar_get">;
type Kind = Input<"calendar_day_set">["kind"];

const KINDS: Kind[] = ["holiday", "substitute", "swapped", "make_up"];
const SHOWN = 12;

export function DayPane({ of, date, onClose }: { of: Year; date: string; onClose: () => void }) {
  const mayWrite = useCan("clerk", "admin");
  const day = of.days.find((one) => one.date === date);
  const rest = weekdayOf(date) > 4;
  const [kind, setKind] = useState<Kind>(day?.kind ?? (rest ? "make_up" : "holiday"));
  const [removing, setRemoving] = useState(false);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: day?.name ?? "",
      source: day?.source ?? "",
      pair_date: (day?.pair_date ?? null) as string | null,
    },
  });
  const title = `${w.weekdayNames[weekdayOf(date)]}, ${shownDate(date)}`;
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  const standing = day ? `${w.kinds[day.kind]}: ${day.name}` : rest ? w.restDay : w.plainDay;

  return (
    <Stack gap="xs">
      <Title order={2}>{heading}</Title>
      <Text size="sm">{standing}</Text>
      {day ? (
        <Text size="sm" c="dimmed">
          {w.source}: {day.source}
          {day.pair_date ? `. ${w.pair} ${shownDate(day.pair_date)}` : ""}
        </Text>
      ) : null}
      {day?.doubt ? <Note tone="amber">{day.doubt}</Note> : null}
      {mayWrite ? (
        <>
          <ActForm
            title={w.set}
            form={form}
            needed={["name", "source"]}
            confirm={w.set}
            act={({ name, source, pair_date }) =>
              call("calendar_day_set", {
                date,
                kind,
                name,
                source,
                pair_date: paired(kind) ? (pair_date ?? undefined) : undefined,
                version: day?.version ?? undefined,
              })
            }
            onDone={() => {
              tellSaved();
              onClose();
            }}
            onCancel={onClose}
          >
            <Select
              label={w.kind}
              data={KINDS.map((value) => ({ value, label: w.kinds[value] }))}
              value={kind}
              onChange={(value) => {
                if (value) setKind(value as Kind);
              }}
            />
            <TextInput label={w.name} key={form.key("name")} {...form.getInputProps("name")} {...typing} />
            <TextInput
              label={w.source}
              description={w.sourceHint}
              key={form.key("source")}
              {...form.getInputProps("source")}
              {...typing}
            />
            {paired(kind) ? (
              <DateField label={w.pair} key={form.key("pair_date")} {...form.getInputProps("pair_date")} />
            ) : null}
            {day?.kind === kind ? null : <Moves date={date} kind={kind} />}
          </ActForm>
          {day ? (
            <>
              <Group>
                <Button variant="default" onClick={() => setRemoving(true)}>
                  {w.remove}
                </Button>
              </Group>
              <ReasonDialog
                opened={removing}
                title={w.remove}
                sentence={w.removeSentence(shownDate(date))}
                confirm={w.remove}
                onConfirm={async (reason) => {
                  await call("calendar_day_remove", { date, reason, version: day.version ?? undefined });
                  tellSaved();
                  onClose();
                }}
                onClose={() => setRemoving(false)}
              >
                <Moves date={date} />
              </ReasonDialog>
            </>
          ) : null}
        </>
      ) : (
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {vi.common.close}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Only a swap has another side. */
function paired(kind: Kind): boolean {
  return kind === "swapped" || kind === "make_up";
}

/** The documents whose deadline the edit would move. */
function Moves({ date, kind }: { date: string; kind?: Kind }) {
  const { data, error } = useRead("calendar_preview", { date, kind }, ["calendar", "incoming"]);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  if (data.count === 0)
    return (
      <Text size="sm" c="dimmed">
        {w.movesNone}
      </Text>
    );
  const rows = data.rows.slice(0, SHOWN);
  const rest = data.count - rows.length;
  return (
    <div className={css.moves}>
      <p>{(kind ? w.moves : w.movesIfRemoved)(shownNumber(data.count))}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.line.id}>
            {w.moved(
              `${row.line.arrival_number}/${row.line.year}`,
              shownDate(row.counts_until),
              shownDate(row.would_count_until),
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{w.movedMore(shownNumber(rest))}</p> : null}
    </div>
  );
}
