/** Fake book of copies, and what waits for its stamp. */
import type { Copied } from "../seal";
import type { Input } from "../types";
import { type Desk, type FakeCommands, pageOf, refuse } from "./desk";

const FORMS = [
  { form: "sao_y", label: "Sao y", abbreviation: "SY", source_kind: "original" },
  { form: "sao_luc", label: "Sao lục", abbreviation: "SL", source_kind: "copy" },
  { form: "trich_sao", label: "Trích sao", abbreviation: "TrS", source_kind: "original" },
] as const;
const TRANSFERS = [
  { transfer: "paper_paper", label: "từ giấy sang giấy" },
  { transfer: "electronic_paper", label: "từ điện tử sang giấy" },
  { transfer: "paper_electronic", label: "từ giấy sang điện tử" },
  { transfer: "electronic_electronic", label: "từ điện tử sang điện tử" },
] as const;

const copy = (number: number, more: Partial<Copied>): Copied => ({
  id: number,
  version: 1,
  number,
  year: 2026,
  code: `0${number}/SY-UBND`,
  copy_date: "2026-11-19",
  form: "sao_y",
  form_label: "Sao y",
  transfer: "paper_paper",
  transfer_label: "từ giấy sang giấy",
  source_register: null,
  source_id: null,
  source_kind: "original",
  source_organ: "Ủy ban nhân dân tỉnh Lào Cai",
  source_code: "97/KH-UBND",
  source_date: "2026-11-10",
  source_type: "Kế hoạch",
  source_subject: "Triển khai dịch vụ công trực tuyến",
  part: "",
  copies: 5,
  sheets: 12,
  recipients: "Các phòng, đơn vị",
  certifier_person_id: 2,
  certifier_name: "Trần Quốc Đạt",
  certifier_capacity: "Chánh Văn phòng",
  certified: "secret",
  certified_date: "2026-11-19",
  recorded_by: "Nguyễn Thị Hương Lan",
  stamped_at: null,
  note: "",
  state: "issued",
  state_label: "Chưa đóng dấu",
  voided_reason: null,
  ...more,
});

const COPIES: Copied[] = [
  copy(3, {}),
  copy(2, { state: "stamped", state_label: "Đã đóng dấu", stamped_at: "2026-11-19T10:00:00.000+07:00" }),
  copy(1, { state: "voided", state_label: "Đã hủy", voided_reason: "Sao nhầm văn bản" }),
];

export function copiesCommands(): FakeCommands {
  let copies = structuredClone(COPIES);
  function change(desk: Desk, id: number, to: Partial<Copied>): Copied {
    const before = copies.find((one) => one.id === id) ?? refuse("Không có bản sao này.", "id");
    const after = { ...before, ...to, version: before.version + 1 };
    copies = copies.map((one) => (one.id === id ? after : one));
    desk.tell("copies");
    return structuredClone(after);
  }
  function numbered(desk: Desk, input: Input<"copy_issue">, more: Partial<Copied>): Copied {
    if (input.secrecy) refuse("Văn bản có độ mật không sao ở sổ này.", "secrecy", "refused", "copies.secret");
    if (input.copies < 1) refuse("Số bản sao phải từ 1 đến 9.999.", "copies");
    if (!input.recipients) refuse("Chưa ghi nơi nhận bản sao.", "recipients");
    const form = FORMS.find((one) => one.form === input.form) ?? FORMS[0];
    const number = Math.max(...copies.map((one) => one.number)) + 1;
    const added = copy(number, {
      code: `0${number}/${form.abbreviation}-UBND`,
      form: form.form,
      form_label: form.label,
      copy_date: input.copy_date ?? desk.today,
      source_organ: input.source_organ ?? "",
      source_code: input.source_code ?? "",
      source_subject: input.source_subject ?? "",
      copies: input.copies,
      sheets: input.sheets ?? null,
      recipients: input.recipients,
      ...more,
    });
    copies = [added, ...copies];
    desk.tell("copies");
    return structuredClone(added);
  }
  return {
    copy_forms: () =>
      pageOf(
        FORMS.map((one) => ({
          ...one,
          transfers: structuredClone(one.form === "trich_sao" ? [...TRANSFERS] : TRANSFERS.slice(0, 3)),
        })),
      ),
    copy_list: ({ form, only, cursor, limit }, desk) => {
      desk.stampedNow = (id) => {
        if (id !== undefined) change(desk, id, { state: "stamped", state_label: "Đã đóng dấu" });
      };
      const rows = copies.filter(
        (one) =>
          (form == null || one.form === form) &&
          (only !== "unstamped" || one.state === "issued") &&
          (only !== "voided" || one.state === "voided"),
      );
      return pageOf(structuredClone(rows), cursor, limit ?? undefined);
    },
    copy_get: ({ id }) =>
      structuredClone(copies.find((one) => one.id === id) ?? refuse("Không có bản sao này.", "id")),
    copy_issue: (input, desk, signer) => {
      const by = signer?.login ? desk.persons[signer.login] : undefined;
      if (!by || desk.secrets[by.login] !== signer?.pin)
        refuse("Tên đăng nhập hoặc mật khẩu chưa đúng.", "pin", "denied", "people.wrong_secret");
      return numbered(desk, input, { certifier_name: by.full_name, certifier_capacity: by.position });
    },
    copy_record: ({ certifier_person_id, certified_date, ...input }, desk) => {
      const by = Object.values(desk.persons).find((one) => one.id === certifier_person_id);
      if (!by) refuse("Xin chọn người đã ký.", "certifier_person_id");
      return numbered(desk, input, {
        certified: "paper",
        certifier_name: by.full_name,
        certified_date: certified_date ?? desk.today,
      });
    },
    copy_void: ({ id, reason }, desk) =>
      change(desk, id, { state: "voided", state_label: "Đã hủy", voided_reason: reason }),
    unstamped_list: (_, desk) =>
      pageOf(
        copies
          .filter((one) => one.state === "issued")
          .map((one) => ({
            register: "copy",
            register_label: "Bản sao",
            id: one.id,
            code: one.code,
            date: one.copy_date,
            type_name: one.form_label,
            subject: `${one.source_type} ${one.source_subject}`,
            signer: one.certifier_name,
            days: one.copy_date === desk.today ? 0 : 1,
          })),
      ),
  };
}
