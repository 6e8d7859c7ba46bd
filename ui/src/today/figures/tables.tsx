/** The same figures as tables: for those who read, and for screen readers. */
import { Table } from "@mantine/core";
import type { OfficeFigures } from "../../api/day";
import { shownDate, shownNumber } from "../../kit/format";
import { vi } from "../../words/vi";
import { shownWorkTime } from "../../work/times/spans";

const w = vi.today;

export function BacklogTable({ figures }: { figures: OfficeFigures }) {
  return (
    <Table className="tabular">
      <Table.Caption>{w.backlogChart}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{w.columns.unit}</Table.Th>
          <Table.Th scope="col">{w.columns.waiting}</Table.Th>
          <Table.Th scope="col">{w.columns.dueToday}</Table.Th>
          <Table.Th scope="col">{w.columns.late}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.backlog.map((row) => (
          <Table.Tr key={row.unit_id ?? 0}>
            <Table.Th scope="row">{row.name || w.noUnit}</Table.Th>
            <Table.Td>{shownNumber(row.waiting)}</Table.Td>
            <Table.Td>{shownNumber(row.due_today)}</Table.Td>
            <Table.Td>{shownNumber(row.late)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function WeekTable({ figures }: { figures: OfficeFigures }) {
  const heads = [
    w.columns.opened,
    w.columns.ended,
    w.columns.onTime,
    w.columns.late,
    w.columns.noDue,
    w.columns.mean,
  ];
  return (
    <Table className="tabular">
      <Table.Caption>{w.flowChart}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{w.columns.week}</Table.Th>
          {heads.map((head) => (
            <Table.Th scope="col" key={head}>
              {head}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.weeks.map((week) => (
          <Table.Tr key={week.monday}>
            <Table.Th scope="row">{shownDate(week.monday)}</Table.Th>
            <Table.Td>{shownNumber(week.opened)}</Table.Td>
            <Table.Td>{shownNumber(week.ended)}</Table.Td>
            <Table.Td>{shownNumber(week.on_time)}</Table.Td>
            <Table.Td>{shownNumber(week.late)}</Table.Td>
            <Table.Td>{shownNumber(week.no_due)}</Table.Td>
            <Table.Td>{shownWorkTime(week.mean_minutes, figures.day_minutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
