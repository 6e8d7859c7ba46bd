/** Bản sao: sao y, sao lục, trích sao in one book. */
export { CopyBook as Copies } from "./CopyBook";
