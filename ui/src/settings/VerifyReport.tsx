/** What a check compared and what it found; what cannot be seen is said as well. */
import { Stack, Text, Title } from "@mantine/core";
import type { Report } from "../api/types";
import { Note } from "../kit/ErrorNote";
import { shownNumber } from "../kit/format";
import { vi } from "../words/vi";

const b = vi.settings.backup;

export function VerifyReport({ title, report }: { title: string; report: Report }) {
  const { checked, findings, head } = report;
  const counts: [number, string][] = [
    [checked.entries, b.entries],
    [checked.rows, b.rows],
    [checked.files, b.filesRead],
    [checked.series, b.series],
    [checked.sign_offs, b.signOffs],
  ];
  return (
    <section aria-label={title}>
      <Stack gap="xs">
        <Title order={3}>{title}</Title>
        <div role="status">
          {report.whole ? (
            <Note tone="green">{b.whole}</Note>
          ) : (
            <Note tone="red">{b.broken(shownNumber(findings.length))}</Note>
          )}
        </div>
        {findings.length > 0 ? (
          <ul className="held">
            {findings.map((one) => (
              <li key={`${one.code}${one.place}`}>
                <div>
                  <Text size="sm">{one.message}</Text>
                  <Text size="xs" c="dimmed">
                    {one.place}
                  </Text>
                </div>
              </li>
            ))}
          </ul>
        ) : null}
        <Text size="sm">
          {b.checked}:{" "}
          <span className="tabular">
            {counts
              .filter(([count]) => count > 0)
              .map(([count, what]) => `${shownNumber(count)} ${what}`)
              .join(", ")}
          </span>
          .
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {b.head(shownNumber(head.seq))}: {head.hash}
        </Text>
        {report.unseen ? (
          <Text size="xs" c="dimmed">
            {report.unseen}
          </Text>
        ) : null}
      </Stack>
    </section>
  );
}
