/** Fake picture of the day and search over a handful of lines. */
import { fold } from "../../kit/fold";
import type { Line, LineChip, SearchRow } from "../types";
import { type FakeCommands, pageOf } from "./desk";

export function sampleLine(
  arrival_number: number,
  organ_name: string,
  code: string,
  type_name: string,
  subject: string,
  more: Partial<Line> = {},
): Line {
  const [code_number = "", code_notation = ""] = code.split("/");
  return {
    id: arrival_number,
    version: 1,
    book_id: 1,
    year: 2026,
    arrival_number,
    arrival_date: "2026-11-20",
    arrival_time: "08:15",
    receipt_kind: "paper",
    organ_name,
    code_number,
    code_notation,
    code,
    issued_date: "2026-11-18",
    type_name,
    subject,
    to_places: "",
    forwarded_date: null,
    received_by: null,
    description: "",
    priority: 0,
    secrecy: "",
    due_date: null,
    state: "registered",
    urgent_until: null,
    state_label: "Đã vào sổ",
    chips: [],
    files: 1,
    voided_reason: null,
    ...more,
  };
}

const urgent: LineChip = { kind: "urgent", label: "Hỏa tốc" };
const late = (label: string): LineChip => ({ kind: "overdue", label });

const LINES: Line[] = [
  sampleLine(
    410,
    "UBND tỉnh Lào Cai",
    "97/CĐ-UBND",
    "Công điện",
    "Công điện về việc chủ động ứng phó với rét đậm, rét hại trên địa bàn tỉnh",
    { priority: 3, chips: [urgent] },
  ),
  sampleLine(
    411,
    "Sở Nội vụ",
    "1523/SNV-CCHC",
    "Công văn",
    "V/v báo cáo kết quả thực hiện công tác văn thư, lưu trữ năm 2026",
    { due_date: "2026-11-20", chips: [{ kind: "due", label: "Hạn hôm nay" }] },
  ),
  sampleLine(
    412,
    "Sở Nông nghiệp và Môi trường",
    "2208/SNNMT-QLĐĐ",
    "Công văn",
    "V/v rà soát hồ sơ đất đai của các hộ dân thuộc diện di dời",
  ),
  sampleLine(
    371,
    "Văn phòng UBND tỉnh",
    "640/VP-TH",
    "Công văn",
    "V/v đôn đốc gửi số liệu phục vụ phiên họp thường kỳ tháng 11",
    {
      arrival_date: "2026-11-12",
      due_date: "2026-11-17",
      state: "forwarded",
      state_label: "Đã chuyển",
      chips: [late("Quá hạn 3 ngày")],
    },
  ),
];
const only = (...numbers: number[]) => LINES.filter((one) => numbers.includes(one.arrival_number));
const counted = (rows: Line[], count = rows.length) => ({ count, rows: structuredClone(rows) });

function found(line: Line, q: string): SearchRow | null {
  const words = fold(q).split(/\s+/).filter(Boolean);
  const fields = [
    ["subject", "Trích yếu", line.subject],
    ["organ_name", "Tác giả", line.organ_name],
    ["code", "Số, ký hiệu", line.code],
  ] as const;
  const matched = fields.flatMap(([field, label, text]) => {
    const ranges = words.flatMap((word): [number, number][] => {
      const at = fold(text.normalize("NFC")).indexOf(word);
      return at >= 0 ? [[at, word.length]] : [];
    });
    return ranges.length > 0 ? [{ field, label, text, ranges }] : [];
  });
  const all = fold(fields.map(([, , text]) => text).join(" "));
  if (matched.length === 0 || !words.every((word) => all.includes(word))) return null;
  return {
    register: "incoming",
    id: line.id,
    number: line.arrival_number,
    year: line.year,
    date: line.arrival_date,
    title: line.subject,
    organ_name: line.organ_name,
    code: line.code,
    state_label: line.state_label,
    matched,
    exact: false,
  };
}

export function todayCommands(): FakeCommands {
  return {
    today: (_input, desk) => ({
      date: desk.today,
      scans: { waiting: 12, urgent: 1, quarantined: 1, duplicate: 2 },
      lines_today: 27,
      unforwarded: counted(only(410, 411, 412), 9),
      urgent: counted(only(410)),
      due: counted(only(411)),
      overdue: counted(only(371)),
      notice_overdue: counted([], 0),
      unacknowledged: counted([], 4),
      defective: counted([], 0),
      recall_untold: counted([], 0),
      outgoing: { to_check: 0, to_number: 1, unstamped: 0, unsent: 0, undelivered: 0 },
      envelopes_held: 2,
      last_backup_at: "2026-11-19T23:00:04+07:00",
      folders_bad: [
        { kind: "watched", id: 2, label: "Máy quét bộ phận một cửa", note: "Không thấy thư mục từ 15:40." },
      ],
    }),
    search: ({ q, cursor, limit }) =>
      pageOf(
        LINES.map((line) => found(line, q))
          .filter((row) => row !== null)
          .sort((a, b) => b.number - a.number),
        cursor,
        limit ?? 50,
      ),
  };
}
