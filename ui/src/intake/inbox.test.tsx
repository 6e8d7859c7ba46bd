import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { currentRoute, expectAccessible, replace, showScreen } from "../../tests/screen";
import { useRoute } from "../route";
import { Inbox } from "./Inbox";

vi.mock("../kit/viewer", () => import("../../tests/viewer"));

function Routed() {
  const route = useRoute();
  return route.screen === "inbox" ? <Inbox route={route} /> : null;
}

async function open(as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Routed />, { signedIn: as });
  replace({ screen: "inbox" });
  await screen.findByText("043. Công điện 4646 UBND.pdf");
  const sent = (name: string) => backend.calls.filter((one) => one.name === name).map((one) => one.input);
  return { user, backend, sent };
}

it("shows the urgent scan first with its paper, and Enter takes it to the entry", async () => {
  const { user } = await open();
  const first = screen.getByRole("grid").querySelector("tbody tr");
  expect(first).toHaveTextContent("Khẩn");
  expect(first).toHaveTextContent("043. Công điện");
  expect(await screen.findByRole("region", { name: "Bản quét 101" })).toBeInTheDocument();
  await user.keyboard("{ArrowDown}");
  expect(await screen.findByRole("region", { name: "Bản quét 102" })).toBeInTheDocument();
  await user.keyboard("{Enter}");
  expect(currentRoute()).toEqual({ screen: "incoming_entry", scan_ids: [102] });
});

it("several marked scans go to the entry as one document, in the order of the list", async () => {
  const { user } = await open();
  await user.keyboard("{ArrowDown}{ArrowDown} {ArrowUp} ");
  expect(screen.getByText("Đã chọn 2 bản quét")).toBeInTheDocument();
  await user.keyboard("{F9}");
  expect(currentRoute()).toEqual({ screen: "incoming_entry", scan_ids: [102, 103] });
});

it("marks urgent by key, and the scan moves to the top", async () => {
  const { user, sent } = await open();
  await user.keyboard("{ArrowDown}{ArrowDown}{Alt>}u{/Alt}");
  await waitFor(() =>
    expect(sent("inbox_mark_urgent")).toEqual([{ scan_id: 103, version: 1, urgent: true }]),
  );
  expect(await screen.findByRole("button", { name: "Bỏ dấu khẩn" })).toBeInTheDocument();
});

it("sets a scan aside with a reason; its neighbour takes the place, and it can be taken back", async () => {
  const { user, sent } = await open();
  await user.keyboard("{ArrowDown}{F8}");
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Để riêng" }));
  expect(await within(dialog).findByText("Xin ghi lý do.")).toBeInTheDocument();
  await user.type(within(dialog).getByLabelText("Lý do"), "Không phải văn bản");
  await user.click(within(dialog).getByRole("button", { name: "Để riêng" }));
  await waitFor(() => expect(sent("inbox_set_aside")).toHaveLength(1));
  expect(await screen.findByRole("region", { name: "Bản quét 103" })).toBeInTheDocument();

  await user.click(screen.getByRole("tab", { name: /Để riêng \(2\)/ }));
  await user.click(await screen.findByText("001_20260817_111060.pdf"));
  await user.click(await screen.findByRole("button", { name: "Đưa lại ngăn chờ" }));
  await waitFor(() => expect(sent("inbox_take_back")).toEqual([{ scan_id: 102, version: 2 }]));
});

it("a duplicate shows its twin and the line it became, and may still be registered", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("tab", { name: /Trùng \(2\)/ }));
  await user.click(await screen.findByText("Doc7298.pdf"));
  expect(await screen.findByText(/đã đăng ký số đến 410\/2026/)).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Bản quét 122" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Xem bản giống" }));
  expect(await screen.findByRole("region", { name: "Bản quét 102" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /Vẫn đăng ký/ }));
  expect(currentRoute()).toEqual({ screen: "incoming_entry", scan_ids: [122] });
});

