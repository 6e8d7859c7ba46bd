/** Fake list of seals, permissions, handovers and sổ sử dụng con dấu. */
import type { Seal, SealHandover, SealPermission, Stamping } from "../seal";
import type { Input } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const MARKS = [
  { code: "signature", label: "Dấu lên chữ ký", per: "copy" },
  { code: "hanging", label: "Dấu treo", per: "copy" },
  { code: "overlap", label: "Dấu giáp lai", per: "sheets" },
  { code: "digital", label: "Ký số của cơ quan", per: "copy" },
];
const KINDS = [
  {
    code: "agency",
    label: "Dấu cơ quan, tổ chức",
    needs: "registration",
    marks: ["signature", "hanging", "overlap"],
  },
  { code: "title", label: "Dấu chức danh", needs: "", marks: ["signature"] },
  { code: "token", label: "Thiết bị lưu khóa bí mật", needs: "certificate", marks: ["digital"] },
];

const seal = (id: number, more: Partial<Seal>): Seal => ({
  id,
  version: 1,
  kind: "agency",
  kind_label: "Dấu cơ quan, tổ chức",
  name: "",
  owner_name: "Ủy ban nhân dân xã Mường Hoa",
  registration_number: "",
  registration_date: null,
  serial_number: "",
  provider: "",
  certificate_to: null,
  certificate_left: null,
  in_use_from: "2025-07-02",
  in_use_to: null,
  withdrawn_reason: null,
  withdrawn_to: null,
  follows_id: null,
  decision: "QĐ 15/QĐ-UBND ngày 02/07/2025",
  note: "",
  state: "in_use",
  state_label: "Đang dùng",
  keeper_person_id: 1,
  keeper_name: "Nguyễn Thị Hương Lan",
  holder_person_id: 1,
  holder_name: "Nguyễn Thị Hương Lan",
  held_since: "2025-07-02T08:00:00.000+07:00",
  outside_place: null,
  due_back: null,
  overdue: false,
  at_home: true,
  where: "Nguyễn Thị Hương Lan đang giữ tại cơ quan, từ 08:00 ngày 02/07/2025",
  mine: true,
  ...more,
});

const SEALS: Seal[] = [
  seal(1, { name: "Dấu UBND xã", registration_number: "12/ĐKMD", registration_date: "2025-07-01" }),
  seal(2, {
    name: "Thiết bị ký số UBND xã",
    kind: "token",
    kind_label: "Thiết bị lưu khóa bí mật",
    serial_number: "5401-22",
    provider: "Ban Cơ yếu Chính phủ",
    certificate_to: "2026-11-30",
    certificate_left: 10,
  }),
  seal(3, {
    name: "Dấu UBND xã (cũ)",
    registration_number: "07/ĐKMD",
    state: "withdrawn",
    state_label: "Thôi dùng",
    in_use_to: "2025-06-30",
    withdrawn_reason: "Sáp nhập xã",
    withdrawn_to: "Công an tỉnh",
  }),
];

const line = (number: number, more: Partial<Stamping>): Stamping => ({
  id: number,
  version: 1,
  number,
  year: 2026,
  stamped_at: "2026-11-20T09:15:00.000+07:00",
  late: false,
  seal_id: 1,
  seal_name: "Dấu UBND xã",
  seal_kind_label: "Dấu cơ quan, tổ chức",
  document_register: null,
  document_id: null,
  code: "",
  code_shown: "Giấy tờ không có số",
  document_date: null,
  type_name: "",
  subject: "",
  signer_full_name: "Lê Đức Thịnh",
  signer_position: "Chủ tịch UBND",
  signer_authority: "",
  marks: [{ kind: "signature", label: "Dấu lên chữ ký", stamps: 2 }],
  marks_shown: "Dấu lên chữ ký (2)",
  copies: 2,
  sheets: 1,
  stamps: 2,
  requester_person_id: null,
  requester_name: "",
  requester_unit: "",
  stamped_by_person_id: 1,
  stamped_by: "Nguyễn Thị Hương Lan",
  received: "",
  received_by: null,
  received_at: null,
  note: "",
  voided_at: null,
  voided_reason: null,
  ...more,
});

