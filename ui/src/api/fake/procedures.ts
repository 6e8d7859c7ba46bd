/** Fake procedures: two that come with the program, one of them adopted in an older text. */
import type { Procedure, ProcedureFinding, ProcedureListed, ProcedurePage } from "../procedures";
import { type FakeCommands, refuse } from "./desk";
import { INCOMING, INTERLINKED } from "./procedure_pages";

const APPROVALS: Record<string, string> = {
  list_approved: "phê duyệt danh mục",
  approved: "phê duyệt quy trình",
  published: "công bố, công khai",
  inspected: "kiểm tra thực hiện",
  reviewed: "rà soát",
};

const SUM: ProcedureFinding = {
  level: "warning",
  code: "procedures.agency_sum",
  place: "",
  message: "Cộng thời gian của các cơ quan được 4 ngày, khác tổng thời gian đã ghi là 3 ngày.",
};

type Kept = {
  page: ProcedurePage;
  findings: ProcedureFinding[];
  /** The file that comes with the program; none for the office's own. */
  file?: string;
  id: number | null;
  versions: (Procedure["versions"][number] & { text: string })[];
  approvals: Procedure["approvals"];
};

export function procedureCommands(): FakeCommands {
  const all: Kept[] = [
    {
      page: INCOMING,
      findings: [],
      file: 'key = "tay-ho/cv-01-den"\ncode = "CV-01"\n\n[[steps]]\nid = "B1"\n',
      id: 1,
      versions: [
        {
          id: 11,
          ordinal: 1,
          valid_from: "2026-01-05",
          decision: "Quyết định 12/QĐ-UBND ngày 02/01/2026",
          sha256: "0".repeat(64),
          text: 'key = "tay-ho/cv-01-den"\ncode = "CV-01"\n',
        },
      ],
      approvals: [],
    },
    {
      page: INTERLINKED,
      findings: [SUM],
      file: 'key = "van-ninh/lt-01"\ncode = "LT-01"\n',
      id: null,
      versions: [],
      approvals: [],
    },
  ];
  const following: { procedure_id: number | null; from: string }[] = [
    { procedure_id: 1, from: "2026-01-05" },
  ];
  const of = (key: string) => all.find((one) => one.page.key === key);
  const adopted = (id: number | null) =>
    all.find((one) => one.id !== null && one.id === id) ?? refuse("Không tìm thấy quy trình.");

  function read(text: string): { key: string; findings: ProcedureFinding[]; page: ProcedurePage } {
    const key = /^key = "(.+)"$/m.exec(text)?.[1];
    if (key === undefined) refuse("Dòng 1: thiếu “key”.", "text", "refused", "procedures.toml");
    const findings: ProcedureFinding[] = /B9/.test(text)
      ? [
          {
            level: "error",
            code: "procedures.unknown_step",
            place: "Bước B1",
            message: "Không có bước “B9” trong quy trình.",
          },
        ]
      : [];
    return { key, findings, page: { ...INCOMING, ...of(key)?.page, key } };
  }

  return {
    procedure_list: (_, desk) => ({
      rows: all.map((one): ProcedureListed => {
        const newest = one.versions[0];
        const now = following.findLast((other) => other.from <= desk.today)?.procedure_id ?? null;
        const followed = one.id !== null && one.id === now;
        const change = following.find(
          (other) =>
            other.from > desk.today && (one.id !== null && other.procedure_id === one.id) !== followed,
        );
        return {
          key: one.page.key,
          procedure_id: one.id,
          code: one.page.code,
          part: one.page.part,
          name: one.page.name,
          set: one.page.set,
          register: one.page.register,
          shipped: one.file !== undefined,
          ordinal: newest?.ordinal ?? null,
          valid_from: newest?.valid_from ?? null,
          decision: newest?.decision ?? null,
          in_force_from: one.versions.find((other) => other.valid_from <= desk.today)?.valid_from ?? null,
          differs: newest !== undefined && one.file !== undefined && newest.text !== one.file,
          errors: one.findings.filter((finding) => finding.level === "error").length,
          warnings: one.findings.filter((finding) => finding.level === "warning").length,
          followed,
          follow_changes: one.page.register === "" ? null : (change?.from ?? null),
          open_cases: one.id === 1 ? 14 : 0,
          cases: one.id === 1 ? 320 : 0,
        };
      }),
      next: null,
    }),
    procedure_get: ({ key, version_id, shipped }): Procedure => {
      const kept = of(key) ?? refuse("Không tìm thấy quy trình.", "key", "not_found");
      const version = shipped
        ? undefined
        : (kept.versions.find((one) => one.id === version_id) ?? kept.versions[0]);
      return {
        ...kept.page,
        procedure_id: kept.id,
        version_id: version?.id ?? null,
        findings: kept.findings,
        versions: kept.versions.map(({ text: _, ...one }) => one),
        approvals: kept.approvals,
        text: version?.text ?? kept.file ?? "",
      };
    },
    procedure_check: ({ text }) => read(text),
    procedure_adopt: ({ key, text, valid_from, decision }, desk) => {
      const own = text ?? of(key)?.file ?? refuse("Không tìm thấy quy trình.", "key", "not_found");
      const { page, findings } = read(own);
      let kept = of(key);
      if (kept === undefined) {
        kept = { page, findings, id: null, versions: [], approvals: [] };
        all.push(kept);
      }
      if (kept.versions[0]?.text === own)
        refuse(`Nội dung này đã là phiên bản ${kept.versions[0].ordinal} của quy trình.`);
      kept.id ??= desk.nextId();
      const id = desk.nextId();
      kept.versions.unshift({
        id,
        ordinal: kept.versions.length + 1,
        valid_from: valid_from ?? desk.today,
        decision,
        sha256: "0".repeat(64),
        text: own,
      });
      desk.tell("procedures");
      return { procedure_id: kept.id, version_id: id };
    },
    procedure_approve: ({ procedure_id, kind, day, document, by_name = "", note = "" }, desk) => {
      if (day > desk.today) refuse("Ngày chưa đến.", "day");
      const kept = adopted(procedure_id);
      kept.approvals.unshift({
        version_id: kept.versions[0]?.id ?? null,
        kind,
        kind_label: APPROVALS[kind] ?? kind,
        day,
        document,
        by_name,
        note,
      });
      desk.tell("procedures");
      return {};
    },
    procedure_role_set: ({ procedure_id, role, titles }, desk) => {
      const kept = adopted(procedure_id);
      kept.page = {
        ...kept.page,
        roles: kept.page.roles.map((one) => (one.id === role ? { ...one, titles, own: true } : one)),
      };
      desk.tell("procedures");
      return {};
    },
    procedure_follow: ({ procedure_id, valid_from }, desk) => {
      if (valid_from && valid_from < desk.today)
        refuse("Ngày đã qua; việc đã đăng ký không đổi quy trình.", "valid_from");
      const from = valid_from ?? desk.today;
      following.push({ procedure_id: procedure_id ?? null, from });
      following.sort((a, b) => a.from.localeCompare(b.from));
      desk.tell("procedures");
      return {};
    },
  };
}
