/** Which screen stands for which route. Heavy ones are read only when first opened. */
import { lazy } from "react";
import type { Route } from "../route";

const IncomingBook = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingBook }));
const IncomingEntry = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingEntry }));
const IncomingLine = lazy(async () => ({ default: (await import("../registers/incoming")).IncomingLine }));
const EnvelopeList = lazy(async () => ({ default: (await import("../registers/envelopes")).EnvelopeList }));
const Inbox = lazy(async () => ({ default: (await import("../intake")).Inbox }));

export function Screens({ route }: { route: Route }) {
  switch (route.screen) {
    case "inbox":
      return <Inbox route={route} />;
    case "incoming":
      return <IncomingBook route={route} />;
    case "incoming_entry":
      return <IncomingEntry route={route} />;
    case "incoming_line":
      return <IncomingLine route={route} />;
    case "envelopes":
      return <EnvelopeList route={route} />;
    default:
      return null;
  }
}
