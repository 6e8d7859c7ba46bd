/** Fake work: cases move one step at a time, branches are given, reported and accepted. */
import type { Branch, CaseRow, CaseWhole, FollowUp, Given, RecordedFor, Slip, Step } from "../work";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";
import { branch, caseWhole, sampleCases, step } from "./work_sample";

const LABELS: Record<string, string> = {
  waiting: "chờ các nhánh khác",
  open: "đang làm",
  done: "đã xong",
  returned: "đã trả lại",
  skipped: "đã bỏ qua",
  closed: "đã đóng",
};
const EVIDENCES: Record<string, string> = {
  paper: "bản giấy",
  phone: "điện thoại",
  other_system: "hệ thống khác",
};
const PLACES: Record<string, string> = {
  "unit:3": "Phòng Kinh tế",
  "unit:4": "Phòng Văn hóa - Xã hội",
  "person:2": "Trần Quốc Đạt",
  "person:5": "Chảo Mẩy Hoa",
};
const PERSONS: Record<number, string> = {
  1: "Nguyễn Thị Hương Lan",
  2: "Trần Quốc Đạt",
  3: "Lê Đức Thịnh",
  5: "Chảo Mẩy Hoa",
};

function everyBranch(tree: readonly Branch[]): Branch[] {
  return tree.flatMap((one) => [one, ...everyBranch(one.below)]);
}

function given(one: Branch): Given {
  const { assignment_id, version, part, part_label, to_name, task, percent, due, late_days, standing } = one;
  return { assignment_id, version, part, part_label, to_name, task, percent, due, late_days, standing };
}

/** What the list says of a case is read from its steps and branches, as the core does. */
function whole(of: CaseWhole): CaseWhole {
  const open = of.steps.filter((one) => one.standing === "open");
  const branches = everyBranch(of.tree).filter(
    (one) => one.standing === "given" || one.standing === "reported",
  );
  const late = [...open, ...branches].map((one) => one.late_days ?? -1);
  return structuredClone({
    ...of,
    turns: open.map((one) => ({ ...one, step_id: one.id, by_fact: one.by_fact !== "" })),
    given: of.ended_at ? [] : branches.map(given),
    due: [...open, ...branches].find((one) => one.due)?.due ?? null,
    late_days: Math.max(-1, ...late) >= 0 ? Math.max(...late) : null,
  });
}

const FOLLOW: FollowUp[] = [
  {
    line_id: 412,
    case_id: 1,
    arrival_number: 412,
    document: "Công điện, 08/CĐ-UBND, ngày 18/11/2026, Ủy ban nhân dân tỉnh Lào Cai",
    to_places: "Phòng Kinh tế",
    due: { kind: "day", date: "2026-11-20" },
    due_shown: "20/11/2026",
    progress: "Đã trình",
    late_days: null,
    answer: "",
    note: "",
  },
  {
    line_id: 405,
    case_id: null,
    arrival_number: 405,
    document: "Công văn, 61/SNV-CCHC, ngày 10/11/2026, Sở Nội vụ",
    to_places: "Văn phòng HĐND và UBND",
    due: { kind: "day", date: "2026-11-17" },
    due_shown: "17/11/2026",
    progress: "Phòng Kinh tế đang giải quyết, 60%",
    late_days: 3,
    answer: "15/BC-UBND",
    note: "Kèm 2 phụ lục",
  },
];

const SLIP: Slip = {
  type_name: "Công điện",
  code: "08/CĐ-UBND",
  issued_date: "18/11/2026",
  organ_name: "Ủy ban nhân dân tỉnh Lào Cai",
  subject: "Về việc tăng cường phòng, chống cháy rừng mùa khô",
  arrival_number: 412,
  arrival_date: "19/11/2026",
  leaders: [
    {
      by: { id: 3, name: "Lê Đức Thịnh" },
      position: "Chủ tịch UBND",
      opinion: "Giao Phòng Kinh tế chủ trì, báo cáo trước ngày 25",
      date: "19/11/2026",
      evidence_label: "bản giấy",
      given: [
        {
          part: "lead",
          part_label: "chủ trì",
          name: "Phòng Kinh tế",
          task: "Kiểm tra các chốt canh lửa",
          due: { kind: "day", date: "2026-11-25" },
          due_shown: "25/11/2026",
          date: "19/11/2026",
          recorded: true,
        },
      ],
    },
  ],
  units: [],
  proposals: [],
};

