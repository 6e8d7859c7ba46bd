/** Danh mục quy trình after KH 97/KH-UBND: STT, tên quy trình, ký hiệu, ghi chú; one group for each set. */
import { Button, Group, Table, Text } from "@mantine/core";
import type { ProcedureListed } from "../api/procedures";
import { useRead } from "../api/query";
import { Chip } from "../kit/Chip";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate, shownNumber } from "../kit/format";
import { useTrail } from "../route";
import { useCan, useToday } from "../session";
import { vi } from "../words/vi";
import css from "./procedures.module.css";

const w = vi.procedures;

/** By set; within it by ký hiệu, CV-2 before CV-10. */
function bySet(rows: readonly ProcedureListed[]): [string, ProcedureListed[]][] {
  const sets = new Map<string, ProcedureListed[]>();
  const place = (row: ProcedureListed) => `${row.set} ${row.code} ${row.part}`;
  const order = new Intl.Collator("vi", { numeric: true });
  for (const row of [...rows].sort((a, b) => order.compare(place(a), place(b))))
    sets.set(row.set, [...(sets.get(row.set) ?? []), row]);
  return [...sets];
}

export function ProcedureList() {
  const { go } = useTrail();
  const { data, error } = useRead("procedure_list", {}, ["procedures", "work"]);
  const mayWrite = useCan("clerk", "admin");
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {data.rows.length === 0 ? w.empty : w.lead}
        </Text>
        {mayWrite ? (
          <Button
            variant="default"
            onClick={() => go({ screen: "work", part: "procedures", procedure_edit: true })}
          >
            {w.writeNew}
          </Button>
        ) : null}
      </Group>
      <div className={css.table}>
        <Table aria-label={w.list}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className={css.ordinal}>
                {w.columns.ordinal}
              </Table.Th>
              <Table.Th scope="col">{w.columns.name}</Table.Th>
              <Table.Th scope="col">{w.columns.code}</Table.Th>
              <Table.Th scope="col">{w.columns.note}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          {bySet(data.rows).map(([set, rows], group) => (
            <Table.Tbody key={set}>
              <Table.Tr className={css.set}>
                <Table.Th colSpan={4} scope="rowgroup">
                  {set === "" ? w.noSet : w.ofSet(set)}
                </Table.Th>
              </Table.Tr>
              {rows.map((row, place) => (
                <Table.Tr key={row.key}>
                  <Table.Td className="tabular">{place + 1}</Table.Td>
                  <Table.Td>
                    <button
                      type="button"
                      className={css.open}
                      data-pane={(group === 0 && place === 0) || undefined}
                      onClick={() => go({ screen: "work", part: "procedures", procedure_key: row.key })}
                    >
                      {row.name}
                    </button>
                    {row.part ? <span className={css.part}>{row.part}</span> : null}
                  </Table.Td>
                  <Table.Td className={css.code}>{row.code}</Table.Td>
                  <Table.Td>
                    <Standing row={row} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </div>
    </>
  );
}

/** Ghi chú: what it stands at. */
function Standing({ row }: { row: ProcedureListed }) {
  const today = useToday();
  const register = w.registers[row.register] ?? row.register;
  const next = row.valid_from != null && row.valid_from > today ? row.valid_from : null;
  return (
    <span className={css.chips}>
      {row.procedure_id == null ? <Chip>{w.notAdopted}</Chip> : null}
      {row.in_force_from ? <Chip tone="green">{w.inForce(shownDate(row.in_force_from))}</Chip> : null}
      {next ? <Chip tone="amber">{w.willBeInForce(String(row.ordinal ?? 1), shownDate(next))}</Chip> : null}
      {row.followed ? <Chip tone="accent">{w.followed(register)}</Chip> : null}
      {row.follow_changes ? (
        <Chip tone="amber">
          {(row.followed ? w.followEnds : w.followBegins)(register, shownDate(row.follow_changes))}
        </Chip>
      ) : null}
      {row.errors > 0 ? <Chip kind="late">{w.errors(shownNumber(row.errors))}</Chip> : null}
      {row.warnings > 0 ? <Chip kind="defect">{w.warnings(shownNumber(row.warnings))}</Chip> : null}
      {row.differs ? <Chip>{w.differsListed}</Chip> : null}
      {row.shipped ? null : <Chip>{w.ownText}</Chip>}
      {row.open_cases > 0 ? <Chip>{w.openCases(shownNumber(row.open_cases))}</Chip> : null}
      {row.decision ? <span className={css.decision}>{row.decision}</span> : null}
    </span>
  );
}
