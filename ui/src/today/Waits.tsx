/** What waits, the most urgent first: the work, what is to be done, who has it, by when. */
import { Button, Title } from "@mantine/core";
import type { Wait, WaitList } from "../api/day";
import { Chip } from "../kit/Chip";
import { shownNumber } from "../kit/format";
import { useTrail, type WorkView } from "../route";
import { vi } from "../words/vi";
import { DueChip } from "../work/marks";

const w = vi.today;

/** Who has it: the people, or the role or unit when nobody is known by name. */
export function hasIt(row: Wait): string {
  return row.people.length > 0 ? row.people.map((one) => one.name).join(", ") : row.holder;
}

function what(row: Wait): string {
  if (row.kind === "reported" || row.kind === "told") return w.waitKinds[row.kind];
  return vi.work.step(row.ordinal, row.what);
}

type Props = { title: string; list: WaitList; count: number; view: WorkView };

export function Waits({ title, list, count, view }: Props) {
  const { go } = useTrail();
  return (
    <section className="sheet" aria-label={title}>
      <div className="sheet-head">
        <Title order={2}>
          {title} <span className="sheet-count tabular">{shownNumber(count)}</span>
          {list.due_today > 0 ? (
            <span className="sheet-count"> · {w.dueToday(shownNumber(list.due_today))}</span>
          ) : null}
        </Title>
        <Button size="compact-xs" variant="subtle" onClick={() => go({ screen: "work", view })}>
          {w.openList}
        </Button>
      </div>
      <ul className="brief">
        {list.rows.map((row) => (
          <li key={`${row.kind}${row.step_id ?? row.assignment_id ?? row.case_id}`}>
            <button
              type="button"
              className="brief-line brief-work"
              onClick={() => go({ screen: "work", part: "cases", view, case_id: row.case_id })}
              title={row.subject || row.title}
            >
              <span className="brief-organ">
                <span className="hidden-look">{w.openWork("")}</span>
                {row.title}
              </span>
              <span className="brief-subject">{what(row)}</span>
              <span className="brief-code brief-organ">{hasIt(row)}</span>
              <span className="brief-chips">
                {row.priority > 0 ? (
                  <Chip kind={row.priority > 2 ? "hoa_toc" : "priority"}>
                    {vi.common.priority[row.priority]}
                  </Chip>
                ) : null}
                <DueChip due={row.late_days == null ? row.due : null} late={row.late_days} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