export function workCommands(samples: CaseWhole[] = sampleCases()): FakeCommands {
  const cases = samples;
  const find = (id: number): CaseWhole =>
    cases.find((one) => one.id === id) ?? refuse("Không có công việc này.", "id", "not_found");

  function changed(desk: Desk, of: CaseWhole): CaseWhole {
    of.version += 1;
    desk.tell("work");
    return whole(of);
  }

  function openStep(id: number, version: number): { of: CaseWhole; at: Step } {
    for (const of of cases) {
      const at = of.steps.find((one) => one.id === id);
      if (!at) continue;
      if (at.version !== version) refuse("Dòng này vừa được người khác sửa.", undefined, "conflict");
      if (at.standing !== "open")
        refuse(`Bước ${at.ordinal} chưa đến lượt hoặc đã xong.`, "step_id", "refused", "work.not_open");
      return { of, at };
    }
    return refuse("Không có bước này.", "step_id", "not_found");
  }

  /** A step is finished and the next one opens, or the case ends. */
  function finish(desk: Desk, of: CaseWhole, at: Step, more: Partial<Step>): CaseWhole {
    Object.assign(at, { version: at.version + 1, done_at: desk.now(), ...more });
    at.standing_label = LABELS[at.standing] ?? "";
    of.steps.push(
      step({
        id: desk.nextId(),
        ordinal: at.standing === "returned" ? "B1" : "B5",
        what: at.standing === "returned" ? "Bổ sung, trình lại" : "Lưu hồ sơ công việc",
        round: at.standing === "returned" ? 2 : 1,
        people: [{ id: 1, name: PERSONS[1] ?? "" }],
        outcomes: [{ id: "xong", name: "Đã lưu", returns: false, condition: "", by_fact: "" }],
      }),
    );
    return changed(desk, of);
  }

  type Deed = { outcome?: string; opinion?: string; values?: Record<string, string>; scan_ids?: number[] };
  function decide(at: Step, deed: Deed): Partial<Step> {
    const way = at.outcomes.find((one) => one.id === deed.outcome) ?? at.outcomes[0];
    if (way?.returns) {
      if (!deed.opinion) refuse("Trả lại thì phải ghi ý kiến.", "opinion");
      return { standing: "returned", outcome_name: way.name, opinion: deed.opinion };
    }
    const missing = at.asks.find((one) => !deed.values?.[one.name]);
    if (missing) refuse(`Xin ghi “${missing.label}”.`, "values");
    if (at.result_document && !deed.scan_ids)
      refuse(`Bước ${at.ordinal} phải đính kèm văn bản kết quả: ${at.result}.`, "scan_ids");
    return {
      standing: "done",
      outcome_name: way?.name,
      opinion: deed.opinion ?? null,
      files: (deed.scan_ids ?? []).map((scan_id) => ({
        file_id: scan_id,
        scan_id,
        kind: "pdf",
        pages: 2,
        sha256: "",
      })),
    };
  }

  function recordedBy(desk: Desk, recorded?: RecordedFor) {
    const me = desk.session.person;
    return recorded
      ? {
          by: PERSONS[recorded.by_person_id] ?? "",
          by_id: recorded.by_person_id,
          recorded_by: me?.full_name ?? "",
          evidence: recorded.evidence,
        }
      : { by: me?.full_name ?? "", by_id: me?.id ?? 0, recorded_by: null, evidence: null };
  }

  function openBranch(id: number, version: number): { of: CaseWhole; at: Branch } {
    for (const of of cases) {
      const at = everyBranch(of.tree).find((one) => one.assignment_id === id);
      if (!at) continue;
      if (at.version !== version) refuse("Dòng này vừa được người khác sửa.", undefined, "conflict");
      if (at.standing === "accepted" || at.standing === "ended") refuse("Việc giao này đã kết thúc.", "id");
      return { of, at };
    }
    return refuse("Không có việc giao này.", "id", "not_found");
  }

  function report(
    desk: Desk,
    { of, at }: { of: CaseWhole; at: Branch },
    recorded: RecordedFor | undefined,
    told: Pick<Branch["reports"][number], "kind" | "content"> & { percent?: number; due_date?: string },
    change: Partial<Branch>,
  ): CaseWhole {
    const { by, recorded_by, evidence } = recordedBy(desk, recorded);
    at.reports.push({ at: desk.now(), by, recorded_by, evidence, percent: null, due_date: null, ...told });
    Object.assign(at, { version: at.version + 1, ...change });
    return changed(desk, of);
  }

  const needed = (text: string, field: string) => {
    if (text === "") refuse(field === "reason" ? "Xin ghi lý do." : "Chưa ghi nội dung.", field);
  };

  return {
    case_list: (
      { only = "open", mine, late, person_id, unit_id, register, line_id, cursor, limit },
      desk,
    ) => {
      const me = mine ? desk.session.person?.id : person_id;
      const fits = (row: CaseRow): boolean => {
        if (only !== "all" && (row.ended_at == null) !== (only === "open")) return false;
        if (late && row.late_days == null) return false;
        if (register !== undefined && row.register !== register) return false;
        if (line_id !== undefined && row.line_id !== line_id) return false;
        const turns = row.turns.some((turn) => turn.people.some((one) => one.id === me));
        const name = me === undefined ? PLACES[`unit:${unit_id}`] : PERSONS[me];
        const has = row.given.some((one) => one.to_name === name);
        return (me === undefined && unit_id === undefined) || turns || has;
      };
      const rows = cases.map(whole).filter(fits);
      rows.sort((a, b) => b.priority - a.priority || (b.late_days ?? -1) - (a.late_days ?? -1));
      return pageOf(rows, cursor, limit);
    },
    case_get: ({ id }) => whole(find(id)),
    case_open: ({ name: title, procedure_id, unit_id, drafter_id }, desk) => {
      if (title === "") refuse("Chưa có tên công việc.", "name");
      const of = caseWhole({
        id: desk.nextId(),
        title,
        procedure_id: procedure_id ?? null,
        unit_id: unit_id ?? null,
        drafter: drafter_id ? { id: drafter_id, name: PERSONS[drafter_id] ?? "" } : null,
        opened_at: desk.now(),
      });
      cases.push(of);
      return changed(desk, of);
    },
    case_step_done: ({ step_id, version, ...deed }, desk) => {
      const { of, at } = openStep(step_id, version);
      return finish(desk, of, at, { ...decide(at, deed), done_by: desk.session.person?.full_name });
    },
    case_step_return: ({ step_id, version, ...deed }, desk) => {
      const { of, at } = openStep(step_id, version);
      return finish(desk, of, at, { ...decide(at, deed), done_by: desk.session.person?.full_name });
    },
    case_step_sign: ({ step_id, version, ...deed }, desk, signer) => {
      const { of, at } = openStep(step_id, version);
      if (!signer?.login || desk.secrets[signer.login] !== signer.pin)
        refuse("Mật khẩu không đúng.", "pin", "denied");
      const decided = decide(at, deed);
      return finish(desk, of, at, {
        ...decided,
        signed: true,
        done_by: desk.persons[signer?.login ?? ""]?.full_name,
      });
    },
    case_step_skip: ({ step_id, version, reason }, desk) => {
      const { of, at } = openStep(step_id, version);
      needed(reason, "reason");
      return finish(desk, of, at, {
        standing: "skipped",
        reason,
        done_by: desk.session.person?.full_name,
      });
    },
    case_step_record: ({ step_id, version, by_person_id, by_name, date, evidence, ...deed }, desk) => {
      const { of, at } = openStep(step_id, version);
      if (!by_person_id && !by_name) refuse("Xin ghi người đã làm.", "by_person_id");
      if (date && date > desk.today) refuse("Ngày không đúng: phải đến hôm nay.", "date");
      return finish(desk, of, at, {
        ...decide(at, deed),
        done_by: by_name ?? PERSONS[by_person_id ?? 0],
        done_at: date,
        recorded_by: desk.session.person?.full_name,
        evidence,
        evidence_label: EVIDENCES[evidence] ?? "",
      });
    },
    assignment_add: ({ case_id, register = "", line_id, within_id, to, recorded }, desk) => {
      if (to.length === 0) refuse("Chưa chọn đơn vị hoặc người được giao.", "to");
      for (const one of to) {
        if (one.part !== "inform" && !one.task) refuse("Chưa ghi nội dung việc giao.", "task");
        if (one.due_text && one.due_date) refuse("Chỉ ghi một: thời gian, hoặc ngày đến hạn.", "due_text");
        if (one.due_date && one.due_date < desk.today) refuse("Hạn đã qua.", "due_date");
      }
      let of = case_id ? find(case_id) : cases.find((one) => one.line_id === line_id && !one.ended_at);
      if (!of) {
        of = caseWhole({ id: desk.nextId(), title: `Văn bản đến số ${line_id} năm 2026`, register, line_id });
        cases.push(of);
      }
      const above = everyBranch(of.tree).find((one) => one.assignment_id === within_id);
      const { by, by_id, recorded_by, evidence } = recordedBy(desk, recorded);
      for (const one of to)
        (above?.below ?? of.tree).push(
          branch({
            assignment_id: desk.nextId(),
            part: one.part,
            task: one.task ?? "",
            to_name: PLACES[one.unit_id ? `unit:${one.unit_id}` : `person:${one.person_id}`] ?? "",
            unit_id: one.unit_id ?? null,
            person_id: one.person_id ?? null,
            due_text: one.due_text ?? "",
            due_date: one.due_date ?? null,
            due: one.due_date ? { kind: "day", date: one.due_date } : null,
            assigned_by: by,
            assigned_by_id: by_id,
            assigned_at: desk.now(),
            recorded_by,
            evidence,
          }),
        );
      return changed(desk, of);
    },
    assignment_progress: ({ id, version, percent, content, recorded }, desk) => {
      const at = openBranch(id, version);
      if (percent > 100) refuse("Tiến độ từ 0 đến 100 phần trăm.", "percent");
      needed(content, "content");
      return report(desk, at, recorded, { kind: "progress", content, percent }, { percent });
    },
    assignment_result: ({ id, version, content, result_code, recorded }, desk) => {
      const at = openBranch(id, version);
      needed(content, "content");
      return report(
        desk,
        at,
        recorded,
        { kind: "result", content, percent: 100 },
        { standing: "reported", result: content, result_code: result_code ?? null, result_at: desk.now() },
      );
    },
    assignment_accept: ({ id, version, accepted, opinion = "", recorded }, desk) => {
      const at = openBranch(id, version);
      if (!accepted && opinion === "") refuse("Trả lại thì phải ghi ý kiến.", "opinion");
      return report(
        desk,
        at,
        recorded,
        { kind: accepted ? "accepted" : "returned", content: opinion },
        accepted ? { standing: "accepted", accepted_at: desk.now() } : { standing: "given", result_at: null },
      );
    },
    assignment_extend: ({ id, version, due_date, reason, recorded }, desk) => {
      const at = openBranch(id, version);
      if (at.at.due_date && due_date <= at.at.due_date) refuse("Hạn mới phải sau hạn cũ.", "due_date");
      needed(reason, "reason");
      return report(
        desk,
        at,
        recorded,
        { kind: "extended", content: reason, due_date },
        { due_date, due: { kind: "day", date: due_date }, late_days: null },
      );
    },
    assignment_recall: ({ id, version, reason, recorded }, desk) => {
      const at = openBranch(id, version);
      needed(reason, "reason");
      return report(
        desk,
        at,
        recorded,
        { kind: "recalled", content: reason },
        { standing: "ended", ended_at: desk.now(), ended_reason: reason, late_days: null },
      );
    },
    assignment_reassign: ({ id, version, unit_id, person_id, due_date, reason, recorded }, desk) => {
      const at = openBranch(id, version);
      if (!unit_id && !person_id) refuse("Chưa chọn đơn vị hoặc người được giao.", "to");
      needed(reason, "reason");
      at.of.tree.push(
        branch({
          ...structuredClone(at.at),
          assignment_id: desk.nextId(),
          version: 1,
          to_name: PLACES[unit_id ? `unit:${unit_id}` : `person:${person_id}`] ?? "",
          unit_id: unit_id ?? null,
          person_id: person_id ?? null,
          due_date: due_date ?? at.at.due_date,
          replaces_id: id,
          reports: [],
          below: [],
        }),
      );
      return report(
        desk,
        at,
        recorded,
        { kind: "recalled", content: reason },
        { standing: "ended", ended_at: desk.now(), ended_reason: reason, late_days: null },
      );
    },
    work_follow_up: ({ cursor, limit }) => pageOf(FOLLOW, cursor, limit),
    incoming_slip: ({ id }) =>
      id === SLIP.arrival_number ? structuredClone(SLIP) : { ...structuredClone(SLIP), leaders: [] },
  };
}
