/**
 * Parts of the page that are not needed to show the first screen. They are read one after another once it stands, so
 * that opening them later waits for nothing; one that is needed sooner is read at once.
 */
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";

/** Long enough for the first screen to be drawn and looked at. */
const FIRST_MS = 1_500;
/** Between two parts, for what the person at the desk does meanwhile. */
const PAUSE_MS = 100;

const waiting: (() => Promise<unknown>)[] = [];

/** Reads what waits, one part at a time. Called once, when the page starts. */
export function readTheRest(): void {
  const next = () => {
    const part = waiting.shift();
    // A part that cannot be read is asked for again, and says so, when it is needed.
    if (part) part().then(pause, pause);
  };
  const pause = () => void window.setTimeout(next, PAUSE_MS);
  window.setTimeout(next, FIRST_MS);
}

type Part<P> = { ready: ComponentType<P> | null; waited: ComponentType<P> };

/**
 * A component read later. `soon: false` leaves it until it is first shown. Nothing stands in its place while it is read.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { soon = true }: { soon?: boolean } = {},
): (props: P) => ReactNode {
  const read = async () => {
    part.ready = await load();
    return { default: part.ready };
  };
  const part: Part<P> = { ready: null, waited: lazy(read) };
  if (soon) waiting.push(read);
  return (props) => <Later part={part} given={props} />;
}

function Later<P extends object>({ part, given }: { part: Part<P>; given: P }) {
  // What it began as it stays: the part coming in meanwhile must not make it anew.
  const [Shown] = useState<ComponentType<P>>(() => part.ready ?? part.waited);
  return (
    <Suspense fallback={null}>
      <Shown {...given} />
    </Suspense>
  );
}
