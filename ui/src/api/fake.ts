/** A small office in memory, typed by the same map as the core: for tests and `npm run dev` in a browser. */
import type { Backend } from "./call";
import { CallError } from "./call";
import { calendarCommands } from "./fake/calendar";
import { copiesCommands } from "./fake/copies";
import { dayCommands } from "./fake/day";
import type { Desk, FakeCommands } from "./fake/desk";
import { envelopesCommands } from "./fake/envelopes";
import { incomingCommands } from "./fake/incoming";
import { intakeCommands } from "./fake/intake";
import { officeCommands } from "./fake/office";
import { outgoingCommands } from "./fake/outgoing";
import { procedureCommands } from "./fake/procedures";
import { sealCommands } from "./fake/seal";
import { sessionCommands } from "./fake/session";
import { signingCommands } from "./fake/signing";
import { todayCommands } from "./fake/today";
import { upkeepCommands } from "./fake/upkeep";
import { workCommands } from "./fake/work";
import type { CommandName, Events, Me, Signer, Topic } from "./types";

const TODAY = "2026-11-20";

const PERSONS: Me[] = [
  {
    id: 1,
    login: "vanthu",
    full_name: "Nguyễn Thị Hương Lan",
    position: "Văn thư",
    unit_name: "Văn phòng HĐND và UBND",
    roles: ["clerk"],
    must_change_secret: false,
  },
  {
    id: 2,
    login: "chanhvp",
    full_name: "Trần Quốc Đạt",
    position: "Chánh Văn phòng",
    unit_name: "Văn phòng HĐND và UBND",
    roles: ["leader"],
    must_change_secret: false,
  },
  {
    id: 3,
    login: "chutich",
    full_name: "Lê Đức Thịnh",
    position: "Chủ tịch UBND",
    unit_name: "Lãnh đạo UBND",
    roles: ["leader"],
    must_change_secret: false,
  },
  {
    id: 4,
    login: "quantri",
    full_name: "Phạm Văn Sơn",
    position: "Chuyên viên",
    unit_name: "Văn phòng HĐND và UBND",
    roles: ["officer", "admin"],
    must_change_secret: false,
  },
];

export type FakeOptions = {
  /** false: the office is not set up, the guide is shown. */
  setUp?: boolean;
  /** Log-in already at the desk. */
  signedIn?: string;
  /** Commands replaced for one test. */
  commands?: FakeCommands;
  clockBack?: string;
  idleMinutes?: number;
};

export type FakeBackend = Backend & {
  desk: Desk;
  /** Every call made so far, for tests. */
  calls: { name: string; input: unknown; signer?: Signer }[];
};

export function fakeBackend(options: FakeOptions = {}): FakeBackend {
  const setUp = options.setUp ?? true;
  const heard: { [E in keyof Events]: Set<(payload: Events[E]) => void> } = {
    changed: new Set(),
    progress: new Set(),
  };
  const persons = Object.fromEntries(PERSONS.map((one) => [one.login, { ...one }]));
  let lastId = 10_000;
  const desk: Desk = {
    today: TODAY,
    now: () => `${TODAY}T16:12:00+07:00`,
    session: {
      set_up: setUp,
      demo: setUp,
      office: setUp
        ? {
            name: "Ủy ban nhân dân xã Mường Hoa",
            parent_name: "Ủy ban nhân dân tỉnh Lào Cai",
            place: "Mường Hoa",
            identifier: "H38.112",
          }
        : null,
      person: options.signedIn ? (persons[options.signedIn] ?? null) : null,
      people: setUp ? PERSONS.map(({ login, full_name, position }) => ({ login, full_name, position })) : [],
      idle_minutes: options.idleMinutes ?? 15,
      today: TODAY,
      year: 2026,
      clock_back: options.clockBack ?? null,
      version: "0.1.0",
    },
    secrets: {
      vanthu: "123456",
      quantri: "123456",
      chanhvp: "chanhvp-123",
      chutich: "chutich-123",
    },
    persons,
    tell: (...topics: Topic[]) => {
      for (const hear of heard.changed) hear({ topics });
    },
    progress: (event) => {
      for (const hear of heard.progress) hear(event);
    },
    numbers: {},
    directed: {},
    nextId: () => {
      lastId += 1;
      return lastId;
    },
  };
  const commands: FakeCommands = {
    ...sessionCommands(),
    ...officeCommands(),
    ...calendarCommands(),
    ...procedureCommands(),
    ...upkeepCommands(),
    ...todayCommands(),
    ...incomingCommands(),
    ...outgoingCommands(),
    ...envelopesCommands(),
    ...sealCommands(),
    ...copiesCommands(),
    ...intakeCommands(),
    ...workCommands(),
    ...dayCommands(),
    ...signingCommands(),
    ...options.commands,
  };
  const calls: FakeBackend["calls"] = [];
  return {
    desk,
    calls,
    async call(name, input, signer) {
      calls.push(signer ? { name, input, signer } : { name, input });
      await Promise.resolve();
      const run = commands[name as CommandName] as
        | ((input: unknown, desk: Desk, signer: Signer | undefined) => unknown)
        | undefined;
      if (run === undefined)
        throw new CallError({ kind: "not_found", code: "fake.unknown", message: `fake: ${name}` });
      return run(input, desk, signer);
    },
    listen(event, hear) {
      heard[event].add(hear);
      return () => heard[event].delete(hear);
    },
  };
}
