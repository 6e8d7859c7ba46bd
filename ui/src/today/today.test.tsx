import { screen, within } from "@testing-library/react";
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
  await user.click(within(urgent).getByRole("button", { name: w.submitLine("410") }));
  expect(submitted).toEqual([{ id: 410, version: 1 }]);
  expect(await screen.findByText(w.submitted("410"))).toBeVisible();
});

it("offers no clerk's work to a leader", async () => {
  showScreen(<Today />, { signedIn: "chutich" });
  await screen.findByRole("region", { name: w.urgentTitle });
  expect(screen.queryByRole("button", { name: w.submitLine("410") })).toBeNull();
  expect(screen.queryByRole("button", { name: new RegExp(w.newEntry) })).toBeNull();
  expect(screen.queryByRole("button", { name: w.backupNow })).toBeNull();
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
