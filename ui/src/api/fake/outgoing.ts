/** Fake commands of the book of văn bản đi: documents move one step at a time, as the core's rules let them. */
import type { OutDetail, OutLine, OutStep } from "../outgoing";
import type { Input, RowOf } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse, type Sketch } from "./desk";

const STEPS: readonly OutStep[] = [
  "draft",
  "initial",
  "check",
  "approve",
  "sign",
  "form_check",
  "issue",
  "stamp",
  "send",
  "file",
];
const LABELS: Record<OutStep, string> = {
  draft: "Dự thảo",
  initial: "Ký nháy",
  check: "Văn phòng kiểm tra",
  approve: "Duyệt",
  sign: "Ký",
  form_check: "Kiểm tra thể thức",
  issue: "Cấp số, ngày tháng",
  stamp: "Đóng dấu",
  send: "Phát hành",
  file: "Lưu bản gốc",
};
const STATES: readonly [OutLine["state"], string][] = [
  ["drafted", "Dự thảo"],
  ["initialled", "Đã ký nháy"],
  ["checked", "Văn phòng đã kiểm tra"],
  ["approved", "Đã duyệt"],
  ["signed", "Đã ký"],
  ["form_checked", "Đã kiểm tra thể thức"],
  ["numbered", "Đã cấp số"],
  ["stamped", "Đã đóng dấu"],
  ["issued", "Đã phát hành"],
  ["filed", "Đã lưu bản gốc"],
];
const BOOK = 40;

/** Where a document stands: the last step done. */
function stand(line: OutDetail, last: OutStep, by: string, date: string, how = "", label = ""): OutDetail {
  const at = STEPS.indexOf(last);
  const next = STEPS[at + 1] ?? null;
  const [state, state_label] = STATES[at] ?? ["drafted", "Dự thảo"];
  const blank = { by_position: "", capacity_text: "", recorded_by: "", note: "" };
  const steps = STEPS.map((step, place) => {
    const before = line.steps.find((one) => one.step === step && one.done);
    const done = place <= at && (before !== undefined || step === last);
    return {
      ...blank,
      by: "",
      date: null,
      how: "",
      how_label: "",
      ...(done ? before : undefined),
      ...(step === last ? { by, date, how, how_label: label } : undefined),
      step,
      label: LABELS[step],
      done,
      next: step === next,
    };
  });
  return { ...line, steps, next, next_label: next ? LABELS[next] : "", state, state_label };
}

/** One document; whatever is not said is a plain draft of a công văn. */
export function outDetail(more: Partial<Sketch<OutDetail>> = {}, last: OutStep = "draft"): OutDetail {
  const line: Sketch<OutDetail> = {
    id: 1,
    version: 1,
    state: "drafted",
    state_label: "Dự thảo",
    body_id: 1,
    organ_name: "Ủy ban nhân dân xã Mường Hoa",
    kind: "admin",
    type_name: "Kế hoạch",
    subject: "Kiểm tra công tác văn thư, lưu trữ năm 2026",
    suffix: "",
    code_number: "",
    code_notation: "KH-UBND",
    code: "KH-UBND",
    signer_full_name: "",
    signer_position: "",
    capacity_text: "",
    signed_kind: "",
    to_places: "Sở Nội vụ",
    kept_by: "Văn phòng HĐND và UBND",
    copies: 3,
    keep_copies: 1,
    received_by: "",
    description: "",
    language: "Tiếng Việt",
    priority: 0,
    secrecy: "",
    field: "",
    file_notation: "",
    drafter_name: "Nguyễn Thị Hương Lan",
    unit_name: "Văn phòng HĐND và UBND",
    drafted_at: "2026-11-19T09:00:00+07:00",
    submitted_for: "",
    submitted_to: "",
    marks: [],
    files: 0,
    next_label: "",
    steps: [],
    returns: [],
    recipients: [
      {
        id: 1,
        version: 1,
        name: "Sở Nội vụ",
        way: "paper",
        way_label: "Giấy",
        copies: 2,
        post_code: "",
        received: "",
        note: "",
      },
    ],
    attachments: [],
    warnings: [],
    answers: [],
    links: [],
    filed_where: "",
    paper_from_digital: false,
    unstamped_reason: "",
    handed_back_to: "",
    handed_back: "",
    returned_reason: "",
    history: [],
    ...more,
  };
  let whole = line as OutDetail;
  for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1))
    whole = stand(whole, step, whole.drafter_name, "2026-11-19");
  return whole;
}

