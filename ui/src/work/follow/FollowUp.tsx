/** Sổ theo dõi giải quyết văn bản đến: the seven columns of Phụ lục IV, read from the register and the work. */
import { NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { usePages, useRead } from "../../api/query";
import type { FollowUp as Row } from "../../api/work";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { useTrail } from "../../route";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import css from "../cases/cases.module.css";
import { lateText } from "../marks";
import { WORK_TOPICS } from "../topics";

const words = vi.work.follow;
const PAGE = 200;

const COLUMNS: Column<Row>[] = [
  { id: "number", head: words.columns.number, width: 4, numeric: true, cell: (row) => row.arrival_number },
  { id: "document", head: words.columns.document, cell: (row) => row.document, full: (row) => row.document },
  {
    id: "places",
    head: words.columns.places,
    width: 11,
    cell: (row) => row.to_places,
    full: (row) => row.to_places,
  },
  {
    id: "due",
    head: words.columns.due,
    width: 6.5,
    cell: (row) => <span className="tabular">{row.due_shown}</span>,
  },
  {
    id: "progress",
    head: words.columns.progress,
    width: 13,
    cell: (row) => (
      <>
        {row.late_days == null ? null : (
          <>
            <Chip kind="late">{lateText(row.late_days)}</Chip>{" "}
          </>
        )}
        {row.progress}
      </>
    ),
    full: (row) => (row.late_days == null ? row.progress : `${lateText(row.late_days)}, ${row.progress}`),
  },
  {
    id: "answer",
    head: words.columns.answer,
    width: 9,
    cell: (row) => row.answer,
    full: (row) => row.answer,
  },
  { id: "note", head: words.columns.note, width: 8, cell: (row) => row.note, full: (row) => row.note },
];

export function FollowUp() {
  const { go } = useTrail();
  const { year: now } = useSession();
  const [year, setYear] = useState(now);
  const [cursor, setCursor] = useState<number | null>(null);
  const books = useRead("book_list", {}, ["books", "incoming"]);
  const years = [...new Set([now, ...(books.data?.rows ?? []).map((book) => book.year)])].sort(
    (a, b) => b - a,
  );
  const { query, rows } = usePages("work_follow_up", { year, limit: PAGE }, WORK_TOPICS, {
    keepPrevious: true,
  });
  return (
    <>
      <NativeSelect
        size="xs"
        w="7rem"
        label={words.year}
        value={String(year)}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
        data={years.map(String)}
      />
      <ErrorNote error={query.error} />
      <div className={css.follow}>
        <BookTable
          label={words.title(year)}
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.line_id}
          selected={cursor}
          onSelect={(row) => setCursor(row.line_id)}
          onOpen={(row) =>
            row.case_id == null
              ? go({ screen: "incoming_line", id: row.line_id })
              : go({ screen: "work", part: "cases", view: "open", case_id: row.case_id })
          }
          onNeedMore={() => void query.fetchNextPage()}
          hasMore={query.hasNextPage}
          minWidth={74}
          autoFocus
          empty={
            <Text p="md" ta="center">
              {query.isSuccess ? vi.work.empty.follow : query.isError ? "" : vi.common.loading}
            </Text>
          }
        />
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
    </>
  );
}
