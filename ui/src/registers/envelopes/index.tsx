/** Bì gửi đích danh: envelopes that the clerk does not open. */
export { EnvelopeList } from "./EnvelopeList";