type Held = RowOf<"number_reservations">;

export function outgoingCommands(given?: OutDetail[]): FakeCommands {
  let lines = given ?? [
    outDetail({ id: 1 }),
    outDetail(
      { id: 2, type_name: "Công văn", code_notation: "UBND-VP", subject: "V/v rà soát hồ sơ đất đai" },
      "form_check",
    ),
  ];
  let held: Held[] = [];
  let last = 96;
  const find = (id: number) =>
    lines.find((one) => one.id === id) ??
    refuse("Không có văn bản này trong sổ.", "id", "not_found", "outgoing.not_found");

  function change(desk: Desk, id: number, version: number, to: (line: OutDetail) => OutDetail): OutDetail {
    const before = find(id);
    if (before.version !== version)
      refuse("Người khác vừa ghi vào dòng này.", "version", "conflict", "outgoing.conflict");
    const after = { ...to(before), version: version + 1 };
    lines = lines.map((one) => (one.id === id ? after : one));
    desk.tell("outgoing", "inbox", "books");
    return structuredClone(after);
  }
  const me = (desk: Desk) => desk.session.person?.full_name ?? "";

  /** The step that comes next, or a refusal in the core's words. */
  function does(desk: Desk, id: number, version: number, step: OutStep, more: Partial<OutDetail> = {}) {
    return change(desk, id, version, (line) => {
      if (step === "issue" && !line.steps.some((one) => one.step === "sign" && one.done))
        refuse("Văn bản chưa ký nên chưa cấp số được.", "id", "refused", "outgoing.not_signed");
      return { ...stand(line, step, me(desk), desk.today), returned_reason: "", ...more };
    });
  }
  function signed(desk: Desk, signer: { login?: string; pin?: string } | undefined): string {
    if (!signer?.login || desk.secrets[signer.login] !== signer.pin)
      refuse("Tên đăng nhập hoặc mật khẩu không đúng.", "pin", "denied", "people.wrong_secret");
    return desk.persons[signer.login]?.full_name ?? "";
  }
  const decided = (line: OutDetail, kind: "approve" | "sign", by: string) => ({
    decision_id: line.id,
    kind,
    id: line.id,
    version: line.version,
    outcome: "agree" as const,
    outcome_label: "Đồng ý",
    capacity: { code: "own" as const, label: "" },
    signed_by: by,
    signed_at: "2026-11-20T16:12:00+07:00",
  });
  const fits = (line: OutDetail, input: Input<"outgoing_list">): boolean => {
    if (input.only === "working" || input.only === "mine") return line.number == null && !line.voided;
    if (input.only === "to_number") return line.next === "issue";
    if (input.only === "to_check") return line.next === "form_check";
    if (input.only === "unstamped") return line.next === "stamp";
    if (input.only === "voided") return line.voided != null;
    if (input.only !== undefined) return false;
    return line.number != null && (input.book_id === undefined || line.book_id === input.book_id);
  };

  return {
    outgoing_list: (input) =>
      pageOf(
        structuredClone(lines.filter((one) => fits(one, input))).sort(
          (a, b) => (b.number ?? 0) - (a.number ?? 0),
        ),
        input.cursor,
        input.limit,
      ),
    outgoing_get: ({ id }) => structuredClone(find(id)),
    outgoing_propose: ({ id, type_name = "" }) => {
      const notation =
        id === undefined ? (type_name === "Công văn" ? "UBND-VP" : "KH-UBND") : find(id).code_notation;
      return {
        code_notation: notation,
        code: `${last + 1}/${notation}`,
        series: "Văn bản hành chính",
        next_number: last + 1,
        book_id: BOOK,
        refusal: "",
        last_date: "2026-11-19",
        reserved: held.map((one) => ({ ...one })),
      };
    },
    outgoing_draft: ({ recipients = [], scan_ids, answers: _answers, ...entry }, desk) => {
      if (!entry.type_name) refuse("Chưa chọn tên loại văn bản.", "type_name");
      if (!entry.subject && !entry.secrecy) refuse("Chưa có trích yếu nội dung.", "subject");
      const line = outDetail({
        ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
        id: desk.nextId(),
        to_places: recipients.map((one) => one.name).join(", "),
        files: scan_ids?.length ?? 0,
        drafter_name: me(desk),
        drafted_at: desk.now(),
      });
      lines = [line, ...lines];
      desk.tell("outgoing", "inbox");
      return structuredClone(line);
    },
    outgoing_amend: ({ id, version, reason: _reason, clear: _clear, ...fields }, desk) =>
      change(desk, id, version, (line) => ({ ...line, ...(fields as Partial<OutDetail>) })),
    outgoing_recipients: ({ id, version, recipients, copies }, desk) =>
      change(desk, id, version, (line) => ({
        ...line,
        to_places: recipients.map((one) => one.name).join(", "),
        copies: copies ?? line.copies,
      })),
    outgoing_submit: ({ id, version, for: what, to_person_id, submitted_to }, desk) => {
      const to = Object.values(desk.persons).find((one) => one.id === to_person_id);
      return change(desk, id, version, (line) => ({
        ...line,
        submitted_for: what,
        submitted_to: submitted_to || to?.full_name || "",
        submitted_at: desk.now(),
      }));
    },
    outgoing_initial: ({ id, version }, desk, signer) => {
      const by = signed(desk, signer);
      return change(desk, id, version, (line) =>
        stand(line, "initial", by, desk.today, "signed_here", "Ký bằng mật khẩu"),
      );
    },
    outgoing_check: ({ id, version }, desk, signer) => {
      const by = signed(desk, signer);
      return change(desk, id, version, (line) =>
        stand(line, "check", by, desk.today, "signed_here", "Ký bằng mật khẩu"),
      );
    },
    outgoing_approve: ({ id, version }, desk, signer) => {
      const by = signed(desk, signer);
      const line = change(desk, id, version, (one) =>
        stand(one, "approve", by, desk.today, "signed_here", "Ký bằng mật khẩu"),
      );
      return decided(line, "approve", by);
    },
    outgoing_sign: ({ id, version }, desk, signer) => {
      const by = signed(desk, signer);
      const line = change(desk, id, version, (one) => ({
        ...stand(one, "sign", by, desk.today, "signed_here", "Ký bằng mật khẩu"),
        signer_full_name: by,
        signed_kind: "here",
        signed_date: desk.today,
      }));
      return decided(line, "sign", by);
    },
    outgoing_sign_paper: ({ id, version, by_person_id, signed_date }, desk) => {
      const by = Object.values(desk.persons).find((one) => one.id === by_person_id)?.full_name ?? "";
      return change(desk, id, version, (line) => ({
        ...stand(line, "sign", by, signed_date, "paper", "Ký trên giấy"),
        signer_full_name: by,
        signed_kind: "paper",
        signed_date,
      }));
    },
    outgoing_return: ({ id, version, to, reason }, desk) => {
      if (!reason) refuse("Xin ghi lý do trả lại.", "reason");
      return change(desk, id, version, (line) => ({
        ...stand(line, STEPS[Math.max(STEPS.indexOf(to) - 1, 0)] ?? "draft", me(desk), desk.today),
        returned_reason: reason,
      }));
    },
    outgoing_form_check: ({ id, version }, desk) => does(desk, id, version, "form_check"),
    outgoing_issue: ({ id, version, issued_date, code_notation }, desk) => {
      const line = find(id);
      last += 1;
      const notation = code_notation ?? line.code_notation;
      return does(desk, id, version, "issue", {
        number: last,
        year: 2026,
        book_id: BOOK,
        code_number: String(last),
        code_notation: notation,
        code: `${last}/${notation}`,
        issued_date: issued_date ?? desk.today,
      });
    },
    outgoing_agency_signed: ({ id, version }, desk) => does(desk, id, version, "stamp"),
    outgoing_send: ({ id, version, sent_date, unstamped_reason }, desk) => {
      if (find(id).next === "stamp" && !unstamped_reason)
        refuse(
          "Văn bản chưa đóng dấu nên chưa phát hành được; nếu không đóng dấu, xin ghi lý do.",
          "unstamped_reason",
        );
      return does(desk, id, version, "send", { sent_date: sent_date ?? desk.today });
    },
    outgoing_file: ({ id, version, filed_where }, desk) =>
      does(desk, id, version, "file", { filed_where: filed_where ?? "" }),
    outgoing_void: ({ id, version, reason }, desk) => {
      if (!reason) refuse("Xin ghi lý do hủy.", "reason");
      return change(desk, id, version, (line) => ({
        ...line,
        state: "voided" as const,
        state_label: "Đã hủy",
        next: null,
        voided: { at: desk.now(), reason, notice: null },
        voided_reason: reason,
      }));
    },
    body_list: () => ({
      rows: [{ id: 1, version: 1, name: "Ủy ban nhân dân xã Mường Hoa", abbreviation: "UBND" }],
      next: null,
    }),
    plan_list: () => ({
      rows: [
        {
          register: "outgoing",
          body_id: 1,
          body_name: "Ủy ban nhân dân xã Mường Hoa",
          year: 2026,
          mode: "common",
          groups: [],
          decided_by: "",
          editable: true,
          series: ["Văn bản hành chính"],
        },
      ],
      next: null,
    }),
    outgoing_numbers: () => ({
      name: "Sổ đăng ký văn bản đi",
      year: 2026,
      series: "Văn bản hành chính",
      first: 1,
      last,
      used: last - 1,
      voided: [{ id: 1, code: "88/KH-UBND", issued_date: "2026-10-02", why: "Ghi hai lần", allowed_by: "" }],
      inserted: [],
      reserved: [],
      released: [],
      out_of_order: [],
      late: [],
      unstamped: [],
      missing: [{ from: 61, to: 62 }],
    }),
    number_reserve: ({ count, owner, reason, expires }, desk) => {
      if (!owner) refuse("Chưa ghi giữ số cho ai.", "owner");
      const from = last + 1;
      last += count;
      const id = desk.nextId();
      held = [
        ...held,
        {
          id,
          version: 1,
          book_id: BOOK,
          series: "Văn bản hành chính",
          year: 2026,
          from,
          to: last,
          unused: [],
          owner,
          unit_id: null,
          reason,
          reserved_at: desk.now(),
          reserved_by: me(desk),
          expires,
          expired: false,
          released_at: null,
          released_reason: null,
        },
      ];
      desk.tell("books");
      return { id, series: "Văn bản hành chính", from, to: last };
    },
    number_release: ({ id, reason }, desk) => {
      if (!reason) refuse("Xin ghi lý do thả số.", "reason");
      held = held.map((one) =>
        one.id === id ? { ...one, released_at: desk.now(), released_reason: reason } : one,
      );
      desk.tell("books");
      return {};
    },
    number_reservations: () => ({ rows: structuredClone(held), next: null }),
  };
}
