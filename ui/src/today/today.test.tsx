import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../tests/screen";
import { sampleLine } from "../api/fake/today";
import { vi } from "../words/vi";
import { Today } from ".";

const w = vi.today;

it("leads from every number to its work", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />);
  expect(await screen.findByRole("heading", { level: 1, name: "Thứ Sáu, ngày 20/11/2026" })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: /Chưa chuyển/ }));
  expect(currentRoute()).toEqual({ screen: "incoming", filter: { only: "unforwarded" } });
  await user.click(screen.getByRole("button", { name: /Bản quét cần xem lại/ }));
  expect(currentRoute()).toEqual({ screen: "inbox", state: "quarantined" });
});

it("shows a line once, under the most pressing heading", async () => {
  showScreen(<Today />);
  await screen.findByRole("region", { name: w.urgentTitle });
  expect(screen.getAllByRole("button", { name: /^Mở văn bản đến số ?410/ })).toHaveLength(1);
});

it("lets the clerk submit an urgent document from here, and nobody else", async () => {
  const user = userEvent.setup({ delay: null });
  const submitted: unknown[] = [];
  showScreen(<Today />, {
    commands: {
      incoming_submit: (input) => {
        submitted.push(input);
        return sampleLine(input.id, "UBND tỉnh", "97/CĐ-UBND", "Công điện", "Rét đậm", {
          state: "submitted",
        });
      },
    },
  });
  const urgent = await screen.findByRole("region", { name: w.urgentTitle });
  await user.click(await within(urgent).findByRole("button", { name: w.submitLine("410", "Trần Quốc Đạt") }));
  expect(submitted).toEqual([{ id: 410, version: 1, to_person_id: 2 }]);
  expect(await screen.findByText(w.submitted("410", "Trần Quốc Đạt"))).toBeVisible();
});

it("offers no clerk's work to a leader", async () => {
  showScreen(<Today />, { signedIn: "chutich" });
  await screen.findByRole("region", { name: w.urgentTitle });
  expect(screen.queryByRole("button", { name: w.submitLine("410", "Trần Quốc Đạt") })).toBeNull();
  expect(screen.queryByRole("button", { name: new RegExp(w.newEntry) })).toBeNull();
  expect(screen.queryByRole("button", { name: w.backupNow })).toBeNull();
});

it("leads a leader to what waits to be signed", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />, { signedIn: "chutich" });
  const tile = await screen.findByRole("button", { name: new RegExp(vi.today.signing) });
  expect(within(tile).getByText("4")).toBeVisible();
  await user.click(tile);
  expect(currentRoute()).toEqual({ screen: "signing" });
});

it("backs up with progress and says when it is done", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />);
  await user.click(await screen.findByRole("button", { name: w.backupNow }));
  expect(await screen.findByText("80 / 400")).toBeVisible();
  expect(await screen.findByText(w.backupDone)).toBeVisible();
});

it("stops long work when asked", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />);
  await user.click(await screen.findByRole("button", { name: w.backupNow }));
  await user.click(await screen.findByRole("button", { name: vi.common.stop }));
  expect(await screen.findByText(/Đã dừng theo yêu cầu/)).toBeVisible();
});

it("lists what waits for me, late first, and who has what is late", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />);
  const mine = await screen.findByRole("region", { name: w.mineTitle });
  const rows = within(mine).getAllByRole("listitem");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toHaveTextContent(/371.*quá hạn 3 ngày làm việc/);
  expect(rows[1]).toHaveTextContent(/411.*hạn 20\/11\/2026/);
  const office = screen.getByRole("region", { name: w.officeLateTitle });
  expect(within(office).getByText("Chảo Mẩy Hoa")).toBeVisible();
  await user.click(within(mine).getByRole("button", { name: /371/ }));
  expect(currentRoute()).toEqual({ screen: "work", part: "cases", view: "mine", case_id: 31 });
});

it("says how many lines of a heading stand above", async () => {
  showScreen(<Today />);
  const rest = await screen.findByRole("region", { name: w.unforwardedTitle });
  // Three rows came with it; 410 and 411 stand under more pressing headings.
  expect(within(rest).getAllByRole("listitem")).toHaveLength(1);
  expect(within(rest).getByText(w.above("2"))).toBeVisible();
});

it("ticks off a round, once", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Today />);
  const rounds = await screen.findByRole("region", { name: w.rounds });
  const first = within(rounds).getByRole("checkbox", { name: w.round("08:00", "Xem và xử lý văn bản") });
  expect(first).not.toBeChecked();
  await user.click(first);
  expect(await within(rounds).findByText(/^đã làm lúc/)).toBeVisible();
  expect(first).toBeChecked();
  expect(first).toBeDisabled();
  const ticks = backend.calls.filter((one) => one.name === "round_tick");
  expect(ticks.map((one) => one.input)).toEqual([{ kind: "documents", time: "08:00" }]);
});

it("shows a leader the charts with their tables; a clerk asks; others have none", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Today />, { signedIn: "chutich" });
  expect(await screen.findByRole("img", { name: w.backlogChart }, { timeout: 60_000 })).toBeInTheDocument();
  expect(screen.getAllByRole("img")).toHaveLength(4);
  const unit = screen.getByRole("rowheader", { name: "Phòng Kinh tế", hidden: true });
  expect(unit.closest("tr")).toHaveTextContent("Phòng Kinh tế1721");
  await expectAccessible();
  cleanup();
  const backend = showScreen(<Today />);
  await user.click(await screen.findByRole("button", { name: w.figuresShow }));
  expect(await screen.findByRole("img", { name: w.flowChart }, { timeout: 60_000 })).toBeInTheDocument();
  expect(backend.calls.filter((one) => one.name === "office_figures")).toHaveLength(1);
  cleanup();
  showScreen(<Today />, { signedIn: "quantri" });
  await screen.findByRole("region", { name: w.mineTitle });
  expect(screen.queryByRole("region", { name: w.figures })).toBeNull();
  expect(screen.queryByRole("region", { name: w.officeLateTitle })).toBeNull();
});
