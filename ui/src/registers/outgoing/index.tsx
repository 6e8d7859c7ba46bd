/**
 * Sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Phụ lục IV mục I): the book, the draft, one document on its way, the numbers.
 * Dự thảo, ký, kiểm tra thể thức, cấp số, đóng dấu, phát hành, lưu (Điều 14–19); the core gives the number last.
 */
export { OutgoingBook } from "./book/OutgoingBook";
export { OutgoingEntry } from "./entry/OutgoingEntry";
export { OutgoingLine } from "./line/OutgoingLine";
export { Numbers } from "./numbers/Numbers";
