/** The window: asks the core where it stands and shows the guide, the sign-in, the desk or the lock over it. */
import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { lazy, Suspense, useCallback, useState } from "react";
import { call } from "../api/call";
import { useQueryClient, useRead } from "../api/query";
import type { Me, SessionState } from "../api/types";
import { useKeyboard } from "../keys/useKey";
import { SessionProvider } from "../session";
import { useRoundNotice } from "../today/notice";
import { vi } from "../words/vi";
import { CannotOpen } from "./CannotOpen";
import { Cover } from "./Cover";
import { Frame } from "./Frame";
import { useIdle } from "./idle";
import { Lock } from "./Lock";
import { SeatRoom } from "./SeatRoom";
import { ForcedSecret } from "./Secret";
import { SignIn } from "./SignIn";
import { type Seat, sitDown, stillKnown } from "./seats";
import "./frame.css";

const FirstRun = lazy(async () => ({ default: (await import("../firstrun")).FirstRun }));
const SESSION_KEY = ["session_state", {}] as const;

export function App() {
  const session = useRead("session_state", {}, ["office", "people"]);
  const client = useQueryClient();
  // The guide stays until its last word (the sealed code) is read, though the office exists by then.
  const [guided, setGuided] = useState(false);
  if (session.data?.set_up === false && !guided) setGuided(true);

  const setPerson = useCallback(
    (person: Me | null) =>
      client.setQueryData<SessionState>(SESSION_KEY, (was) => (was ? { ...was, person } : was)),
    [client],
  );
  const renewSession = useCallback(() => void client.invalidateQueries({ queryKey: SESSION_KEY }), [client]);

  if (session.error) return <CannotOpen error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data === undefined)
    return (
      <Cover>
        <Text size="sm" role="status">
          {vi.frame.reading}
        </Text>
      </Cover>
    );
  if (guided)
    return (
      <SessionProvider state={session.data}>
        <Suspense fallback={null}>
          <FirstRun onDone={() => void session.refetch().then(() => setGuided(false))} />
        </Suspense>
      </SessionProvider>
    );
  return <Desk state={session.data} setPerson={setPerson} onSessionStale={renewSession} />;
}

type DeskProps = {
  state: SessionState;
  setPerson: (person: Me | null) => void;
  onSessionStale: () => void;
};

/** Everybody's page stays while the desk is locked or somebody else sits at it; only the one at the desk is shown. */
function Desk({ state, setPerson, onSessionStale }: DeskProps) {
  const client = useQueryClient();
  const { person } = state;
  const [seats, setSeats] = useState<readonly Seat[]>(() => (person ? sitDown([], person) : []));
  const [change, setChange] = useState(false);
  if (person && seats[0]?.person !== person) setSeats(sitDown(seats, person));
  const known = stillKnown(seats, state);
  if (known !== seats) setSeats(known);

  const lock = useCallback(
    (forChange: boolean) => {
      setChange(forChange);
      setPerson(null); // the cover comes first, whatever the core answers
      notifications.clean(); // what was told to one person is not for the next
      call("sign_out", {}).catch(() =>
        notifications.show({ message: vi.frame.signOutFailed, color: "son", autoClose: false }),
      );
    },
    [setPerson],
  );
  const lockNow = useCallback(() => lock(false), [lock]);
  const changePerson = useCallback(() => lock(true), [lock]);
  useRoundNotice(person?.login);
  useIdle(state.idle_minutes, person != null, lockNow);
  useKeyboard();

  const signedIn = (next: Me) => {
    setPerson(next);
    void client.invalidateQueries();
  };

  const owner = seats[0];
  if (owner === undefined) return <SignIn state={state} onSignedIn={signedIn} />;
  // In the order of their numbers, so that no page moves in the document when another comes to the front.
  const rooms = [...seats].sort((one, two) => one.person.id - two.person.id);
  return (
    <>
      {rooms.map((seat) => (
        <SeatRoom
          key={seat.person.id}
          seat={seat}
          state={state}
          shown={seat.person === person && !seat.person.must_change_secret}
        >
          <Frame onLock={lockNow} onChangePerson={changePerson} onSessionStale={onSessionStale} />
        </SeatRoom>
      ))}
      {person?.must_change_secret ? (
        <ForcedSecret state={state} onChanged={() => setPerson({ ...person, must_change_secret: false })} />
      ) : null}
      {person ? null : (
        <Lock state={state} seats={seats} owner={owner} change={change} onSignedIn={signedIn} />
      )}
    </>
  );
}
