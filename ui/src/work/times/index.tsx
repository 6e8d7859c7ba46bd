/**
 * Thời gian giải quyết: how long each step really took, by procedure, step and unit, beside the time
 * set. What a review of a procedure rests on.
 */
import { Button, Checkbox, NativeSelect, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { StepTimes, WorkTimes } from "../../api/day";
import { useRead } from "../../api/query";
import { Chip } from "../../kit/Chip";
import { DateField } from "../../kit/DateField";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownDate, shownNumber } from "../../kit/format";
import { useTrail } from "../../route";
import { useCan, useToday } from "../../session";
import { vi } from "../../words/vi";
import { usePlaces } from "../fields";
import { WORK_TOPICS } from "../topics";
import { PERIODS, type Period, shownWorkTime, spanOf } from "./spans";
import css from "./times.module.css";

const words = vi.work.times;
const OWN = "own";

export function TimesPart() {
  const may = useCan("clerk", "leader");
  if (!may) return <Text>{words.notYours}</Text>;
  return <Report />;
}

function Report() {
  const today = useToday();
  const [period, setPeriod] = useState<Period | typeof OWN>("quarter");
  const [span, setSpan] = useState(() => spanOf("quarter", today));
  const [procedure, setProcedure] = useState("");
  const [unit, setUnit] = useState("");
  const [lateOnly, setLateOnly] = useState(false);
  const places = usePlaces();
  const procedures = useRead("procedure_list", {}, ["procedures"]);
  const adopted = (procedures.data?.rows ?? []).flatMap((one) =>
    one.procedure_id == null ? [] : [{ value: String(one.procedure_id), label: `${one.code} ${one.name}` }],
  );
  const { data, error } = useRead(
    "work_times",
    {
      ...span,
      procedure_id: procedure === "" ? undefined : Number(procedure),
      unit_id: unit === "" ? undefined : Number(unit.split(":")[1]),
    },
    WORK_TOPICS,
    { keepPrevious: true },
  );
  const choose = (next: string) => {
    const known = PERIODS.find((one) => one === next);
    setPeriod(known ?? OWN);
    if (known) setSpan(spanOf(known, today));
  };
  const day = (end: "from" | "to") => (iso: string | null) => {
    if (iso !== null) setSpan((was) => ({ ...was, [end]: iso }));
  };
  return (
    <div className={css.report}>
      <div className={css.filters}>
        <NativeSelect
          size="xs"
          label={words.period}
          value={period}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...PERIODS.map((one) => ({ value: one, label: words.periods[one] })),
            { value: OWN, label: words.periods.own },
          ]}
        />
        {period === OWN ? (
          <>
            <DateField label={words.from} defaultValue={span.from} onBlur={day("from")} w="9rem" />
            <DateField label={words.to} defaultValue={span.to} onBlur={day("to")} w="9rem" />
          </>
        ) : null}
        <NativeSelect
          size="xs"
          label={words.procedure}
          value={procedure}
          onChange={(event) => setProcedure(event.currentTarget.value)}
          data={[{ value: "", label: words.everyProcedure }, ...adopted]}
        />
        <NativeSelect
          size="xs"
          label={words.unit}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={[{ value: "", label: words.everyUnit }, ...places.units]}
        />
        <Checkbox
          label={words.lateOnly}
          checked={lateOnly}
          onChange={(event) => setLateOnly(event.currentTarget.checked)}
        />
      </div>
      <ErrorNote error={error} />
      {data ? <Found report={data} lateOnly={lateOnly} /> : <Text>{vi.common.loading}</Text>}
    </div>
  );
}

