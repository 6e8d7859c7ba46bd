/**
 * Where everything of a step diagram stands. Steps go from top to bottom in the order of the table; what goes
 * on and passes over a step runs down on the right, what goes back runs up on the left. Pure.
 */
import type { ProcedurePage, ProcedureStep } from "../../api/procedures";
import { vi } from "../../words/vi";
import { goesOnAlone, stepNames, targets, wayShown } from "../names";

const w = vi.procedures;

const BOX_W = 440;
const PAD = 12;
const LINE = 18;
const GAP = 30;
const BAND = 30;
const LANE = 14;
const MARGIN = 26;
/** Widest letters of the face at 13 px, on the average of Vietnamese text. */
const LETTER = 7.4;
const MOST_LINES = 3;

export type Line = { text: string; look: "title" | "what" | "quiet" };
/** A way out written in the box, with the line it leaves from. */
export type Port = { lines: string[]; y: number; ends: boolean; returns: boolean };
export type Box = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lines above the ways out. */
  lines: Line[];
  ports: Port[];
  /** The only way out ends here. */
  ends: boolean;
  start: boolean;
};
export type Edge = { from: string; to: string; path: string; returns: boolean };
export type Band = { text: string; y: number };
export type Diagram = { width: number; height: number; boxes: Box[]; edges: Edge[]; bands: Band[] };

export const START = "";

