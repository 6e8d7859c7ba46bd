/** Fake Bàn ký duyệt: what waits, decisions signed singly or together, and who signs for whom. */
import type { Capacity, Decided, Decision, DecisionTold, Delegation, DeskRow, SeenFile } from "../approval";
import { asCallError } from "../call";
import type { Signer } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const LABELS = { agree: "Đồng ý", return: "Trả lại", refuse: "Từ chối", pass: "Chuyển" } as const;
const PARTS = { lead: "chủ trì", support: "phối hợp", inform: "để biết" } as const;
const DELEGATIONS: Record<string, string> = {
  kt: "Ký thay (KT.)",
  tl: "Ký thừa lệnh (TL.)",
  tuq: "Ký thừa ủy quyền (TUQ.)",
};
const CAPACITIES: Record<number, Capacity> = {
  2: {
    code: "tuq",
    label: "TUQ. Chủ tịch UBND, Chánh Văn phòng (Giấy ủy quyền số 12/GUQ-UBND ngày 01/03/2026)",
    delegation_id: 1,
    for: { id: 3, name: "Lê Đức Thịnh" },
  },
  3: { code: "tm", label: "TM. UBND, Chủ tịch UBND", delegation_id: null, for: null },
};

const paper = (file_id: number, scan_id: number, of = "Văn bản"): SeenFile => ({
  file_id,
  scan_id,
  sha256: `${file_id}`.repeat(64).slice(0, 64),
  kind: "pdf",
  pages: 2,
  page_from: null,
  page_to: null,
  of,
});

/** One row; what is not said is a plain document that waits for the chairman's directive. */
export function deskRow(more: Partial<DeskRow> & { id: number }): DeskRow {
  return {
    kind: "directive",
    kind_label: "Văn bản đến",
    version: 2,
    title: `Văn bản đến số ${more.id} năm 2026`,
    subject: "Về việc rà soát hồ sơ đất đai của các hộ dân thuộc diện di dời",
    organ_name: "Sở Nông nghiệp và Môi trường",
    code: `${more.id}/SNNMT-QLĐĐ`,
    asked: "Cho ý kiến chỉ đạo",
    note: "",
    register: "incoming",
    line_id: more.id,
    case_id: null,
    priority: 0,
    field: "",
    waits_since: "2026-11-20T08:20:00+07:00",
    due: { kind: "day", date: "2026-11-25" },
    late_days: null,
    files: [paper(more.id, 101)],
    seen: `thay-${more.id}`,
    capacity: null,
    refusal: null,
    outcomes: ["agree", "return", "pass"],
    ways: [],
    asks: [],
    asked_by: "Nguyễn Thị Hương Lan",
    ...more,
  };
}

/** The chairman's morning: a flash telegram, a step to approve, a result to accept, one that is not theirs to decide. */
export function sampleDesk(): DeskRow[] {
  return [
    deskRow({
      id: 412,
      title: "Văn bản đến số 412 năm 2026",
      subject: "Về việc tăng cường phòng, chống cháy rừng mùa khô",
      organ_name: "Ủy ban nhân dân tỉnh Lào Cai",
      code: "08/CĐ-UBND",
      priority: 3,
    }),
    deskRow({
      kind: "step",
      kind_label: "Bước của quy trình",
      id: 31,
      title: "Cấp giấy xác nhận tình trạng hôn nhân",
      subject: "",
      organ_name: "",
      code: "",
      asked: "Phê duyệt kết quả giải quyết",
      line_id: null,
      case_id: 2,
      late_days: 2,
      files: [paper(7, 102, "Bước B3")],
      outcomes: ["agree", "return", "refuse"],
      ways: [
        { id: "duyet", name: "Phê duyệt", outcome: "agree" },
        { id: "lam_lai", name: "Làm lại", outcome: "return" },
        { id: "tu_choi", name: "Không cấp", outcome: "refuse" },
      ],
      asked_by: "Chảo Mẩy Hoa",
    }),
    deskRow({
      kind: "result",
      kind_label: "Kết quả",
      id: 51,
      title: "Kiểm tra các chốt canh lửa",
      subject: "",
      organ_name: "",
      code: "",
      asked: "Đã kiểm tra 6 chốt, bổ sung 2 bình chữa cháy",
      line_id: 405,
      case_id: 1,
      files: [],
      outcomes: ["agree", "return"],
      asked_by: "Phòng Kinh tế",
    }),
    deskRow({
      id: 405,
      refusal: "Người đề xuất không tự duyệt đề xuất của mình.",
      outcomes: [],
      files: [],
    }),
  ];
}