it("a quarantined file says plainly why", async () => {
  const { user, sent } = await open();
  await user.click(screen.getByRole("tab", { name: /Cách ly \(1\)/ }));
  expect(await screen.findByText("Vì sao:")).toBeInTheDocument();
  expect(screen.getAllByText(/Tệp thiếu phần cuối/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Vẫn đăng ký" }));
  await waitFor(() => expect(sent("inbox_take_back")).toEqual([{ scan_id: 131, version: 1 }]));
});

it("a scan found Mật is removed with a reason after a plain warning", async () => {
  const { user, sent } = await open();
  await user.click(await screen.findByRole("button", { name: "Việc khác với bản quét" }));
  await user.click(await screen.findByRole("menuitem", { name: "Phát hiện là văn bản mật" }));
  const form = await screen.findByRole("form", { name: "Gỡ bản quét là văn bản mật" });
  expect(within(form).getByText(/không lấy lại được/)).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: "Bản quét 101" })).not.toBeInTheDocument();
  await user.type(within(form).getByLabelText("Lý do gỡ"), "Công điện mật");
  await user.click(within(form).getByRole("button", { name: "Gỡ khỏi kho" }));
  expect(await screen.findByText(/Bản sao lưu ngày 19\/11\/2026/)).toBeInTheDocument();
  expect(sent("scan_remove_secret")).toEqual([{ scan_id: 101, reason: "Công điện mật" }]);
  await user.click(screen.getByRole("button", { name: "Đã xem, làm tiếp" }));
  expect(await screen.findByRole("region", { name: "Bản quét 102" })).toBeInTheDocument();
});

it("tells how the folders fare, pauses and looks at once", async () => {
  const { user, sent } = await open();
  expect(screen.getByText("1 tệp đang chờ quét xong")).toBeInTheDocument();
  expect(screen.getByText(/Tệp đang được chương trình khác giữ/)).toHaveTextContent("Thử lại lúc 16:14");
  await user.keyboard("{F5}");
  await waitFor(() => expect(sent("intake_scan_now")).toHaveLength(1));
  await user.click(screen.getByRole("button", { name: "Tạm dừng" }));
  expect(await screen.findByText(/Đang tạm dừng theo dõi/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Theo dõi tiếp" }));
  await waitFor(() => expect(screen.queryByText(/Đang tạm dừng theo dõi/)).not.toBeInTheDocument());
});

it("shows how far the watcher is, until it has read the folder or falls silent", async () => {
  const { backend } = await open();
  const tell = (done: number, task = "intake") =>
    act(() => backend.desk.progress({ task, done, total: 240, note: "Máy quét" }));
  tell(3, "backup");
  expect(screen.queryByRole("progressbar")).toBeNull();
  tell(60);
  expect(screen.getByRole("progressbar", { name: "Đang lấy tệp từ thư mục Máy quét" })).toHaveAttribute(
    "aria-valuenow",
    "25",
  );
  expect(screen.getByText("60 / 240")).toBeVisible();
  await expectAccessible();
  tell(240);
  expect(screen.queryByRole("progressbar")).toBeNull();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  tell(70);
  act(() => vi.advanceTimersByTime(14_000));
  expect(screen.getByRole("progressbar")).toBeVisible();
  act(() => vi.advanceTimersByTime(2_000));
  expect(screen.queryByRole("progressbar")).toBeNull();
  vi.useRealTimers();
});

it("a leader sees the inbox but cannot act in it", async () => {
  await open("chutich");
  expect(screen.queryByRole("button", { name: /Vào sổ|Quét ngay|Để riêng/ })).not.toBeInTheDocument();
});

it("is without faults a screen reader would meet", async () => {
  await open();
  await screen.findByRole("region", { name: "Bản quét 101" });
  await expectAccessible();
});

it("a scan split half-way waits with the pages that are left; the rest is registered or put aside", async () => {
  const { user, backend, sent } = await open();
  backend.desk.scanUsed?.(102, { id: 410, arrival_number: 410, year: 2026 }, [
    { scan_id: 102, page_from: 2, page_to: 2 },
  ]);
  const row = await screen.findByRole("row", { name: /001_20260817/ });
  expect(await within(row).findByText("Còn trang 1, 3")).toBeInTheDocument();
  await user.keyboard("{ArrowDown}");
  const pane = await screen.findByRole("region", { name: "001_20260817_111060.pdf" });
  expect(within(pane).getByText("Còn trang 1, 3")).toBeInTheDocument();
  expect(within(pane).getByRole("button", { name: /Vào sổ phần còn lại/ })).toBeInTheDocument();
  await expectAccessible();
  await user.click(within(pane).getByRole("button", { name: "Phần còn lại không đăng ký" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(/các dòng đã đăng ký giữ nguyên/)).toBeInTheDocument();
  await user.type(within(dialog).getByLabelText("Lý do"), "Trang trắng");
  await user.click(within(dialog).getByRole("button", { name: "Để riêng" }));
  await waitFor(() =>
    expect(sent("inbox_set_aside")).toEqual([{ scan_id: 102, version: 2, reason: "Trang trắng" }]),
  );
  await waitFor(() => expect(screen.queryByText("001_20260817_111060.pdf")).not.toBeInTheDocument());
});
