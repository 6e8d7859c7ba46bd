/** The only file that knows Tauri: everything else speaks through `call.ts`. */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Backend } from "./call";

export { isTauri };

export const tauriBackend: Backend = {
  call: (name, input, signer) => invoke("call", { name, input, signer: signer ?? null }),
  listen: (event, hear) => {
    const stop = listen<Parameters<typeof hear>[0]>(event, (message) => hear(message.payload));
    return () => {
      void stop.then((unlisten) => unlisten());
    };
  },
};
