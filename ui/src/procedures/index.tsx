/** Quy trình: the danh mục, the one that is open, or its text being written. */
import type { RouteOf } from "../route";
import { ProcedureEditor } from "./Editor";
import { ProcedureList } from "./List";
import { Procedure } from "./Procedure";

export function ProceduresPart({ route }: { route: RouteOf<"work"> }) {
  const key = route.procedure_key;
  if (route.procedure_edit) return <ProcedureEditor key={key ?? ""} procedureKey={key} />;
  return key === undefined ? <ProcedureList /> : <Procedure key={key} procedureKey={key} />;
}
