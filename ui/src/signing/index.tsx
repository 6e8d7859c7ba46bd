/**
 * Bàn ký duyệt: everything that waits for one person's decision in one list, urgent first, the paper beside it, the
 * answer at the bottom. What is answered is signed at once, or together with others under one secret; each decision is
 * signed singly all the same. The next one opens by itself.
 */
import { Button, Kbd, NativeSelect, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRef, useState } from "react";
import type { DeskRow } from "../api/approval";
import { call } from "../api/call";
import { renew, usePages, useQueryClient, useRead } from "../api/query";
import { keyOf } from "../keys/table";
import { useKey } from "../keys/useKey";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownNumber } from "../kit/format";
import { SignDialog } from "../kit/SignDialog";
import { type RouteOf, useTrail, useUnsaved } from "../route";
import { useCan, useSession } from "../session";
import { vi } from "../words/vi";
import { type DecidedOne, isPlain, keyOfRow, type Prepared, plainYes, stillStands } from "./decision";
import { Exactly } from "./Exactly";
import { RowPane } from "./RowPane";
import css from "./signing.module.css";
import { SIGNING_TOPICS } from "./topics";
import { Waiting } from "./Waiting";

const words = vi.signing;
const PAGE = 50;

export function SigningDesk({ route }: { route: RouteOf<"signing"> }) {
  const { replace } = useTrail();
  const { person } = useSession();
  const people = useRead("desk_people", {}, SIGNING_TOPICS);
  const logins = useRead("people_list", {}, ["people"]);
  const clerk = useCan("clerk");
  // A clerk holds the window for every leader; everybody else sees their own desk.
  const rows = (people.data?.rows ?? []).filter((one) => clerk || one.id === person?.id);
  const owner =
    rows.find((one) => one.id === route.person_id) ?? rows.find((one) => one.id === person?.id) ?? rows[0];
  const login = logins.data?.rows.find((one) => one.id === owner?.id)?.login;
  return (
    <div className={css.screen}>
      <div className={css.top}>
        <h1>{words.title}</h1>
        {rows.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={words.whose}
            value={String(owner?.id ?? "")}
            onChange={(event) => replace({ screen: "signing", person_id: Number(event.currentTarget.value) })}
            data={rows.map((one) => ({
              value: String(one.id),
              label: [one.name, one.position].filter(Boolean).join(", "),
            }))}
          />
        ) : null}
      </div>
      <ErrorNote error={people.error ?? logins.error} />
      {owner && login ? (
        <DeskOf
          key={owner.id}
          personId={owner.id}
          name={owner.name}
          login={login}
          own={owner.id === person?.id}
        />
      ) : people.isSuccess && rows.length === 0 ? (
        <div className={css.empty}>
          <Text>{words.nobody}</Text>
          <Text size="sm" c="dimmed">
            {words.nobodyNext}
          </Text>
        </div>
      ) : null}
    </div>
  );
}

