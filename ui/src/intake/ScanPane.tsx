/** The scan chosen: what it is, why it lies where it lies, what can be done, and the paper itself. */
import { Anchor, Button, Group, Kbd, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { call } from "../api/call";
import { useAct } from "../api/query";
import type { Scan } from "../api/types";
import { keyOf } from "../keys/table";
import { useKey } from "../keys/useKey";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { ReasonDialog } from "../kit/ReasonDialog";
import { Viewer } from "../kit/viewer";
import { useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";
import css from "./intake.module.css";
import { leftText } from "./ScanTable";

const words = vi.intake;

interface ScanPaneProps {
  scan: Scan;
  /** Register this scan, with the marked ones when there are any. */
  onRegister(): void;
  /** How many scans become one document. */
  together: number;
  onGone(): void;
  /** The clerk found that it is Mật. */
  onSecret(): void;
}

export function ScanPane({ scan, onRegister, together, onGone, onSecret }: ScanPaneProps) {
  const { go } = useTrail();
  const mayWrite = useCan("clerk");
  const [shown, setShown] = useState<"scan" | "twin">("scan");
  const [settingAside, setSettingAside] = useState(false);
  const urgent = useAct("inbox_mark_urgent");
  const takeBack = useAct("inbox_take_back");
  const waiting = scan.state === "waiting";
  // A duplicate goes straight to the sheet; the core asks for the reason when its twin is registered.
  const registrable = waiting || scan.state === "duplicate";
  const { scan_id, version } = scan;
  const split = scan.left.length > 0;

  const flipUrgent = () => urgent.mutate({ input: { scan_id, version, urgent: !scan.urgent } });
  useKey("inbox.urgent", flipUrgent, mayWrite && waiting);
  useKey("inbox.set_aside", () => setSettingAside(true), mayWrite && waiting);
  useKey("inbox.register", onRegister, mayWrite && registrable);

  return (
    <section className={css.pane} aria-label={scan.file_name}>
      {mayWrite ? (
        <Group gap="xs" className={css.acts}>
          {registrable ? (
            <Button onClick={onRegister} rightSection={<Kbd size="xs">{keyOf("inbox.register")}</Kbd>}>
              {waiting
                ? together > 1
                  ? words.registerMany(together)
                  : split
                    ? words.restRegister
                    : words.register
                : words.registerAnyway}
            </Button>
          ) : (
            <Button
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate({ input: { scan_id, version } }, { onSuccess: onGone })}
            >
              {scan.state === "set_aside" ? words.takeBack : words.registerAnyway}
            </Button>
          )}
          {waiting ? (
            <>
              <Button
                variant="default"
                title={keyOf("inbox.urgent")}
                loading={urgent.isPending}
                onClick={flipUrgent}
              >
                {scan.urgent ? words.unmarkUrgent : words.markUrgent}
              </Button>
              <Button
                variant="default"
                title={keyOf("inbox.set_aside")}
                onClick={() => setSettingAside(true)}
              >
                {split ? words.restAside : words.setAside}
              </Button>
            </>
          ) : null}
          <Menu position="bottom-end" shadow="md" returnFocus>
            <Menu.Target>
              <Button
                variant="subtle"
                rightSection={<IconChevronDown size="1rem" aria-hidden />}
                aria-label={words.more}
              >
                {vi.incoming.line.acts.more}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item color="var(--vt-red)" onClick={onSecret}>
                {words.secretFound}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      ) : null}
      <ErrorNote error={urgent.error ?? takeBack.error} />
      {scan.reason ? (
        <Note tone="amber">
          <b>{words.reasonTitle}:</b> {scan.reason}
        </Note>
      ) : null}
      <Twin
        scan={scan}
        shown={shown === "twin"}
        onShow={() => setShown(shown === "twin" ? "scan" : "twin")}
      />
      {scan.used_by.length > 0 ? (
        <Text size="sm">
          {words.usedTitle}:{" "}
          {scan.used_by.map((use) => (
            <Anchor
              key={`${use.id} ${use.page_from}`}
              component="button"
              type="button"
              fz="inherit"
              mr="xs"
              onClick={() => go({ screen: "incoming_line", id: use.id })}
            >
              {words.usedBy(use.arrival_number, use.year)}
              {use.page_from && use.page_to ? `, ${words.usedPages(use.page_from, use.page_to)}` : ""}
            </Anchor>
          ))}
          {split ? <b>{leftText(scan)}</b> : null}
        </Text>
      ) : null}
      <div className={css.viewer}>
        <Viewer scanId={shown === "twin" && scan.twin ? scan.twin.scan_id : scan_id} />
      </div>
      <ReasonDialog
        opened={settingAside}
        title={split ? words.restAside : words.setAsideTitle}
        sentence={split ? words.restAsideSentence(scan.file_name) : words.setAsideSentence(scan.file_name)}
        confirm={words.setAside}
        onConfirm={async (reason) => {
          await call("inbox_set_aside", { scan_id, version, reason });
          onGone();
        }}
        onClose={() => setSettingAside(false)}
      />
    </section>
  );
}

/** The scan of which this one is a copy, and the line it became. */
function Twin({ scan, shown, onShow }: { scan: Scan; shown: boolean; onShow(): void }) {
  const { go } = useTrail();
  const { twin } = scan;
  if (!twin) return null;
  const { line } = twin;
  return (
    <Group gap="xs" className={css.twin}>
      <Text size="sm">
        {words.twin} “{twin.file_name}”{line ? `, ${words.twinLine(line.arrival_number, line.year)}` : ""}
      </Text>
      <Button size="compact-xs" variant="default" onClick={onShow}>
        {shown ? words.twinBack : words.twinShow}
      </Button>
      {line ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => go({ screen: "incoming_line", id: line.id })}
        >
          {words.openLine(line.arrival_number, line.year)}
        </Button>
      ) : null}
    </Group>
  );
}
