/** The window: asks the core where it stands and shows the guide, the sign-in, the desk or the lock over it. */
import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { call } from "../api/call";
import { setReading, useQueryClient, useRead } from "../api/query";
import type { Me, SessionState } from "../api/types";
import { startOver } from "../route";
import { SessionProvider } from "../session";
import { vi } from "../words/vi";
import { CannotOpen } from "./CannotOpen";
import { Cover } from "./Cover";
import { Frame } from "./Frame";
import { useIdle } from "./idle";
import { Lock } from "./Lock";
import { ForcedSecret } from "./Secret";
import { SignIn } from "./SignIn";
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

/** The seat stays with the last person while the desk is locked, so that the page keeps what was typed. */
function Desk({ state, setPerson, onSessionStale }: DeskProps) {
  const client = useQueryClient();
  const [seat, setSeat] = useState<Me | null>(state.person ?? null);
  const [change, setChange] = useState(false);
  if (state.person && state.person !== seat) setSeat(state.person);
  const locked = seat !== null && !state.person;

  useEffect(() => setReading(state.person != null), [state.person]);

  const lock = useCallback(
    (forChange: boolean) => {
      setChange(forChange);
      setPerson(null); // the cover comes first, whatever the core answers
      call("sign_out", {}).catch(() =>
        notifications.show({ message: vi.frame.signOutFailed, color: "son", autoClose: false }),
      );
    },
    [setPerson],
  );
  useIdle(state.idle_minutes, state.person != null, () => lock(false));

  const signedIn = (person: Me) => {
    if (seat !== null && seat.id !== person.id) startOver();
    setPerson(person);
    setReading(true);
    void client.invalidateQueries();
  };

  if (seat === null) return <SignIn state={state} onSignedIn={signedIn} />;
  return (
    <SessionProvider state={{ ...state, person: seat }}>
      {seat.must_change_secret ? (
        <ForcedSecret state={state} onChanged={() => setPerson({ ...seat, must_change_secret: false })} />
      ) : (
        <Frame
          key={seat.id}
          onLock={() => lock(false)}
          onChangePerson={() => lock(true)}
          onSessionStale={onSessionStale}
        />
      )}
      {locked ? <Lock state={state} owner={seat} change={change} onSignedIn={signedIn} /> : null}
    </SessionProvider>
  );
}
