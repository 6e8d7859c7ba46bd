import { vi } from "../words/vi";
import type { CommandName, ErrorBody, ErrorKind, Events, Input, Output, Signer } from "./types";

/** The door behind the window: Tauri in the program, the fake one in tests and in a browser. */
export type Backend = {
  call(name: string, input: unknown, signer?: Signer): Promise<unknown>;
  listen<E extends keyof Events>(event: E, hear: (payload: Events[E]) => void): () => void;
};

/** A refusal or a fault told by the core; `message` is a Vietnamese sentence ready to be shown. */
export class CallError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly field: string | null;

  constructor(body: ErrorBody) {
    super(body.message);
    this.name = "CallError";
    this.kind = body.kind;
    this.code = body.code;
    this.field = body.field ?? null;
  }
}

function isErrorBody(value: unknown): value is ErrorBody {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as ErrorBody).message === "string" &&
    typeof (value as ErrorBody).kind === "string"
  );
}

/** Whatever was thrown, as a `CallError` with a sentence a clerk can read. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  if (isErrorBody(thrown)) return new CallError(thrown);
  console.error(thrown);
  return new CallError({ kind: "broken", code: "window.door", message: vi.common.doorBroken });
}

let backend: Backend | null = null;

export function setBackend(next: Backend): void {
  backend = next;
}

function door(): Backend {
  if (backend === null) throw new Error("no backend has been set");
  return backend;
}

/** `undefined` means "not given": such fields are not sent. */
function given(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

/** Call one command of the core. Rejects with a `CallError`. */
export async function call<N extends CommandName>(
  name: N,
  input: Input<N>,
  signer?: Signer,
): Promise<Output<N>> {
  try {
    return (await door().call(name, given(input), signer)) as Output<N>;
  } catch (thrown) {
    throw asCallError(thrown);
  }
}

/** Hear one of the core's events; answers the function that stops hearing. */
export function hear<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
  return door().listen(event, listener);
}
