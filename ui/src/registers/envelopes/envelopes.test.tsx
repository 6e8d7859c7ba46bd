import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { EnvelopeList } from "./EnvelopeList";

async function open() {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<EnvelopeList route={{ screen: "envelopes" }} />);
  await screen.findByText("Tỉnh đoàn Lào Cai");
  const pane = () => screen.getByRole("complementary", { name: "Bì đang chọn" });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, pane, sent };
}

it("goes the whole way: written down, handed over against the paper book, brought back, registered", async () => {
  const { user, pane, sent } = await open();
  await user.click(screen.getByRole("button", { name: "Ghi bì mới" }));
  const add = await screen.findByRole("form", { name: "Ghi bì gửi đích danh" });
  await user.click(within(add).getByRole("button", { name: "Lưu" }));
  expect(await within(add).findByText("Chưa có nơi gửi.")).toBeInTheDocument();
  await user.type(within(add).getByLabelText("Nơi gửi"), "Bưu điện tỉnh");
  await user.type(within(add).getByLabelText("Người nhận ghi trên bì"), "Lê Đức Thịnh");
  await user.click(within(add).getByRole("button", { name: "Lưu" }));
  expect(await within(pane()).findByRole("heading", { name: "Bì số 32/2026" })).toBeInTheDocument();
  expect(sent("envelope_add").at(-1)?.input).toMatchObject({
    sender: "Bưu điện tỉnh",
    addressed_to: "Lê Đức Thịnh",
    person_id: 3,
    arrived_date: "2026-11-20",
  });

  await user.click(within(pane()).getByRole("button", { name: "Giao, ký sổ giấy" }));
  const hand = await screen.findByRole("form", { name: "Giao bì, ký nhận trên sổ giấy" });
  await user.click(within(hand).getByRole("button", { name: "Lưu" }));
  expect(await within(pane()).findByText("Lê Đức Thịnh, ký sổ giấy")).toBeInTheDocument();

  await user.click(within(pane()).getByRole("button", { name: "Đưa lại để đăng ký" }));
  const back = await screen.findByRole("form", { name: /đưa lại bì/ });
  await user.type(within(back).getByLabelText("Người đưa lại, nội dung"), "Việc cơ quan");
  await user.click(within(back).getByRole("button", { name: "Đưa lại để đăng ký" }));
  await user.click(await within(pane()).findByRole("button", { name: "Vào sổ văn bản đến" }));
  expect(currentRoute()).toMatchObject({ screen: "incoming_entry", envelope_id: expect.any(Number) });
});

it("what was read off an envelope is corrected with a reason", async () => {
  const { user, pane, sent } = await open();
  await user.keyboard("{ArrowDown}");
  await user.click(await within(pane()).findByRole("button", { name: "Sửa thông tin bì" }));
  const form = await screen.findByRole("form", { name: "Sửa bì số 30/2026" });
  const field = (name: string) => within(form).getByLabelText(name, { selector: "input" });
  expect(field("Nơi gửi")).toHaveValue("Sở Nội vụ");
  expect(field("Số, ký hiệu ngoài bì")).toHaveValue("61/SNV");
  await user.clear(field("Nơi gửi"));
  await user.type(field("Nơi gửi"), "Sở Tư pháp");
  await user.click(within(form).getByRole("button", { name: "Lưu" }));
  expect(await within(form).findByText("Xin ghi lý do sửa.")).toBeInTheDocument();
  await user.type(field("Lý do sửa"), "Đọc nhầm dấu bưu điện");
  await user.click(within(form).getByRole("button", { name: "Lưu" }));
  expect(await within(pane()).findByText("Sở Tư pháp")).toBeInTheDocument();
  expect(sent("envelope_amend").at(-1)?.input).toEqual({
    id: 30,
    version: 1,
    reason: "Đọc nhầm dấu bưu điện",
    arrived_date: "2026-11-20",
    sender: "Sở Tư pháp",
    addressed_to: "Lê Đức Thịnh",
    person_id: 3,
    marks: "Thư bảo đảm",
    code_on_envelope: "61/SNV",
    note: "",
  });
});

it("the receiver signs at the desk with his own secret", async () => {
  const { user, pane, sent } = await open();
  await user.keyboard("{ArrowDown}");
  await user.click(await within(pane()).findByRole("button", { name: "Giao, người nhận ký tại máy" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/Nhận nguyên bì của Sở Nội vụ/)).toBeInTheDocument();
  await waitFor(() => expect(within(dialog).getByLabelText("Mật khẩu")).toHaveFocus());
  await user.keyboard("chutich-123{Enter}");
  expect(await within(pane()).findByText("Lê Đức Thịnh, ký tại máy")).toBeInTheDocument();
  expect(sent("envelope_acknowledge")).toEqual([
    { name: "envelope_acknowledge", input: { id: 30 }, signer: { login: "chutich", pin: "chutich-123" } },
  ]);
});

it("can leave out what is done, and shows no number đến for what is only passed on", async () => {
  const { user } = await open();
  expect(screen.getByText("Hội Nông dân tỉnh")).toBeInTheDocument();
  await user.click(screen.getByRole("switch", { name: "Chỉ bì chưa xong" }));
  await waitFor(() => expect(screen.queryByText("Hội Nông dân tỉnh")).not.toBeInTheDocument());
  expect(screen.queryByRole("columnheader", { name: "Số đến" })).not.toBeInTheDocument();
});

it("is without faults a screen reader would meet", async () => {
  const { user, pane } = await open();
  await user.keyboard("{ArrowDown}");
  await within(pane()).findByRole("heading", { name: "Bì số 30/2026" });
  await expectAccessible();
});

it("one written by mistake is voided with a reason; its ordinal stays, struck through", async () => {
  const { user, pane, sent } = await open();
  await user.keyboard("{ArrowDown}");
  await user.click(await within(pane()).findByRole("button", { name: "Hủy bì" }));
  const dialog = await screen.findByRole("dialog", { name: "Hủy bì số 30/2026" });
  expect(dialog).toHaveTextContent("số thứ tự không dùng lại");
  await user.click(within(dialog).getByRole("button", { name: "Hủy bì" }));
  expect(await within(dialog).findByText("Xin ghi lý do.")).toBeInTheDocument();
  await user.type(within(dialog).getByLabelText("Lý do hủy"), "Ghi trùng bì số 29");
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Hủy bì" }));
  expect(await within(pane()).findByText("Ghi trùng bì số 29")).toBeInTheDocument();
  expect(within(pane()).getByText("Đã hủy")).toBeInTheDocument();
  expect(within(pane()).queryByRole("button", { name: /Sửa|Giao|Hủy/ })).toBeNull();
  expect(sent("envelope_void").map((one) => one.input)).toEqual([
    { id: 30, version: 1, reason: "Ghi trùng bì số 29" },
  ]);
});
