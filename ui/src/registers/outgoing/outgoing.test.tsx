import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi as mock } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { outDetail, outgoingCommands } from "../../api/fake/outgoing";
import { outgoing } from "../../words/outgoing";
import { vi } from "../../words/vi";
import { Numbers, OutgoingBook, OutgoingEntry, OutgoingLine } from ".";
import { readGroups } from "./numbers/Plans";

mock.mock("../../kit/viewer", () => import("../../../tests/viewer"));

const words = outgoing;
const acts = words.line.acts;

async function open(last: Parameters<typeof outDetail>[1] = "draft", as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<OutgoingLine route={{ screen: "outgoing_line", id: 7 }} />, {
    signedIn: as,
    commands: outgoingCommands([outDetail({ id: 7 }, last)]),
  });
  const way = await screen.findByRole("list", { name: words.line.way });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, backend, way, sent };
}

describe("the way of a document", () => {
  it("is a visible line of facts, and says what comes next", async () => {
    const { way } = await open("check");
    const steps = within(way).getAllByRole("listitem");
    expect(steps.map((one) => one.querySelector("b")?.textContent)).toEqual([
      "Dự thảo",
      "Ký nháy",
      "Văn phòng kiểm tra",
      "Duyệt",
      "Ký",
      "Kiểm tra thể thức",
      "Cấp số, ngày tháng",
      "Đóng dấu",
      "Phát hành",
      "Lưu bản gốc",
    ]);
    expect(steps[2]).toHaveTextContent("19/11/2026, Nguyễn Thị Hương Lan");
    expect(steps[3]).toHaveAttribute("aria-current", "step");
    expect(steps[4]).toHaveTextContent(words.line.notYet);
    await expectAccessible();
  });

  it("is signed with the leader's own secret, which stands beside the input", async () => {
    const { user, sent } = await open("approve");
    await user.click(screen.getByRole("button", { name: acts.sign }));
    const dialog = await screen.findByRole("dialog", { name: acts.sign });
    expect(dialog).toHaveTextContent("Kế hoạch: Kiểm tra công tác văn thư, lưu trữ năm 2026");
    await user.click(within(dialog).getByRole("combobox", { name: vi.common.signer }));
    await user.click(await screen.findByRole("option", { name: /Lê Đức Thịnh/ }));
    await user.type(within(dialog).getByLabelText(vi.common.secret), "chutich-123");
    await user.click(within(dialog).getByRole("button", { name: vi.common.signConfirm }));
    expect(await screen.findByText("Đã ký")).toBeInTheDocument();
    expect(sent("outgoing_sign")[0]).toEqual({
      name: "outgoing_sign",
      input: { id: 7, version: 1 },
      signer: { login: "chutich", pin: "chutich-123" },
    });
  });

  it("gets the number that was shown before it was given", async () => {
    const { user, sent } = await open("form_check");
    await user.keyboard("{F8}");
    const form = await screen.findByRole("form", { name: acts.issue });
    expect(await within(form).findByText(/Số sẽ cấp: 97\/KH-UBND/)).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: acts.issue }));
    expect(await screen.findByRole("heading", { name: "97/KH-UBND" })).toBeInTheDocument();
    expect(sent("outgoing_issue")[0]?.input).toMatchObject({ id: 7, issued_date: "2026-11-20" });
    expect(screen.getByText(words.line.stampNext)).toBeInTheDocument();
  });

  it("says why at the field when it is sent back without a reason", async () => {
    const { user } = await open("check");
    await user.click(screen.getByRole("button", { name: words.line.more }));
    await user.click(await screen.findByRole("menuitem", { name: acts.giveBack }));
    const form = await screen.findByRole("form", { name: acts.giveBack });
    await user.click(within(form).getByRole("button", { name: acts.giveBack }));
    expect(await within(form).findByText("Xin ghi lý do trả lại.")).toBeInTheDocument();
    await waitFor(() => expect(within(form).getByLabelText(words.forms.reason)).toHaveFocus());
  });
});

