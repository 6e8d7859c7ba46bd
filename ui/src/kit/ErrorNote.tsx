/** A refusal or fault said calmly where it belongs; silent while there is nothing to say. */
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { CallError } from "../api/call";

export function Note({ tone, children }: { tone: "amber" | "red" | "green" | "plain"; children: ReactNode }) {
  const Sign = tone === "red" || tone === "amber" ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className="note" data-tone={tone}>
      <Sign size="1.1rem" aria-hidden style={{ flex: "none", marginTop: "0.1rem" }} />
      <div>{children}</div>
    </div>
  );
}

/** Refused and conflict are no faults of the program: amber. What broke or could not be stored is red. */
export function ErrorNote({ error }: { error: CallError | null | undefined }) {
  return (
    <div role="alert">
      {error ? (
        <Note tone={error.kind === "broken" || error.kind === "storage" ? "red" : "amber"}>
          {error.message}
        </Note>
      ) : null}
    </div>
  );
}

/** The refusal as errors of a form: at its field when the form has it, else null. */
export function fieldErrors(error: CallError, fields: readonly string[]): Record<string, string> | null {
  return error.field !== null && fields.includes(error.field) ? { [error.field]: error.message } : null;
}
