/** Every act on the line and every former value, newest first. */
import { Text } from "@mantine/core";
import type { LogRow } from "../../../api/types";
import { shownMoment } from "../../../kit/format";
import { vi } from "../../../words/vi";
import css from "./line.module.css";

const words = vi.incoming.line.history;

/** The first entry is the line itself, shown above in full; after it every value that changed. */
function changesOf(row: LogRow): LogRow["changes"] {
  return row.verb === "registered" ? [] : row.changes.filter((change) => change.before || change.after);
}

export function LineHistory({ rows }: { rows: readonly LogRow[] }) {
  if (rows.length === 0) return <Text size="sm">{words.none}</Text>;
  return (
    <ol className={css.history}>
      {[...rows]
        .sort((a, b) => b.seq - a.seq)
        .map((row) => (
          <li key={row.seq}>
            <div className={css.small}>
              {shownMoment(row.moment)},{" "}
              {row.signer_name ? words.proxy(row.actor_name, row.signer_name) : row.actor_name}
            </div>
            <div>{row.sentence}</div>
            {changesOf(row).length > 0 ? (
              <table className={css.changes}>
                <thead>
                  <tr>
                    <td />
                    <th scope="col">{words.was}</th>
                    <th scope="col">{words.now}</th>
                  </tr>
                </thead>
                <tbody>
                  {changesOf(row).map((change) => (
                    <tr key={change.field}>
                      <th scope="row">{change.label}</th>
                      <td>{change.before || words.empty}</td>
                      <td>{change.after || words.empty}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
          </li>
        ))}
    </ol>
  );
}
