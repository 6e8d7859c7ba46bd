/** Fake procedures: two that come with the program, one of the office's own. */
import type { ProcedureListed } from "../procedures";
import type { FakeCommands } from "./desk";

export function procedureCommands(): FakeCommands {
  const listed = (
    row: Partial<ProcedureListed> & Pick<ProcedureListed, "key" | "code" | "name" | "set">,
  ) => ({
    procedure_id: null,
    part: "",
    register: "",
    shipped: true,
    ordinal: null,
    valid_from: null,
    decision: null,
    followed: false,
    open_cases: 0,
    cases: 0,
    ...row,
  });
  const rows: ProcedureListed[] = [
    listed({
      key: "tay-ho/cv-01-den",
      code: "CV-01",
      part: "Văn bản đến",
      name: "Quản lý, giải quyết văn bản đến",
      set: "UBND quận Tây Hồ, 2024",
      register: "incoming",
      procedure_id: 1,
      ordinal: 1,
      valid_from: "2026-01-05",
      decision: "Quyết định 12/QĐ-UBND ngày 02/01/2026",
      followed: true,
      open_cases: 14,
      cases: 320,
    }),
    listed({
      key: "van-ninh/lt-01",
      code: "LT-01",
      name: "Trình ban hành văn bản cần ý kiến nhiều cơ quan",
      set: "UBND xã Vạn Ninh",
    }),
  ];
  return { procedure_list: () => ({ rows, next: null }) };
}
