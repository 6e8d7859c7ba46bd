/** Fake set-up, backups, checks and log. */
import type { Backup, LogRow, Report } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const REPORT: Report = {
  whole: true,
  checked: { entries: 1843, rows: 1127, files: 398, series: 2, sign_offs: 61 },
  findings: [],
  head: { seq: 1843, hash: "9f2c41a07d55e83b6610cc2f4be8d1a97703fe1529a4c86d0b7e35f1a2c4d698" },
  unseen: "Không thấy được: bản ghi bị xóa cùng lúc ở sổ và ở mọi bản chứng.",
};

const backup = (day: string, bytes: number, verified: boolean): Backup => ({
  id: `saoluu-${day}`,
  made_at: `${day}T23:00:04+07:00`,
  bytes,
  documents: 410,
  files: 398,
  place: "E:\\SaoLuu",
  verified,
  readable: true,
});

const entry = (
  seq: number,
  moment: string,
  actor_name: string,
  topic: string,
  verb: string,
  sentence: string,
  changes: LogRow["changes"] = [],
  signer_name: string | null = null,
): LogRow => ({
  seq,
  moment: `2026-11-${moment}+07:00`,
  actor_name,
  signer_name,
  topic,
  verb,
  sentence,
  subject: { table: topic, id: seq },
  changes,
  hash: seq.toString(16).padStart(8, "0").repeat(8),
});

const LAN = "Nguyễn Thị Hương Lan";
const LOG: LogRow[] = [
  entry(1843, "20T16:05:12", LAN, "incoming", "forward", "Chuyển văn bản đến số 412 cho Phòng Kinh tế", [
    { field: "forwarded_date", label: "Ngày chuyển", before: null, after: "2026-11-20" },
    { field: "to_places", label: "Đơn vị hoặc người nhận", before: "", after: "Phòng Kinh tế" },
  ]),
  entry(1842, "20T15:58:40", LAN, "incoming", "amend", "Sửa văn bản đến số 411: gõ nhầm số ký hiệu", [
    { field: "code_notation", label: "Ký hiệu", before: "UBND-TH", after: "UBND-KT" },
    { field: "issued_date", label: "Ngày tháng văn bản", before: "2026-11-12", after: "2026-11-17" },
  ]),
  entry(
    1841,
    "20T15:40:02",
    "Chương trình",
    "folders",
    "missing",
    "Không thấy thư mục quét “Máy quét bộ phận một cửa”",
  ),
  entry(
    1840,
    "20T15:12:33",
    LAN,
    "incoming",
    "acknowledge",
    "Ký nhận văn bản đến số 409",
    [],
    "Chảo Mẩy Hoa",
  ),
  entry(1839, "20T09:02:11", "Phạm Văn Sơn", "people", "add", "Thêm người dùng Chảo Mẩy Hoa"),
];

/** Steps that tell progress and can be stopped. */
async function longWork(desk: Desk, task: string, note: string, stopped: Set<string>): Promise<void> {
  stopped.delete(task);
  for (let done = 0; done <= 5; done += 1) {
    desk.progress({ task, done: done * 80, total: 400, note });
    await new Promise((ready) => setTimeout(ready, 60));
    if (stopped.has(task))
      refuse("Đã dừng theo yêu cầu. Chưa có gì được ghi.", undefined, "refused", "task.stopped");
  }
}

export function upkeepCommands(): FakeCommands {
  const backups = [backup("2026-11-19", 734_003_200, true), backup("2026-11-18", 731_906_048, false)];
  const stopped = new Set<string>();
  return {
    office_set_up: (config, desk, signer) => {
      if (config.office.name.trim() === "") refuse("Chưa có tên cơ quan.", "office.name");
      if ((signer?.new_pin ?? "").length < 6) refuse("Mật khẩu cần ít nhất 6 ký tự.", "new_pin");
      const { login, full_name, position = "", roles = [] } = config.first_person;
      const { name, parent_name = "", place = "", identifier = "" } = config.office;
      desk.session.office = { name, parent_name, place, identifier };
      desk.session.set_up = true;
      desk.session.demo = false;
      desk.session.people = [{ login, full_name, position }];
      desk.secrets[login] = signer?.new_pin ?? "";
      desk.persons[login] = {
        id: 1,
        login,
        full_name,
        position,
        unit_name: config.units?.[0]?.name ?? "",
        roles,
        must_change_secret: false,
      };
      return { recovery_codes: [{ login, code: "H4WX-82KD-QP6T-MN3V" }] };
    },
    office_set_up_demo: async (_input, desk) => {
      await longWork(desk, "demo", "Đang tạo dữ liệu mẫu", stopped);
      desk.session.set_up = true;
      desk.session.demo = true;
      return {};
    },
    backup_create: async (_input, desk) => {
      await longWork(desk, "backup", "Đang chép tệp", stopped);
      const made: Backup = { ...backup(desk.today, 735_051_776, true), made_at: desk.now() };
      backups.unshift(made);
      desk.tell("upkeep");
      return made;
    },
    backup_list: () => ({ rows: structuredClone(backups), next: null }),
    search_rebuild: () => ({ lines: 418 }),
    backup_verify: async ({ id }, desk) => {
      await longWork(desk, "backup_verify", "Đang đọc bản sao lưu", stopped);
      const one = backups.find((row) => row.id === id);
      if (!one) refuse("Không thấy bản sao lưu này.", undefined, "not_found");
      one.verified = true;
      desk.tell("upkeep");
      return REPORT;
    },
    verify: async (_input, desk) => {
      await longWork(desk, "verify", "Đang đối chiếu nhật ký", stopped);
      return REPORT;
    },
    task_stop: ({ task }) => {
      stopped.add(task);
      return {};
    },
    clock_confirm: ({ reason }, desk) => {
      if (reason === "") refuse("Xin ghi lý do.", "reason");
      desk.session.clock_back = null;
      desk.tell("office");
      return {};
    },
    log_list: ({ topic, person_id, from, to, q, cursor, limit }, desk) => {
      const name = Object.values(desk.persons).find((one) => one.id === person_id)?.full_name;
      const rows = LOG.filter(
        (row) =>
          (!topic || row.topic === topic) &&
          (!name || row.actor_name === name) &&
          (!from || row.moment.slice(0, 10) >= from) &&
          (!to || row.moment.slice(0, 10) <= to) &&
          (!q || row.sentence.toLowerCase().includes(q.toLowerCase())),
      );
      return pageOf(structuredClone(rows), cursor, limit);
    },
  };
}
