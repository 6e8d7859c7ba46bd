import { expect, it } from "vitest";
import { lineOf, placeOf } from "./places";

const TEXT = `key = "a/b"
[values.so_tien]
label = "Số tiền"
[roles.van_thu]
name = "Văn thư"
[[steps]]
id = "hop.B1"
what = "Họp"
`;
const cut = (range: [number, number] | null) => (range ? TEXT.slice(range[0], range[1]) : null);

it("finds the line that a sentence names", () => {
  expect(cut(lineOf(TEXT, 2))).toBe("[values.so_tien]");
  expect(lineOf(TEXT, 99)).toBeNull();
});

it.each([
  ["Bước hop.B1 (I. Trước cuộc họp), lối ra “Đạt”", 'id = "hop.B1"'],
  ["Vai trò van_thu", "[roles.van_thu]"],
  ["Giá trị so_tien", "[values.so_tien]"],
  ["Lối vào Văn thư", 'name = "Văn thư"'],
  ["Bước khac", null],
  ["", null],
])("finds the place “%s” in the text", (place, found) => expect(cut(placeOf(TEXT, place))).toBe(found));
