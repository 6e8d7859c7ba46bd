import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { Copies } from ".";

async function open(login = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Copies route={{ screen: "copies" }} />, { signedIn: login });
  await screen.findByText("03/SY-UBND");
  const pane = () => screen.getByRole("complementary", { name: "Bản sao đang chọn" });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, pane, sent };
}

it("gets a number as the leader signs here", async () => {
  const { user, pane, sent } = await open();
  await user.keyboard("{F7}");
  const form = await screen.findByRole("form", { name: "Lấy số bản sao" });
  const field = (name: string) => within(form).getByLabelText(name);
  await waitFor(() => expect(within(field("Hình thức sao")).getAllByRole("option")).toHaveLength(3));
  await user.selectOptions(field("Hình thức sao"), "sao_luc");
  expect(within(form).getByText("Sao từ bản sao y")).toBeInTheDocument();
  await user.type(field("Cơ quan ban hành văn bản được sao"), "Sở Nội vụ");
  await user.type(field("Số, ký hiệu văn bản được sao"), "35/SNV-CCHC");
  await user.type(field("Trích yếu"), "Báo cáo công tác văn thư");
  await user.type(field("Nơi nhận"), "Phòng Kinh tế");
  await user.keyboard("{F9}");
  const dialog = await screen.findByRole("dialog", { name: "Lãnh đạo ký và lấy số" });
  expect(dialog).toHaveTextContent("Sao lục 35/SNV-CCHC: 1 bản.");
  await user.click(within(dialog).getByLabelText("Người xác nhận", { selector: "input" }));
  await user.click(await screen.findByRole("option", { name: /Trần Quốc Đạt/ }));
  await user.type(within(dialog).getByLabelText("Mật khẩu"), "chanhvp-123");
  await user.click(within(dialog).getByRole("button", { name: "Xác nhận" }));
  // The page is read again once the dialog has gone.
  await screen.findByRole("complementary", { name: "Bản sao đang chọn" });
  expect(await within(pane()).findByRole("heading", { name: "Bản sao 04/SL-UBND" })).toBeInTheDocument();
  expect(sent("copy_issue")[0]).toMatchObject({
    input: { form: "sao_luc", transfer: "paper_paper", source_kind: "copy", copies: 1 },
    signer: { login: "chanhvp" },
  });
});

it("records what was signed on paper, and refuses a secret document at its field", async () => {
  const { user, pane, sent } = await open();
  await user.click(screen.getByRole("button", { name: "Lấy số bản sao" }));
  const form = await screen.findByRole("form", { name: "Lấy số bản sao" });
  const field = (name: string) => within(form).getByLabelText(name);
  await waitFor(() => expect(within(field("Hình thức sao")).getAllByRole("option")).toHaveLength(3));
  await user.selectOptions(field("Hình thức sao"), "trich_sao");
  await user.type(field("Phần được trích"), "Mục II");
  await user.type(field("Nơi nhận"), "Phòng Kinh tế");
  await user.selectOptions(field("Độ mật"), "mat");
  await user.click(within(form).getByRole("switch", { name: "Người có thẩm quyền đã ký trên giấy" }));
  await user.selectOptions(field("Người đã ký"), "3");
  await user.keyboard("{F9}");
  expect(await within(form).findByText("Văn bản có độ mật không sao ở sổ này.")).toBeInTheDocument();
  await user.selectOptions(field("Độ mật"), "");
  await user.keyboard("{F9}");
  expect(await within(pane()).findByRole("heading", { name: "Bản sao 04/TrS-UBND" })).toBeInTheDocument();
  expect(sent("copy_record").at(-1)?.input).toMatchObject({
    part: "Mục II",
    certifier_person_id: 3,
    certified_date: "2026-11-20",
  });
});

it("leads to its stamp, and is voided with a reason", async () => {
  const { user, pane } = await open();
  await user.click(screen.getByText("03/SY-UBND"));
  await user.click(await within(pane()).findByRole("button", { name: "Đóng dấu" }));
  expect(currentRoute()).toEqual({
    screen: "seal",
    document: { register: "copy", id: 3, code: "03/SY-UBND" },
  });
  await user.click(within(pane()).getByRole("button", { name: "Hủy bản sao" }));
  const dialog = await screen.findByRole("dialog", { name: "Hủy bản sao 03/SY-UBND" });
  await user.type(within(dialog).getByLabelText("Lý do hủy"), "Sao nhầm văn bản khác");
  await user.click(within(dialog).getByRole("button", { name: "Hủy bản sao" }));
  expect(await within(pane()).findByText("Sao nhầm văn bản khác")).toBeInTheDocument();
});

it("only the văn thư gives numbers; anyone may read", async () => {
  await open("chanhvp");
  expect(screen.queryByRole("button", { name: "Lấy số bản sao" })).toBeNull();
});

it("is without faults a screen reader would meet", async () => {
  const { user } = await open();
  await user.click(screen.getByText("03/SY-UBND"));
  await expectAccessible();
  await user.keyboard("{F7}");
  await screen.findByRole("form", { name: "Lấy số bản sao" });
  await expectAccessible();
});
