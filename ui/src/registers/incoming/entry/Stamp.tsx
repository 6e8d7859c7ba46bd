/** What to copy into the ĐẾN stamp on the paper: the number just given, large, and its date. */
import { Anchor } from "@mantine/core";
import type { Line } from "../../../api/types";
import { shownDate } from "../../../kit/format";
import { useTrail } from "../../../route";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";

const words = vi.incoming.entry;

export function Stamp({ line, note }: { line: Line; note?: string }) {
  const { go } = useTrail();
  return (
    <section className={css.stamp} aria-label={words.stamp}>
      <dl className={css.stampBox}>
        <dt>{words.stampNumber}</dt>
        <dd className={css.stampNumber}>{line.arrival_number}</dd>
        <dt>{words.stampDate}</dt>
        <dd className={css.stampDate}>{shownDate(line.arrival_date)}</dd>
      </dl>
      <div className={css.stampText}>
        <div>{[line.code, line.organ_name].filter(Boolean).join(", ")}</div>
        <div>{line.subject}</div>
        <Anchor
          component="button"
          type="button"
          fz="inherit"
          onClick={() => go({ screen: "incoming_line", id: line.id })}
        >
          {words.openSaved}
        </Anchor>
        {note ? <div>{note}</div> : null}
      </div>
      <span className="hidden-look" role="status">
        {words.stampSpoken(line.arrival_number, shownDate(line.arrival_date))}
      </span>
    </section>
  );
}
