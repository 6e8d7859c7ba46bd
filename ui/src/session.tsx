/** Who is at the desk, which office, what day: from `session_state`, known to every screen. */
import { createContext, type ReactNode, useContext } from "react";
import type { Role, SessionState } from "./api/types";

const SessionContext = createContext<SessionState | null>(null);

export function SessionProvider({ state, children }: { state: SessionState; children: ReactNode }) {
  return <SessionContext.Provider value={state}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error("no session around this screen");
  return state;
}

/** The office's today, `YYYY-MM-DD`; never the machine's. */
export function useToday(): string {
  return useSession().today;
}

/** May the person at the desk do a clerk's (or another role's) work? The core decides; this only hides buttons. */
export function useCan(...roles: Role[]): boolean {
  const person = useSession().person;
  return person ? roles.some((role) => person.roles.includes(role)) : false;
}
