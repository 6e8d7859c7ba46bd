/** One entry of the log, with the values before and after. */
import { Table, Text, Title } from "@mantine/core";
import type { Change, LogRow } from "../api/types";
import { shownDate, shownMoment, shownNumber } from "../kit/format";
import { vi } from "../words/vi";

const w = vi.log;

/** Dates in the log are ISO; people read dd/MM/yyyy. */
function shownValue(value: string | null | undefined): string {
  if (value === null || value === undefined || value === "") return w.blank;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shownDate(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return shownMoment(value);
  return value;
}

/** The changes of an entry as a table; shared with the history of one line. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  // What is written for the first time has no values before; their column would only take room.
  const amended = changes.some((one) => one.before);
  return (
    <Table className="log-changes" withRowBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{w.field}</Table.Th>
          {amended ? <Table.Th scope="col">{w.before}</Table.Th> : null}
          <Table.Th scope="col">{w.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((one) => (
          <Table.Tr key={one.field}>
            <Table.Th scope="row">{one.label}</Table.Th>
            {amended ? (
              <Table.Td data-blank={!one.before || undefined}>{shownValue(one.before)}</Table.Td>
            ) : null}
            <Table.Td data-blank={!one.after || undefined}>{shownValue(one.after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function LogEntry({ row }: { row: LogRow | null }) {
  if (row === null)
    return (
      <aside className="log-entry">
        <Text size="sm" c="dimmed">
          {w.pick}
        </Text>
      </aside>
    );
  return (
    <aside className="log-entry" aria-label={w.entry(shownNumber(row.seq))}>
      <Title order={2}>{w.entry(shownNumber(row.seq))}</Title>
      <Text size="sm">{row.sentence}</Text>
      <dl className="log-facts">
        <dt>{w.moment}</dt>
        <dd className="tabular">{shownMoment(row.moment)}</dd>
        <dt>{w.actor}</dt>
        <dd>{row.actor_name}</dd>
        {row.signer_name ? (
          <>
            <dt>{w.signer}</dt>
            <dd>{row.signer_name}</dd>
          </>
        ) : null}
        <dt title={w.hashHint}>{w.hash}</dt>
        <dd className="log-hash" title={w.hashHint}>
          {row.hash}
        </dd>
      </dl>
      <Title order={3}>{w.changes}</Title>
      {row.changes.length > 0 ? (
        <Changes changes={row.changes} />
      ) : (
        <Text size="sm" c="dimmed">
          {w.noChanges}
        </Text>
      )}
    </aside>
  );
}
