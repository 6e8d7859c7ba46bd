/** Sổ sử dụng con dấu with its eleven columns; beside it the line that is open, or the one being written. */
import { Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { usePages, useRead } from "../../api/query";
import type { Seal, Stamping } from "../../api/seal";
import type { Input } from "../../api/types";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownDayMonth, shownMoment, shownNumber, shownTime } from "../../kit/format";
import type { RouteOf } from "../../route";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import { StampForm } from "./StampForm";
import { StampingPane } from "./StampingPane";
import css from "./seal.module.css";

const words = vi.seal.log;
const c = words.columns;
type Only = NonNullable<Input<"stamping_list">["only"]>;
const ONLY: Only[] = ["unreceived", "late", "voided"];

const contentOf = (one: Stamping) => [one.type_name, one.subject].filter(Boolean).join(" ");
const signerOf = (one: Stamping) => `${one.signer_full_name} (${one.signer_position})`;
const requesterOf = (one: Stamping) => [one.requester_unit, one.requester_name].filter(Boolean).join(", ");

const COLUMNS: Column<Stamping>[] = [
  { id: "number", head: c.number, width: 3.2, numeric: true, cell: (one) => one.number },
  {
    id: "at",
    head: c.at,
    width: 6.4,
    cell: (one) => `${shownTime(one.stamped_at)} ${shownDayMonth(one.stamped_at)}`,
    full: (one) => shownMoment(one.stamped_at),
  },
  { id: "code", head: c.code, width: 7.5, cell: (one) => one.code_shown, full: (one) => one.code_shown },
  {
    id: "content",
    head: c.content,
    cell: (one) => (
      <>
        {one.late ? <Chip kind="due">{words.lateChip}</Chip> : null} {contentOf(one)}
      </>
    ),
    full: contentOf,
  },
  { id: "signer", head: c.signer, width: 9, cell: signerOf, full: signerOf },
  { id: "marks", head: c.marks, width: 8, cell: (one) => one.marks_shown, full: (one) => one.marks_shown },
  {
    id: "amounts",
    head: c.amounts,
    width: 4,
    numeric: true,
    cell: (one) => `${shownNumber(one.copies)}/${shownNumber(one.stamps)}`,
  },
  { id: "requester", head: c.requester, width: 8, cell: requesterOf, full: requesterOf },
  {
    id: "received",
    head: c.received,
    width: 6,
    cell: (one) => one.received_by,
    full: (one) => one.received_by ?? undefined,
  },
  { id: "by", head: c.stampedBy, width: 6, cell: (one) => one.stamped_by, full: (one) => one.stamped_by },
  {
    id: "note",
    head: c.note,
    width: 5,
    cell: (one) => <span className="unstruck">{one.voided_reason ?? one.note}</span>,
    full: (one) => one.voided_reason ?? one.note,
  },
];

type Props = {
  seals: readonly Seal[];
  document?: RouteOf<"seal">["document"];
  chosen?: number;
  recording: boolean;
  /** The line that was written; none when it was left. */
  onRecorded(line?: Stamping): void;
};

export function LogBook({ seals, document, chosen, recording, onRecorded }: Props) {
  const { year } = useSession();
  const [shownYear, setShownYear] = useState(year);
  const [seal, setSeal] = useState("");
  const [only, setOnly] = useState<Only | "">("");
  const ask = {
    year: shownYear,
    seal_id: seal ? Number(seal) : undefined,
    only: only || undefined,
    limit: 200,
  };
  const { query, rows } = usePages("stamping_list", ask, ["seal"], { keepPrevious: true });
  const [cursor, setCursor] = useState<number | null>(chosen ?? null);
  // One that was found by search may lie in another year.
  const found = useRead("stamping_get", { id: chosen ?? 0 }, ["seal"], { enabled: chosen !== undefined });
  const open = rows.find((one) => one.id === cursor) ?? (found.data?.id === cursor ? found.data : undefined);
  const filtered = seal !== "" || only !== "";

  return (
    <>
      <Group gap="xs" className={css.bar}>
        <NativeSelect
          size="xs"
          aria-label={words.year}
          value={String(shownYear)}
          onChange={(event) => setShownYear(Number(event.currentTarget.value))}
          data={[year, year - 1, year - 2].map(String)}
        />
        <NativeSelect
          size="xs"
          aria-label={words.which}
          value={seal}
          onChange={(event) => setSeal(event.currentTarget.value)}
          data={[
            { value: "", label: words.everySeal },
            ...seals.map((one) => ({ value: String(one.id), label: one.name })),
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={words.only}
          value={only}
          onChange={(event) => setOnly(ONLY.find((one) => one === event.currentTarget.value) ?? "")}
          data={[{ value: "", label: words.all }, ...ONLY.map((one) => ({ value: one, label: words[one] }))]}
        />
        <Text size="xs" c="dimmed" className="tabular">
          {words.count(shownNumber(rows.length))}
        </Text>
      </Group>
      <ErrorNote error={query.error} />
      <div className={css.split}>
        <div className={css.list}>
          <BookTable
            label={words.label(shownYear)}
            columns={COLUMNS}
            rows={rows}
            rowKey={(one) => one.id}
            selected={cursor}
            onSelect={(one) => setCursor(one.id)}
            onNeedMore={() => void query.fetchNextPage()}
            hasMore={query.hasNextPage}
            struck={(one) => one.voided_at !== null}
            minWidth={72}
            autoFocus={!recording}
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
        <aside className={css.right} aria-label={recording ? vi.seal.form.title : words.pane}>
          {recording ? (
            <StampForm seals={seals} document={document} onDone={onRecorded} onClose={() => onRecorded()} />
          ) : open ? (
            <StampingPane key={`${open.id}.${open.version}`} line={open} />
          ) : (
            <Text p="lg" ta="center" c="dimmed">
              {words.choose}
            </Text>
          )}
        </aside>
      </div>
    </>
  );
}
