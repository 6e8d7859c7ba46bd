/** The only file that knows Tauri (but for one line of index.html): everything else speaks through `call.ts`. */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./call";

export { isTauri };

declare global {
  interface Window {
    /** What index.html asked before this code was read: `session_state`. */
    vanthuAsked?: Promise<unknown>;
  }
}

/** The answer to what was asked already; given once. */
function asked(name: string): Promise<unknown> | undefined {
  if (name !== "session_state") return undefined;
  const answer = window.vanthuAsked;
  window.vanthuAsked = undefined;
  return answer;
}

export const tauriBackend: Backend = {
  call: (name, input, signer) => asked(name) ?? invoke("call", { name, input, signer: signer ?? null }),
  listen: (event, hear) => {
    const stop = listen<Parameters<typeof hear>[0]>(event, (message) => hear(message.payload));
    return () => {
      void stop.then((unlisten) => unlisten());
    };
  },
};
