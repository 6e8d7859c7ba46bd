/**
 * The office in figures, where looking beats reading: leaders see it at once, clerks when they ask.
 * The charts are read only when they are shown; every number stands in a table too.
 */
import { Button, Text, Title } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useCan } from "../../session";
import { vi } from "../../words/vi";

const Shown = lazy(async () => ({ default: (await import("./Shown")).Shown }));
const w = vi.today;

export function Figures() {
  const leader = useCan("leader");
  const sees = useCan("leader", "clerk");
  const [asked, setAsked] = useState<boolean | null>(null);
  if (!sees) return null;
  const open = asked ?? leader;
  return (
    <section className="sheet" aria-label={w.figures}>
      <div className="sheet-head">
        <Title order={2}>{w.figures}</Title>
        <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setAsked(!open)}>
          {open ? w.figuresHide : w.figuresShow}
        </Button>
      </div>
      {open ? (
        <Suspense fallback={<Text size="sm">{vi.common.loading}</Text>}>
          <Shown />
        </Suspense>
      ) : null}
    </section>
  );
}
