/**
 * The book view: rows of one line over pages read as the eye goes down. Only the rows in sight are in the page.
 * Keyboard: arrows, Page Up/Down, Home, End move; Enter opens; Space marks where rows can be marked.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { useZoom } from "./zoom";

export type Column<T> = {
  id: string;
  head: string;
  /** Width in rem; the one column without a width takes the rest. */
  width?: number;
  cell: (row: T) => ReactNode;
  /** Full text for the tooltip of a cell that may be cut. */
  full?: (row: T) => string | undefined;
  numeric?: boolean;
  /** The heading is read out but not shown (a column of tick boxes). */
  quiet?: boolean;
};

export type BookTableProps<T> = {
  /** Name of the table for screen readers. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => number | string;
  selected?: number | string | null;
  /** The cursor came to this row. */
  onSelect?: (row: T) => void;
  /** Enter or double click. */
  onOpen?: (row: T) => void;
  /** The end of what was read comes into sight. */
  onNeedMore?: () => void;
  /** More rows exist behind the last one. */
  hasMore?: boolean;
  struck?: (row: T) => boolean;
  empty?: ReactNode;
  minWidth?: number;
  autoFocus?: boolean;
  /** Row of a key, where it is known without looking through the rows. */
  indexOf?: (key: number | string) => number;
  /** Rows now in sight, for a list that reads its pages by place. */
  onRange?: (first: number, last: number) => void;
  /** Space marks or unmarks the row at the cursor. */
  onMark?: (row: T) => void;
  /** A click opens the row as Enter does. */
  opensOnClick?: boolean;
  /** Bring this row into sight; a new object asks again. */
  jump?: { index: number } | null;
};

const ROW_REM = 1.875; // 30 px at 100 %
const READ_AHEAD = 60;

export function BookTable<T>({
  label,
  columns,
  rows,
  rowKey,
  selected,
  onSelect,
  onOpen,
  onNeedMore,
  hasMore = false,
  struck,
  empty,
  minWidth,
  autoFocus,
  indexOf,
  onRange,
  onMark,
  opensOnClick,
  jump,
}: BookTableProps<T>) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const jumped = useRef<{ index: number } | null>(null);
  const [at, setAt] = useState(0);
  const rowPx = (ROW_REM * 16 * useZoom()) / 100;
  const chosen =
    selected == null ? -1 : indexOf ? indexOf(selected) : rows.findIndex((row) => rowKey(row) === selected);
  const cursor = Math.min(chosen >= 0 ? chosen : at, Math.max(rows.length - 1, 0));

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPx,
    overscan: 6,
    scrollPaddingStart: rowPx,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the measured rows depend on the zoom alone
  useEffect(() => virtual.measure(), [rowPx]);

  const lastIndex = last?.index ?? -1;
  const wantMore = hasMore && lastIndex >= rows.length - READ_AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each length of the list
  useEffect(() => {
    if (wantMore) onNeedMore?.();
  }, [wantMore, rows.length]);

  useEffect(() => {
    if (autoFocus) table.current?.focus();
  }, [autoFocus]);

  const firstIndex = first?.index ?? -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each stretch in sight
  useEffect(() => {
    if (firstIndex >= 0) onRange?.(firstIndex, lastIndex);
  }, [firstIndex, lastIndex, rows]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking is its own object
  useEffect(() => {
    if (!jump || jumped.current === jump || jump.index < 0 || jump.index >= rows.length) return;
    jumped.current = jump;
    setAt(jump.index);
    virtual.scrollToIndex(jump.index, { align: "center" });
    table.current?.focus();
  }, [jump]);

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[next];
    if (row === undefined) return;
    setAt(next);
    virtual.scrollToIndex(next);
    onSelect?.(row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    if (
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.altKey ||
      event.target !== event.currentTarget
    )
      return;
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? rowPx * 10) / rowPx) - 2);
    const moves: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      moveTo(to);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const row = rows[cursor];
      if (row !== undefined) onOpen?.(row);
    } else if (event.key === " " && onMark) {
      event.preventDefault();
      const row = rows[cursor];
      if (row !== undefined) onMark(row);
    }
  }

  const above = first ? first.start : 0;
  const below = last ? virtual.getTotalSize() - last.end : 0;
  const cursorInSight = items.some((item) => item.index === cursor);

  return (
    <div className="book" ref={frame}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows to walk through are a grid
        role="grid"
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={rows.length > 0 && cursorInSight ? `${id}-${cursor}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ minWidth: minWidth ? `${minWidth}rem` : undefined }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                title={column.quiet ? undefined : column.head}
                className={column.numeric ? "number" : undefined}
                style={column.width ? { width: `${column.width}rem` } : undefined}
              >
                {column.quiet ? <span className="hidden-look">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} columns={columns.length} />
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const here = item.index === cursor;
            return (
              <tr
                key={rowKey(row)}
                id={`${id}-${item.index}`}
                aria-rowindex={item.index + 2}
                aria-selected={rowKey(row) === selected}
                className={[here ? "at" : "", struck?.(row) ? "struck" : ""].join(" ").trim() || undefined}
                onClick={() => {
                  table.current?.focus();
                  setAt(item.index);
                  onSelect?.(row);
                  if (opensOnClick) onOpen?.(row);
                }}
                onDoubleClick={() => onOpen?.(row)}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={column.numeric ? "number" : undefined}
                    title={column.full?.(row)}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Gap height={below} columns={columns.length} />
        </tbody>
      </table>
      {rows.length === 0 ? empty : null}
    </div>
  );
}

/** Stands for the rows that are not in the page. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  const style: CSSProperties = { height };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr className="gap" aria-hidden="true">
      <td colSpan={columns} style={style} />
    </tr>
  );
}
