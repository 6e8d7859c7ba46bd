/** Công việc & quy trình: the work that runs, the procedures it follows, how long it took. */
import { Title } from "@mantine/core";
import type { ComponentType } from "react";
import { ProceduresPart } from "../procedures";
import { type RouteOf, useTrail, type WorkPart } from "../route";
import { vi } from "../words/vi";
import { CasesPart } from "./cases";
import { TimesPart } from "./times";
import "./work.css";

type Part = { id: WorkPart; show: ComponentType<{ route: RouteOf<"work"> }> };

/** The first is shown when none is named. */
const PARTS: Part[] = [
  { id: "cases", show: CasesPart },
  { id: "procedures", show: ProceduresPart },
  { id: "times", show: TimesPart },
];

export function Work({ route }: { route: RouteOf<"work"> }) {
  const { replace } = useTrail();
  const part = PARTS.find((one) => one.id === route.part) ?? PARTS[0];
  if (part === undefined) return null;
  const Show = part.show;
  return (
    <div className="page">
      <div className="page-head">
        <Title order={1}>{vi.frame.screens.work}</Title>
        {PARTS.length > 1 ? (
          <nav className="work-parts" aria-label={vi.frame.screens.work}>
            {PARTS.map(({ id }) => (
              <button
                key={id}
                type="button"
                aria-current={id === part.id ? "page" : undefined}
                onClick={() => replace({ screen: "work", part: id })}
              >
                {vi.frame.workParts[id]}
              </button>
            ))}
          </nav>
        ) : null}
      </div>
      <section className="work-body" aria-label={vi.frame.workParts[part.id]}>
        <Show route={route} />
      </section>
    </div>
  );
}
