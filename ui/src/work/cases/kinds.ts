/** The procedure a case keeps, for the kinds of its values and the steps still to come. */
import { useRead } from "../../api/query";
import type { CaseWhole } from "../../api/work";

export function useProcedureOf(of: Pick<CaseWhole, "procedure_key" | "version_id">) {
  return useRead(
    "procedure_get",
    { key: of.procedure_key ?? "", version_id: of.version_id ?? undefined },
    ["procedures"],
    { enabled: of.procedure_key != null },
  );
}
