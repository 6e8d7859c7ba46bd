/** Hộp quét: what the watched folders brought, waiting to become văn bản đến. */
export { Inbox } from "./Inbox";
