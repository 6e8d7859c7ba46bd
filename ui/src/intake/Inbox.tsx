/** Hộp quét: the scans that came in, compartment by compartment, the chosen one beside the list. */
import { Button, Group, Tabs, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { usePages, useRead } from "../api/query";
import type { Scan } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { shownNumber } from "../kit/format";
import { type RouteOf, useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { IntakeBar, IntakeNews } from "./IntakeBar";
import { IntakeProgress } from "./IntakeProgress";
import css from "./intake.module.css";
import { ScanPane } from "./ScanPane";
import { ScanTable } from "./ScanTable";
import { SecretRemoval } from "./SecretRemoval";

const words = vi.intake;
const TABS = ["waiting", "duplicate", "quarantined", "set_aside"] as const;
type Tab = (typeof TABS)[number];

export function Inbox({ route }: { route: RouteOf<"inbox"> }) {
  const { go, replace } = useTrail();
  const mayWrite = useCan("clerk");
  const tab: Tab = route.state ?? "waiting";
  const state = useRead("intake_state", {}, ["inbox", "folders"]);
  const { query, rows } = usePages("inbox_list", { state: tab, limit: 200 }, ["inbox"]);
  const [chosenId, setChosenId] = useState<number | null>(route.scan_id ?? null);
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  // Stays until the clerk has read what the removal could not reach, though the scan has left the list.
  const [secret, setSecret] = useState<number | null>(null);
  // A scan that left the compartment hands its place to the one that moved up.
  const [place, setPlace] = useState(0);

  const found = rows.findIndex((scan) => scan.scan_id === chosenId);
  const at = found >= 0 ? found : Math.min(place, rows.length - 1);
  const chosen = rows[at];
  useEffect(() => {
    if (found >= 0) setPlace(found);
  }, [found]);

  const choose = (scan: Scan) => {
    setSecret(null);
    setChosenId(scan.scan_id);
  };
  const mark = (scan: Scan) =>
    setMarked((before) => {
      const next = new Set(before);
      if (!next.delete(scan.scan_id)) next.add(scan.scan_id);
      return next;
    });
  const register = (scan: Scan) => {
    if (!mayWrite || (tab !== "waiting" && tab !== "duplicate")) return;
    // In the order of the list, which is the order of arrival; the cursor's own scan when none is marked.
    const together = rows.filter((one) => marked.has(one.scan_id)).map((one) => one.scan_id);
    go({ screen: "incoming_entry", scan_ids: together.length > 0 ? together : [scan.scan_id] });
  };

  const counts = state.data?.counts;
  return (
    <div className={css.screen}>
      <Group gap="sm" className={css.top}>
        <h1 className={css.title}>{words.title}</h1>
        <Tabs
          value={tab}
          onChange={(next) => {
            setMarked(new Set());
            setChosenId(null);
            setPlace(0);
            replace({ screen: "inbox", state: TABS.find((one) => one === next) });
          }}
          variant="pills"
        >
          <Tabs.List aria-label={words.tabsLabel}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one} aria-controls="inbox-list">
                {counts ? words.tabCount(words.tabs[one], shownNumber(counts[one])) : words.tabs[one]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        <IntakeBar />
      </Group>
      <IntakeProgress />
      <IntakeNews />
      <ErrorNote error={query.error} />
      <div className={css.split}>
        <div id="inbox-list" role="tabpanel" aria-label={words.tabs[tab]} className={css.list}>
          {marked.size > 0 ? (
            <Group gap="xs" className={css.markedBar}>
              <Text size="sm" role="status">
                {words.chosen(marked.size)}
              </Text>
              <Button size="compact-xs" onClick={() => chosen && register(chosen)}>
                {words.registerMany(marked.size)}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => setMarked(new Set())}>
                {words.unselect}
              </Button>
            </Group>
          ) : null}
          <ScanTable
            label={words.listLabel(words.tabs[tab])}
            scans={rows}
            chosen={chosen?.scan_id ?? null}
            marked={marked}
            mayMark={mayWrite && tab === "waiting"}
            reasons={tab !== "waiting"}
            hasMore={query.hasNextPage}
            empty={query.isSuccess ? <Empty tab={tab} mayWrite={mayWrite} /> : null}
            onChoose={choose}
            onMark={mark}
            onRegister={register}
            onMore={() => void query.fetchNextPage()}
          />
        </div>
        <div className={css.right}>
          {secret !== null ? (
            <div className={css.secret}>
              <SecretRemoval
                scanId={secret}
                onRemoved={() => setSecret(null)}
                onClose={() => setSecret(null)}
              />
            </div>
          ) : chosen ? (
            <ScanPane
              key={chosen.scan_id}
              scan={chosen}
              together={marked.size}
              onRegister={() => register(chosen)}
              onGone={() => setChosenId(null)}
              onSecret={() => setSecret(chosen.scan_id)}
            />
          ) : (
            <Text p="xl" ta="center" c="dimmed">
              {words.noChoice}
            </Text>
          )}
        </div>
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
    </div>
  );
}

function Empty({ tab, mayWrite }: { tab: Tab; mayWrite: boolean }) {
  const { go } = useTrail();
  return (
    <div className={css.empty}>
      <Text>{words.empty[tab]}</Text>
      {tab === "waiting" ? (
        <>
          <Text size="sm" c="dimmed">
            {words.emptyNext}
          </Text>
          {mayWrite ? (
            <Button variant="default" onClick={() => go({ screen: "incoming_entry" })}>
              {words.fromPaper}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