function Found({ report, lateOnly }: { report: WorkTimes; lateOnly: boolean }) {
  const steps = report.steps.filter((row) => !lateOnly || row.late > 0);
  return (
    <>
      <Text size="sm" c="dimmed">
        {words.about(shownDate(report.from), shownDate(report.to))}
      </Text>
      {steps.length === 0 ? (
        <Text>{words.nothing}</Text>
      ) : (
        <div className={css.scroll}>
          <Table stickyHeader className="tabular" aria-label={words.stepsTitle}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.columns.what}</Table.Th>
                <Table.Th scope="col">{words.columns.unit}</Table.Th>
                <Table.Th scope="col">{words.columns.set}</Table.Th>
                <Table.Th scope="col">{words.columns.count}</Table.Th>
                <Table.Th scope="col">{words.columns.mean}</Table.Th>
                <Table.Th scope="col">{words.columns.worst}</Table.Th>
                <Table.Th scope="col">{words.columns.late}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps.map((row, at) => (
                <Rows
                  key={`${row.procedure_id}|${row.ordinal}|${row.what}|${row.unit_id}`}
                  row={row}
                  head={steps[at - 1]?.procedure_id !== row.procedure_id || at === 0}
                  report={report}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Whole report={report} />
    </>
  );
}

function procedureName(row: { procedure_code: string; procedure_name: string }): string {
  const name = [row.procedure_code, row.procedure_name].filter(Boolean).join(" ");
  return name || words.noProcedure;
}

function Rows({ row, head, report }: { row: StepTimes; head: boolean; report: WorkTimes }) {
  const { go } = useTrail();
  const share = row.with_due === 0 ? null : Math.round((row.late / row.with_due) * 100);
  return (
    <>
      {head ? (
        <Table.Tr>
          <Table.Th scope="rowgroup" colSpan={7} className={css.group}>
            {procedureName(row)}
          </Table.Th>
        </Table.Tr>
      ) : null}
      <Table.Tr>
        <Table.Th scope="row" className={css.what} title={row.what}>
          {vi.work.step(row.ordinal, row.what)}
        </Table.Th>
        <Table.Td>{row.unit_name || words.noUnit}</Table.Td>
        <Table.Td>{row.due_text}</Table.Td>
        <Table.Td>{shownNumber(row.count)}</Table.Td>
        <Table.Td>{shownWorkTime(row.mean_minutes, report.day_minutes)}</Table.Td>
        <Table.Td>
          {row.worst_case_id == null ? (
            shownWorkTime(row.worst_minutes, report.day_minutes)
          ) : (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.openWorst(shownWorkTime(row.worst_minutes, report.day_minutes))}
              onClick={() =>
                go({ screen: "work", part: "cases", view: "ended", case_id: row.worst_case_id ?? undefined })
              }
            >
              {shownWorkTime(row.worst_minutes, report.day_minutes)}
            </Button>
          )}
        </Table.Td>
        <Table.Td>
          {share === null ? (
            words.noDue
          ) : (
            <>
              {words.lateOf(shownNumber(row.late), shownNumber(row.with_due))}{" "}
              {row.late > 0 ? <Chip kind="late">{words.share(String(share))}</Chip> : null}
            </>
          )}
        </Table.Td>
      </Table.Tr>
    </>
  );
}

function Whole({ report }: { report: WorkTimes }) {
  if (report.cases.length === 0) return null;
  return (
    <section className="sheet" aria-label={words.casesTitle}>
      <Title order={2}>{words.casesTitle}</Title>
      <Table className="tabular">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.procedure}</Table.Th>
            <Table.Th scope="col">{words.columns.count}</Table.Th>
            <Table.Th scope="col">{words.columns.mean}</Table.Th>
            <Table.Th scope="col">{words.columns.worst}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.cases.map((row) => (
            <Table.Tr key={row.procedure_id ?? 0}>
              <Table.Th scope="row">{procedureName(row)}</Table.Th>
              <Table.Td>{shownNumber(row.count)}</Table.Td>
              <Table.Td>{shownWorkTime(row.mean_minutes, report.day_minutes)}</Table.Td>
              <Table.Td>{shownWorkTime(row.worst_minutes, report.day_minutes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
