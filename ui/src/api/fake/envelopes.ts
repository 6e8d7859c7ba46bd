/** Fake list of bì gửi đích danh. */

import { vi } from "../../words/vi";
import type { Envelope } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const envelope = (ordinal: number, more: Partial<Envelope>): Envelope => ({
  id: ordinal,
  version: 1,
  ordinal,
  year: 2026,
  arrived_date: "2026-11-20",
  sender: "",
  addressed_to: "",
  marks: "",
  code_on_envelope: "",
  person_id: null,
  voided_reason: null,
  state: "held",
  state_label: vi.envelopes.states[more.state ?? "held"],
  handed_date: null,
  received: "",
  received_by: null,
  came_back_at: null,
  incoming_id: null,
  note: "",
  ...more,
});

const ENVELOPES: Envelope[] = [
  envelope(31, { sender: "Tỉnh đoàn Lào Cai", addressed_to: "Đoàn Thanh niên xã" }),
  envelope(30, {
    sender: "Sở Nội vụ",
    addressed_to: "Lê Đức Thịnh",
    person_id: 3,
    marks: "Thư bảo đảm",
    code_on_envelope: "61/SNV",
  }),
  envelope(29, {
    arrived_date: "2026-11-19",
    sender: "Thanh tra tỉnh",
    addressed_to: "Trần Quốc Đạt",
    state: "came_back",
    handed_date: "2026-11-19",
    received: "paper_book",
    received_by: "Trần Quốc Đạt",
    came_back_at: "2026-11-20",
    note: "Việc cơ quan",
  }),
  envelope(28, {
    arrived_date: "2026-11-18",
    sender: "Hội Nông dân tỉnh",
    addressed_to: "Hội Nông dân xã",
    state: "handed",
    handed_date: "2026-11-18",
    received: "paper_book",
    received_by: "Giàng A Páo",
  }),
];

export function envelopesCommands(): FakeCommands {
  let envelopes = structuredClone(ENVELOPES);
  const find = (id: number): Envelope =>
    envelopes.find((one) => one.id === id) ?? refuse("Không có bì này.", "id", "not_found");
  function change(desk: Desk, id: number, version: number | null, to: Partial<Envelope>): Envelope {
    const before = find(id);
    if (version !== null && before.version !== version)
      refuse("Người khác vừa ghi vào bì này.", "version", "conflict", "envelope.conflict");
    const after = { ...before, ...to, version: before.version + 1 };
    envelopes = envelopes.map((one) => (one.id === id ? after : one));
    desk.tell("envelopes");
    return structuredClone(after);
  }
  return {
    envelope_list: ({ open_only, cursor, limit }, desk) => {
      desk.envelopeUsed = (id, incoming_id) => change(desk, id, null, { state: "registered", incoming_id });
      const rows = envelopes.filter((one) => !open_only || one.state === "held" || one.state === "came_back");
      return pageOf(structuredClone(rows), cursor, limit);
    },
    envelope_add: (
      { arrived_date, sender, addressed_to, person_id, marks, code_on_envelope, note },
      desk,
    ) => {
      if (!sender) refuse("Chưa có nơi gửi.", "sender");
      if (!addressed_to) refuse("Chưa có người nhận ghi trên bì.", "addressed_to");
      const ordinal = Math.max(...envelopes.map((one) => one.ordinal)) + 1;
      const added = envelope(ordinal, {
        arrived_date: arrived_date ?? desk.today,
        sender,
        addressed_to,
        person_id: person_id ?? null,
        marks: marks ?? "",
        code_on_envelope: code_on_envelope ?? "",
        note: note ?? "",
      });
      envelopes = [added, ...envelopes];
      desk.tell("envelopes");
      return structuredClone(added);
    },
    envelope_amend: ({ id, version, reason, ...outside }, desk) => {
      if (!reason) refuse("Xin ghi lý do sửa.", "reason");
      if (!outside.sender) refuse("Chưa có nơi gửi.", "sender");
      return change(desk, id, version, { ...outside, person_id: outside.person_id ?? null });
    },
    envelope_hand_over: ({ id, version, received_by, handed_date }, desk) => {
      if (!received_by) refuse("Chưa có tên người ký nhận.", "received_by");
      return change(desk, id, version, {
        state: "handed",
        received: "paper_book",
        received_by,
        handed_date: handed_date ?? desk.today,
      });
    },
    envelope_acknowledge: ({ id }, desk, signer) => {
      if (!signer?.login || desk.secrets[signer.login] !== signer.pin)
        refuse("Tên đăng nhập hoặc mật khẩu chưa đúng.", "pin", "denied", "people.wrong_secret");
      return change(desk, id, null, {
        state: "handed",
        received: "secret",
        received_by: desk.persons[signer.login]?.full_name ?? "",
        handed_date: desk.today,
      });
    },
    envelope_void: ({ id, version, reason }, desk) => {
      if (!reason) refuse("Xin ghi lý do hủy.", "reason");
      if (find(id).state === "registered") refuse("Bì này đã vào sổ.", "id");
      return change(desk, id, version, { state: "voided", voided_reason: reason });
    },
    envelope_come_back: ({ id, version, note }, desk) =>
      change(desk, id, version, { state: "came_back", came_back_at: desk.today, note }),
  };
}