it("a draft is refused at its field, then saved with its recipients and opened", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<OutgoingEntry route={{ screen: "outgoing_entry" }} />, { signedIn: "vanthu" });
  const form = await screen.findByRole("form", { name: words.entry.title });
  await user.click(within(form).getByRole("button", { name: new RegExp(`^${words.entry.save}`) }));
  expect(await within(form).findByText("Chưa chọn tên loại văn bản.")).toBeInTheDocument();
  await user.selectOptions(within(form).getByLabelText(words.entry.type), "Kế hoạch");
  expect(await within(form).findByText(words.entry.proposed("KH-UBND"))).toBeInTheDocument();
  await user.type(within(form).getByLabelText(words.entry.subject), "Trực Tết");
  await user.type(within(form).getByRole("textbox", { name: words.entry.recipient(1) }), "Sở Nội vụ");
  await user.click(within(form).getByRole("button", { name: new RegExp(`^${words.entry.save}`) }));
  await waitFor(() => expect(currentRoute().screen).toBe("outgoing_line"));
  const sent = backend.calls.findLast((one) => one.name === "outgoing_draft")?.input;
  expect(sent).toMatchObject({
    type_name: "Kế hoạch",
    subject: "Trực Tết",
    recipients: [{ name: "Sở Nội vụ", way: "paper" }],
  });
});

it("the book has the ten columns of Phụ lục IV in their order", async () => {
  showScreen(<OutgoingBook route={{ screen: "outgoing" }} />, {
    signedIn: "vanthu",
    commands: outgoingCommands([
      outDetail({ id: 3, number: 96, book_id: 40, code: "96/KH-UBND", issued_date: "2026-11-19" }, "issue"),
    ]),
  });
  expect(await screen.findByText("96/KH-UBND")).toBeInTheDocument();
  expect(screen.getAllByRole("columnheader").map((one) => one.textContent)).toEqual([
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
  ]);
  await expectAccessible();
});

it("numbers are held with whom and why, and released with a reason", async () => {
  const user = userEvent.setup({ delay: null });
  const tools = words.tools;
  const backend = showScreen(<Numbers route={{ screen: "outgoing_numbers" }} />, { signedIn: "vanthu" });
  await user.click(await screen.findByRole("button", { name: tools.reserve }));
  const form = await screen.findByRole("form", { name: tools.reserve });
  await user.type(within(form).getByLabelText(tools.until), "30/11/2026");
  await user.click(within(form).getByRole("button", { name: tools.reserve }));
  expect(await within(form).findByText("Chưa ghi giữ số cho ai.")).toBeInTheDocument();
  await user.type(within(form).getByLabelText(tools.owner), "Phòng Kinh tế");
  await user.type(within(form).getByLabelText(tools.reason), "Quyết định đang trình");
  await user.click(within(form).getByRole("button", { name: tools.reserve }));
  const held = await screen.findByRole("region", { name: tools.sections.held });
  expect(held).toHaveTextContent("Số 97, Phòng Kinh tế: Quyết định đang trình (giữ đến 30/11/2026)");
  await expectAccessible();

  await user.click(within(held).getByRole("button", { name: tools.releaseOf("Số 97") }));
  const release = await screen.findByRole("form", { name: tools.releaseOf("Số 97") });
  await user.type(within(release).getByLabelText(tools.reason), "Không ban hành nữa");
  await user.click(within(release).getByRole("button", { name: tools.release }));
  expect(await screen.findByRole("region", { name: tools.sections.released })).toHaveTextContent(
    "Không ban hành nữa",
  );
  expect(backend.calls.find((one) => one.name === "number_reserve")?.input).toMatchObject({
    register: "outgoing",
    count: 1,
    expires: "2026-11-30",
  });
});

it.each([
  ["Quyết định: Quyết định, Nghị quyết", [{ name: "Quyết định", types: ["Quyết định", "Nghị quyết"] }]],
  [
    "A: b\n\nC: d , e ",
    [
      { name: "A", types: ["b"] },
      { name: "C", types: ["d", "e"] },
    ],
  ],
] as const)("reads the groups of types written as %j", (typed, groups) => {
  expect(readGroups(typed)).toEqual(groups);
});

it.each(["Nhóm một", ": Quyết định", "Nhóm:"])("refuses the group %j at its field", (typed) => {
  expect(() => readGroups(typed)).toThrow(words.tools.planGroupsWrong);
});
