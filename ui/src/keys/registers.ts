/** Keys of the registers, the entry form, the inbox and the viewer. */
import type { KeyRow } from "./table";

export const registerKeys = {} as const satisfies Record<string, KeyRow>;
