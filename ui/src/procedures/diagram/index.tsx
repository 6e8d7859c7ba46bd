/**
 * The step diagram. Arrow keys walk from step to step, Enter goes to the step in the table; the lines are for the
 * eye, the ear gets every step with its ways out, and the whole stands below in words.
 */
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { ProcedurePage, ProcedureStep } from "../../api/procedures";
import { vi } from "../../words/vi";
import { stepNames, targets, waySaid } from "../names";
import css from "./diagram.module.css";
import { type Box, layout, START } from "./layout";

const w = vi.procedures;
const LINE = 18;
const PAD = 12;

export function StepDiagram({ page, onOpen }: { page: ProcedurePage; onOpen: (step: string) => void }) {
  const drawn = useMemo(() => layout(page), [page]);
  const names = useMemo(() => stepNames(page), [page]);
  const [at, setAt] = useState(START);
  const [seen, setSeen] = useState<string | null>(null);
  const nodes = useRef(new Map<string, SVGGElement>());
  const steps = new Map(page.steps.map((step) => [step.id, step]));

  function onKeyDown(event: KeyboardEvent, box: Box): void {
    if (event.ctrlKey || event.altKey) return;
    const index = drawn.boxes.indexOf(box);
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: drawn.boxes.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = drawn.boxes[Math.max(0, Math.min(drawn.boxes.length - 1, to))];
      if (next === undefined) return;
      setAt(next.id);
      nodes.current.get(next.id)?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && !box.start) {
      event.preventDefault();
      onOpen(box.id);
    }
  }

  return (
    <>
      <div className={css.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of buttons that belong together */}
        <svg
          role="group"
          aria-label={w.diagramOf(page.name)}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          style={{ width: `${drawn.width / 16}rem` }}
          className={css.diagram}
        >
          <defs>
            {(["plain", "back", "seen"] as const).map((look) => (
              <marker
                key={look}
                id={`tip-${look}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                markerUnits="userSpaceOnUse"
                orient="auto"
              >
                <path d="M0 0L8 4L0 8Z" className={css.tip} data-look={look} />
              </marker>
            ))}
          </defs>
          <g aria-hidden>
            {drawn.edges.map((edge) => {
              const now = seen !== null && (edge.from === seen || edge.to === seen);
              const look = now ? "seen" : edge.returns ? "back" : "plain";
              return (
                <path
                  key={`${edge.from}>${edge.to} ${edge.path}`}
                  d={edge.path}
                  className={css.edge}
                  data-returns={edge.returns || undefined}
                  data-seen={now || undefined}
                  markerEnd={`url(#tip-${look})`}
                />
              );
            })}
          </g>
          {drawn.bands.map((band) => (
            <text key={`${band.y}`} x={drawn.boxes[0]?.x} y={band.y + 2} className={css.band} aria-hidden>
              {band.text}
            </text>
          ))}
          {drawn.boxes.map((box) => (
            // biome-ignore lint/a11y/useSemanticElements: there is no button element inside a drawing
            <g
              key={box.id}
              ref={(node) => {
                if (node) nodes.current.set(box.id, node);
                else nodes.current.delete(box.id);
              }}
              role="button"
              tabIndex={box.id === at ? 0 : -1}
              data-pane={box.id === at || undefined}
              data-step={box.id}
              aria-label={said(steps.get(box.id), page, names)}
              className={css.box}
              data-start={box.start || undefined}
              onKeyDown={(event) => onKeyDown(event, box)}
              onClick={() => {
                setAt(box.id);
                if (!box.start) onOpen(box.id);
              }}
              onFocus={() => {
                setAt(box.id);
                setSeen(box.id);
              }}
              onBlur={() => setSeen(null)}
              onMouseEnter={() => setSeen(box.id)}
              onMouseLeave={() => setSeen(null)}
            >
              <Inside box={box} />
            </g>
          ))}
        </svg>
      </div>
      <details className={css.words}>
        <summary>{w.diagramInWords}</summary>
        <ul>
          {drawn.boxes.map((box) => (
            <li key={box.id}>{said(steps.get(box.id), page, names)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Inside({ box }: { box: Box }) {
  const first = box.ports[0];
  return (
    // The name of the box says all of this in sentences.
    <g aria-hidden>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="5" />
      {box.lines.map((line, place) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
          key={place}
          x={box.x + PAD}
          y={box.y + PAD + place * LINE + 13}
          data-look={line.look}
        >
          {line.text}
        </text>
      ))}
      {first && box.lines.length > 0 ? (
        <path
          d={`M${box.x} ${first.y - LINE / 2 - 3}H${box.x + box.width}`}
          className={css.rule}
          aria-hidden
        />
      ) : null}
      {box.ports.map((port) => (
        <g key={port.y}>
          {port.lines.map((text, place) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
              key={place}
              x={box.x + PAD + 14}
              y={port.y - LINE / 2 + place * LINE + 13}
              data-look="way"
              data-returns={port.returns || undefined}
            >
              {text}
            </text>
          ))}
          <circle cx={box.x + PAD + 3} cy={port.y} r="3" data-returns={port.returns || undefined} />
          {port.ends ? <End x={box.x + box.width} y={port.y} /> : null}
        </g>
      ))}
      {box.ends ? <End x={box.x + box.width} y={box.y + box.height - PAD} /> : null}
    </g>
  );
}

/** A ring round a dot: here this hand ends. */
function End({ x, y }: { x: number; y: number }) {
  return (
    <g className={css.end}>
      <path d={`M${x} ${y}h8`} />
      <circle cx={x + 14} cy={y} r="6" />
      <circle cx={x + 14} cy={y} r="2.5" data-dot />
    </g>
  );
}

/** What the ear is told of a box. */
function said(
  step: ProcedureStep | undefined,
  page: ProcedurePage,
  names: ReadonlyMap<string, string>,
): string {
  if (step === undefined) {
    if (page.entries.length === 0) return w.saidStart(names.get(page.steps[0]?.id ?? "") ?? "");
    const ways = page.entries.map((one) =>
      w.saidGoesOn(one.condition ? `${one.name} (${one.condition})` : one.name, targets(one.to, names)),
    );
    return `${w.start}: ${ways.join("; ")}.`;
  }
  const who = `${w.step(names.get(step.id) ?? step.ordinal)}, ${step.lead.join(", ")}: ${step.what}`;
  const near = stepNames(page, step);
  return `${who.replace(/\.$/, "")}. ${step.outcomes.map((way) => waySaid(way, near)).join("; ")}.`;
}
