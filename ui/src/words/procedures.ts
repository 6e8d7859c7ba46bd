/** Words of the procedures (quy trình): the list, the readable page, what an office does with them. */
export const procedures = {
  list: "Danh mục quy trình",
  lead: "Mở một quy trình để đọc các bước, áp dụng, ghi việc phê duyệt hay sửa nội dung.",
  columns: { ordinal: "STT", name: "Tên quy trình", code: "Ký hiệu", note: "Ghi chú" },
  ofSet: (set: string) => `Bộ quy trình: ${set}`,
  noSet: "Quy trình khác của cơ quan",
  notAdopted: "Chưa áp dụng",
  inForce: (date: string) => `Đang áp dụng từ ${date}`,
  willBeInForce: (ordinal: string, date: string) => `Bản mới: phiên bản ${ordinal} từ ${date}`,
  followed: (register: string) => `Sổ ${register} đang theo`,
  followBegins: (register: string, date: string) => `Sổ ${register} theo từ ${date}`,
  followEnds: (register: string, date: string) => `Sổ ${register} thôi theo từ ${date}`,
  errors: (count: string) => `${count} lỗi`,
  warnings: (count: string) => `${count} điều nhắc`,
  differsListed: "Khác bản kèm chương trình",
  registers: { incoming: "văn bản đến" } as Record<string, string>,
  openCases: (count: string) => `${count} hồ sơ đang làm`,
  ownText: "Của cơ quan",
  empty: "Chưa có quy trình nào.",
  writeNew: "Soạn quy trình của cơ quan",

  kinds: { internal: "Quy trình nội bộ", interlinked: "Quy trình liên thông" },
  sections: {
    purpose: "Mục đích",
    scope: "Phạm vi",
    basis: "Căn cứ",
    papers: "Thành phần hồ sơ",
    sets: "Số lượng hồ sơ",
    total: "Thời gian xử lý",
    steps: "Trình tự các bước",
    diagram: "Sơ đồ các bước",
    roles: "Vai trò và chức vụ đảm nhiệm",
    forms: "Biểu mẫu",
    filing: "Lưu hồ sơ",
    note: "Ghi chú",
    source: "Nguồn",
    result: "Kết quả",
    forwarding: "Cách thức luân chuyển",
  },
  papers: {
    name: "Tên giấy tờ",
    originals: "Bản chính",
    copies: "Bản sao",
    only: (condition: string) => `Chỉ khi: ${condition}`,
  },
  steps: {
    ordinal: "TT",
    what: "Trình tự",
    lead: "Chủ trì",
    with: "Phối hợp",
    time: "Thời gian",
    result: "Kết quả",
  },
  notSaid: "Không ghi",
  ways: "Lối ra",
  end: "kết thúc",
  start: "Bắt đầu",
  step: (name: string) => `Bước ${name}`,
  withShort: (names: string) => `cùng ${names}`,
  signedHere: "Ký bằng mật khẩu",
  joins: "Chờ đủ các nhánh",
  each: "Mỗi nơi được giao có lượt riêng",
  latest: (time: string) => `Muộn hơn thì không nhận: ${time}`,
  doneBy: (what: string) => `Tự xong khi ghi: ${what}`,
  asks: (values: string) => `Phải ghi: ${values}`,
  informs: (roles: string) => `Báo để theo dõi: ${roles}`,
  markIs: (mark: string) => `Mốc: ${mark}`,
  mustAttach: "Phải đính kèm",
  diagramOf: (name: string) =>
    `Sơ đồ các bước: ${name}. Mũi tên lên, xuống để đi; Enter để tới bước trong bảng.`,
  diagramInWords: "Sơ đồ bằng lời",
  saidStart: (step: string) => `Bắt đầu ở bước ${step}.`,
  saidEnd: (what: string) => `${what} thì kết thúc`,
  saidGoesOn: (what: string, to: string) => `${what} thì sang ${to}`,
  saidReturn: (what: string, to: string) => `${what} thì quay lại ${to}`,
  saidParallel: (what: string, to: string) => `${what} thì làm song song ${to}`,

  aside: "Việc áp dụng quy trình",
  standing: "Đang áp dụng",
  notInForce: "Cơ quan chưa áp dụng quy trình này.",
  version: "Phiên bản",
  validFrom: "Hiệu lực từ ngày",
  decision: "Văn bản quyết định",
  documentHint: "Số, ký hiệu và ngày của văn bản",
  adopt: "Áp dụng",
  adoptSentence: "Hồ sơ mở từ ngày ấy theo phiên bản này; hồ sơ đang làm giữ phiên bản cũ.",
  versions: "Các phiên bản",
  versionFrom: (ordinal: string, date: string) => `Phiên bản ${ordinal}, từ ${date}`,
  shippedText: "Bản kèm chương trình",
  differs: "khác phiên bản mới nhất",
  olderShown: "Đang xem một phiên bản cũ.",
  shippedShown: "Đang xem bản kèm chương trình, không phải phiên bản của cơ quan.",
  showNewest: "Xem phiên bản mới nhất",

  registerHead: (register: string) => `Sổ ${register}`,
  followedNow: "Văn bản mới vào sổ đang mở hồ sơ theo quy trình này.",
  followedNot: "Văn bản mới vào sổ chưa theo quy trình này.",
  follow: (register: string) => `Sổ ${register} theo quy trình này`,
  followStop: (register: string) => `Sổ ${register} thôi theo quy trình này`,
  followSentence: "Văn bản vào sổ từ ngày ấy tự mở hồ sơ theo quy trình; văn bản đã vào sổ không đổi.",
  followStopSentence: "Văn bản vào sổ từ ngày ấy không mở hồ sơ nữa; hồ sơ đang làm vẫn làm tiếp.",
  fromDay: "Từ ngày",

  findings: "Kiểm tra nội dung",
  noFindings: "Không có lỗi, không có điều cần nhắc.",
  levels: { error: "Lỗi", warning: "Nhắc" },

  approvals: "Phê duyệt, công bố, rà soát",
  noApprovals: "Chưa ghi lần nào.",
  approve: "Ghi phê duyệt, rà soát",
  approval: {
    kind: "Việc",
    kinds: {
      list_approved: "Phê duyệt danh mục",
      approved: "Phê duyệt quy trình",
      published: "Công bố, công khai",
      inspected: "Kiểm tra thực hiện",
      reviewed: "Rà soát",
    },
    day: "Ngày",
    document: "Văn bản làm căn cứ",
    byName: "Người, cơ quan thực hiện",
    note: "Ghi chú",
  },

  role: "Vai trò",
  titles: "Chức vụ đảm nhiệm",
  titlesHint: "Mỗi dòng một chức vụ. Để trống thì theo quy trình gốc.",
  heldTitles: "Chức vụ đang có người giữ, bấm để thêm",
  noTitles: "Chưa có chức vụ nào đảm nhiệm.",
  ownTitles: "Cơ quan đặt",
  roleSet: (role: string) => `Sửa chức vụ của vai trò ${role}`,
  specials: {
    assignee: "Người được giao việc trong từng hồ sơ.",
    assigner: "Người đã giao việc trong từng hồ sơ.",
    head_of_unit: "Người đứng đầu đơn vị được giao.",
    of_unit: "Người giữ chức vụ này trong đơn vị được giao.",
    drafter: "Người soạn thảo trong từng hồ sơ.",
    requester: "Người đề nghị trong từng hồ sơ.",
    outside: "Cơ quan, người ở nơi khác; văn thư ghi thay.",
  },

  edit: "Sửa nội dung",
  editOf: (code: string, name: string) => `Sửa nội dung: ${code}. ${name}`,
  editLead: "Sửa hoặc dán cả tệp; chỗ sai được chỉ ngay bên cạnh. Chưa ghi gì cho tới khi áp dụng.",
  text: "Nội dung quy trình (TOML)",
  checking: "Đang kiểm tra…",
  unreadable: "Chưa đọc được nội dung.",
  found: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? "Không có lỗi, không có điều cần nhắc."
      : `${errors} lỗi, ${warnings} điều nhắc.`,
  toLine: (line: string) => `Tới dòng ${line}`,
  adoptLater: "Hết lỗi thì áp dụng được.",
  preview: "Xem thử",
  previewClose: "Về nội dung",
  skeleton: `key = "co-quan/cv-06"
code = "CV-06"
name = "Tên quy trình"
set = "Quy trình của cơ quan"
kind = "internal"
purpose = "Mục đích"
scope = "Phạm vi"
legal_basis = ["Căn cứ"]
sets = "01 bộ"
total = "03 ngày làm việc"
forms = []
filing = ["Theo quy định"]

[roles.van_thu]
name = "Văn thư"
titles = ["Văn thư"]

[roles.lanh_dao]
name = "Lãnh đạo cơ quan"
titles = ["Chủ tịch UBND", "Phó Chủ tịch UBND"]

[[steps]]
id = "B1"
what = "Tiếp nhận, trình lãnh đạo"
lead = ["van_thu"]
time = "01 ngày làm việc"
result = "Hồ sơ trình"

[[steps]]
id = "B2"
what = "Xem xét, quyết định"
lead = ["lanh_dao"]
time = "02 ngày làm việc"
result = "Ý kiến của lãnh đạo"

[[steps.outcomes]]
id = "dong_y"
name = "Đồng ý"
end = true

[[steps.outcomes]]
id = "tra_lai"
name = "Chưa đạt, trả lại"
to = "B1"
return = true
`,
} as const;
