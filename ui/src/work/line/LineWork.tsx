/** On an open incoming line: whose turn its work is and by when, the way to it, and Phiếu giải quyết. */
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useRead } from "../../api/query";
import type { CaseRow, SlipPart } from "../../api/work";
import { Chip } from "../../kit/Chip";
import { ErrorNote } from "../../kit/ErrorNote";
import { worded } from "../../kit/format";
import { useTrail } from "../../route";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import css from "../cases/cases.module.css";
import { DueChip } from "../marks";
import { WORK_TOPICS } from "../topics";
import { AssignForm } from "../tree/AssignForm";

const words = vi.work;
const own = words.ofLine;

export function LineWork({ lineId, frozen = false }: { lineId: number; frozen?: boolean }) {
  const { go } = useTrail();
  const { person } = useSession();
  const cases = useRead("case_list", { only: "all", register: "incoming", line_id: lineId }, WORK_TOPICS);
  const people = useRead("people_list", {}, ["people"]);
  const [giving, setGiving] = useState(false);
  const [slip, setSlip] = useState(false);
  const rows = cases.data?.rows ?? [];
  const open = rows.filter((row) => !row.ended_at);
  const leader = person?.roles.includes("leader") ?? false;
  const mayGive = !frozen && (leader || (person?.roles.includes("clerk") ?? false));
  const leaders = (people.data?.rows ?? [])
    .filter((one) => one.active && one.roles.includes("leader"))
    .map((one) => ({ id: one.id, name: one.full_name }));
  const shown = open.length > 0 ? open : rows.slice(0, 1);

  return (
    <section className={css.lineWork} aria-label={own.title}>
      <h2>{own.title}</h2>
      <ErrorNote error={cases.error} />
      {cases.isSuccess && rows.length === 0 ? <Text size="sm">{own.none}</Text> : null}
      {rows.length > 0 && open.length === 0 ? <Text size="sm">{own.endedAll}</Text> : null}
      {open.map((row) => (
        <Waits key={row.id} row={row} />
      ))}
      <Group gap="xs" mt={4}>
        {shown.map((row) => (
          <Button
            key={row.id}
            size="compact-xs"
            variant="default"
            onClick={() =>
              go({ screen: "work", part: "cases", view: row.ended_at ? "ended" : "open", case_id: row.id })
            }
          >
            {own.open}
          </Button>
        ))}
        {mayGive && !giving ? (
          <Button size="compact-xs" variant="default" onClick={() => setGiving(true)}>
            {words.acts.assign}
          </Button>
        ) : null}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={slip}
          onClick={() => setSlip((before) => !before)}
        >
          {own.slip}
        </Button>
      </Group>
      {giving ? (
        <AssignForm
          title={words.acts.assign}
          from={{ register: "incoming", line_id: lineId }}
          recordedFor={leader ? null : leaders}
          onDone={() => setGiving(false)}
          onClose={() => setGiving(false)}
        />
      ) : null}
      {slip ? <SlipParts lineId={lineId} /> : null}
    </section>
  );
}

function Waits({ row }: { row: CaseRow }) {
  const given = row.given.filter((one) => one.part !== "inform");
  return (
    <ul className={css.plainList}>
      {row.turns.map((turn) => (
        <li key={turn.step_id} className={css.stepName}>
          <b>{turn.people.map((one) => one.name).join(", ") || turn.lead}</b>
          <DueChip due={turn.due} late={turn.late_days} text={turn.due_text} />
          <span className={css.brief} title={turn.what}>
            {words.step(turn.ordinal, turn.what)}
          </span>
        </li>
      ))}
      {given.map((one) => (
        <li key={one.assignment_id} className={css.stepName}>
          <Chip tone={one.part === "lead" ? "accent" : "plain"}>{worded(words.tree.parts, one.part)}</Chip>
          <b>{one.to_name}</b>
          <span>
            {one.standing === "reported" ? words.tree.standing.reported : words.tree.percentDone(one.percent)}
          </span>
          <DueChip due={one.due} late={one.late_days} />
        </li>
      ))}
    </ul>
  );
}

const PARTS = ["leaders", "units", "proposals"] as const;

/** The three parts of the paper slip, filled from what was said and given. */
function SlipParts({ lineId }: { lineId: number }) {
  const slip = useRead("incoming_slip", { id: lineId }, WORK_TOPICS);
  if (slip.error) return <ErrorNote error={slip.error} />;
  const { data } = slip;
  if (!data) return null;
  return (
    <div className={css.slip}>
      {PARTS.map((part, at) => (
        <section key={part} aria-label={own.slipParts[part]}>
          <h3>
            {at + 1}. {own.slipParts[part]}
          </h3>
          {data[part].length === 0 ? (
            <Text size="sm" c="dimmed">
              {own.slipNone}
            </Text>
          ) : (
            <ul>
              {data[part].map((one) => (
                <li key={`${one.by?.id} ${one.date} ${one.opinion} ${one.given[0]?.name}`}>
                  <SlipLine part={one} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function SlipLine({ part }: { part: SlipPart }) {
  return (
    <>
      <div>
        <b>{[part.by?.name, part.position].filter(Boolean).join(", ")}</b> {part.date}{" "}
        {part.evidence_label === "" ? null : (
          <Chip tone="amber">{`${words.recordedShort}, ${part.evidence_label}`}</Chip>
        )}
      </div>
      {part.opinion ? <div>{part.opinion}</div> : null}
      {part.given.map((one) => (
        <div key={`${one.part} ${one.name} ${one.task}`} className={css.small}>
          {own.slipGiven(one.part_label, one.name)}
          {one.task ? `, ${one.task}` : ""}
          {one.due_shown ? `, ${words.due(one.due_shown)}` : ""}
          {one.recorded ? ` (${words.recordedShort})` : ""}
        </div>
      ))}
    </>
  );
}
