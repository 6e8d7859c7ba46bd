/** How the watched folders fare: what is still being scanned, what could not be taken in, pause and "quét ngay". */
import { Button, Group, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from "@tabler/icons-react";
import { useAct, useRead } from "../api/query";
import { keyOf } from "../keys/table";
import { useKey } from "../keys/useKey";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownTime } from "../kit/format";
import { useCan } from "../session";
import { vi } from "../words/vi";
import css from "./intake.module.css";

const words = vi.intake;

export function IntakeBar() {
  const mayWrite = useCan("clerk");
  const state = useRead("intake_state", {}, ["inbox", "folders"]);
  const pause = useAct("intake_pause");
  const scan = useAct("intake_scan_now");
  const scanNow = () => scan.mutate({ input: {} });
  useKey("inbox.scan_now", scanNow, mayWrite);

  const now = state.data;
  return (
    <div className={css.intake}>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {now?.last_scan_at ? words.lastScan(shownTime(now.last_scan_at)) : now ? words.neverScanned : ""}
        </Text>
        {mayWrite ? (
          <>
            <Button
              variant="default"
              loading={scan.isPending}
              leftSection={<IconRefresh size="1rem" aria-hidden />}
              title={keyOf("inbox.scan_now")}
              onClick={scanNow}
            >
              {words.scanNow}
            </Button>
            {now ? (
              <Button
                variant="default"
                loading={pause.isPending}
                leftSection={
                  now.paused ? (
                    <IconPlayerPlay size="1rem" aria-hidden />
                  ) : (
                    <IconPlayerPause size="1rem" aria-hidden />
                  )
                }
                onClick={() => pause.mutate({ input: { paused: !now.paused } })}
              >
                {now.paused ? words.resume : words.pause}
              </Button>
            ) : null}
          </>
        ) : null}
      </Group>
      <ErrorNote error={state.error ?? pause.error ?? scan.error} />
    </div>
  );
}

/** Files on their way in and files that cannot come in, as the watcher tells them. */
export function IntakeNews() {
  const state = useRead("intake_state", {}, ["inbox", "folders"]);
  const now = state.data;
  if (!now || (!now.paused && now.settling.length === 0 && now.problems.length === 0)) return null;
  return (
    <section className={css.news} aria-label={words.progress}>
      {now.paused ? <Note tone="amber">{words.paused}</Note> : null}
      {now.settling.length > 0 ? (
        <details>
          <summary>{words.settling(now.settling.length)}</summary>
          <ul>
            {now.settling.map((file) => (
              <li key={`${file.folder_label}/${file.file_name}`}>
                {file.file_name} ({file.folder_label}), {words.since(shownTime(file.since))}
                {file.note ? `: ${file.note}` : ""}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {now.problems.length > 0 ? (
        <Note tone="amber">
          <b>{words.problems(now.problems.length)}</b>
          <ul>
            {now.problems.map((file) => (
              <li key={`${file.folder_label}/${file.file_name}`}>
                {file.file_name} ({file.folder_label}): {file.note}{" "}
                {file.next_try_at ? words.nextTry(shownTime(file.next_try_at)) : ""}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
    </section>
  );
}
