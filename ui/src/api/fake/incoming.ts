/** Fake commands of the book of văn bản đến, with the core's own rules where a screen leans on them. */
import { fold } from "../../kit/fold";
import type { Entry, Finding, Input, Line, LineDetail, LogRow } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse, type Sketch } from "./desk";
import { lineDetail, settled, yearOfLines } from "./lines";

export { fakeLine, lineDetail } from "./lines";

const BOOK = 1;
/** The fake office's book of an arrival date. */
const bookOf = (arrival: string) => (arrival.startsWith("2025") ? 2 : BOOK);
const TYPES = [
  "Công văn",
  "Quyết định",
  "Kế hoạch",
  "Thông báo",
  "Báo cáo",
  "Tờ trình",
  "Giấy mời",
  "Công điện",
];

/** `lines` replaces the fake year (for tests that want to know every line). */
export function incomingCommands(given?: LineDetail[]): FakeCommands {
  let lines: LineDetail[] | null = given ?? null;
  const all = (desk: Desk): LineDetail[] => {
    lines ??= [
      ...yearOfLines(BOOK, 2026, 412, [208, 209], desk.today),
      ...yearOfLines(2, 2025, 987, [], desk.today),
    ];
    return lines;
  };
  const find = (desk: Desk, id: number): LineDetail =>
    all(desk).find((line) => line.id === id) ??
    refuse("Không có dòng này trong sổ.", "id", "not_found", "incoming.not_found");
  const lastNumber = (desk: Desk, book: number) =>
    Math.max(0, ...all(desk).map((line) => (line.book_id === book ? line.arrival_number : 0)));

  /** Changes one line with its version, keeps what it was, and tells the window. */
  function change(
    desk: Desk,
    id: number,
    version: number | null,
    sentence: string,
    to: Partial<Sketch<LineDetail>>,
    verb = "amended",
  ): Line {
    const before = find(desk, id);
    if (version !== null && before.version !== version)
      refuse("Người khác vừa ghi vào dòng này.", "version", "conflict", "incoming.conflict");
    const history = [...before.history, { ...logRow(desk, sentence, before, to), verb }];
    const changed = { ...before, ...to, history, version: before.version + 1 } as LineDetail;
    const after = settled(changed, desk.today);
    lines = all(desk).map((line) => (line.id === id ? after : line));
    desk.tell("incoming", "inbox");
    return structuredClone(after);
  }

  function attached(desk: Desk, id: number, scan_ids: number[]): Sketch<LineDetail["attachments"]> {
    const line = find(desk, id);
    const added = scan_ids.map((scan_id) => ({
      id: desk.nextId(),
      scan_id,
      file_name: desk.scanName?.(scan_id) ?? "",
      kind: "pdf",
      sha256: "",
    }));
    for (const scan_id of scan_ids) desk.scanUsed?.(scan_id, line);
    return [...line.attachments, ...added];
  }

  function findings(input: Entry & { scan_ids?: number[]; id?: number }, desk: Desk): Finding[] {
    const found: Finding[] = [];
    const say = (
      level: Finding["level"],
      code: string,
      field: string,
      message: string,
      line: Finding["line"] = null,
    ) => found.push({ level, code: `incoming.${code}`, field, message, line });
    if (!input.organ_name)
      say(
        "refuse",
        "organ_missing",
        "organ_name",
        "Chưa có tác giả (cơ quan, tổ chức, cá nhân gửi văn bản).",
      );
    if (!input.subject && !input.secrecy)
      say("refuse", "subject_missing", "subject", "Chưa có trích yếu nội dung văn bản.");
    if (input.secrecy && (input.scan_ids?.length ?? 0) > 0)
      say("refuse", "secret_file", "scan_ids", "Văn bản Mật không đính kèm bản quét.");
    const arrival = input.arrival_date ?? desk.today;
    if (arrival > desk.today) say("refuse", "arrival_future", "arrival_date", "Ngày đến sau ngày hôm nay.");
    const book = input.book_id ?? bookOf(arrival);
    const last = all(desk).findLast((line) => line.book_id === book);
    if (input.id === undefined && last && arrival < last.arrival_date)
      say(
        "reason",
        "arrival_earlier",
        "reason",
        "Ngày đến trước ngày đến của dòng cuối trong sổ. Xin ghi lý do.",
      );
    if (input.issued_date && input.issued_date > arrival)
      say(
        "reason",
        "issued_after_arrival",
        "issued_date",
        "Ngày văn bản sau ngày đến. Xin xem lại trên văn bản; nếu đúng như vậy, xin ghi lý do.",
      );
    const twin = all(desk).find(
      (line) =>
        line.id !== input.id &&
        input.code_number &&
        line.code_number === input.code_number &&
        line.code_notation === input.code_notation &&
        fold(line.organ_name) === fold(input.organ_name ?? "") &&
        line.issued_date === input.issued_date,
    );
    if (twin)
      say(
        "reason",
        "duplicate",
        "reason",
        `Văn bản này đã đăng ký ở số đến ${twin.arrival_number}/${twin.year}. Nếu vẫn đăng ký, xin ghi lý do.`,
        { id: twin.id, arrival_number: twin.arrival_number, year: twin.year },
      );
    return found;
  }

  const commands: FakeCommands = {
    incoming_list: (input, desk) => {
      const up = input.order === "oldest";
      const rows = all(desk)
        .filter((line) => matches(line, input, desk.today))
        .sort((a, b) => (up ? 1 : -1) * (a.year - b.year || a.arrival_number - b.arrival_number));
      return pageOf(structuredClone(rows), input.cursor, input.limit ?? 200);
    },
    incoming_get: ({ id }, desk) => {
      const line = find(desk, id);
      return structuredClone({ ...line, opinion: desk.directed[id] ?? line.opinion });
    },
    incoming_check: (input, desk) => ({
      findings: findings(input, desk),
      next_number: lastNumber(desk, input.book_id ?? bookOf(input.arrival_date ?? desk.today)) + 1,
    }),
    incoming_register: (input, desk) => {
      const said = findings(input, desk);
      const worst = said.find((one) => one.level === "refuse");
      if (worst) refuse(worst.message, worst.field, "refused", worst.code);
      if (said.some((one) => one.level === "reason") && !input.reason)
        refuse("Xin ghi lý do.", "reason", "refused", "incoming.reason_missing");
      const {
        scan_ids,
        pages,
        reason,
        envelope_id,
        to_unit_ids: _units,
        authenticity_result,
        authenticity_note,
        ...entry
      } = input;
      const arrival_date = input.arrival_date ?? desk.today;
      const book_id = input.book_id ?? bookOf(arrival_date);
      const number = lastNumber(desk, book_id) + 1;
      const id = desk.nextId();
      const line = settled(
        lineDetail({
          ...Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)),
          id,
          book_id,
          year: Number(arrival_date.slice(0, 4)),
          arrival_number: number,
          arrival_date,
          arrival_time: input.arrival_time ?? desk.now().slice(11, 16),
          authenticity: { result: authenticity_result ?? "", note: authenticity_note ?? "" },
          notice: { due: input.receipt_kind !== "paper", overdue: false },
          duplicate_reason: reason ?? null,
          attachments: (scan_ids ?? []).map((scan_id) => {
            const part = pages?.find((one) => one.scan_id === scan_id);
            return {
              id: desk.nextId(),
              scan_id,
              file_name: desk.scanName?.(scan_id) ?? "",
              kind: "pdf",
              sha256: "",
              page_from: part?.page_from ?? null,
              page_to: part?.page_to ?? null,
            };
          }),
        }),
        desk.today,
      );
      lines = [...all(desk), line];
      desk.numbers[line.book_id] = {
        last_number: number,
        lines: all(desk).filter((one) => one.book_id === line.book_id).length,
      };
      for (const scan_id of scan_ids ?? []) desk.scanUsed?.(scan_id, line, pages);
      if (envelope_id !== undefined) desk.envelopeUsed?.(envelope_id, id);
      desk.tell("incoming", "inbox", "books", "envelopes");
      return structuredClone(line);
    },
    incoming_amend: (
      { id, version, reason, clear, authenticity_result, authenticity_note, ...fields },
      desk,
    ) => {
      const before = find(desk, id);
      const emptied = Object.fromEntries((clear ?? []).map((field) => [field, null]));
      return change(desk, id, version, `Sửa dòng. Lý do: ${reason}`, {
        ...(fields as Partial<LineDetail>),
        ...emptied,
        authenticity: {
          ...before.authenticity,
          result: authenticity_result ?? before.authenticity.result,
          note: authenticity_note ?? before.authenticity.note,
        },
      });
    },
    incoming_void: ({ id, version, reason }, desk) =>
      change(desk, id, version, `Hủy số. Lý do: ${reason}`, { voided: { reason, at: desk.now() } }),
    incoming_submit: ({ id, version, to_person_id, submitted_to, field }, desk) => {
      const to = Object.values(desk.persons).find((person) => person.id === to_person_id);
      return change(desk, id, version, "Trình lãnh đạo", {
        submitted_at: desk.now(),
        submitted_to: submitted_to ?? to?.full_name ?? null,
        submitted_to_id: to?.id ?? null,
        field: field ?? "",
      });
    },
    incoming_opinion: ({ id, version, text, by_person_id, date, evidence, due_date }, desk) => {
      if (!text) refuse("Chưa có nội dung ý kiến chỉ đạo.", "text");
      const by = Object.values(desk.persons).find((person) => person.id === by_person_id)?.full_name ?? "";
      return change(desk, id, version, "Ghi thay ý kiến chỉ đạo", {
        opinion: {
          text,
          by,
          by_position: "",
          date,
          evidence,
          recorded_by: desk.session.person?.full_name ?? "",
          capacity: "",
          signed: false,
        },
        due_date: due_date ?? find(desk, id).due_date,
      });
    },
    incoming_forward: ({ id, version, to, forwarded_date, note }, desk) => {
      const units: Record<number, string> = {
        1: "Lãnh đạo UBND",
        2: "Văn phòng HĐND và UBND",
        3: "Phòng Kinh tế",
      };
      const added = to.map((one) => ({
        id: desk.nextId(),
        version: 1,
        to_name:
          one.name ??
          (one.unit_id ? units[one.unit_id] : undefined) ??
          Object.values(desk.persons).find((person) => person.id === one.person_id)?.full_name ??
          "Phòng Văn hóa - Xã hội",
        unit_id: one.unit_id ?? null,
        person_id: one.person_id ?? null,
        handed_date: forwarded_date ?? desk.today,
        received: "" as const,
        note: note ?? "",
      }));
      return change(desk, id, version, "Chuyển văn bản", {
        handovers: [...find(desk, id).handovers, ...added],
      });
    },
    incoming_acknowledge: ({ handover_id }, desk, signer) => {
      if (!signer?.login || desk.secrets[signer.login] !== signer.pin)
        refuse("Tên đăng nhập hoặc mật khẩu không đúng.", "pin", "denied", "people.wrong_secret");
      return receive(desk, handover_id, "secret", desk.persons[signer.login]?.full_name ?? "", desk.now());
    },
    incoming_acknowledge_paper: ({ handover_id, received_by, received_date }, desk) => {
      if (!received_by) refuse("Chưa có tên người ký nhận.", "received_by");
      return receive(desk, handover_id, "paper_book", received_by, received_date ?? desk.today);
    },
    incoming_answered: ({ id, version, result_code, answered_date }, desk) => {
      if (!result_code) refuse("Chưa có số, ký hiệu của văn bản trả lời.", "result_code");
      const answer = { code: result_code, date: answered_date ?? desk.today };
      return change(desk, id, version, "Ghi văn bản trả lời", { answer }, "answered");
    },
    incoming_file: ({ id, version, file_notation }, desk) =>
      change(
        desk,
        id,
        version,
        "Xếp hồ sơ",
        { file_notation: file_notation ?? find(desk, id).file_notation },
        "filed",
      ),
    incoming_return: ({ id, version, reason, returned_date }, desk) => {
      if (!reason) refuse("Xin ghi lý do.", "reason");
      return change(desk, id, version, "Trả lại nơi gửi", {
        returned: {
          reason,
          at: returned_date && returned_date !== desk.today ? returned_date : desk.now(),
        },
      });
    },
    incoming_recall: ({ id, version, reason, recalled_date, sender_told }, desk) => {
      const at = recalled_date && recalled_date !== desk.today ? recalled_date : desk.now();
      return change(desk, id, version, "Ghi việc thu hồi của nơi gửi", {
        recall: { reason, at, told_at: sender_told ? desk.now() : null },
      });
    },
    incoming_recall_told: ({ id, version }, desk) => {
      const { recall } = find(desk, id);
      if (!recall) refuse("Văn bản này không bị thu hồi.", "id");
      return change(desk, id, version, "Báo lại nơi gửi về việc thu hồi", {
        recall: { ...recall, told_at: desk.now() },
      });
    },
    incoming_defect_report: ({ id, version, what }, desk) => {
      if (!what) refuse("Xin ghi sai sót hoặc dấu hiệu bất thường.", "what");
      return change(desk, id, version, "Báo cáo sai sót", {
        defect: { what, reported_at: desk.now(), opinion_signed: false },
      });
    },
    incoming_defect_opinion: ({ id, version, opinion, by_person_id }, desk) => {
      const { defect } = find(desk, id);
      const by = Object.values(desk.persons).find((person) => person.id === by_person_id)?.full_name;
      if (!defect) refuse("Chưa báo cáo sai sót cho lãnh đạo.", "id");
      return change(desk, id, version, "Ghi thay ý kiến về sai sót", {
        defect: { ...defect, opinion, opinion_by: by },
      });
    },
    incoming_defect_settle: ({ id, version, outcome }, desk) => {
      const { defect } = find(desk, id);
      if (!defect?.opinion) refuse("Chưa có ý kiến của lãnh đạo về sai sót này.", "id");
      return change(desk, id, version, "Xử lý xong sai sót", {
        defect: { ...defect, settled: outcome, settled_at: desk.now() },
      });
    },
    incoming_notice_sent: ({ id, version }, desk) =>
      change(desk, id, version, "Thông báo đã nhận cho nơi gửi", {
        notice: { due: true, overdue: false, sent_at: desk.now() },
      }),
    incoming_paper_arrived: ({ id, version, paper_received_date, scan_ids }, desk) =>
      change(desk, id, version, "Bản giấy đến sau bản điện tử", {
        paper_received_date: paper_received_date ?? desk.today,
        receipt_kind: "both",
        attachments: attached(desk, id, scan_ids ?? []),
      }),
    incoming_attach: ({ id, version, scan_ids }, desk) =>
      change(desk, id, version, "Đính kèm bản quét", { attachments: attached(desk, id, scan_ids) }),
    incoming_suggest: ({ field, q }, desk) => {
      const known =
        field === "type_name" ? TYPES : all(desk).map((line) => String(line[field as keyof Line] ?? ""));
      const rows = [...new Set(known)].filter(
        (word) => word !== "" && fold(word).includes(fold((q ?? "").trim())),
      );
      return { rows: rows.slice(0, 20), next: null };
    },
  };

  function receive(
    desk: Desk,
    handover_id: number,
    received: "secret" | "paper_book",
    by: string,
    at: string,
  ): Line {
    const line = all(desk).find((one) => one.handovers.some((handover) => handover.id === handover_id));
    if (!line) return refuse("Không có lần chuyển này.", "handover_id", "not_found");
    return change(desk, line.id, null, `Ký nhận: ${by}`, {
      handovers: line.handovers.map((one) =>
        one.id === handover_id ? { ...one, received, received_by: by, received_at: at } : one,
      ),
    });
  }

  return commands;
}

