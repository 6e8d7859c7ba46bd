/** Fake office, units, people, books, types and folders. */
import type { Book, DocumentType, Folder, Office, Person, Position, Unit } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const unit = (id: number, name: string, abbreviation: string, parent_id?: number): Unit => ({
  id,
  version: 1,
  name,
  abbreviation,
  parent_id: parent_id ?? null,
  parent_name: null,
  valid_from: "2025-07-01",
  valid_to: null,
});

const position = (id: number, title: string, fields = "", valid_to: string | null = null): Position => ({
  id,
  version: 1,
  title,
  fields,
  valid_from: "2025-07-01",
  valid_to,
});

const TYPES: [string, string][] = [
  ["Nghị quyết", "NQ"],
  ["Quyết định", "QĐ"],
  ["Chỉ thị", "CT"],
  ["Thông báo", "TB"],
  ["Hướng dẫn", "HD"],
  ["Kế hoạch", "KH"],
  ["Báo cáo", "BC"],
  ["Tờ trình", "TTr"],
  ["Công điện", "CĐ"],
  ["Giấy mời", "GM"],
  ["Công văn", ""],
];

const folder = (id: number, path: string, label: string, state: Folder["state"], note: string): Folder => ({
  id,
  version: 1,
  path,
  label,
  kind: path.startsWith("\\\\") ? "network" : "local",
  active: state !== "paused",
  state,
  note,
  last_scan_at: "2026-11-20T16:08:10+07:00",
});

