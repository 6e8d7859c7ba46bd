/** Words of Tra cứu. */
export const find = {
  title: "Tra cứu",
  hintTitle: "Gõ vào ô tìm ở trên cùng",
  hint: "Tìm được theo số đến, số, ký hiệu, tác giả, tên loại, trích yếu, người ký, đơn vị hoặc người nhận, ghi chú. Gõ không dấu cũng tìm ra; gõ có dấu thì kết quả đúng dấu đứng trước. Đặt trong ngoặc kép để tìm nguyên cụm.",
  results: (count: string, q: string) => `${count} kết quả cho “${q}”`,
  first: (count: string, q: string) => `${count} kết quả đầu cho “${q}”, còn nữa. Gõ thêm để thu hẹp.`,
  more: "Xem kết quả tiếp theo",
  none: (q: string) => `Không thấy “${q}” trong các sổ.`,
  noneHint: "Thử bớt chữ, hoặc tìm theo số, ký hiệu.",
  list: "Kết quả tra cứu",
  otherMarks: "Khác dấu",
  foundIn: "Tìm thấy ở",
  arrival: (number: string, year: number) => `Số đến ${number}/${year}`,
  envelope: (number: string, year: number) => `Bì số ${number}/${year}`,
  stamping: (number: string, year: number) => `Đóng dấu số ${number}/${year}`,
  copy: (number: string, year: number) => `Bản sao số ${number}/${year}`,
  keys: "Mũi tên để chọn, Enter để mở.",
} as const;
