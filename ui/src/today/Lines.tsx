/** A short list of documents under one heading, each with what to do next. */
import { Button, NativeSelect, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useAct, useRead } from "../api/query";
import type { Counted, IncomingFilter, Line } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { shownDate, shownNumber } from "../kit/format";
import { Chips } from "../kit/LineBrief";
import { useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";

const w = vi.today;
const MOST = 6;

type Props = {
  title: string;
  list: Counted;
  filter: IncomingFilter;
  /** How many of them stand under a heading above. */
  above: number;
  submit: boolean;
};

export function Lines({ title, list, filter, above, submit }: Props) {
  const { go } = useTrail();
  const clerk = useCan("clerk");
  const waits = (line: Line) => submit && clerk && line.state === "registered";
  const before = useLeader(list.rows.some(waits));
  const act = useAct("incoming_submit", (line) =>
    notifications.show({ message: w.submitted(String(line.arrival_number), before.name) }),
  );
  return (
    <section className="sheet" aria-label={title}>
      <div className="sheet-head">
        <Title order={2}>
          {title} <span className="sheet-count tabular">{shownNumber(list.count)}</span>
        </Title>
        {before.field}
        <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: "incoming", filter })}>
          {w.openList}
        </Button>
      </div>
      <ErrorNote error={act.error} />
      <ul className="brief">
        {list.rows.slice(0, MOST).map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className="brief-line"
              onClick={() => go({ screen: "incoming_line", id: line.id })}
              title={line.subject}
            >
              <span className="brief-number tabular">
                <span className="hidden-look">{w.openLine} </span>
                {line.arrival_number}
              </span>
              <span className="brief-date tabular">{shownDate(line.arrival_date)}</span>
              <span className="brief-organ">
                {line.organ_name}
                <span className="brief-code"> {line.code}</span>
              </span>
              <span className="brief-subject">{line.subject}</span>
              <span className="brief-chips">
                <Chips line={line} />
              </span>
            </button>
            {waits(line) && before.id !== undefined ? (
              <Button
                size="compact-xs"
                color="son"
                loading={act.isPending && act.variables?.input.id === line.id}
                aria-label={w.submitLine(String(line.arrival_number), before.name)}
                onClick={() =>
                  act.mutate({ input: { id: line.id, version: line.version, to_person_id: before.id } })
                }
              >
                {w.submitNow}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {above > 0 ? (
        <Text size="sm" c="dimmed" mt={4}>
          {w.above(shownNumber(above))}
        </Text>
      ) : null}
    </section>
  );
}

/** Before whom they are put: said beside the list, and chosen there where the office has more than one leader. */
function useLeader(asked: boolean) {
  const people = useRead("people_list", {}, ["people"], { enabled: asked });
  const [chosen, setChosen] = useState<number | null>(null);
  const leaders = (people.data?.rows ?? []).filter((one) => one.active && one.roles.includes("leader"));
  const leader = leaders.find((one) => one.id === chosen) ?? leaders[0];
  return {
    id: leader?.id,
    name: leader?.full_name ?? "",
    field:
      asked && leader ? (
        <div className="submit-to">
          <span aria-hidden>{w.submitTo}</span>
          <NativeSelect
            size="xs"
            aria-label={w.submitTo}
            value={String(leader.id)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
            data={leaders.map((one) => ({ value: String(one.id), label: one.full_name }))}
          />
        </div>
      ) : null,
  };
}
