/** Two procedures as the fake office shows them: one within the office with returns, one between two offices. */
import type {
  ProcedureOutcome,
  ProcedurePage,
  ProcedureRole,
  ProcedureStep,
  ProcedureTime,
} from "../procedures";

/** How the text is understood is not shown; the fake office takes every one for a day. */
const time = (text: string): ProcedureTime => ({
  text,
  rule: text === "" ? { kind: "blank" } : { kind: "days", halves: 2, counting: "unsaid", at_most: false },
});

const way = (
  name: string,
  to: string | string[],
  more: Partial<ProcedureOutcome> = {},
): ProcedureOutcome => ({
  id: name,
  name,
  to: to === "" ? [] : [to].flat(),
  returns: false,
  condition: "",
  done_by: "",
  inform: [],
  ...more,
});

function step(id: string, what: string, lead: string, more: Partial<ProcedureStep>): ProcedureStep {
  return {
    id,
    ordinal: id.split(".").at(-1) ?? id,
    heading: "",
    agency: "",
    what,
    lead: [lead],
    with: [],
    time: time("Trong ngày"),
    mark: "",
    result: "",
    result_document: false,
    signed: false,
    asks: [],
    join: false,
    each: false,
    latest: "",
    done_by: "",
    outcomes: [],
    ...more,
  };
}

const role = (
  id: string,
  name: string,
  titles: string[],
  more: Partial<ProcedureRole> = {},
): ProcedureRole => ({
  id,
  name,
  special: null,
  titles,
  own: false,
  ...more,
});

const BLANK: Omit<ProcedurePage, "key" | "code" | "name" | "set"> = {
  part: "",
  kind: "internal",
  register: "",
  source: "",
  purpose: "",
  scope: "",
  legal_basis: [],
  papers: [],
  sets: "",
  total: time(""),
  forms: [],
  filing: [],
  note: "",
  values: [],
  roles: [],
  agencies: [],
  entries: [],
  steps: [],
};

export const INCOMING: ProcedurePage = {
  ...BLANK,
  key: "tay-ho/cv-01-den",
  code: "CV-01",
  part: "Văn bản đến",
  name: "Quản lý, giải quyết văn bản đến",
  set: "UBND quận Tây Hồ, 2024",
  register: "incoming",
  source: "Quy trình nội bộ của các cơ quan hành chính quận Tây Hồ năm 2024, mục I.1",
  purpose: "Thống nhất việc tiếp nhận, xử lý, phân phối văn bản đến.",
  scope: "Mọi văn bản đến của UBND; Văn phòng HĐND và UBND chủ trì.",
  legal_basis: ["Nghị định 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư"],
  papers: [
    { name: "Văn bản đến", originals: 1, copies: 0, condition: "" },
    { name: "Phiếu giải quyết văn bản đến", originals: 1, copies: 2, condition: "Văn bản giấy" },
  ],
  sets: "01 bộ",
  total: time("Theo từng văn bản"),
  forms: ["Phiếu giải quyết văn bản đến"],
  filing: ["Theo quy định"],
  note: "Văn bản mật thực hiện ngoài quy trình này.",
  values: [
    {
      id: "receipt_kind",
      label: "Hình thức nhận",
      kind: "choice",
      choices: [{ code: "paper", label: "Văn bản giấy" }],
      from_line: true,
    },
  ],
  roles: [
    role("van_thu", "Bộ phận Văn thư", ["Văn thư"]),
    role("chanh_van_phong", "Chánh Văn phòng", ["Chánh Văn phòng"]),
    role("nguoi_duoc_giao", "Công chức được phân công", [], { special: "assignee" }),
  ],
  entries: [
    { id: "dien_tu", name: "Văn bản điện tử", to: ["B1"], condition: "Hình thức nhận: Điện tử", total: "" },
    { id: "giay", name: "Văn bản giấy, hoặc cả hai", to: ["B1"], condition: "", total: "" },
  ],
  steps: [
    step("B1", "Tiếp nhận, phân loại, đăng ký văn bản đến.", "Bộ phận Văn thư", {
      time: time("Giờ hành chính"),
      result: "Văn bản đã vào sổ",
      done_by: "Đăng ký văn bản đến",
      outcomes: [way("Xong", "B2")],
    }),
    step("B2", "Trình lãnh đạo Văn phòng; gửi sai thì trả lại nơi gửi.", "Bộ phận Văn thư", {
      time: time("Ngay sau khi tiếp nhận văn bản"),
      outcomes: [
        way("Trình lãnh đạo Văn phòng", "B3", { done_by: "Trình lãnh đạo" }),
        way("Trả lại nơi gửi", "", { done_by: "Trả lại nơi gửi" }),
      ],
    }),
    step("B3", "Cho ý kiến xử lý, giao việc.", "Chánh Văn phòng", {
      with: ["Các Phó Chánh Văn phòng"],
      signed: true,
      result: "Ý kiến xử lý",
      outcomes: [
        way("Giao xử lý và lập phiếu", ["B4", "B5"]),
        way("Không đồng ý, đề nghị trình lại", "B2", { returns: true }),
      ],
    }),
    step("B4", "In phiếu xử lý, đính vào văn bản.", "Bộ phận Văn thư", {
      result: "Phiếu giải quyết văn bản đến",
      result_document: true,
      outcomes: [way("Xong", "B6")],
    }),
    step("B5", "Nghiên cứu, xử lý, báo cáo kết quả.", "Công chức được phân công", {
      time: time("Theo ý kiến chỉ đạo"),
      outcomes: [
        way("Kết quả được chấp nhận", "B6", { inform: ["Chánh Văn phòng"] }),
        way("Không thuộc trách nhiệm, đề nghị giao lại", "B3", { returns: true }),
      ],
    }),
    step("B6", "Lập hồ sơ, kết thúc.", "Bộ phận Văn thư", { join: true, outcomes: [way("Xong", "")] }),
  ],
};

export const INTERLINKED: ProcedurePage = {
  ...BLANK,
  key: "van-ninh/lt-01",
  code: "LT-01",
  name: "Báo cáo theo yêu cầu của cơ quan cấp trên",
  set: "UBND xã Vạn Ninh",
  kind: "interlinked",
  purpose: "Thống nhất việc lập và gửi báo cáo.",
  total: time("03 ngày làm việc"),
  roles: [role("van_thu", "Văn thư xã", ["Văn thư"]), role("so", "Sở Nội vụ", [], { special: "outside" })],
  agencies: [
    {
      id: "xa",
      name: "UBND xã",
      papers: [{ name: "Tờ trình", originals: 1, copies: 0, condition: "" }],
      sets: "01 bộ",
      time: time("02 ngày làm việc"),
      result: "Báo cáo đã ký",
      forwarding: "Gửi qua trục liên thông văn bản",
    },
    {
      id: "so",
      name: "Sở Nội vụ",
      papers: [],
      sets: "",
      time: time("02 ngày làm việc"),
      result: "Ý kiến của Sở",
      forwarding: "",
    },
  ],
  steps: [
    step("xa.B1", "Lập báo cáo, trình ký, gửi Sở.", "Văn thư xã", {
      agency: "xa",
      time: time("02 ngày làm việc"),
      outcomes: [way("Xong", "so.B1")],
    }),
    step("so.B1", "Xem xét báo cáo.", "Sở Nội vụ", {
      agency: "so",
      time: time("02 ngày làm việc"),
      outcomes: [way("Đạt", ""), way("Chưa đạt, trả lại", "xa.B1", { returns: true })],
    }),
  ],
};
