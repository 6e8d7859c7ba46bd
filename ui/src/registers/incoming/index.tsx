/**
 * Sổ đăng ký văn bản đến (NĐ 30/2020/NĐ-CP, Phụ lục IV mục VI): the book, the entry form, one line.
 * Tiếp nhận, đăng ký, trình, chuyển (Điều 20–24); a số đến is given by the core when the sheet is saved.
 */
import { later } from "../../kit/later";

export { IncomingBook } from "./book/IncomingBook";
export type { BesideLine } from "./line/LinePane";
export const IncomingEntry = later(async () => (await import("./entry/IncomingEntry")).IncomingEntry);
export const IncomingLine = later(async () => (await import("./line/IncomingLine")).IncomingLine);
