/** Lines of the fake book: a commune's year, made anew and always the same. */
import type { Line, LineChip, LineDetail } from "../types";
import type { Sketch } from "./desk";

const ORGANS = [
  ["Ủy ban nhân dân tỉnh Lào Cai", "UBND", "Phó Chủ tịch", "Lương Thị Kim Thảo"],
  ["Sở Nội vụ", "SNV", "Giám đốc", "Nguyễn Đức Long"],
  ["Sở Tài chính", "STC", "Phó Giám đốc", "Hồ Thị Kim Lan"],
  ["Sở Nông nghiệp và Môi trường", "SNNMT", "Giám đốc", "Nguyễn Thị Lan"],
  ["Đảng ủy xã Mường Hoa", "ĐU", "Phó Bí thư", "Phan Hữu Bình"],
  ["Sở Giáo dục và Đào tạo", "SGDĐT", "Phó Giám đốc", "Đỗ Hữu Chiến"],
  ["Chi cục Kiểm lâm", "CCKL", "Chi cục trưởng", "Võ Văn Tuấn"],
  ["Ủy ban nhân dân xã Bản Qua Trung", "UBND", "Chủ tịch", "Bùi Văn Thảo"],
] as const;
const PAPERS = [
  ["Công văn", "", "V/v báo cáo kết quả cải cách hành chính và kiểm soát thủ tục hành chính"],
  ["Kế hoạch", "KH", "Kiểm tra công tác ứng dụng chữ ký số và gửi, nhận văn bản điện tử"],
  ["Quyết định", "QĐ", "Về việc phê duyệt dự toán ngân sách chi thường xuyên"],
  ["Giấy mời", "GM", "Hội nghị triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn"],
  ["Thông báo", "TB", "Kết luận của Chủ tịch tại phiên họp thường kỳ"],
  ["Báo cáo", "BC", "Tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội"],
  ["Tờ trình", "TTr", "Đề nghị bổ sung kinh phí sửa chữa đường giao thông liên thôn"],
  ["Công văn", "", "V/v rà soát hồ sơ đất đai của các hộ dân thuộc diện di dời"],
] as const;
const PLACES = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng HĐND và UBND"];
const LABELS: Record<Line["state"], string> = {
  registered: "Đã đăng ký",
  submitted: "Đã trình",
  forwarded: "Đã chuyển",
  acknowledged: "Đã ký nhận",
  answered: "Đã trả lời",
  filed: "Đã xếp hồ sơ",
  returned: "Đã trả lại",
  recalled: "Bị thu hồi",
  voided: "Đã hủy",
};
const LEVELS = ["", "Khẩn", "Thượng khẩn", "Hỏa tốc", "Hỏa tốc hẹn giờ"];
const SECRETS: Record<string, string> = { "": "", mat: "Mật", toi_mat: "Tối mật", tuyet_mat: "Tuyệt mật" };

/** As the core joins them: the party's papers keep their dash. */
function codeOf({ code_number, code_notation }: Pick<Line, "code_number" | "code_notation">): string {
  if (code_number === "" || code_notation === "") return code_number || code_notation;
  return `${code_number}${/^\p{L}+\/./u.test(code_notation) ? "-" : "/"}${code_notation}`;
}

/** One line; whatever is not said is a plain công văn registered today. */
export function fakeLine(more: Partial<Line> = {}): Line {
  const code_number = more.code_number ?? "1523";
  const code_notation = more.code_notation ?? "SNV-CCHC";
  return {
    id: 1,
    version: 1,
    book_id: 1,
    year: 2026,
    arrival_number: 1,
    arrival_date: "2026-11-20",
    arrival_time: "08:15",
    receipt_kind: "paper",
    organ_name: "Sở Nội vụ",
    code_number,
    code_notation,
    code: codeOf({ code_number, code_notation }),
    issued_date: "2026-11-18",
    type_name: "Công văn",
    subject: "V/v báo cáo công tác văn thư, lưu trữ",
    to_places: "",
    forwarded_date: null,
    received_by: null,
    description: "",
    priority: 0,
    secrecy: "",
    due_date: null,
    state: "registered",
    state_label: LABELS[more.state ?? "registered"],
    chips: [],
    files: 0,
    voided_reason: null,
    urgent_until: null,
    ...more,
  };
}

/** One whole line. */
export function lineDetail(more: Partial<Sketch<LineDetail>> = {}): LineDetail {
  const line: Sketch<LineDetail> = {
    ...fakeLine(more as Partial<Line>),
    copies: 1,
    language: "Tiếng Việt",
    page_amount: 2,
    signer_position: "",
    signer_full_name: "",
    envelope_kept: false,
    envelope_kind: "",
    authenticity: { result: "", note: "" },
    notice: { due: false, overdue: false },
    answering: [],
    handovers: [],
    attachments: [],
    history: [],
    field: "",
    file_notation: "",
    ...more,
  };
  return line as LineDetail;
}

