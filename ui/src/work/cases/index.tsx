/** Công việc: what waits and for whom on the left, the open case on the right; Sổ theo dõi giải quyết as its book. */
import { Button, CloseButton, NativeSelect, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { usePages, useRead } from "../../api/query";
import type { CaseFilter, CaseRow } from "../../api/work";
import { keyOf } from "../../keys/table";
import { useKey } from "../../keys/useKey";
import { BookTable, type Column } from "../../kit/BookTable";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { type RouteOf, useTrail, type WorkView } from "../../route";
import { useCan, useToday } from "../../session";
import { vi } from "../../words/vi";
import { placeOf, usePlaces } from "../fields";
import { FollowUp } from "../follow/FollowUp";
import { lateText, shownDue } from "../marks";
import { WORK_TOPICS } from "../topics";
import { CasePane } from "./CasePane";
import css from "./cases.module.css";
import { OpenCaseForm } from "./OpenCaseForm";

const words = vi.work;
const VIEWS: WorkView[] = ["mine", "open", "late", "ended", "follow"];
const PAGE = 100;

/** What narrows the list of what has ended. */
export type EndedFilter = { procedure: string; unit: string; year: string };

/** The question behind a view; a place narrows every view but one's own and what has ended. */
export function filterOf(view: WorkView, place: string | null, ended?: EndedFilter): CaseFilter {
  const of = placeOf(place);
  switch (view) {
    case "mine":
      return { mine: true };
    case "late":
      return { late: true, ...of };
    case "ended":
      return {
        only: "ended",
        ...(ended?.procedure ? { procedure_id: Number(ended.procedure) } : {}),
        ...(ended?.year ? { year: Number(ended.year) } : {}),
        ...placeOf(ended?.unit ?? null),
      };
    default:
      return of;
  }
}

/** Who has a case now: those of its open steps, then those of its open branches, each once. */
export function waitsFor(row: CaseRow): string {
  const names = [
    ...row.turns.flatMap((turn) =>
      turn.people.length > 0 ? turn.people.map((one) => one.name) : [turn.lead],
    ),
    ...row.to_accept.map((one) => `${one.to_name}: ${words.tree.standing.reported}`),
    ...row.given.filter((one) => one.part !== "inform").map((one) => one.to_name),
  ].filter(Boolean);
  return [...new Set(names)].join(", ");
}

const SUBJECT: Column<CaseRow> = {
  id: "subject",
  head: words.columns.subject,
  cell: (row) => row.subject || row.procedure_name,
  full: (row) => row.subject || row.procedure_name,
};

function columns(narrow: boolean): Column<CaseRow>[] {
  const title: Column<CaseRow> = {
    id: "title",
    head: words.columns.title,
    width: narrow ? undefined : 19,
    cell: (row) => (
      <>
        {row.priority > 0 ? (
          <>
            <Chip kind={row.priority > 2 ? "hoa_toc" : "priority"}>
              {vi.common.priority[row.priority]}
            </Chip>{" "}
          </>
        ) : null}
        {row.title}
      </>
    ),
    full: (row) => row.title,
  };
  return [
    title,
    ...(narrow ? [] : [SUBJECT]),
    {
      id: "waits",
      head: words.columns.waits,
      width: narrow ? 11 : 17,
      cell: (row) => (row.ended_at ? endedText(row) : waitsFor(row)),
      full: (row) => (row.ended_at ? endedText(row) : waitsFor(row)),
    },
    {
      id: "due",
      head: words.columns.due,
      width: narrow ? 12 : 17,
      cell: (row) => (
        <>
          <span className="tabular">{shownDue(row.due)}</span>{" "}
          {row.late_days == null ? null : <Chip kind="late">{lateText(row.late_days)}</Chip>}
        </>
      ),
      full: (row) => (row.late_days == null ? shownDue(row.due) : lateText(row.late_days)),
    },
  ];
}

function endedText(row: CaseRow): string {
  return words.endedShort[row.ended_kind === "closed" ? "closed" : "done"];
}

export function CasesPart({ route }: { route: RouteOf<"work"> }) {
  const { replace } = useTrail();
  const view = route.view ?? "mine";
  const [opening, setOpening] = useState(false);
  const mayOpen = useCan("clerk", "leader", "officer");
  const show = (next: WorkView) => replace({ screen: "work", part: "cases", view: next });
  return (
    <div className={css.screen}>
      <div className={css.views}>
        <fieldset
          className={css.viewButtons}
          aria-label={words.viewsLabel}
          style={{ border: 0, padding: 0, margin: 0 }}
        >
          {VIEWS.map((one) => (
            <Button
              key={one}
              variant={one === view ? "filled" : "default"}
              aria-pressed={one === view}
              onClick={() => show(one)}
            >
              {words.views[one]}
            </Button>
          ))}
        </fieldset>
        {mayOpen && !opening ? (
          <span className={css.end}>
            <Button variant="default" onClick={() => setOpening(true)}>
              {words.open.title}
            </Button>
          </span>
        ) : null}
      </div>
      {opening ? (
        <OpenCaseForm
          onOpened={(id) => replace({ screen: "work", part: "cases", view: "open", case_id: id })}
          onClose={() => setOpening(false)}
        />
      ) : null}
      {view === "follow" ? (
        <FollowUp />
      ) : (
        <Cases
          key={view}
          view={view}
          opened={route.case_id ?? null}
          onOpen={(id) => replace({ screen: "work", part: "cases", view, case_id: id ?? undefined })}
        />
      )}
    </div>
  );
}

function Cases({
  view,
  opened,
  onOpen,
}: {
  view: Exclude<WorkView, "follow">;
  opened: number | null;
  onOpen: (id: number | null) => void;
}) {
  const [place, setPlace] = useState<string | null>(null);
  const [cursor, setCursor] = useState<number | null>(opened);
  const places = usePlaces();
  const year = useToday().slice(0, 4);
  const [ended, setEnded] = useState<EndedFilter>({ procedure: "", unit: "", year });
  const filter = filterOf(view, place, ended);
  const { query, rows } = usePages("case_list", { ...filter, limit: PAGE }, WORK_TOPICS);
  const narrow = opened !== null;
  const filtered = view === "open" || view === "late";
  useKey("case.close", () => onOpen(null), narrow);
  useEffect(() => setCursor(opened), [opened]);

  return (
    <>
      {filtered ? (
        <NativeSelect
          size="xs"
          w="20rem"
          label={words.filters.whose}
          value={place ?? ""}
          onChange={(event) => setPlace(event.currentTarget.value || null)}
          data={[
            { value: "", label: words.filters.anybody },
            { group: words.filters.units, items: places.units },
            { group: words.filters.people, items: places.people },
          ]}
        />
      ) : null}
      {view === "ended" ? <EndedFilters value={ended} onChange={setEnded} units={places.units} /> : null}
      <ErrorNote error={query.error} />
      <div className={narrow ? css.split : css.whole}>
        <div className={css.list}>
          <BookTable
            label={words.list}
            columns={columns(narrow)}
            rows={rows}
            rowKey={(row) => row.id}
            selected={cursor}
            onSelect={(row) => setCursor(row.id)}
            onOpen={(row) => onOpen(row.id)}
            opensOnClick
            onNeedMore={() => void query.fetchNextPage()}
            hasMore={query.hasNextPage}
            minWidth={narrow ? 34 : 60}
            autoFocus={!narrow}
            empty={<Empty view={view} ready={query.isSuccess} failed={query.isError} />}
          />
        </div>
        {opened !== null ? (
          <aside className={css.open} aria-label={words.sections.now}>
            <CasePane
              id={opened}
              corner={
                <CloseButton
                  size="sm"
                  aria-label={words.close}
                  title={keyOf("case.close")}
                  onClick={() => onOpen(null)}
                />
              }
            />
          </aside>
        ) : null}
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
    </>
  );
}

/** Procedure, unit and year of what has ended; the year that runs is asked first. */
function EndedFilters({
  value,
  onChange,
  units,
}: {
  value: EndedFilter;
  onChange: (next: EndedFilter) => void;
  units: { value: string; label: string }[];
}) {
  const now = Number(useToday().slice(0, 4));
  const procedures = useRead("procedure_list", {}, ["procedures"]).data?.rows ?? [];
  const adopted = procedures.flatMap((one) =>
    one.procedure_id == null ? [] : [{ value: String(one.procedure_id), label: `${one.code} ${one.name}` }],
  );
  const years = Array.from({ length: 6 }, (_, back) => String(now - back));
  return (
    <div className={css.views}>
      <NativeSelect
        size="xs"
        label={words.filters.year}
        value={value.year}
        onChange={(event) => onChange({ ...value, year: event.currentTarget.value })}
        data={[...years, { value: "", label: words.filters.everyYear }]}
      />
      <NativeSelect
        size="xs"
        label={words.filters.procedure}
        value={value.procedure}
        onChange={(event) => onChange({ ...value, procedure: event.currentTarget.value })}
        data={[{ value: "", label: words.filters.everyProcedure }, ...adopted]}
      />
      <NativeSelect
        size="xs"
        label={words.filters.unit}
        value={value.unit}
        onChange={(event) => onChange({ ...value, unit: event.currentTarget.value })}
        data={[{ value: "", label: words.filters.everyUnit }, ...units]}
      />
    </div>
  );
}

function Empty({
  view,
  ready,
  failed,
}: {
  view: Exclude<WorkView, "follow">;
  ready: boolean;
  failed: boolean;
}) {
  if (failed) return null;
  if (!ready) return <Text p="md">{vi.common.loading}</Text>;
  return (
    <div className={css.empty}>
      <Text>{words.empty[view]}</Text>
      {view === "open" ? (
        <Text size="sm" c="dimmed">
          {words.empty.openNext}
        </Text>
      ) : null}
    </div>
  );
}
