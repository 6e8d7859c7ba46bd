/** A short list of documents under one heading, each with what to do next. */
import { Button, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useAct } from "../api/query";
import type { Counted, IncomingFilter } from "../api/types";
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
  const act = useAct("incoming_submit", (line) =>
    notifications.show({ message: w.submitted(String(line.arrival_number)) }),
  );
  const clerk = useCan("clerk");
  return (
    <section className="sheet" aria-label={title}>
      <div className="sheet-head">
        <Title order={2}>
          {title} <span className="sheet-count tabular">{shownNumber(list.count)}</span>
        </Title>
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
            {submit && clerk && line.state === "registered" ? (
              <Button
                size="compact-xs"
                color="son"
                loading={act.isPending && act.variables?.input.id === line.id}
                aria-label={w.submitLine(String(line.arrival_number))}
                onClick={() => act.mutate({ input: { id: line.id, version: line.version } })}
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