/** State and chips follow from the facts, as in the core. */
export function settled(line: LineDetail, today: string): LineDetail {
  const state: Line["state"] = line.voided
    ? "voided"
    : line.recall
      ? "recalled"
      : line.returned
        ? "returned"
        : line.history.some((row) => row.verb === "filed")
          ? "filed"
          : line.handovers.length > 0 && line.handovers.every((one) => one.received !== "")
            ? "acknowledged"
            : line.handovers.length > 0
              ? "forwarded"
              : line.submitted_at
                ? "submitted"
                : "registered";
  const frozen = state === "voided" || state === "recalled" || state === "returned";
  const chips: LineChip[] = [];
  const add = (kind: string, label: string, when: boolean) => when && chips.push({ kind, label });
  if (frozen) {
    add("state", LABELS[state], true);
    add("recall_untold", "Chưa báo nơi gửi", state === "recalled" && !line.recall?.told_at);
  } else {
    add("secrecy", SECRETS[line.secrecy] ?? "", line.secrecy !== "");
    add("priority", LEVELS[line.priority] ?? "", line.priority > 0);
    add("late", "Quá hạn", line.due_date != null && line.due_date < today && state !== "filed");
    add("notice", "Chưa báo nhận", line.receipt_kind !== "paper" && !line.notice.sent_at);
    add("defect", "Có sai sót", line.defect != null && !line.defect.settled);
  }
  return {
    ...line,
    code: codeOf(line),
    state,
    state_label: LABELS[state],
    chips,
    files: line.attachments.length,
    to_places: line.handovers.map((one) => one.to_name).join("; ") || line.to_places,
    forwarded_date: line.handovers[0]?.handed_date ?? null,
    received_by:
      line.handovers
        .map((one) => one.received_by)
        .filter(Boolean)
        .join("; ") || null,
    voided_reason: line.voided?.reason ?? null,
  };
}

/** The lines of one fake year: `count` numbers without those in `missing`, one number voided. */
export function yearOfLines(
  bookId: number,
  year: number,
  count: number,
  missing: readonly number[],
  today: string,
): LineDetail[] {
  const lines: LineDetail[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (missing.includes(number)) continue;
    lines.push(settled(oneLine(bookId, year, number, count), today));
  }
  return lines;
}

function oneLine(bookId: number, year: number, number: number, count: number): LineDetail {
  const [organ_name, organ, signer_position, signer_full_name] =
    ORGANS[(number * 5) % ORGANS.length] ?? ORGANS[0];
  const [type_name, abbreviation, subject] = PAPERS[(number * 3) % PAPERS.length] ?? PAPERS[0];
  const age = Math.round(((count - number) * 320) / count);
  const arrival_date = day(`${year}-11-20`, -age);
  const old = age > 3;
  const to_name = PLACES[number % PLACES.length] ?? "";
  const electronic = number % 4 === 1;
  return lineDetail({
    id: (bookId - 1) * 10_000 + number,
    book_id: bookId,
    year,
    arrival_number: number,
    arrival_date,
    arrival_time: `${String(7 + (number % 9)).padStart(2, "0")}:${String((number * 7) % 60).padStart(2, "0")}`,
    receipt_kind: electronic ? "electronic" : "paper",
    organ_name,
    code_number: String((number * 37) % 1900).padStart(2, "0"),
    code_notation: abbreviation
      ? organ === "ĐU"
        ? `${abbreviation}/ĐU`
        : `${abbreviation}-${organ}`
      : organ === "ĐU"
        ? "CV/ĐU"
        : `${organ}-VP`,
    issued_date: day(arrival_date, -2),
    type_name,
    subject: `${subject} ${number % 2 === 0 ? "quý III" : "tháng 10"} năm ${year}`,
    signer_position,
    signer_full_name,
    priority: number === count - 2 ? 3 : number % 29 === 0 ? 1 : 0,
    due_date: number % 7 === 0 ? day(arrival_date, 10) : null,
    page_amount: 1 + (number % 5),
    submitted_at: old ? `${arrival_date}T10:00:00+07:00` : null,
    notice: {
      due: electronic,
      sent_at: electronic && old ? `${arrival_date}T09:00:00+07:00` : null,
      overdue: false,
    },
    electronic_received_at: electronic ? `${arrival_date}T08:02:00+07:00` : null,
    handovers: old
      ? [
          {
            id: bookId * 10_000 + number,
            version: 1,
            to_name,
            unit_id: 3 + (number % 3),
            handed_date: day(arrival_date, 1),
            received: number % 5 === 0 ? "" : "paper_book",
            received_by: number % 5 === 0 ? null : "Chảo Mẩy Hoa",
            received_at: number % 5 === 0 ? null : `${day(arrival_date, 1)}T15:00:00+07:00`,
            note: "",
          },
        ]
      : [],
    voided: number === 300 ? { reason: "Đăng ký nhầm hai lần", at: `${arrival_date}T16:00:00+07:00` } : null,
  });
}

function day(iso: string, move: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + move);
  return date.toISOString().slice(0, 10);
}
