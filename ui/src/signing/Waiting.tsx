/** What waits: urgent first, with what was answered and waits for the secret. */
import type { ReactNode } from "react";
import type { DeskRow } from "../api/approval";
import { BookTable, type Column } from "../kit/BookTable";
import { Chip } from "../kit/Chip";
import { vi } from "../words/vi";
import { lateShort, lateText, shownDue } from "../work/marks";
import { keyOfRow, type Prepared, stillStands } from "./decision";
import css from "./signing.module.css";

const words = vi.signing;

type Props = {
  rows: readonly DeskRow[];
  chosen: DeskRow | undefined;
  pile: ReadonlyMap<string, Prepared>;
  hasMore: boolean;
  empty: ReactNode;
  onChoose: (row: DeskRow) => void;
  onTick: (row: DeskRow) => void;
  onMore: () => void;
};

export function Waiting({ rows, chosen, pile, hasMore, empty, onChoose, onTick, onMore }: Props) {
  const columns: Column<DeskRow>[] = [
    {
      id: "what",
      head: words.columns.what,
      cell: (row) => (
        <>
          {row.priority > 0 ? (
            <>
              <Chip kind={row.priority > 2 ? "hoa_toc" : "priority"}>
                {vi.common.priority[row.priority]}
              </Chip>{" "}
            </>
          ) : null}
          {row.subject || row.asked} <span className={css.small}>{row.title}</span>
        </>
      ),
      full: (row) => `${row.subject || row.asked} (${row.title})`,
    },
    {
      id: "due",
      head: words.columns.due,
      width: 8.5,
      cell: (row) => <Standing row={row} prepared={pile.get(keyOfRow(row))} />,
      full: (row) => (row.late_days == null ? shownDue(row.due) : lateText(row.late_days)),
    },
  ];
  return (
    <BookTable
      label={words.list}
      columns={columns}
      rows={rows}
      rowKey={keyOfRow}
      selected={chosen ? keyOfRow(chosen) : null}
      onSelect={onChoose}
      onOpen={onChoose}
      onMark={onTick}
      opensOnClick
      onNeedMore={onMore}
      hasMore={hasMore}
      minWidth={20}
      empty={empty}
      autoFocus
    />
  );
}

function Standing({ row, prepared }: { row: DeskRow; prepared?: Prepared }) {
  if (prepared)
    return stillStands(prepared, row) ? (
      <Chip kind="done">{words.prepared(words.outcomes[prepared.decision.outcome])}</Chip>
    ) : (
      <Chip kind="due">{words.changed}</Chip>
    );
  return (
    <>
      {row.late_days == null ? (
        <span className="tabular">{shownDue(row.due)}</span>
      ) : (
        <Chip kind="late">{lateShort(row.late_days)}</Chip>
      )}
    </>
  );
}
