/**
 * Bì gửi đích danh (NĐ 30 Điều 21.1): listed by what stands on the envelope, not opened, no số đến; handed over whole
 * for a signature. What turns out to be office business comes back and is then registered.
 */
import { Button, Group, Switch, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { call } from "../../api/call";
import { usePages } from "../../api/query";
import type { Envelope } from "../../api/types";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip, type Tone } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownDate, shownDayMonth, worded } from "../../kit/format";
import type { RouteOf } from "../../route";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import { EnvelopeForm } from "./EnvelopeForm";
import { EnvelopePane } from "./EnvelopePane";
import css from "./envelopes.module.css";

const words = vi.envelopes;
const TONES: Record<Envelope["state"], Tone> = {
  held: "amber",
  handed: "plain",
  came_back: "red",
  registered: "green",
  voided: "plain",
};

const COLUMNS: Column<Envelope>[] = [
  {
    id: "arrived",
    head: words.columns.arrived,
    width: 4.2,
    numeric: true,
    cell: (one) => shownDayMonth(one.arrived_date),
    full: (one) => shownDate(one.arrived_date),
  },
  { id: "ordinal", head: words.columns.ordinal, width: 4, numeric: true, cell: (one) => one.ordinal },
  { id: "sender", head: words.columns.sender, cell: (one) => one.sender, full: (one) => one.sender },
  {
    id: "addressed",
    head: words.columns.addressed,
    width: 11,
    cell: (one) => one.addressed_to,
    full: (one) => one.addressed_to,
  },
  {
    id: "handed",
    head: words.columns.handed,
    width: 4.2,
    numeric: true,
    cell: (one) => shownDayMonth(one.handed_date),
  },
  {
    id: "received",
    head: words.columns.received,
    width: 7.5,
    cell: (one) => one.received_by,
    full: (one) => [one.received_by, worded(words.received, one.received)].filter(Boolean).join(", "),
  },
  {
    id: "state",
    head: words.columns.state,
    width: 6.2,
    cell: (one) => <Chip tone={TONES[one.state]}>{words.states[one.state]}</Chip>,
  },
];

export function EnvelopeList({ route }: { route: RouteOf<"envelopes"> }) {
  const mayWrite = useCan("clerk");
  const [openOnly, setOpenOnly] = useState(false);
  const { query, rows } = usePages("envelope_list", { open_only: openOnly, limit: 200 }, ["envelopes"], {
    keepPrevious: true,
  });
  const [chosenId, setChosenId] = useState<number | null>(route.envelope_id ?? null);
  const [adding, setAdding] = useState(false);
  const chosen = rows.find((one) => one.id === chosenId);

  return (
    <div className={css.screen}>
      <Group gap="sm">
        <h1 className={css.title}>{words.title}</h1>
        <Switch
          label={words.openOnly}
          checked={openOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
        {mayWrite ? (
          <Button
            ml="auto"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {words.add}
          </Button>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        {words.note}
      </Text>
      <ErrorNote error={query.error} />
      <div className={css.split}>
        <div className={css.list}>
          <BookTable
            label={words.listLabel}
            columns={COLUMNS}
            rows={rows}
            rowKey={(one) => one.id}
            selected={chosenId}
            onSelect={(one) => {
              setChosenId(one.id);
              setAdding(false);
            }}
            onNeedMore={() => void query.fetchNextPage()}
            hasMore={query.hasNextPage}
            struck={(one) => one.state === "voided"}
            minWidth={46}
            autoFocus
            empty={
              query.isSuccess ? (
                <div className={css.empty}>
                  <Text>{words.empty}</Text>
                  <Text size="sm" c="dimmed">
                    {words.emptyNext}
                  </Text>
                </div>
              ) : null
            }
          />
        </div>
        <aside className={css.right} aria-label={adding ? words.addTitle : words.facts}>
          {adding ? (
            <EnvelopeForm
              title={words.addTitle}
              onSend={(outside) => call("envelope_add", outside)}
              onDone={(added) => {
                setAdding(false);
                setChosenId(added.id);
              }}
              onClose={() => setAdding(false)}
            />
          ) : chosen ? (
            <EnvelopePane key={chosen.id} envelope={chosen} />
          ) : (
            <Text p="lg" ta="center" c="dimmed">
              {words.choose}
            </Text>
          )}
        </aside>
      </div>
    </div>
  );
}
