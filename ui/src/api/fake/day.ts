/** Fake work of the day, figures, times and rounds. */
import type { Round, Wait, Week } from "../day";
import { type FakeCommands, refuse } from "./desk";
import { HOA, LAN } from "./work_sample";

export function wait(case_id: number, title: string, more: Partial<Wait> = {}): Wait {
  return {
    case_id,
    kind: "step",
    step_id: case_id * 10,
    assignment_id: null,
    title,
    subject: "V/v báo cáo kết quả thực hiện công tác văn thư, lưu trữ năm 2026",
    register: "incoming",
    line_id: 411,
    priority: 0,
    what: "Xử lý văn bản: trình lãnh đạo Văn phòng.",
    ordinal: "B2",
    people: [LAN],
    holder: "Bộ phận Văn thư",
    due: { kind: "day", date: "2026-11-20" },
    late_days: null,
    ...more,
  };
}

const MINE = [
  wait(31, "Văn bản đến số 371 năm 2026", {
    due: { kind: "day", date: "2026-11-17" },
    late_days: 3,
    priority: 3,
  }),
  wait(32, "Văn bản đến số 411 năm 2026"),
];

const LATE = [
  MINE[0] as Wait,
  wait(33, "Văn bản đến số 352 năm 2026", {
    kind: "given",
    step_id: null,
    assignment_id: 91,
    what: "Tham mưu văn bản trả lời",
    ordinal: "",
    people: [HOA],
    holder: HOA.name,
    due: { kind: "day", date: "2026-11-19" },
    late_days: 1,
  }),
];

function week(monday: string, opened: number, late: number): Week {
  return {
    monday,
    opened,
    ended: opened - 2,
    on_time: opened * 3,
    late,
    no_due: 4,
    mean_minutes: 960 + late * 30,
  };
}

export function dayCommands(): FakeCommands {
  const rounds: Round[] = [
    { kind: "documents", label: "Xem và xử lý văn bản", time: "08:00", ticked_at: null, come: true },
    { kind: "mail", label: "Mở hộp thư công vụ", time: "08:00", ticked_at: null, come: true },
    { kind: "documents", label: "Xem và xử lý văn bản", time: "16:30", ticked_at: null, come: false },
  ];
  return {
    work_today: (_input, desk) => {
      const roles = desk.session.person?.roles ?? [];
      const sees = roles.includes("clerk") || roles.includes("leader");
      return {
        mine: { waiting: 2, due_today: 1, late: 1, rows: structuredClone(MINE) },
        office: sees ? { waiting: 41, due_today: 5, late: 2, rows: structuredClone(LATE) } : null,
      };
    },
    office_figures: () => ({
      backlog: [
        { unit_id: 1, name: "Văn phòng HĐND và UBND", waiting: 24, due_today: 3, late: 1 },
        { unit_id: 2, name: "Phòng Kinh tế", waiting: 17, due_today: 2, late: 1 },
      ],
      weeks: [week("2026-11-02", 34, 3), week("2026-11-09", 41, 5), week("2026-11-16", 28, 2)],
      day_minutes: 480,
    }),
    work_times: ({ from, to }) => ({
      from,
      to,
      day_minutes: 480,
      steps: [
        {
          procedure_id: 1,
          procedure_code: "CV-01",
          procedure_name: "Quản lý, giải quyết văn bản đến",
          ordinal: "B3",
          what: "Lãnh đạo Văn phòng cho ý kiến xử lý, phê duyệt.",
          due_text: "Trong ngày",
          unit_id: 1,
          unit_name: "Văn phòng HĐND và UBND",
          count: 120,
          mean_minutes: 300,
          worst_minutes: 1200,
          worst_case_id: 33,
          with_due: 120,
          late: 18,
        },
        {
          procedure_id: null,
          procedure_code: "",
          procedure_name: "",
          ordinal: "",
          what: "chủ trì",
          due_text: "",
          unit_id: 2,
          unit_name: "Phòng Kinh tế",
          count: 7,
          mean_minutes: 720,
          worst_minutes: 2400,
          worst_case_id: null,
          with_due: 0,
          late: 0,
        },
      ],
      cases: [
        {
          procedure_id: 1,
          procedure_code: "CV-01",
          procedure_name: "Quản lý, giải quyết văn bản đến",
          count: 110,
          mean_minutes: 1440,
          worst_minutes: 4800,
          worst_case_id: 33,
        },
      ],
    }),
    rounds_today: (_input, desk) => ({
      day: desk.today,
      part: "Văn thư",
      rounds: structuredClone(rounds),
    }),
    round_tick: ({ kind, time }, desk) => {
      const found = rounds.find((one) => one.kind === kind && one.time === time);
      if (!found) refuse(`Hôm nay anh chị không có lượt ${time}.`, "time");
      found.ticked_at = desk.now();
      desk.tell("rounds");
      return {};
    },
    round_notice: () => ({ notice: null }),
    notice_show: () => ({ shown: null }),
  };
}