const DELEGATION: Delegation = {
  id: 1,
  version: 1,
  kind: "tuq",
  kind_label: "Ký thừa ủy quyền (TUQ.)",
  from: { id: 3, name: "Lê Đức Thịnh" },
  from_title: "Chủ tịch UBND",
  to: { id: 2, name: "Trần Quốc Đạt" },
  to_title: "Chánh Văn phòng",
  fields: "Tư pháp - hộ tịch",
  valid_from: "2026-03-01",
  valid_to: "2026-12-31",
  document_number: "12/GUQ-UBND",
  document_date: "2026-03-01",
  note: "",
  recorded_by: "Nguyễn Thị Hương Lan",
  recorded_at: "2026-03-01T09:00:00+07:00",
  ended_at: null,
  ended_reason: null,
  standing: "in_force",
  standing_label: "đang có hiệu lực",
};

const keyOf = (one: { kind: string; id: number }) => `${one.kind}${one.id}`;

/** `desks` by person; only the chairman has something waiting unless told. */
export function signingCommands(desks: Record<number, DeskRow[]> = { 2: [], 3: sampleDesk() }): FakeCommands {
  const decisions: (DecisionTold & { case_id?: number | null })[] = [];
  let delegations = [DELEGATION];
  const personOf = (desk: Desk, login: string | undefined) => desk.persons[login ?? ""];

  function prove(desk: Desk, signer: Signer | undefined): number {
    const person = personOf(desk, signer?.login);
    if (person === undefined || desk.secrets[person.login] !== signer?.pin)
      refuse("Tên đăng nhập hoặc mật khẩu chưa đúng.", "pin", "denied", "people.wrong_secret");
    return person.id;
  }

  function decide(desk: Desk, by: number, decision: Decision): Decided {
    const rows = desks[by] ?? [];
    const row = rows.find((one) => keyOf(one) === keyOf(decision));
    if (row === undefined) refuse("Việc này không chờ quyết định.", "id", "conflict", "sign.not_waiting");
    if (row.version !== decision.version)
      refuse("Việc này vừa thay đổi; xin xem lại.", "version", "conflict", "sign.stale");
    if (row.seen !== decision.seen)
      refuse("Nội dung trên bàn đã khác lúc xem; xin xem lại.", "seen", "conflict", "sign.seen_changed");
    if (row.files.map((one) => one.sha256).join() !== decision.files.join())
      refuse("Tài liệu đã khác lúc xem; xin xem lại.", "files", "conflict", "sign.files_changed");
    if (row.refusal) refuse(row.refusal, "login", "denied", "sign.self");
    if (!row.outcomes.includes(decision.outcome))
      refuse("Việc này không có cách trả lời ấy.", "outcome", "refused", "sign.outcome");
    if (!decision.text && (decision.outcome !== "agree" || row.kind === "directive"))
      refuse("Xin ghi nội dung.", "text", "refused", "sign.text");
    const me = Object.values(desk.persons).find((one) => one.id === by);
    const capacity = row.capacity ??
      CAPACITIES[by] ?? {
        code: "own" as const,
        label: me?.position ?? "",
        delegation_id: null,
        for: null,
      };
    desks[by] = rows.filter((one) => one !== row);
    if (decision.outcome === "pass" && decision.to_person_id !== undefined)
      desks[decision.to_person_id] = [
        ...(desks[decision.to_person_id] ?? []),
        { ...row, version: row.version + 1, note: `${me?.full_name ?? ""} chuyển: ${decision.text ?? ""}` },
      ];
    const shown: (typeof decisions)[number] = {
      id: desk.nextId(),
      kind: row.kind,
      kind_label: row.kind_label,
      register: row.register,
      line_id: row.line_id ?? 0,
      case_id: row.case_id,
      outcome: decision.outcome,
      outcome_label: LABELS[decision.outcome],
      text: decision.text ?? "",
      way_name: row.ways.find((one) => one.id === decision.way)?.name ?? "",
      passed_to:
        Object.values(desk.persons).find((one) => one.id === decision.to_person_id)?.full_name ?? null,
      assignments: (decision.assignments ?? []).map((one) => ({
        part_label: PARTS[one.part],
        to_name: one.unit_id ? `Đơn vị ${one.unit_id}` : `Người ${one.person_id ?? 0}`,
        task: one.task ?? "",
        due_shown: one.due_date ?? "",
      })),
      capacity,
      signed_by: me?.full_name ?? "",
      signed_at: desk.now(),
      actor: desk.session.person?.full_name ?? "",
      files: row.files.map(({ sha256 }) => ({ sha256 })),
    };
    decisions.unshift(shown);
    if (row.kind === "directive" && decision.outcome === "agree" && row.line_id != null)
      desk.directed[row.line_id] = {
        text: decision.text ?? "",
        by: shown.signed_by,
        by_position: me?.position ?? "",
        date: desk.today,
        evidence: null,
        recorded_by: "",
        signed: true,
        capacity: capacity.label,
      };
    desk.tell("work", "incoming");
    return {
      decision_id: shown.id,
      kind: row.kind,
      id: row.id,
      version: row.version + 1,
      outcome: decision.outcome,
      outcome_label: shown.outcome_label,
      capacity,
      signed_by: shown.signed_by,
      signed_at: shown.signed_at,
      line_id: row.line_id,
      case_id: row.case_id,
    };
  }

  return {
    desk_people: (_input, desk) => {
      const me = desk.session.person;
      const rows = Object.values(desk.persons)
        .filter((one) => one.roles.includes("leader"))
        .map((one) => ({ id: one.id, name: one.full_name, position: one.position, delegated: one.id === 2 }));
      const mine = (one: { id: number }) => one.id === me?.id;
      return { rows: [...rows.filter(mine), ...rows.filter((one) => !mine(one))], next: null };
    },
    desk_list: ({ person_id, cursor, limit }, desk) => {
      const me = desk.session.person;
      const id = person_id ?? me?.id ?? 0;
      if (id !== me?.id && !me?.roles.includes("clerk"))
        refuse("Chỉ văn thư mở được bàn của người khác.", "person_id", "denied");
      const person = Object.values(desk.persons).find((one) => one.id === id);
      const rows = (desks[id] ?? [])
        .map((row) => ({ ...row, capacity: row.refusal ? null : (row.capacity ?? CAPACITIES[id]) }))
        .sort((a, b) => b.priority - a.priority || (b.late_days ?? -1) - (a.late_days ?? -1));
      return {
        person: { id, name: person?.full_name ?? "" },
        position: person?.position ?? "",
        total: rows.length,
        urgent: rows.filter((one) => one.priority > 0).length,
        late: rows.filter((one) => one.late_days != null).length,
        ...pageOf(structuredClone(rows), cursor, limit ?? 50),
      };
    },
    desk_decide: (decision, desk, signer) => decide(desk, prove(desk, signer), decision),
    desk_decide_batch: ({ decisions: all }, desk, signer) => {
      const by = prove(desk, signer);
      const results = all.map((one) => {
        const { kind, id } = one;
        try {
          return { kind, id, ok: true, decided: decide(desk, by, one) };
        } catch (thrown) {
          return { kind, id, ok: false, error: asCallError(thrown) };
        }
      });
      return { done: results.filter((one) => one.ok).length, results };
    },
    decision_list: ({ register, line_id, case_id, cursor, limit }) =>
      pageOf(
        decisions.filter(
          (one) =>
            (register === undefined || one.register === register) &&
            (line_id === undefined || one.line_id === line_id) &&
            (case_id === undefined || one.case_id === case_id),
        ),
        cursor,
        limit,
      ),
    delegation_list: () => ({ rows: structuredClone(delegations), next: null }),
    delegation_add: (input, desk) => {
      const named = (id: number) => {
        const person = Object.values(desk.persons).find((one) => one.id === id);
        if (person === undefined) refuse("Người này không còn làm việc.", "to_person_id");
        return person;
      };
      const from = named(input.from_person_id);
      const to = named(input.to_person_id);
      if (from === to) refuse("Người giao và người được giao phải khác nhau.", "to_person_id");
      if (input.valid_to < input.valid_from) refuse("Ngày cuối trước ngày đầu.", "valid_to");
      const id = desk.nextId();
      delegations = [
        {
          ...DELEGATION,
          ...input,
          id,
          kind_label: DELEGATIONS[input.kind] ?? "",
          from: { id: from.id, name: from.full_name },
          from_title: from.position,
          to: { id: to.id, name: to.full_name },
          to_title: to.position,
          fields: input.fields ?? "",
          note: input.note ?? "",
          recorded_by: desk.session.person?.full_name ?? "",
          recorded_at: desk.now(),
        },
        ...delegations,
      ];
      desk.tell("people");
      return { id };
    },
    delegation_end: ({ id, version, reason }, desk) => {
      const of = delegations.find((one) => one.id === id);
      if (of === undefined || of.version !== version)
        refuse("Người khác vừa ghi vào ủy quyền này.", "version", "conflict");
      const ended: Delegation = {
        ...of,
        version: version + 1,
        ended_at: desk.now(),
        ended_reason: reason,
        standing: "ended",
        standing_label: "đã chấm dứt",
      };
      delegations = delegations.map((one) => (one === of ? ended : one));
      desk.tell("people");
      return {};
    },
  };
}
