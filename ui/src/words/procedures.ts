/** Words of the procedures (quy trình): the list, the readable page, what an office does with them. */
export const procedures = {
  list: "Danh mục quy trình",
  lead: "Mở một quy trình để đọc các bước, áp dụng, ghi phê duyệt hay sửa nội dung.",
  columns: { ordinal: "STT", name: "Tên quy trình", code: "Ký hiệu", note: "Ghi chú" },
  ofSet: (set: string) => `Bộ quy trình: ${set}`,
  noSet: "Quy trình khác của cơ quan",
  notAdopted: "Chưa áp dụng",
  inForce: (date: string) => `Đang áp dụng từ ${date}`,
  willBeInForce: (ordinal: string, date: string) => `Phiên bản ${ordinal} áp dụng từ ${date}`,
  followed: (register: string) => `Sổ ${register} đang theo`,
  registers: { incoming: "văn bản đến" } as Record<string, string>,
  openCases: (count: string) => `${count} hồ sơ đang làm`,
  ownText: "Của cơ quan",
  empty: "Chưa có quy trình nào.",
} as const;