/** Breaks a text into lines that fit; what does not fit in `most` lines is cut with "…". */
export function wrapped(text: string, letters: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== "" && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] ?? "").slice(0, letters - 2).replace(/[\s,.;:]+$/, "")}…`;
  return kept;
}

type Want = { from: string; to: string; leaves: number; returns: boolean };

export function layout(page: ProcedurePage): Diagram {
  const names = stepNames(page);
  const letters = Math.floor((BOX_W - 2 * PAD) / LETTER);
  const boxes: Box[] = [];
  const bands: Band[] = [];
  const wants: Want[] = [];
  const straight: { from: string; to: string }[] = [];
  let y = 8;

  function place(id: string, lines: Line[], ways: { text: string; to: string[]; returns: boolean }[]): Box {
    const box: Box = {
      id,
      x: 0,
      y,
      width: BOX_W,
      height: 0,
      lines,
      ports: [],
      ends: false,
      start: id === START,
    };
    let inside = y + PAD + lines.length * LINE;
    if (ways.length > 0) inside += 6;
    for (const way of ways) {
      const rows = wrapped(way.text, letters - 3);
      box.ports.push({
        lines: rows,
        y: inside + LINE / 2,
        ends: way.to.length === 0,
        returns: way.returns,
      });
      for (const to of way.to) wants.push({ from: id, to, leaves: inside + LINE / 2, returns: way.returns });
      inside += rows.length * LINE + 4;
    }
    box.height = inside - y + PAD - (ways.length > 0 ? 4 : 0);
    boxes.push(box);
    y += box.height + GAP;
    return box;
  }

  const [first] = page.steps;
  if (page.entries.length > 0) {
    place(
      START,
      [{ text: w.start, look: "title" }],
      page.entries.map((entry) => ({
        text: `${entry.name} → ${targets(entry.to, names)}`,
        to: entry.to,
        returns: false,
      })),
    );
  } else if (first) {
    place(START, [{ text: w.start, look: "title" }], []);
    straight.push({ from: START, to: first.id });
  }

  const agencies = new Map(page.agencies.map((one) => [one.id, one.name]));
  let heading = "";
  for (const [index, step] of page.steps.entries()) {
    const now = [agencies.get(step.agency), step.heading].filter(Boolean).join(" · ");
    if (now !== heading && now !== "") {
      bands.push({ text: wrapped(now, letters + 8, 1)[0] ?? now, y: y + BAND / 2 });
      y += BAND;
    }
    heading = now;
    const next = page.steps[index + 1]?.id;
    const [only] = step.outcomes;
    const alone = goesOnAlone(step) && only !== undefined;
    // A line straight down, or the ring of the end, says it without words.
    const near = stepNames(page, step);
    const plain = alone && (only.to.length === 0 || (only.to.length === 1 && only.to[0] === next));
    const box = place(
      step.id,
      linesOf(step, letters),
      plain
        ? []
        : step.outcomes.map((way) => ({
            text: alone ? `→ ${targets(way.to, near)}` : withCondition(wayShown(way, near), way.condition),
            to: way.to,
            returns: way.returns,
          })),
    );
    if (!plain) continue;
    box.ends = only.to.length === 0;
    if (next !== undefined && !box.ends) straight.push({ from: step.id, to: next });
  }

  const at = new Map(boxes.map((box) => [box.id, box]));
  const runs = wants.flatMap((want) => {
    const target = at.get(want.to);
    if (target === undefined) return []; // a step that is not there is among the findings
    const arrives = target.y + PAD + LINE / 2;
    return [{ ...want, arrives, back: want.returns || arrives <= want.leaves }];
  });
  const left = lanes(runs.filter((run) => run.back));
  const right = lanes(runs.filter((run) => !run.back));
  const x = MARGIN + left.count * LANE;
  for (const box of boxes) box.x = x;
  const edge = x + BOX_W;
  const edges: Edge[] = [];
  for (const { from, to } of straight) {
    const [a, b] = [at.get(from), at.get(to)];
    if (a && b)
      edges.push({
        from,
        to,
        path: `M${x + BOX_W / 2} ${a.y + a.height}V${b.y}`,
        returns: false,
      });
  }
  for (const [run, lane] of left.of)
    edges.push({
      from: run.from,
      to: run.to,
      path: bent(x, x - MARGIN + 8 - lane * LANE, run.leaves, run.arrives),
      returns: run.returns,
    });
  for (const [run, lane] of right.of)
    edges.push({
      from: run.from,
      to: run.to,
      path: bent(edge, edge + MARGIN + 8 + lane * LANE, run.leaves, run.arrives),
      returns: false,
    });
  return {
    width: edge + MARGIN + right.count * LANE + 16,
    height: y - GAP + 12,
    boxes,
    edges,
    bands,
  };
}

const withCondition = (text: string, condition: string) => (condition ? `${text} (${condition})` : text);

function linesOf(step: ProcedureStep, letters: number): Line[] {
  const title = `${step.ordinal} · ${step.lead.join(", ")}`;
  const said: Line[] = wrapped(title, Math.floor(letters * 0.93), 2).map((text) => ({
    text,
    look: "title",
  }));
  for (const text of wrapped(step.what, letters, MOST_LINES)) said.push({ text, look: "what" });
  const quiet = [
    step.with.length > 0 ? w.withShort(step.with.join(", ")) : "",
    step.time.text,
    step.signed ? w.signedHere : "",
    step.join ? w.joins : "",
    step.each ? w.each : "",
  ].filter(Boolean);
  for (const text of wrapped(quiet.join(" · "), letters, 2)) said.push({ text, look: "quiet" });
  return said;
}

type Run = Want & { arrives: number; back: boolean };

/** Short runs stand next to the boxes; two that would lie over one another get lanes of their own. */
function lanes(runs: Run[]): { of: [Run, number][]; count: number } {
  const span = (run: Run) => [Math.min(run.leaves, run.arrives), Math.max(run.leaves, run.arrives)] as const;
  const taken: Run[][] = [];
  const of: [Run, number][] = [];
  const byLength = [...runs].sort((a, b) => Math.abs(a.leaves - a.arrives) - Math.abs(b.leaves - b.arrives));
  for (const run of byLength) {
    const [from, to] = span(run);
    const free = taken.findIndex((lane) =>
      lane.every((other) => {
        const [start, end] = span(other);
        // Runs to the same step may join in one line.
        return to + 4 < start || end + 4 < from || (other.to === run.to && other.returns === run.returns);
      }),
    );
    const lane = free < 0 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), run];
    of.push([run, lane]);
  }
  return { of, count: taken.length };
}

/** Out of the side, along the lane, back into the side; corners rounded. */
function bent(side: number, lane: number, from: number, to: number): string {
  const way = lane > side ? 1 : -1;
  const down = to > from ? 1 : -1;
  const round = Math.min(6, Math.abs(to - from) / 2);
  return [
    `M${side} ${from}`,
    `H${lane - way * round}`,
    `Q${lane} ${from} ${lane} ${from + down * round}`,
    `V${to - down * round}`,
    `Q${lane} ${to} ${lane - way * round} ${to}`,
    `H${side}`,
  ].join("");
}
