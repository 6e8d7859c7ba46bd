/** What keeps the books safe: the last backup and the folders that cannot be read. */
import { Button, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useAct } from "../api/query";
import type { Today } from "../api/types";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownMoment } from "../kit/format";
import { ProgressBar } from "../kit/ProgressBar";
import { useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";

const w = vi.today;

export function Keeping({ day }: { day: Today }) {
  const { go } = useTrail();
  const may = useCan("admin", "clerk");
  const backup = useAct("backup_create", () => notifications.show({ message: w.backupDone }));
  return (
    <>
      <section className="sheet" aria-label={w.backup}>
        <Title order={2}>{w.backup}</Title>
        <Stack gap="xs" mt={6}>
          {day.last_backup_at ? (
            <Text size="sm">{w.backupLast(shownMoment(day.last_backup_at))}</Text>
          ) : (
            <Note tone="amber">{w.backupNever}</Note>
          )}
          <ProgressBar task="backup" label={w.backupRunning} running={backup.isPending} />
          <ErrorNote error={backup.error} />
          {may && !backup.isPending ? (
            <Button variant="default" onClick={() => backup.mutate({ input: {} })}>
              {w.backupNow}
            </Button>
          ) : null}
        </Stack>
      </section>
      <section className="sheet" aria-label={w.folders}>
        <Title order={2}>{w.folders}</Title>
        <Stack gap="xs" mt={6}>
          {day.folders_bad.length === 0 ? <Text size="sm">{w.foldersGood}</Text> : null}
          {day.folders_bad.map((one) => (
            <Note key={`${one.kind} ${one.id}`} tone="amber">
              <strong>{one.label}</strong>
              <br />
              {one.note}
            </Note>
          ))}
          {day.folders_bad.length > 0 ? (
            <Button variant="default" onClick={() => go({ screen: "settings", part: "folders" })}>
              {w.foldersOpen}
            </Button>
          ) : null}
        </Stack>
      </section>
    </>
  );
}
