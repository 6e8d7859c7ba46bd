/** Quy trình: the danh mục, or the one that is open. */
import type { RouteOf } from "../route";
import { ProcedureList } from "./List";

export function ProceduresPart(_: { route: RouteOf<"work"> }) {
  return <ProcedureList />;
}
