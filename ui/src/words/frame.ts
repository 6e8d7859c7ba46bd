/** Words of the frame: rail, top bar, sign-in, lock, banners. */
export const frame = {
  rail: "Các phần của chương trình",
  screens: {
    today: "Hôm nay",
    inbox: "Hộp quét",
    incoming: "Văn bản đến",
    envelopes: "Bì gửi đích danh",
    search: "Tra cứu",
    log: "Nhật ký",
    settings: "Thiết lập",
  },
  entry: "Vào sổ văn bản đến",
  line: "Văn bản đến",
  skip: "Tới nội dung",
} as const;