function matches(line: LineDetail, input: Input<"incoming_list">, today: string): boolean {
  const has = (text: string, part: string) => fold(text).includes(fold(part));
  const open = !["voided", "returned", "recalled"].includes(line.state);
  const up = input.order === "oldest";
  const only: Record<NonNullable<Input<"incoming_list">["only"]>, boolean> = {
    unforwarded: open && line.handovers.length === 0,
    urgent: open && line.priority > 0 && line.handovers.length === 0,
    due: open && line.due_date != null && line.due_date >= today,
    overdue: open && line.due_date != null && line.due_date < today,
    notice_overdue: open && line.notice.due && !line.notice.sent_at && line.arrival_date < today,
    unacknowledged: open && line.handovers.some((one) => one.received === ""),
    defective: open && line.defect != null && !line.defect.settled,
    recall_untold: line.recall != null && !line.recall.told_at,
  };
  return (
    (input.book_id === undefined || line.book_id === input.book_id) &&
    (input.year === undefined || line.year === input.year) &&
    (input.state === undefined || line.state === input.state) &&
    (input.only === undefined || only[input.only]) &&
    (input.organ_name === undefined || has(line.organ_name, input.organ_name)) &&
    (input.unit === undefined || has(line.to_places, input.unit)) &&
    (input.priority_min === undefined || line.priority >= input.priority_min) &&
    (input.arrival_from === undefined || line.arrival_date >= input.arrival_from) &&
    (input.arrival_to === undefined || line.arrival_date <= input.arrival_to) &&
    (input.issued_from === undefined || (line.issued_date ?? "") >= input.issued_from) &&
    (input.issued_to === undefined || (line.issued_date ?? "9") <= input.issued_to) &&
    (input.start_number === undefined ||
      (up ? line.arrival_number >= input.start_number : line.arrival_number <= input.start_number)) &&
    (input.start_date === undefined ||
      (up ? line.arrival_date >= input.start_date : line.arrival_date <= input.start_date))
  );
}

function logRow(desk: Desk, sentence: string, before: LineDetail, to: Partial<Sketch<LineDetail>>): LogRow {
  const plain = (value: unknown) =>
    typeof value === "string" || typeof value === "number" ? String(value) : null;
  const labels: Record<string, string> = {
    subject: "Trích yếu",
    organ_name: "Tác giả",
    code_number: "Số văn bản",
    code_notation: "Ký hiệu văn bản",
    issued_date: "Ngày tháng văn bản",
    description: "Ghi chú",
  };
  return {
    seq: desk.nextId(),
    moment: desk.now(),
    actor_name: desk.session.person?.full_name ?? "",
    signer_name: null,
    topic: "incoming",
    verb: "amended",
    sentence,
    subject: { table: "incoming", id: before.id },
    changes: Object.entries(to).flatMap(([field, after]) =>
      labels[field] && plain(after) !== plain(before[field as keyof LineDetail])
        ? [
            {
              field,
              label: labels[field],
              before: plain(before[field as keyof LineDetail]),
              after: plain(after),
            },
          ]
        : [],
    ),
    hash: "0".repeat(64),
  };
}
