import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../../tests/screen";
import type { FakeOptions } from "../../api/fake";
import type { RouteOf } from "../../route";
import { useRoute } from "../../route";
import { Seals } from ".";

const HERE: RouteOf<"seal"> = { screen: "seal" };

/** The screen as the frame shows it: wherever the person goes within it. */
function Here({ begin }: { begin: RouteOf<"seal"> }) {
  const route = useRoute();
  return <Seals route={route.screen === "seal" ? route : begin} />;
}

async function open(begin: RouteOf<"seal"> = HERE, options: FakeOptions = {}) {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Here begin={begin} />, options);
  await screen.findByRole("list", { name: "Ai đang giữ" });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, sent };
}

const log = () => screen.findByRole("grid", { name: "Sổ sử dụng con dấu năm 2026" });
const holders = () => screen.getByRole("list", { name: "Ai đang giữ" });

it("shows who has each seal, and the log with its eleven columns", async () => {
  await open();
  expect(within(holders()).getByText("Dấu UBND xã")).toBeInTheDocument();
  expect(within(holders()).getAllByText("Nguyễn Thị Hương Lan, tại cơ quan")).toHaveLength(2);
  expect(within(holders()).getByText("chứng thư còn 10 ngày")).toBeInTheDocument();
  const grid = await log();
  expect(
    within(grid)
      .getAllByRole("columnheader")
      .map((one) => one.textContent),
  ).toEqual([
    "STT",
    "Ngày, giờ",
    "Số, ký hiệu văn bản",
    "Tên loại, trích yếu",
    "Người ký (chức vụ)",
    "Loại dấu",
    "Số bản/số dấu",
    "Đơn vị, người đề nghị",
    "Ký nhận",
    "Người đóng dấu",
    "Ghi chú",
  ]);
  expect(await within(grid).findByText("97/KH-UBND")).toBeInTheDocument();
  expect(within(grid).getByText("3/12")).toBeInTheDocument();
  expect(within(grid).getByText("Ghi nhầm số bản")).toBeInTheDocument();
});

it("writes a stamping by keys, with the stamps proposed from copies and sheets", async () => {
  const { user, sent } = await open();
  await log();
  await user.keyboard("{F7}");
  const form = await screen.findByRole("form", { name: "Ghi lần đóng dấu" });
  const field = (name: string) => within(form).getByLabelText(name);
  expect(await within(form).findByText("Sẽ ghi số 414/2026")).toBeInTheDocument();
  await user.type(field("Trích yếu, nội dung"), "Giới thiệu cán bộ liên hệ công tác");
  await user.selectOptions(field("Người ký"), "3");
  await user.clear(field("Số bản"));
  await user.type(field("Số bản"), "3");
  await user.clear(field("Số tờ một bản"));
  await user.type(field("Số tờ một bản"), "12");
  await user.tab();
  await waitFor(() => expect(field("Số dấu: Dấu giáp lai")).toHaveValue("9"));
  await user.click(field("Dấu giáp lai"));
  await user.type(field("Người đề nghị"), "Trần Quốc Đạt");
  await user.keyboard("{F9}");
  expect(await within(form).findByText(/chưa có chữ ký của người có thẩm quyền/)).toBeInTheDocument();
  await user.click(field("Đã thấy chữ ký của người có thẩm quyền trên giấy tờ"));
  await user.keyboard("{F9}");
  const pane = await screen.findByRole("complementary", { name: "Dòng đang chọn" });
  expect(await within(pane).findByRole("heading", { name: "Số 414/2026" })).toBeInTheDocument();
  expect(sent("stamping_record").at(-1)?.input).toMatchObject({
    seal_id: 1,
    signer_person_id: 3,
    signature_seen: true,
    copies: 3,
    sheets: 12,
    marks: [
      { kind: "signature", stamps: 3 },
      { kind: "overlap", stamps: 9 },
    ],
    requester_person_id: 2,
    code: "",
  });
});

