/** Nhật ký: what was done, by whom and when, with the values before and after. */
import { Button, CloseButton, Select, Text, TextInput, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePages, useRead } from "../api/query";
import type { LogRow, Topic } from "../api/types";
import { BookTable, type Column } from "../kit/BookTable";
import { DateField } from "../kit/DateField";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate, shownNumber, shownTime } from "../kit/format";
import { typing } from "../kit/typing";
import { type RouteOf, useTrail } from "../route";
import { vi } from "../words/vi";
import { LogEntry } from "./LogEntry";
import "./log.css";

const w = vi.log;
/** Every act is written down, so whatever changes makes the log longer. */
const EVERY_TOPIC = Object.keys(w.topics) as Topic[];
const PAUSE_MS = 250;

type Filter = { topic?: Topic; person_id?: number; from?: string; to?: string; q?: string };

const COLUMNS: Column<LogRow>[] = [
  { id: "seq", head: w.seq, width: 4.5, numeric: true, cell: (row) => shownNumber(row.seq) },
  {
    id: "moment",
    head: w.moment,
    width: 9.5,
    cell: (row) => (
      <span className="tabular">
        {shownDate(row.moment)} {shownTime(row.moment)}
      </span>
    ),
  },
  { id: "actor", head: w.actor, width: 11, cell: (row) => row.actor_name, full: (row) => row.actor_name },
  { id: "sentence", head: w.sentence, cell: (row) => row.sentence, full: (row) => row.sentence },
];

export function Log({ route }: { route: RouteOf<"log"> }) {
  const { replace } = useTrail();
  const [filter, setFilter] = useState<Filter>({});
  const [round, setRound] = useState(0); // a new round of filters starts with empty fields
  const [chosen, setChosen] = useState<LogRow | null>(null);
  const { query, rows } = usePages("log_list", { ...filter, subject: route.subject }, EVERY_TOPIC, {
    keepPrevious: true,
  });
  const filtered = Object.values(filter).some((one) => one !== undefined);
  return (
    <div className="page">
      <div className="page-head">
        <Title order={1}>{w.title}</Title>
        <Text size="sm" c="dimmed">
          {w.lead}
        </Text>
      </div>
      <Filters key={round} onChange={(change) => setFilter((was) => ({ ...was, ...change }))}>
        {route.subject ? (
          <span className="chip" data-tone="accent">
            {w.ofSubject}
            <CloseButton size="xs" aria-label={w.clear} onClick={() => replace({ screen: "log" })} />
          </span>
        ) : null}
        {filtered ? (
          <Button
            variant="subtle"
            onClick={() => {
              setFilter({});
              setRound((was) => was + 1);
            }}
          >
            {w.clear}
          </Button>
        ) : null}
      </Filters>
      <ErrorNote error={query.error} />
      <div className="log-columns">
        <BookTable
          label={w.table}
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.seq}
          selected={chosen?.seq ?? null}
          onSelect={setChosen}
          onNeedMore={() => void query.fetchNextPage()}
          hasMore={query.hasNextPage}
          minWidth={40}
          empty={
            query.isSuccess ? (
              <Text size="sm" p="md">
                {w.none}
              </Text>
            ) : null
          }
        />
        <LogEntry row={chosen} />
      </div>
    </div>
  );
}

function Filters({ onChange, children }: { onChange: (change: Filter) => void; children: ReactNode }) {
  const people = useRead("people_list", {}, ["people"]).data?.rows ?? [];
  const q = useRef<HTMLInputElement>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <search className="log-filters" aria-label={w.filters}>
      <TextInput
        ref={q}
        label={w.q}
        placeholder={w.qHint}
        w="14rem"
        {...typing}
        onChange={() => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(
            () => onChange({ q: q.current?.value.trim() || undefined }),
            PAUSE_MS,
          );
        }}
      />
      <Select
        label={w.person}
        placeholder={w.anyone}
        searchable
        clearable
        clearButtonProps={{ "aria-label": w.clear }}
        w="12rem"
        data={people.map((one) => ({ value: String(one.id), label: one.full_name }))}
        onChange={(value) => onChange({ person_id: value === null ? undefined : Number(value) })}
      />
      <Select
        label={w.topic}
        placeholder={w.anyTopic}
        clearable
        clearButtonProps={{ "aria-label": w.clear }}
        w="10.5rem"
        data={EVERY_TOPIC.map((topic) => ({ value: topic, label: w.topics[topic] }))}
        onChange={(value) => onChange({ topic: EVERY_TOPIC.find((one) => one === value) })}
      />
      <DateField label={vi.common.from} w="9.5rem" onChange={(iso) => onChange({ from: iso ?? undefined })} />
      <DateField label={vi.common.to} w="9.5rem" onChange={(iso) => onChange({ to: iso ?? undefined })} />
      {children}
    </search>
  );
}