const LINES: Stamping[] = [
  line(413, {
    type_name: "Giấy giới thiệu",
    subject: "Cử cán bộ đi tập huấn",
    requester_person_id: 2,
    requester_name: "Trần Quốc Đạt",
    requester_unit: "Văn phòng HĐND và UBND",
  }),
  line(412, {
    stamped_at: "2026-11-19T16:20:00.000+07:00",
    late: true,
    code: "97/KH-UBND",
    code_shown: "97/KH-UBND",
    type_name: "Kế hoạch",
    subject: "Triển khai dịch vụ công trực tuyến",
    copies: 3,
    sheets: 12,
    stamps: 12,
    marks_shown: "Dấu lên chữ ký (3), dấu giáp lai (9)",
    requester_unit: "Phòng Kinh tế",
    received: "paper",
    received_by: "Giàng A Páo",
    received_at: "2026-11-19T16:30:00.000+07:00",
  }),
  line(411, {
    stamped_at: "2026-11-19T10:00:00.000+07:00",
    subject: "Xác nhận tạm trú",
    requester_name: "Lò Văn Pành",
    voided_at: "2026-11-19T10:05:00.000+07:00",
    voided_reason: "Ghi nhầm số bản",
  }),
];

export function sealCommands(): FakeCommands {
  let seals = structuredClone(SEALS);
  let lines = structuredClone(LINES);
  let permissions: SealPermission[] = [];
  let handovers: SealHandover[] = [
    handover(
      1,
      "first",
      "Ủy ban nhân dân xã Mường Hoa",
      "Nguyễn Thị Hương Lan",
      "2025-07-02T08:00:00.000+07:00",
    ),
  ];
  const now = (desk: Desk) => desk.now().replace("+07:00", ".000+07:00");
  const me = (desk: Desk) => desk.session.person;
  const findSeal = (id: number) =>
    seals.find((one) => one.id === id) ?? refuse("Không có con dấu này.", "id");
  const findLine = (id: number) => lines.find((one) => one.id === id) ?? refuse("Không có dòng này.", "id");
  const told = (one: Seal, desk: Desk): Seal => ({
    ...structuredClone(one),
    mine: one.holder_person_id !== null && one.holder_person_id === me(desk)?.id,
  });
  function changeSeal(desk: Desk, id: number, to: Partial<Seal>): Seal {
    const after = { ...findSeal(id), ...to, version: findSeal(id).version + 1 };
    seals = seals.map((one) => (one.id === id ? after : one));
    desk.tell("seal");
    return told(after, desk);
  }
  function changeLine(desk: Desk, id: number, to: Partial<Stamping>): Stamping {
    const after = { ...findLine(id), ...to, version: findLine(id).version + 1 };
    lines = lines.map((one) => (one.id === id ? after : one));
    desk.tell("seal", "copies");
    return structuredClone(after);
  }
  function proved(desk: Desk, login: string | undefined, pin: string | undefined): string {
    if (!login || desk.secrets[login] !== pin)
      refuse("Tên đăng nhập hoặc mật khẩu chưa đúng.", "pin", "denied", "people.wrong_secret");
    return login;
  }
  function permission(
    desk: Desk,
    input: Input<"seal_permit">,
    more: Partial<SealPermission>,
  ): SealPermission {
    const to = Object.values(desk.persons).find((one) => one.id === input.to_person_id);
    if (!to && !input.to_name) refuse("Xin chọn người nhận con dấu.", "to_person_id");
    if (!input.purpose) refuse("Xin ghi mục đích giao con dấu.", "purpose");
    if (input.kind !== "keep" && !input.to_date) refuse("Xin ghi hạn trả lại con dấu.", "to_date");
    const one: SealPermission = {
      id: desk.nextId(),
      version: 1,
      seal_id: input.seal_id,
      kind: input.kind,
      kind_label: "Giao tạm cho người khác",
      to_person_id: input.to_person_id ?? null,
      to_name: to?.full_name ?? input.to_name ?? "",
      place: input.place ?? "",
      from_date: input.from_date ?? desk.today,
      to_date: input.to_date ?? null,
      purpose: input.purpose,
      given: "secret",
      given_by: "",
      capacity: "",
      document_number: "",
      document_date: null,
      scan_ids: [],
      recorded_by: me(desk)?.full_name ?? "",
      recorded_at: now(desk),
      state: "open",
      state_label: "Chưa dùng",
      ended_reason: null,
      ...more,
    };
    permissions = [one, ...permissions];
    desk.tell("seal");
    return structuredClone(one);
  }
  function goes(desk: Desk, id: number, received: string, record = ""): Seal {
    const by = permissions.find((one) => one.id === id) ?? refuse("Không có văn bản này.", "permission_id");
    const before = findSeal(by.seal_id);
    permissions = permissions.map((one) =>
      one.id === id ? { ...one, state: "used", state_label: "Đã giao theo văn bản này" } : one,
    );
    handovers = [
      { ...handover(desk.nextId(), by.kind, before.holder_name, by.to_name, now(desk)), record, received },
      ...handovers,
    ];
    return changeSeal(desk, by.seal_id, {
      holder_person_id: by.to_person_id,
      holder_name: by.to_name,
      held_since: now(desk),
      outside_place: by.kind === "out" ? by.place : null,
      due_back: by.to_date,
      at_home: false,
      where: `${by.to_name} đang giữ`,
    });
  }
  return {
    seal_list: (_, desk) => pageOf(seals.map((one) => told(one, desk))),
    seal_kinds: () => ({ kinds: structuredClone(KINDS), marks: structuredClone(MARKS) }),
    seal_get: ({ id }, desk) => ({
      seal: told(findSeal(id), desk),
      permissions: structuredClone(permissions.filter((one) => one.seal_id === id)),
      handovers: id === 1 ? structuredClone(handovers) : [],
      former: [],
      last_stamped_at: id === 1 ? (lines[0]?.stamped_at ?? null) : null,
    }),
    seal_add: (input, desk) => {
      if (!input.name) refuse("Chưa có tên con dấu hoặc thiết bị.", "name");
      if (!input.decision) refuse("Chưa ghi văn bản giao giữ con dấu (số, ngày).", "decision");
      const keeper = Object.values(desk.persons).find((one) => one.id === input.keeper_person_id);
      const added = seal(desk.nextId(), {
        kind: input.kind,
        kind_label: KINDS.find((one) => one.code === input.kind)?.label ?? "",
        name: input.name,
        owner_name: input.owner_name,
        registration_number: input.registration_number ?? "",
        serial_number: input.serial_number ?? "",
        decision: input.decision,
        keeper_person_id: input.keeper_person_id,
        keeper_name: keeper?.full_name ?? "",
        holder_person_id: input.keeper_person_id,
        holder_name: keeper?.full_name ?? "",
      });
      seals = [added, ...seals];
      desk.tell("seal");
      return told(added, desk);
    },
    seal_amend: ({ id, version: _, reason, ...described }, desk) => {
      if (!reason) refuse("Xin ghi lý do.", "reason");
      return changeSeal(desk, id, described);
    },
    seal_withdraw: ({ id, reason, withdrawn_to, date }, desk) => {
      if (!reason) refuse("Xin ghi lý do.", "reason");
      return changeSeal(desk, id, {
        state: "withdrawn",
        state_label: "Thôi dùng",
        in_use_to: date ?? desk.today,
        withdrawn_reason: reason,
        withdrawn_to,
      });
    },
    seal_permit: (input, desk, signer) => {
      const login = proved(desk, signer?.login, signer?.pin);
      return permission(desk, input, { given_by: desk.persons[login]?.full_name ?? "" });
    },
    seal_permission_record: (
      { given_by_person_id, document_number, document_date, scan_ids: _, ...terms },
      desk,
    ) => {
      if (!document_number) refuse("Chưa ghi số, ký hiệu văn bản cho phép.", "document_number");
      const by = Object.values(desk.persons).find((one) => one.id === given_by_person_id);
      return permission(desk, terms, {
        given: "paper",
        given_by: by?.full_name ?? "",
        document_number,
        document_date,
      });
    },
    seal_permission_end: ({ id, reason }, desk) => {
      permissions = permissions.map((one) =>
        one.id === id ? { ...one, state: "ended", state_label: "Đã rút lại", ended_reason: reason } : one,
      );
      desk.tell("seal");
      return permissions.find((one) => one.id === id) ?? refuse("Không có văn bản này.", "id");
    },
    seal_hand_over: ({ permission_id, record }, desk) => {
      if (!record) refuse("Xin ghi số hoặc ngày của biên bản bàn giao.", "record");
      return goes(desk, permission_id, "paper", record);
    },
    seal_take_over: ({ permission_id }, desk, signer) => {
      const login = proved(desk, signer?.login, signer?.pin);
      const by = permissions.find((one) => one.id === permission_id);
      if (desk.persons[login]?.id !== by?.to_person_id)
        refuse("Người khác không ký nhận thay được.", "login", "denied", "seal.wrong_receiver");
      return goes(desk, permission_id, "secret");
    },
    seal_bring_back: ({ id }, desk) => {
      const before = findSeal(id);
      handovers = [
        handover(desk.nextId(), "back", before.holder_name, before.keeper_name, now(desk)),
        ...handovers,
      ];
      return changeSeal(desk, id, {
        holder_person_id: before.keeper_person_id,
        holder_name: before.keeper_name,
        held_since: now(desk),
        outside_place: null,
        due_back: null,
        at_home: true,
        where: `${before.keeper_name} đang giữ tại cơ quan`,
      });
    },
    stamping_list: ({ only, seal_id, cursor, limit }) => {
      const rows = lines.filter(
        (one) =>
          (seal_id == null || one.seal_id === seal_id) &&
          (only !== "unreceived" || (one.received === "" && one.voided_at === null)) &&
          (only !== "voided" || one.voided_at !== null) &&
          (only !== "late" || one.late),
      );
      return pageOf(structuredClone(rows), cursor, limit ?? undefined);
    },
    stamping_get: ({ id }) => structuredClone(findLine(id)),
    stamping_propose: ({ seal_id, copies, sheets }, desk) => {
      const of = seals.find((one) => one.id === seal_id);
      const made = KINDS.find((one) => one.code === of?.kind)?.marks ?? MARKS.map((one) => one.code);
      return {
        next_number: Math.max(...lines.map((one) => one.number)) + 1,
        year: 2026,
        marks: MARKS.filter((one) => made.includes(one.code)).map((one) => ({
          kind: one.code,
          label: one.label,
          stamps: one.per === "copy" ? copies : copies * Math.ceil(sheets / 5),
        })),
        holder_name: of?.holder_name ?? "",
        may: of?.holder_person_id === me(desk)?.id,
        why: "",
      };
    },
    stamping_record: (input, desk) => {
      if (!input.document && !input.signature_seen)
        refuse(
          "Giấy tờ chưa có chữ ký của người có thẩm quyền nên không đóng dấu.",
          "signature_seen",
          "refused",
          "stamping.not_signed",
        );
      if (input.copies < 1) refuse("Số bản phải từ 1 đến 9.999.", "copies");
      if (!input.requester_name && !input.requester_person_id && !input.requester_unit_id)
        refuse("Chưa ghi đơn vị hoặc người đề nghị đóng dấu.", "requester_name");
      const of = findSeal(input.seal_id);
      const signer = Object.values(desk.persons).find((one) => one.id === input.signer_person_id);
      const requester = Object.values(desk.persons).find((one) => one.id === input.requester_person_id);
      const marks = input.marks.map((one) => ({
        ...one,
        label: MARKS.find((mark) => mark.code === one.kind)?.label ?? one.kind,
      }));
      const number = Math.max(...lines.map((one) => one.number)) + 1;
      const added = line(number, {
        stamped_at: input.stamped_at ?? now(desk),
        seal_id: of.id,
        seal_name: of.name,
        document_register: input.document?.register ?? null,
        document_id: input.document?.id ?? null,
        code: input.document ? "03/SY-UBND" : (input.code ?? ""),
        code_shown: input.document ? "03/SY-UBND" : input.code || "Giấy tờ không có số",
        type_name: input.type_name ?? "",
        subject: input.subject ?? "",
        signer_full_name: signer?.full_name ?? input.signer_full_name ?? "",
        signer_position: signer?.position ?? input.signer_position ?? "",
        copies: input.copies,
        sheets: input.sheets,
        marks,
        marks_shown: marks.map((one) => `${one.label} (${one.stamps})`).join(", "),
        stamps: marks.reduce((sum, one) => sum + one.stamps, 0),
        requester_person_id: requester?.id ?? null,
        requester_name: requester?.full_name ?? input.requester_name ?? "",
        stamped_by: me(desk)?.full_name ?? "",
        note: input.note ?? "",
      });
      lines = [added, ...lines];
      desk.stampedNow?.(input.document?.id);
      desk.tell("seal", "copies");
      return structuredClone(added);
    },
    stamping_acknowledge: ({ id }, desk, signer) => {
      const login = proved(desk, signer?.login, signer?.pin);
      return changeLine(desk, id, {
        received: "secret",
        received_by: desk.persons[login]?.full_name ?? "",
        received_at: now(desk),
      });
    },
    stamping_receive: ({ id, received_by }, desk) => {
      if (!received_by) refuse("Chưa có tên người ký nhận.", "received_by");
      return changeLine(desk, id, { received: "paper", received_by, received_at: now(desk) });
    },
    stamping_void: ({ id, reason }, desk) =>
      changeLine(desk, id, { voided_at: now(desk), voided_reason: reason }),
  };
}

function handover(id: number, kind: string, from_name: string, to_name: string, at: string): SealHandover {
  const labels: Record<string, string> = {
    first: "Giao giữ lần đầu",
    lend: "Giao tạm cho người khác",
    out: "Đưa ra ngoài cơ quan",
    keep: "Giao cho người giữ mới",
    back: "Nhận lại",
  };
  return {
    id,
    kind,
    kind_label: labels[kind] ?? kind,
    at,
    from_name,
    to_name,
    place: "",
    due_back: null,
    record: "",
    condition: "",
    received: kind === "back" ? "own" : "paper",
    permission_id: null,
    recorded_by: from_name,
  };
}