it("reads the hour of a stamping, and says when it cannot", async () => {
  const { user, sent } = await open();
  await log();
  await user.keyboard("{F7}");
  const form = await screen.findByRole("form", { name: "Ghi lần đóng dấu" });
  await within(form).findByText("Sẽ ghi số 414/2026");
  const field = (name: string) => within(form).getByLabelText(name);
  await user.type(field("Trích yếu, nội dung"), "Giấy đi đường");
  await user.click(field("Đã thấy chữ ký của người có thẩm quyền trên giấy tờ"));
  await user.type(field("Người đề nghị"), "Lò Văn Pành");
  await user.type(field("Giờ đóng dấu (để trống: bây giờ)"), "bốn giờ");
  await user.keyboard("{F9}");
  expect(await within(form).findByText(/Giờ đóng dấu chưa đúng/)).toBeInTheDocument();
  await user.clear(field("Giờ đóng dấu (để trống: bây giờ)"));
  await user.type(field("Giờ đóng dấu (để trống: bây giờ)"), "15h30");
  await user.keyboard("{F9}");
  await waitFor(() =>
    expect(sent("stamping_record").at(-1)?.input).toMatchObject({
      stamped_at: "2026-11-20T15:30:00+07:00",
      requester_name: "Lò Văn Pành",
    }),
  );
});

it("is signed for by who asked, or in the paper book, and voided with a reason", async () => {
  const { user, sent } = await open({ screen: "seal", stamping_id: 413 });
  await log();
  const pane = () => screen.getByRole("complementary", { name: "Dòng đang chọn" });
  await user.click(await within(pane()).findByRole("button", { name: "Người đề nghị ký nhận tại máy" }));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(within(dialog).getByLabelText("Mật khẩu")).toHaveFocus());
  await user.keyboard("chanhvp-123{Enter}");
  expect(await within(pane()).findByText(/Trần Quốc Đạt, ký tại máy/)).toBeInTheDocument();
  expect(sent("stamping_acknowledge")[0]?.signer).toEqual({ login: "chanhvp", pin: "chanhvp-123" });
  await user.click(within(pane()).getByRole("button", { name: "Hủy dòng" }));
  const reason = await screen.findByRole("dialog", { name: "Hủy dòng số 413/2026" });
  await user.type(within(reason).getByLabelText("Lý do hủy"), "Ghi hai lần");
  await user.click(within(reason).getByRole("button", { name: "Hủy dòng" }));
  expect(await within(pane()).findByText("Ghi hai lần")).toBeInTheDocument();
  expect(within(pane()).queryByRole("button")).toBeNull();
});

