/**
 * Which screen stands for which route. The first and the book come with the window; what is opened all day is read once
 * the first stands, the rest when it is asked for (each takes memory as long as the window lives).
 */
import { later } from "../kit/later";
import { type BesideLine, IncomingBook, IncomingEntry, IncomingLine } from "../registers/incoming";
import type { Route } from "../route";
import { Today } from "../today";

const SELDOM = { soon: false };

const EnvelopeList = later(async () => (await import("../registers/envelopes")).EnvelopeList, SELDOM);
const OutgoingBook = later(async () => (await import("../registers/outgoing")).OutgoingBook, SELDOM);
const OutgoingEntry = later(async () => (await import("../registers/outgoing")).OutgoingEntry, SELDOM);
const OutgoingLine = later(async () => (await import("../registers/outgoing")).OutgoingLine, SELDOM);
const OutgoingNumbers = later(async () => (await import("../registers/outgoing")).Numbers, SELDOM);
const Seals = later(async () => (await import("../registers/seal")).Seals, SELDOM);
const Copies = later(async () => (await import("../registers/copies")).Copies, SELDOM);
const Inbox = later(async () => (await import("../intake")).Inbox);
const Work = later(async () => (await import("../work")).Work, SELDOM);
const LineWork = later(async () => (await import("../work/line/LineWork")).LineWork);
const SigningDesk = later(async () => (await import("../signing")).SigningDesk);
const Decisions = later(async () => (await import("../signing/Decisions")).Decisions);
const Find = later(async () => (await import("../find")).Find);
const Log = later(async () => (await import("../log")).Log, SELDOM);
const Settings = later(async () => (await import("../settings")).Settings, SELDOM);

/** A register knows nothing of the work its lines make; the window joins them. */
const workOf: BesideLine = (line) => (
  <LineWork key={line.id} lineId={line.id} frozen={["voided", "returned", "recalled"].includes(line.state)} />
);

/** Nor does it know the leader's desk. */
const decidedOn: BesideLine = (line) => <Decisions of={{ register: "incoming", line_id: line.id }} />;

const outgoingDecided = (line: { id: number }) => (
  <Decisions of={{ register: "outgoing", line_id: line.id }} />
);

export function Screens({ route }: { route: Route }) {
  switch (route.screen) {
    case "inbox":
      return <Inbox route={route} />;
    case "incoming":
      return <IncomingBook route={route} beside={workOf} decided={decidedOn} />;
    case "incoming_entry":
      return <IncomingEntry route={route} />;
    case "incoming_line":
      return <IncomingLine route={route} beside={workOf} decided={decidedOn} />;
    case "outgoing":
      return <OutgoingBook route={route} decided={outgoingDecided} />;
    case "outgoing_entry":
      return <OutgoingEntry route={route} />;
    case "outgoing_line":
      return <OutgoingLine route={route} decided={outgoingDecided} />;
    case "outgoing_numbers":
      return <OutgoingNumbers route={route} />;
    case "envelopes":
      return <EnvelopeList route={route} />;
    case "seal":
      return <Seals route={route} />;
    case "copies":
      return <Copies route={route} />;
    case "work":
      return <Work route={route} />;
    case "signing":
      return <SigningDesk route={route} />;
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
