/** The window: asks the core where it stands and shows the frame. */
import { Suspense } from "react";
import { useRead } from "../api/query";
import { useRoute } from "../route";
import { SessionProvider } from "../session";
import { Screens } from "./Screens";

export function App() {
  const session = useRead("session_state", {}, ["office", "people"]);
  const route = useRoute();
  if (session.data === undefined) return null;
  return (
    <SessionProvider state={session.data}>
      <main>
        <Suspense fallback={null}>
          <Screens route={route} />
        </Suspense>
      </main>
    </SessionProvider>
  );
}