it("goes to another hand by a leader's secret and the receiver's, and comes back", async () => {
  const { user, sent } = await open({ screen: "seal", part: "seals", seal_id: 1 });
  const pane = () => screen.getByRole("complementary", { name: "Con dấu đang chọn" });
  await user.click(await within(pane()).findByRole("button", { name: "Lãnh đạo cho phép giao" }));
  const form = await screen.findByRole("form", { name: "Cho phép giao con dấu" });
  await user.selectOptions(within(form).getByLabelText("Người nhận"), "4");
  await user.type(within(form).getByLabelText("Mục đích"), "Trực thay văn thư");
  await user.type(within(form).getByLabelText("Hạn trả lại"), "22/11/2026");
  await user.keyboard("{F9}");
  let dialog = await screen.findByRole("dialog", { name: "Cho phép giao con dấu" });
  expect(dialog).toHaveTextContent("“Dấu UBND xã” cho Phạm Văn Sơn. Mục đích: Trực thay văn thư.");
  await user.click(within(dialog).getByLabelText("Người xác nhận", { selector: "input" }));
  // The leaders are choices of the sheet below, too.
  const signers = await screen.findAllByRole("option", { name: /Lê Đức Thịnh/ });
  await user.click(signers.find((one) => one.tagName !== "OPTION") ?? dialog);
  await user.type(within(dialog).getByLabelText("Mật khẩu"), "chutich-123");
  await user.click(within(dialog).getByRole("button", { name: "Xác nhận" }));
  expect(await within(pane()).findByText(/Lê Đức Thịnh ký tại máy/)).toBeInTheDocument();
  expect(sent("seal_permit")[0]).toMatchObject({
    input: { seal_id: 1, kind: "lend", to_person_id: 4, to_date: "2026-11-22" },
    signer: { login: "chutich" },
  });

  await user.click(within(pane()).getByRole("button", { name: "Giao, người nhận ký tại máy" }));
  dialog = await screen.findByRole("dialog", { name: "Giao con dấu cho Phạm Văn Sơn" });
  await waitFor(() => expect(within(dialog).getByLabelText("Mật khẩu")).toHaveFocus());
  await user.keyboard("123456{Enter}");
  expect(await within(holders()).findByText("Phạm Văn Sơn")).toBeInTheDocument();
  // Who no longer holds it stamps nothing with it.
  await user.click(screen.getByRole("button", { name: "Sổ sử dụng con dấu" }));
  await user.click(await screen.findByRole("button", { name: "Đóng dấu" }));
  const stamp = await screen.findByRole("form", { name: "Ghi lần đóng dấu" });
  const choices = within(within(stamp).getByLabelText("Con dấu, thiết bị")).getAllByRole("option");
  expect(choices.map((one) => one.textContent)).toEqual([
    "Thiết bị ký số UBND xã (Thiết bị lưu khóa bí mật)",
  ]);
  await user.click(screen.getByRole("button", { name: "Con dấu, thiết bị" }));
  await user.click(within(holders()).getByRole("button", { name: /^Dấu UBND xã/ }));
  await user.click(await within(pane()).findByRole("button", { name: "Nhận lại con dấu" }));
  const back = await screen.findByRole("form", { name: "Nhận lại con dấu" });
  await user.click(within(back).getByRole("button", { name: /Nhận lại con dấu/ }));
  await waitFor(() => expect(within(holders()).queryByText("Phạm Văn Sơn")).not.toBeInTheDocument());
  expect(await within(pane()).findByText("Phạm Văn Sơn → Nguyễn Thị Hương Lan")).toBeInTheDocument();
});

it("records the permission from its paper and hands over against the record", async () => {
  const { user, sent } = await open({ screen: "seal", part: "seals", seal_id: 1 });
  const pane = () => screen.getByRole("complementary", { name: "Con dấu đang chọn" });
  await user.click(await within(pane()).findByRole("button", { name: "Ghi văn bản giấy cho phép" }));
  const form = await screen.findByRole("form", { name: "Ghi văn bản giấy cho phép giao con dấu" });
  const field = (name: string) => within(form).getByLabelText(name);
  await user.selectOptions(field("Hình thức"), "out");
  await user.selectOptions(field("Người nhận"), "outside");
  await user.type(field("Người ngoài cơ quan"), "Trung úy Lê Văn Công");
  await user.type(field("Nơi đến"), "Công an tỉnh");
  await user.type(field("Mục đích"), "Giám định mẫu dấu");
  await user.type(field("Hạn trả lại"), "25/11/2026");
  await user.selectOptions(field("Lãnh đạo cho phép"), "3");
  await user.type(field("Ngày văn bản"), "19/11/2026");
  await user.keyboard("{F9}");
  expect(await within(form).findByText(/Chưa ghi số, ký hiệu/)).toBeInTheDocument();
  await user.type(field("Số, ký hiệu văn bản"), "05/GP-UBND");
  await user.keyboard("{F9}");
  await user.click(await within(pane()).findByRole("button", { name: "Giao, ký biên bản giấy" }));
  const hand = await screen.findByRole("form", { name: "Giao con dấu cho Trung úy Lê Văn Công" });
  await user.keyboard("{F9}");
  expect(await within(hand).findByText(/Xin ghi số hoặc ngày/)).toBeInTheDocument();
  await user.type(within(hand).getByLabelText("Số, ngày biên bản bàn giao"), "01/BB-VP");
  await user.keyboard("{F9}");
  expect(
    await within(holders()).findByText("Trung úy Lê Văn Công, ngoài cơ quan: Công an tỉnh"),
  ).toBeInTheDocument();
  expect(sent("seal_permission_record").at(-1)?.input).toMatchObject({
    kind: "out",
    to_name: "Trung úy Lê Văn Công",
    given_by_person_id: 3,
    document_date: "2026-11-19",
  });
});

