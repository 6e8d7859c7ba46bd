/** One open line: what it is, what comes next, its facts, scans and history. */
import { Button, Group, Kbd, Menu, Tabs, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useRead } from "../../../api/query";
import type { LineDetail } from "../../../api/types";
import { type KeyId, keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { Chip } from "../../../kit/Chip";
import { ErrorNote, Note } from "../../../kit/ErrorNote";
import { Chips } from "../../../kit/LineBrief";
import { Viewer } from "../../../kit/viewer";
import { useSession } from "../../../session";
import { vi } from "../../../words/vi";
import { ActPanel } from "./ActPanel";
import { type Act, actsOf } from "./acts";
import { Facts } from "./Facts";
import { LineHistory } from "./LineHistory";
import css from "./line.module.css";

const words = vi.incoming.line;

const MENU_KEYS: Partial<Record<Act, KeyId>> = { amend: "line.amend", file: "line.file" };

interface LinePaneProps {
  id: number;
  /** Shown for comparing only: no acts. */
  readOnly?: boolean;
  /** The scans are shown beside the pane: only tell which one. */
  onAttachment?: (scanId: number, page: number) => void;
  /** Buttons of the place the pane stands in. */
  corner?: ReactNode;
  /** What the desk adds to an open line; a register knows nothing of it. */
  beside?: BesideLine;
  /** What was decided on the line, shown over its history. */
  decided?: BesideLine;
}

/** Something shown with a line that belongs to no register: its work, its turn. */
export type BesideLine = (line: LineDetail) => ReactNode;

export function LinePane({ id, readOnly, onAttachment, corner, beside, decided }: LinePaneProps) {
  const line = useRead("incoming_get", { id }, ["incoming"]);
  if (line.error) {
    return (
      <div className={css.pane}>
        <ErrorNote error={line.error} />
      </div>
    );
  }
  if (!line.data) {
    return (
      <Text className={css.pane} size="sm" role="status">
        {words.loading}
      </Text>
    );
  }
  return (
    <Pane
      key={id}
      line={line.data}
      readOnly={readOnly}
      onAttachment={onAttachment}
      corner={corner}
      beside={beside}
      decided={decided}
    />
  );
}

function Pane({
  line,
  readOnly,
  onAttachment,
  corner,
  beside,
  decided,
}: Omit<LinePaneProps, "id"> & { line: LineDetail }) {
  const { person } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const [more, setMore] = useState(false);
  const [tab, setTab] = useState<string | null>("facts");
  const [attachment, setAttachment] = useState<number | null>(null);
  const pane = useRef<HTMLElement>(null);
  const acted = useRef(false);
  // A form that closes gives the keyboard back to the line, on its next step.
  useEffect(() => {
    if (act === null && acted.current) {
      const next = pane.current?.querySelector<HTMLElement>("[data-acts] button, [role=tab]");
      if (!pane.current?.contains(document.activeElement)) next?.focus();
    }
    acted.current = act !== null;
  }, [act]);
  const acts = readOnly ? [] : actsOf(line, person?.roles ?? []);
  const next = acts[0];
  const second = acts.slice(1, 2);
  const others = acts.slice(2);

  useKey("line.act", () => next && setAct(next), acts.length > 0 && act === null);
  useKey("line.more", () => setMore((open) => !open), others.length > 0 && act === null);
  useKey("line.file", () => setAct("file"), acts.includes("file") && act === null);
  useKey("line.amend", () => setAct("amend"), acts.includes("amend") && act === null);

  const showAttachment = (attachmentId: number) => {
    const chosen = line.attachments.find((one) => one.id === attachmentId);
    if (chosen?.scan_id == null) return;
    if (onAttachment) onAttachment(chosen.scan_id, chosen.page_from ?? 1);
    else {
      setAttachment(attachmentId);
      setTab("scans");
    }
  };
  const scans = line.attachments.filter((one) => one.scan_id != null);
  const seen = scans.find((one) => one.id === attachment) ?? scans[0];

  return (
    <section ref={pane} className={css.pane} aria-label={words.title(line.arrival_number, line.year)}>
      <header className={css.head}>
        <h1 className={line.state === "voided" ? css.struck : undefined}>
          {words.title(line.arrival_number, line.year)}
        </h1>
        <Chip>{line.state_label}</Chip>
        <Chips line={line} />
        <span className={css.corner}>{corner}</span>
      </header>
      {line.voided ? <Note tone="red">{vi.incoming.book.voidedBecause(line.voided.reason)}</Note> : null}
      {act === null && next ? (
        <Group gap="xs" className={css.bar} data-acts>
          <Button onClick={() => setAct(next)} rightSection={<Kbd size="xs">{keyOf("line.act")}</Kbd>}>
            {words.acts[next]}
          </Button>
          {second.map((one) => (
            <Button key={one} variant="default" onClick={() => setAct(one)}>
              {words.acts[one]}
            </Button>
          ))}
          {others.length > 0 ? (
            <Menu opened={more} onChange={setMore} position="bottom-start" shadow="md" returnFocus>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>
                  {words.acts.more}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.map((one) => (
                  <Menu.Item
                    key={one}
                    color={one === "void" ? "var(--vt-red)" : undefined}
                    rightSection={MENU_KEYS[one] ? <Kbd size="xs">{keyOf(MENU_KEYS[one])}</Kbd> : undefined}
                    onClick={() => setAct(one)}
                  >
                    {words.acts[one]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </Group>
      ) : null}
      {act ? (
        <ActPanel act={act} line={line} onDone={() => setAct(null)} onClose={() => setAct(null)} />
      ) : null}
      {act === "amend" || readOnly ? null : beside?.(line)}
      {act === "amend" ? null : (
        <Tabs value={tab} onChange={setTab} className={css.tabs} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="facts">{words.tabs.facts}</Tabs.Tab>
            {onAttachment || line.secrecy !== "" ? null : (
              <Tabs.Tab value="scans">{words.tabs.scans(line.attachments.length)}</Tabs.Tab>
            )}
            <Tabs.Tab value="history">{words.tabs.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="facts" className={css.panel}>
            <Facts line={line} onAttachment={showAttachment} />
          </Tabs.Panel>
          <Tabs.Panel value="scans" className={css.scans}>
            {scans.length > 1 ? (
              <Group gap={4} p={4}>
                {scans.map((one) => (
                  <Button
                    key={one.id}
                    size="compact-xs"
                    variant={one.id === seen?.id ? "filled" : "default"}
                    aria-pressed={one.id === seen?.id}
                    onClick={() => setAttachment(one.id)}
                  >
                    {one.file_name ?? words.attachments.nameless}
                  </Button>
                ))}
              </Group>
            ) : null}
            {seen?.scan_id != null ? (
              <Viewer key={seen.id} scanId={seen.scan_id} page={seen.page_from ?? 1} />
            ) : (
              <Text size="sm" p="sm">
                {words.attachments.none}
              </Text>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="history" className={css.panel}>
            {decided?.(line)}
            <LineHistory rows={line.history} />
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  );
}