export function officeCommands(): FakeCommands {
  const office: Office = {
    names: [
      {
        valid_from: "2025-07-01",
        name: "Ủy ban nhân dân xã Mường Hoa",
        parent_name: "Ủy ban nhân dân tỉnh Lào Cai",
        place: "Mường Hoa",
        identifier: "H38.112",
      },
    ],
    address: "Thôn Tả Van, xã Mường Hoa",
    phone: "0214 3871 234",
    email: "ubndmuonghoa@laocai.gov.vn",
    settings: [
      {
        key: "idle_minutes",
        value: "15",
        label: "Tự khóa bàn làm việc sau số phút không dùng",
        kind: "number",
      },
      { key: "backup_place", value: "E:\\SaoLuu", label: "Nơi giữ bản sao lưu", kind: "folder" },
      { key: "backup_nightly", value: "true", label: "Tự sao lưu mỗi đêm", kind: "bool" },
      { key: "due_soon_days", value: "2", label: "Nhắc trước hạn số ngày", kind: "number" },
    ],
    home: "C:\\ProgramData\\VanThu",
  };
  const units = [
    unit(1, "Lãnh đạo UBND", "LĐ"),
    unit(2, "Văn phòng HĐND và UBND", "VP"),
    unit(3, "Phòng Kinh tế", "KT"),
    unit(4, "Phòng Văn hóa - Xã hội", "VHXH"),
    unit(5, "Trung tâm Phục vụ hành chính công", "PVHCC"),
  ];
  const nameOfUnit = (id?: number | null) => units.find((one) => one.id === id)?.name ?? "";
  const person = (
    id: number,
    login: string,
    full_name: string,
    unit_id: number,
    roles: Person["roles"],
    positions: Position[],
  ): Person => ({
    id,
    version: 1,
    login,
    full_name,
    unit_id,
    unit_name: nameOfUnit(unit_id),
    roles,
    active: true,
    has_secret: true,
    locked_until: null,
    positions,
  });
  const people: Person[] = [
    person(1, "vanthu", "Nguyễn Thị Hương Lan", 2, ["clerk"], [position(1, "Văn thư")]),
    person(2, "chanhvp", "Trần Quốc Đạt", 2, ["leader"], [position(2, "Chánh Văn phòng", "Văn phòng")]),
    person(3, "chutich", "Lê Đức Thịnh", 1, ["leader"], [position(3, "Chủ tịch UBND", "Phụ trách chung")]),
    person(4, "quantri", "Phạm Văn Sơn", 2, ["officer", "admin"], [position(4, "Chuyên viên")]),
    { ...person(5, "hoacm", "Chảo Mẩy Hoa", 3, ["officer"], [position(5, "Công chức")]), has_secret: false },
  ];
  const books: Book[] = [
    {
      id: 40,
      version: 1,
      register: "outgoing",
      name: "Sổ đăng ký văn bản đi",
      body_name: "Ủy ban nhân dân xã Mường Hoa",
      body_id: 1,
      series: "Văn bản hành chính",
      year: 2026,
      start_date: "2026-01-01",
      first_number: 1,
      last_number: 96,
      lines: 95,
      voided: 1,
      state: "open",
      closed_at: null,
    },
    {
      id: 1,
      version: 1,
      register: "incoming",
      name: "Sổ đăng ký văn bản đến",
      body_id: 1,
      series: "Văn bản đến",
      body_name: "Ủy ban nhân dân xã Mường Hoa",
      year: 2026,
      start_date: "2026-01-01",
      first_number: 1,
      last_number: 412,
      lines: 410,
      voided: 1,
      state: "open",
      closed_at: null,
    },
    {
      id: 2,
      version: 3,
      register: "incoming",
      name: "Sổ đăng ký văn bản đến",
      body_id: 1,
      series: "Văn bản đến",
      body_name: "Ủy ban nhân dân xã Mường Hoa",
      year: 2025,
      start_date: "2025-07-01",
      first_number: 1,
      last_number: 987,
      lines: 987,
      voided: 3,
      state: "closed",
      closed_at: "2026-01-05T08:00:00+07:00",
    },
  ];
  const types: DocumentType[] = TYPES.map(([name, abbreviation], at) => ({
    id: at + 1,
    version: 1,
    name,
    abbreviation,
    valid_from: "2020-03-05",
    valid_to: null,
    ordinal: at + 1,
  }));
  const folders = [
    folder(1, "D:\\Quet", "Máy quét phòng văn thư", "ok", ""),
    folder(2, "\\\\MAYQUET2\\den", "Máy quét bộ phận một cửa", "missing", "Không thấy thư mục từ 15:40."),
  ];

  function find<T extends { id: number; version: number }>(all: T[], id: number, version: number): T {
    const one = all.find((row) => row.id === id);
    if (one === undefined) refuse("Không có dòng này.", undefined, "not_found");
    if (one.version !== version)
      refuse("Dòng này vừa được người khác sửa. Xin xem lại rồi sửa tiếp.", undefined, "conflict");
    one.version += 1;
    return one;
  }
  function signInList(desk: Desk): void {
    desk.session.people = people
      .filter((one) => one.active)
      .map(({ login, full_name, positions }) => ({
        login,
        full_name,
        position: positions.find((held) => !held.valid_to)?.title ?? "",
      }));
    desk.tell("people");
  }

  return {
    office_get: () => structuredClone(office),
    office_rename: ({ reason, identifier = "", parent_name = "", place = "", ...named }, desk) => {
      if (reason === "") refuse("Xin ghi lý do.", "reason");
      const names = { ...named, identifier, parent_name, place };
      office.names = [names, ...office.names];
      desk.session.office = names;
      desk.tell("office");
      return {};
    },
    setting_set: ({ key, value }, desk) => {
      const one = office.settings.find((row) => row.key === key);
      if (!one) refuse("Không có mục này.", undefined, "not_found");
      if (one.kind === "number" && !/^\d+$/.test(value)) refuse("Xin nhập một số.", "value");
      one.value = value;
      if (key === "idle_minutes") desk.session.idle_minutes = Number(value);
      desk.tell("office");
      return {};
    },
    unit_list: () => ({ rows: structuredClone(units), next: null }),
    unit_add: ({ name, abbreviation, parent_id, valid_from }, desk) => {
      const id = desk.nextId();
      units.push({ ...unit(id, name, abbreviation ?? "", parent_id), valid_from: valid_from ?? desk.today });
      desk.tell("people");
      return { id };
    },
    unit_rename: ({ id, version, name, abbreviation }, desk) => {
      Object.assign(find(units, id, version), { name, abbreviation: abbreviation ?? "" });
      desk.tell("people");
      return {};
    },
    unit_close: ({ id, version, valid_to }, desk) => {
      find(units, id, version).valid_to = valid_to;
      desk.tell("people");
      return {};
    },
    people_list: () => ({ rows: structuredClone(people), next: null }),
    people_add: ({ login, full_name, unit_id, roles, position: title, fields, valid_from }, desk) => {
      if (people.some((one) => one.login === login))
        refuse(`Tên đăng nhập “${login}” đã có người dùng.`, "login");
      const id = desk.nextId();
      people.push({
        ...person(id, login, full_name, unit_id ?? 0, roles, [
          { ...position(desk.nextId(), title ?? "", fields), valid_from: valid_from ?? desk.today },
        ]),
        has_secret: false,
      });
      signInList(desk);
      return { id };
    },
    people_amend: ({ id, version, full_name, unit_id, roles }, desk) => {
      Object.assign(find(people, id, version), { full_name, unit_id, unit_name: nameOfUnit(unit_id), roles });
      signInList(desk);
      return {};
    },
    people_deactivate: ({ id, version }, desk) => {
      find(people, id, version).active = false;
      signInList(desk);
      return {};
    },
    people_reactivate: ({ id, version }, desk) => {
      find(people, id, version).active = true;
      signInList(desk);
      return {};
    },
    people_set_secret: ({ person_id }, desk, signer) => {
      const one = people.find((row) => row.id === person_id);
      if (!one) refuse("Không có người này.", undefined, "not_found");
      if ((signer?.new_pin ?? "").length < 6) refuse("Mật khẩu cần ít nhất 6 ký tự.", "new_pin");
      const leader = one.roles.includes("leader");
      if (leader && one.has_secret && !signer?.recovery_code && !signer?.login)
        refuse(
          "Đặt lại mật khẩu của lãnh đạo cần mã khôi phục niêm phong của người đó, hoặc một lãnh đạo khác cùng xác nhận.",
          "recovery_code",
          "denied",
        );
      one.has_secret = true;
      desk.secrets[one.login] = signer?.new_pin ?? "";
      desk.tell("people");
      return leader ? { recovery_code: "K7QD-M2XP-9TRA-4HEW" } : {};
    },
    position_add: ({ person_id, title, fields, valid_from }, desk) => {
      const one = people.find((row) => row.id === person_id);
      if (!one) refuse("Không có người này.", undefined, "not_found");
      const id = desk.nextId();
      one.positions.push({ ...position(id, title, fields), valid_from });
      signInList(desk);
      return { id };
    },
    position_end: ({ id, version, valid_to }, desk) => {
      const held = people.flatMap((one) => one.positions);
      find(held, id, version).valid_to = valid_to;
      signInList(desk);
      return {};
    },
    document_type_list: () => ({ rows: structuredClone(types), next: null }),
    document_type_add: ({ name, abbreviation, valid_from }, desk) => {
      const id = desk.nextId();
      types.push({
        id,
        version: 1,
        name,
        abbreviation: abbreviation ?? "",
        valid_from,
        valid_to: null,
        ordinal: types.length + 1,
      });
      desk.tell("office");
      return { id };
    },
    document_type_amend: ({ id, version, name, abbreviation, valid_to }, desk) => {
      Object.assign(find(types, id, version), { name, abbreviation, valid_to: valid_to ?? null });
      desk.tell("office");
      return {};
    },
    book_list: (_input, desk) => ({
      rows: books.map((book) => ({ ...structuredClone(book), ...desk.numbers[book.id] })),
      next: null,
    }),
    book_open: ({ name, year, start_date, first_number }, desk) => {
      if (books.some((one) => one.year === year)) refuse(`Năm ${year} đã có sổ đang mở.`, "year");
      const id = desk.nextId();
      books.unshift({
        id,
        version: 1,
        register: "incoming",
        name,
        body_id: 1,
        series: "Văn bản đến",
        body_name: "Ủy ban nhân dân xã Mường Hoa",
        year,
        start_date,
        first_number,
        last_number: null,
        lines: 0,
        voided: 0,
        state: "open",
        closed_at: null,
      });
      desk.tell("books");
      return { id };
    },
    book_close: ({ id, version }, desk) => {
      Object.assign(find(books, id, version), { state: "closed", closed_at: desk.now() });
      desk.tell("books");
      return {};
    },
    number_gaps: () => ({
      first: 1,
      last: 412,
      used: 410,
      voided: [{ number: 88, reason: "Vào sổ hai lần một văn bản" }],
      missing: [{ from: 207, to: 207 }],
      before_first: "",
    }),
    folder_list: () => pageOf(structuredClone(folders)),
    folder_add: ({ path, label, network }, desk) => {
      if (folders.some((one) => one.path === path)) refuse("Thư mục này đã được theo dõi.", "path");
      const id = desk.nextId();
      folders.push({ ...folder(id, path, label, "ok", ""), kind: network ? "network" : "local" });
      desk.tell("folders");
      return { id };
    },
    folder_amend: ({ id, version, label, network, active }, desk) => {
      Object.assign(find(folders, id, version), {
        label,
        kind: network ? "network" : "local",
        active,
        state: active ? "ok" : "paused",
      });
      desk.tell("folders");
      return {};
    },
    folder_adopt: ({ id }, desk) => {
      const one = folders.find((row) => row.id === id);
      if (!one) refuse("Không có thư mục này.", undefined, "not_found");
      one.state = "ok";
      one.note = "";
      desk.tell("folders");
      return {};
    },
    choose_folder: () => ({ path: "D:\\VanBanQuet" }),
  };
}
