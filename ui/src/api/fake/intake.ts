/** Fake inbox: a dozen scans in every compartment, and a small real PDF for each so that the viewer has work. */
import type { IntakeState, PageRun, Scan, ScanState } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";
import { paperOf } from "./paper";

const MISSING = "Không có bản quét này.";

function scan(scan_id: number, file_name: string, more: Partial<Scan> = {}): Scan {
  return {
    scan_id,
    version: 1,
    file_name,
    bytes: 134_534 + scan_id * 20_111,
    kind: file_name.endsWith(".pdf") ? "pdf" : file_name.endsWith(".tif") ? "tiff" : "jpeg",
    label: "",
    folder_label: "Máy quét văn thư",
    received_at: `2026-11-20T${String(7 + (scan_id % 8)).padStart(2, "0")}:${String((scan_id * 13) % 60).padStart(2, "0")}:10+07:00`,
    state: "waiting",
    urgent: false,
    reason: null,
    twin: null,
    used_by: [],
    left: [],
    sha256: scan_id.toString(16).padStart(64, "0"),
    ...more,
  };
}

/** Pages of none of the uses, as the core counts them. */
function leftOf(total: number, uses: Scan["used_by"]): PageRun[] {
  const free = (page: number) =>
    uses.every(
      (use) => use.page_from != null && use.page_to != null && (page < use.page_from || page > use.page_to),
    );
  const left: { page_from: number; page_to: number }[] = [];
  for (let page = 1; page <= total; page += 1) {
    if (!free(page)) continue;
    const run = left.at(-1);
    if (run?.page_to === page - 1) run.page_to = page;
    else left.push({ page_from: page, page_to: page });
  }
  return left;
}

const SCANS: Scan[] = [
  scan(101, "043. Công điện 4646 UBND.pdf", { urgent: true, label: "khan" }),
  scan(102, "001_20260817_111060.pdf"),
  scan(103, "003_SKM_C3350i260320100189.pdf"),
  scan(104, "008. Kế hoạch 798 UBND.pdf"),
  scan(105, "017_20260401_161530.tif"),
  scan(106, "050. Báo cáo 893 SNV.pdf"),
  scan(107, "013_SKM_C3350i260326089113.jpg"),
  scan(108, "040. Giấy mời 52 PKT.pdf"),
  scan(121, "008. Kế hoạch 798 UBND (2).pdf", {
    state: "duplicate",
    reason: "Nội dung giống hệt một tệp đã có.",
    twin: { scan_id: 104, file_name: "008. Kế hoạch 798 UBND.pdf", line: null },
  }),
  scan(122, "Doc7298.pdf", {
    state: "duplicate",
    reason: "Nội dung giống hệt một tệp đã đăng ký.",
    twin: {
      scan_id: 102,
      file_name: "001_20260817_111060.pdf",
      line: { id: 410, arrival_number: 410, year: 2026 },
    },
  }),
  scan(131, "scan_hong.pdf", {
    state: "quarantined",
    kind: "unknown",
    reason: "Tệp thiếu phần cuối, có thể máy quét dừng giữa chừng.",
  }),
  scan(141, "Thiệp chúc mừng.pdf", { state: "set_aside", reason: "Không phải văn bản" }),
];

export function intakeCommands(): FakeCommands {
  let scans = structuredClone(SCANS);
  let paused = false;
  let desk: Desk | null = null;

  const find = (scan_id: number): Scan =>
    scans.find((one) => one.scan_id === scan_id) ?? refuse(MISSING, "scan_id", "not_found");
  const count = (state: ScanState) => scans.filter((one) => one.state === state).length;
  function change(
    at: Desk,
    scan_id: number,
    version: number | null,
    to: Partial<Scan>,
  ): Record<string, never> {
    const before = find(scan_id);
    if (version !== null && before.version !== version)
      refuse("Người khác vừa ghi vào bản quét này.", "version", "conflict", "inbox.conflict");
    scans = scans.map((one) => (one.scan_id === scan_id ? { ...one, ...to, version: one.version + 1 } : one));
    at.tell("inbox");
    return {};
  }
  /** What the book of văn bản đến tells the inbox. */
  function join(at: Desk): void {
    if (desk === at) return;
    desk = at;
    at.scanName = (scan_id) => scans.find((one) => one.scan_id === scan_id)?.file_name ?? "";
    at.scanUsed = (scan_id, line, pages) => {
      const part = pages?.find((one) => one.scan_id === scan_id);
      const used = {
        id: line.id,
        arrival_number: line.arrival_number,
        year: line.year,
        page_from: part?.page_from ?? null,
        page_to: part?.page_to ?? null,
      };
      const used_by = [...find(scan_id).used_by, used];
      const left = leftOf(paperOf(find(scan_id)).pages, used_by);
      change(at, scan_id, null, { state: left.length > 0 ? "waiting" : "registered", used_by, left });
    };
  }

  const state = (): IntakeState => ({
    paused,
    waiting: count("waiting"),
    settling: [
      {
        file_name: "scan_0061.pdf",
        folder_label: "Máy quét văn thư",
        since: "2026-11-20T16:11:40+07:00",
        note: "Đang ghi",
      },
    ],
    problems: [
      {
        file_name: "Bao cao thang.pdf",
        folder_label: "Máy quét tầng 2",
        note: "Tệp đang được chương trình khác giữ.",
        next_try_at: "2026-11-20T16:14:00+07:00",
      },
    ],
    last_scan_at: "2026-11-20T16:11:58+07:00",
    counts: {
      waiting: count("waiting"),
      urgent: scans.filter((one) => one.state === "waiting" && one.urgent).length,
      duplicate: count("duplicate"),
      quarantined: count("quarantined"),
      set_aside: count("set_aside"),
    },
  });

  return {
    inbox_list: ({ state: asked = "waiting", cursor, limit }, at) => {
      join(at);
      const rows = scans
        .filter((one) => asked === "all" || one.state === asked)
        .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.scan_id - b.scan_id);
      return pageOf(structuredClone(rows), cursor, limit);
    },
    inbox_get: ({ scan_id }, at) => {
      join(at);
      const one = find(scan_id);
      const paper = paperOf(one);
      return {
        ...structuredClone(one),
        viewer: one.kind === "pdf" ? "pdf" : "pages",
        pages: one.kind === "pdf" ? null : paper.pages,
        original: paper.original,
        page_url: paper.page_url,
      };
    },
    inbox_mark_urgent: ({ scan_id, version, urgent }, at) => change(at, scan_id, version, { urgent }),
    inbox_set_aside: ({ scan_id, version, reason }, at) =>
      change(at, scan_id, version, { state: "set_aside", reason }),
    inbox_take_back: ({ scan_id, version }, at) =>
      change(at, scan_id, version, { state: "waiting", reason: null, twin: null }),
    scan_remove_secret: ({ scan_id, reason }, at) => {
      if (!reason) refuse("Xin ghi lý do.", "reason");
      find(scan_id);
      scans = scans.filter((one) => one.scan_id !== scan_id);
      at.tell("inbox");
      return {
        removed: true,
        sentence: "Đã gỡ bản quét khỏi kho. Bản sao lưu ngày 19/11/2026 ở E:\\SaoLuu có thể còn tệp này.",
      };
    },
    intake_state: () => state(),
    intake_pause: ({ paused: next }, at) => {
      paused = next;
      at.tell("inbox");
      return {};
    },
    intake_scan_now: (_input, at) => {
      at.tell("inbox");
      return {};
    },
  };
}
