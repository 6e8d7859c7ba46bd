import "./kit/mantine";
import "@mantine/notifications/styles.css";
import "./kit/fonts.css";
import "./kit/kit.css";
import { createRoot } from "react-dom/client";
import { setBackend } from "./api/call";
import { newQueryClient, readAhead } from "./api/query";
import { isTauri, tauriBackend } from "./api/tauri";
import { App } from "./frame/App";
import { Rooms } from "./frame/Rooms";
import { readTheRest } from "./kit/later";
import { restoreZoom } from "./kit/zoom";

const COVER_AFTER_MS = 60;

async function start(): Promise<void> {
  if (isTauri()) setBackend(tauriBackend);
  else if (import.meta.env.DEV) {
    const { fakeBackend } = await import("./api/fake");
    const asked = new URLSearchParams(window.location.search);
    setBackend(
      fakeBackend({
        setUp: !asked.has("new"),
        signedIn: asked.get("as") ?? undefined,
        clockBack: asked.get("back") ?? undefined,
      }),
    );
  } else throw new Error("no core behind this page");

  restoreZoom();
  const root = document.getElementById("root");
  if (root === null) throw new Error("no root in the page");
  const client = newQueryClient();
  const known = readAhead(client, "session_state", {});
  // Mostly the core has answered by now, and the first thing drawn is the right one; if not, the cover says so.
  await Promise.race([known, new Promise((go) => window.setTimeout(go, COVER_AFTER_MS))]);
  createRoot(root).render(
    <Rooms client={client}>
      <App />
    </Rooms>,
  );
  readTheRest();
}

void start();