/** `own`: the person at the desk is the one who signs; else the clerk holds the window for them. */
function DeskOf({
  personId,
  name,
  login,
  own,
}: {
  personId: number;
  name: string;
  login: string;
  own: boolean;
}) {
  const client = useQueryClient();
  const { query, rows } = usePages(
    "desk_list",
    { person_id: own ? undefined : personId, limit: PAGE },
    SIGNING_TOPICS,
  );
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const [pile, setPile] = useState<ReadonlyMap<string, Prepared>>(new Map());
  const [signing, setSigning] = useState<readonly Prepared[] | null>(null);
  const [results, setResults] = useState<{ all: readonly Prepared[]; done: DecidedOne[] } | null>(null);
  /** What has lain open on the desk, as it was then. */
  const viewed = useRef(new Map<string, string>());
  const list = useRef<HTMLDivElement>(null);

  // Where a decided row stood its neighbour stands now: that is the next one.
  const found = rows.findIndex((row) => keyOfRow(row) === chosenKey);
  const at = found >= 0 ? found : Math.min(place, rows.length - 1);
  if (found >= 0 && found !== place) setPlace(found);
  const chosen = rows[at];
  if (chosen) viewed.current.set(keyOfRow(chosen), chosen.seen);

  const ready = [...pile.values()].filter((one) =>
    rows.some((row) => keyOfRow(row) === keyOfRow(one.row) && stillStands(one, row)),
  );
  useUnsaved(() => ready.length > 0);
  useKey("desk.sign_all", () => setSigning(ready), ready.length > 0);
  useKey("desk.list", () => list.current?.querySelector<HTMLElement>("[role=grid]")?.focus());

  const put = (key: string, prepared: Prepared | null) =>
    setPile((before) => {
      const next = new Map(before);
      if (prepared) next.set(key, prepared);
      else next.delete(key);
      return next;
    });
  const choose = (row: DeskRow) => setChosenKey(keyOfRow(row));

  /** The row after this one that has no answer yet. */
  function openNext(after: DeskRow): void {
    const from = rows.indexOf(after);
    const order = [...rows.slice(from + 1), ...rows.slice(0, from)];
    const next = order.find((row) => !pile.has(keyOfRow(row)));
    if (next) choose(next);
    list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  }

  function later(prepared: Prepared): void {
    put(keyOfRow(prepared.row), prepared);
    openNext(prepared.row);
  }

  function tick(row: DeskRow): void {
    const key = keyOfRow(row);
    if (pile.has(key)) put(key, null);
    else if (viewed.current.get(key) !== row.seen) notifications.show({ message: words.viewFirst });
    else if (!isPlain(row)) notifications.show({ message: words.mustAnswer });
    else put(key, plainYes(row));
  }

  const first = query.data?.pages[0];
  const prepared = chosen ? pile.get(keyOfRow(chosen)) : undefined;
  return (
    <>
      {first ? (
        <Text size="sm" role="status">
          {words.counts(shownNumber(first.total), shownNumber(first.urgent), shownNumber(first.late))}
        </Text>
      ) : null}
      <ErrorNote error={query.error} />
      {results ? <Results of={results} onClose={() => setResults(null)} /> : null}
      {ready.length > 0 ? (
        <div className={css.pile}>
          <Text size="sm" role="status">
            {words.pile(ready.length)}
          </Text>
          <Button size="compact-sm" onClick={() => setSigning(ready)}>
            {words.signAll(ready.length)}
            <Kbd size="xs" ml={6}>
              {keyOf("desk.sign_all")}
            </Kbd>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setPile(new Map())}>
            {words.dropAll}
          </Button>
        </div>
      ) : null}
      <div className={css.split}>
        <div className={css.list} ref={list}>
          <Waiting
            rows={rows}
            chosen={chosen}
            pile={pile}
            hasMore={query.hasNextPage}
            empty={query.isSuccess ? <Empty /> : null}
            onChoose={choose}
            onTick={tick}
            onMore={() => void query.fetchNextPage()}
          />
        </div>
        {chosen ? (
          <RowPane
            key={keyOfRow(chosen)}
            row={chosen}
            personId={personId}
            prepared={prepared && stillStands(prepared, chosen) ? prepared : undefined}
            onSign={(one) => setSigning([one])}
            onLater={later}
            onTakeOut={() => put(keyOfRow(chosen), null)}
          />
        ) : null}
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
      {signing ? (
        <SignDialog
          opened
          size="lg"
          title={signing.length === 1 ? words.signTitle : words.signAllTitle(signing.length)}
          login={login}
          only={name}
          sentence={
            <>
              {signing.length > 1 ? <p>{words.signAllNote}</p> : null}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
              <section className={css.signed} tabIndex={0} aria-label={words.toSign}>
                {signing.map((one) => (
                  <Exactly key={keyOfRow(one.row)} prepared={one} />
                ))}
              </section>
            </>
          }
          onSign={async (signer) => {
            const [one] = signing;
            if (signing.length === 1 && one) {
              const decided = await call("desk_decide", one.decision, signer);
              notifications.show({ message: words.decided(decided.outcome_label, one.row.title) });
              put(keyOfRow(one.row), null);
              openNext(one.row);
            } else {
              const decisions = signing.map((each) => each.decision);
              const { results: done } = await call("desk_decide_batch", { decisions }, signer);
              setResults({ all: signing, done });
              setPile(new Map());
              list.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
            }
            renew(client, SIGNING_TOPICS);
          }}
          onClose={() => {
            setSigning(null);
            // What was refused because it has changed is read as it is now.
            renew(client, SIGNING_TOPICS);
          }}
        />
      ) : null}
    </>
  );
}

/** What became of each decision signed together; the failed ones are still on the desk. */
function Results({
  of,
  onClose,
}: {
  of: { all: readonly Prepared[]; done: DecidedOne[] };
  onClose: () => void;
}) {
  const failed = of.done.flatMap((one) => (one.ok ? [] : [one]));
  const titleOf = (one: DecidedOne) =>
    of.all.find(({ row }) => keyOfRow(row) === keyOfRow(one))?.row.title ?? "";
  return (
    <div role="status">
      <Note tone={failed.length > 0 ? "amber" : "green"}>
        {words.results(of.done.length - failed.length, of.done.length)}
        {failed.length > 0 ? (
          <ul className={css.failed}>
            {failed.map((one) => (
              <li key={keyOfRow(one)}>{words.failed(titleOf(one), one.error?.message ?? "")}</li>
            ))}
          </ul>
        ) : null}{" "}
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {words.hideResults}
        </Button>
      </Note>
    </div>
  );
}

function Empty() {
  return (
    <div className={css.empty}>
      <Text>{words.empty}</Text>
      <Text size="sm" c="dimmed">
        {words.emptyNext}
      </Text>
    </div>
  );
}
