/** Sổ bản sao: sao y, sao lục and trích sao in one series; beside it the copy that is open or gets its number. */
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { usePages, useRead } from "../../api/query";
import type { Copied } from "../../api/seal";
import type { Input } from "../../api/types";
import { keyOf } from "../../keys/table";
import { useKey } from "../../keys/useKey";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownDate, shownDayMonth } from "../../kit/format";
import type { RouteOf } from "../../route";
import { useCan, useSession } from "../../session";
import { vi } from "../../words/vi";
import { CopyPane } from "./CopyPane";
import { CopySheet } from "./CopySheet";
import css from "./copies.module.css";

const words = vi.copies;
const c = words.columns;
type Ask = Input<"copy_list">;
type Only = NonNullable<Ask["only"]>;
const ONLY: Only[] = ["unstamped", "voided"];

export const sourceOf = (one: Copied) =>
  [one.source_code, one.source_type, one.source_subject, one.source_organ].filter(Boolean).join(", ");

const COLUMNS: Column<Copied>[] = [
  { id: "code", head: c.code, width: 7.5, cell: (one) => one.code, full: (one) => one.code },
  {
    id: "date",
    head: c.date,
    width: 4,
    numeric: true,
    cell: (one) => shownDayMonth(one.copy_date),
    full: (one) => shownDate(one.copy_date),
  },
  {
    id: "form",
    head: c.form,
    width: 6,
    cell: (one) => one.form_label,
    full: (one) => `${one.form_label} ${one.transfer_label}`,
  },
  { id: "source", head: c.source, cell: sourceOf, full: sourceOf },
  { id: "copies", head: c.copies, width: 3.5, numeric: true, cell: (one) => one.copies },
  {
    id: "recipients",
    head: c.recipients,
    width: 9,
    cell: (one) => one.recipients,
    full: (one) => one.recipients,
  },
  {
    id: "certifier",
    head: c.certifier,
    width: 8,
    cell: (one) => one.certifier_name,
    full: (one) => `${one.certifier_name}, ${one.certifier_capacity}`,
  },
  {
    id: "state",
    head: c.state,
    width: 7,
    cell: (one) => (
      <span className="unstruck">
        <Chip tone={one.state === "stamped" ? "green" : one.state === "issued" ? "amber" : "plain"}>
          {one.state_label}
        </Chip>
      </span>
    ),
  },
  {
    id: "note",
    head: c.note,
    width: 6,
    cell: (one) => <span className="unstruck">{one.voided_reason ?? one.note}</span>,
    full: (one) => one.voided_reason ?? one.note,
  },
];

export function CopyBook({ route }: { route: RouteOf<"copies"> }) {
  const { year } = useSession();
  const mayWrite = useCan("clerk");
  const forms = useRead("copy_forms", {}, []).data?.rows ?? [];
  const [shownYear, setShownYear] = useState(year);
  const [form, setForm] = useState("");
  const [only, setOnly] = useState<Only | "">("");
  const [cursor, setCursor] = useState<number | null>(route.copy_id ?? null);
  const [adding, setAdding] = useState(route.source !== undefined);
  const ask: Ask = {
    year: shownYear,
    form: forms.find((one) => one.form === form)?.form,
    only: only || undefined,
    limit: 200,
  };
  const { query, rows } = usePages("copy_list", ask, ["copies"], { keepPrevious: true });
  // One that was found by search may lie in another year.
  const asked = route.copy_id;
  const found = useRead("copy_get", { id: asked ?? 0 }, ["copies"], { enabled: asked !== undefined });
  const open = rows.find((one) => one.id === cursor) ?? (found.data?.id === cursor ? found.data : undefined);
  const filtered = form !== "" || only !== "";
  useKey("seal.new", () => mayWrite && setAdding(true));

  return (
    <div className={css.screen}>
      <Group gap="sm" className={css.bar}>
        <h1 className={css.title}>{words.title}</h1>
        <NativeSelect
          size="xs"
          aria-label={words.year}
          value={String(shownYear)}
          onChange={(event) => setShownYear(Number(event.currentTarget.value))}
          data={[year, year - 1, year - 2].map(String)}
        />
        <NativeSelect
          size="xs"
          aria-label={words.form}
          value={form}
          onChange={(event) => setForm(event.currentTarget.value)}
          data={[
            { value: "", label: words.everyForm },
            ...forms.map((one) => ({ value: one.form, label: one.label })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={words.only}
          value={only}
          onChange={(event) => setOnly(ONLY.find((one) => one === event.currentTarget.value) ?? "")}
          data={[{ value: "", label: words.all }, ...ONLY.map((one) => ({ value: one, label: words[one] }))]}
        />
        {mayWrite ? (
          <Button
            ml="auto"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            title={keyOf("seal.new")}
            onClick={() => setAdding(true)}
          >
            {words.add}
          </Button>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        {words.note}
      </Text>
      <ErrorNote error={query.error} />
      <div className={css.split}>
        <div className={css.list}>
          <BookTable
            label={words.listLabel(shownYear)}
            columns={COLUMNS}
            rows={rows}
            rowKey={(one) => one.id}
            selected={cursor}
            onSelect={(one) => {
              setCursor(one.id);
              setAdding(false);
            }}
            onNeedMore={() => void query.fetchNextPage()}
            hasMore={query.hasNextPage}
            struck={(one) => one.state === "voided"}
            minWidth={64}
            autoFocus={!adding}
            empty={
              query.isSuccess ? (
                <div className={css.empty}>
                  <Text>{filtered ? words.emptyFiltered : words.empty}</Text>
                  {filtered ? null : (
                    <Text size="sm" c="dimmed">
                      {words.emptyNext}
                    </Text>
                  )}
                </div>
              ) : null
            }
          />
        </div>
        <aside className={css.right} aria-label={adding ? words.sheet.title : words.pane}>
          {adding ? (
            <CopySheet
              source={route.source}
              onDone={(copy) => {
                setAdding(false);
                setCursor(copy.id);
              }}
              onClose={() => setAdding(false)}
            />
          ) : open ? (
            <CopyPane key={`${open.id}.${open.version}`} copy={open} />
          ) : (
            <Text p="lg" ta="center" c="dimmed">
              {words.choose}
            </Text>
          )}
        </aside>
      </div>
    </div>
  );
}