it("writes a token down with its certificate, and ends a seal with a reason", async () => {
  const { user, sent } = await open({ screen: "seal", part: "seals" });
  await user.click(await screen.findByRole("button", { name: "Ghi con dấu, thiết bị" }));
  const form = await screen.findByRole("form", { name: "Ghi con dấu, thiết bị" });
  const field = (name: string) => within(form).getByLabelText(name);
  await waitFor(() => expect(field("Loại")).toHaveValue("agency"));
  await user.selectOptions(field("Loại"), "token");
  await user.type(field("Số hiệu thiết bị"), "5401-99");
  await user.type(field("Chứng thư hết hạn"), "30/11/2028");
  await user.selectOptions(field("Người được giao giữ"), "1");
  await user.keyboard("{F9}");
  expect(await within(form).findByText("Chưa có tên con dấu hoặc thiết bị.")).toBeInTheDocument();
  await user.type(field("Tên con dấu, thiết bị"), "Thiết bị ký số Chủ tịch");
  await user.type(field("Văn bản giao giữ"), "QĐ 20/QĐ-UBND");
  await user.keyboard("{F9}");
  expect(await within(holders()).findByText("Thiết bị ký số Chủ tịch")).toBeInTheDocument();
  expect(sent("seal_add").at(-1)?.input).toMatchObject({
    kind: "token",
    serial_number: "5401-99",
    certificate_to: "2028-11-30",
    keeper_person_id: 1,
  });
  const pane = screen.getByRole("complementary", { name: "Con dấu đang chọn" });
  await user.click(await within(pane).findByRole("button", { name: "Thôi dùng" }));
  const end = await screen.findByRole("form", { name: "Thôi dùng “Thiết bị ký số Chủ tịch”" });
  await user.type(within(end).getByLabelText("Lý do"), "Hết nhiệm kỳ");
  await user.type(within(end).getByLabelText("Nơi thu hồi, nộp lại, báo mất"), "Sở Khoa học và Công nghệ");
  await user.click(within(end).getByRole("button", { name: "Thôi dùng" }));
  await waitFor(() =>
    expect(within(holders()).queryByText("Thiết bị ký số Chủ tịch")).not.toBeInTheDocument(),
  );
});

it("stamps a copy from the list of what has no stamp", async () => {
  const { user, sent } = await open({ screen: "seal", part: "unstamped" });
  const grid = await screen.findByRole("grid", { name: "Văn bản đã có số, chưa đóng dấu" });
  await user.click(await within(grid).findByText("03/SY-UBND"));
  await user.click(screen.getByRole("button", { name: "Đóng dấu 03/SY-UBND" }));
  const form = await screen.findByRole("form", { name: "Đóng dấu 03/SY-UBND" });
  expect(within(form).queryByLabelText("Trích yếu, nội dung")).toBeNull();
  await within(form).findByText("Sẽ ghi số 414/2026");
  await user.type(within(form).getByLabelText("Người đề nghị"), "Trần Quốc Đạt");
  await user.keyboard("{F9}");
  await waitFor(() =>
    expect(sent("stamping_record").at(-1)?.input).toMatchObject({ document: { register: "copy", id: 3 } }),
  );
});

it("who holds no seal reads the log and stamps nothing", async () => {
  await open(HERE, { signedIn: "chanhvp" });
  await log();
  expect(screen.queryByRole("button", { name: "Đóng dấu" })).toBeNull();
});

it.each<[string, RouteOf<"seal">]>([
  ["the log", { screen: "seal", stamping_id: 413 }],
  ["what has no stamp", { screen: "seal", part: "unstamped" }],
  ["the seals", { screen: "seal", part: "seals", seal_id: 1 }],
])("is without faults a screen reader would meet: %s", async (_, route) => {
  await open(route);
  await screen.findAllByRole("grid");
  await expectAccessible();
});
