/** Which screen stands for which route. Heavy ones are read only when first opened. */
import { lazy, Suspense } from "react";
import type { BesideLine } from "../registers/incoming";
import type { Route } from "../route";
import { Today } from "../today";

const IncomingBook = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingBook }));
const IncomingEntry = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingEntry }));
const IncomingLine = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingLine }));
const EnvelopeList = lazy(async () => ({ default: (await import("../registers/envelopes")).EnvelopeList }));
const Inbox = lazy(async () => ({ default: (await import("../intake")).Inbox }));
const Work = lazy(async () => ({ default: (await import("../work")).Work }));
const LineWork = lazy(async () => ({ default: (await import("../work/line/LineWork")).LineWork }));
const Find = lazy(async () => ({ default: (await import("../find")).Find }));
const Log = lazy(async () => ({ default: (await import("../log")).Log }));
const Settings = lazy(async () => ({ default: (await import("../settings")).Settings }));

/** A register knows nothing of the work its lines make; the window joins them. */
const workOf: BesideLine = (line) => (
  <Suspense fallback={null}>
    <LineWork
      key={line.id}
      lineId={line.id}
      frozen={["voided", "returned", "recalled"].includes(line.state)}
    />
  </Suspense>
);

export function Screens({ route }: { route: Route }) {
  switch (route.screen) {
    case "inbox":
      return <Inbox route={route} />;
    case "incoming":
      return <IncomingBook route={route} beside={workOf} />;
    case "incoming_entry":
      return <IncomingEntry route={route} />;
    case "incoming_line":
      return <IncomingLine route={route} beside={workOf} />;
    case "envelopes":
      return <EnvelopeList route={route} />;
    case "work":
      return <Work route={route} />;
    case "today":
      return <Today />;
    case "search":
      return <Find route={route} />;
    case "log":
      return <Log route={route} />;
    case "settings":
      return <Settings route={route} />;
  }
}
