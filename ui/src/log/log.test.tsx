import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../tests/screen";
import { vi } from "../words/vi";
import { Log } from ".";

const w = vi.log;
const PATIENT = { timeout: 15_000 };
const rows = () => screen.queryAllByRole("row").slice(1);

it("shows the values before and after, dates as people read them", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Log route={{ screen: "log" }} />);
  await user.click(await screen.findByText(/Sửa văn bản đến số 411/));
  const entry = screen.getByRole("complementary", { name: w.entry("1.842") });
  const changed = within(entry).getByRole("row", { name: /Ngày tháng văn bản/ });
  expect(changed).toHaveTextContent("12/11/2026");
  expect(changed).toHaveTextContent("17/11/2026");
  await expectAccessible();
});

it("names the person who signed beside the one who sat there", async () => {
  const user = userEvent.setup({ delay: null });
  showScreen(<Log route={{ screen: "log" }} />);
  await user.click(await screen.findByText("Ký nhận văn bản đến số 409"));
  const entry = screen.getByRole("complementary", { name: w.entry("1.840") });
  expect(entry).toHaveTextContent("Nguyễn Thị Hương Lan");
  expect(entry).toHaveTextContent("Chảo Mẩy Hoa");
});

it("filters by words, part and date, and lets go of all at once", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Log route={{ screen: "log" }} />);
  await screen.findByText(/Sửa văn bản đến số 411/);
  expect(rows()).toHaveLength(5);
  await user.type(screen.getByLabelText(w.q), "chuyển");
  await expect.poll(() => rows().length, PATIENT).toBe(1);
  await user.clear(screen.getByLabelText(w.q));
  await user.click(screen.getByRole("combobox", { name: w.topic }));
  await user.click(await screen.findByRole("option", { name: w.topics.people }));
  await expect
    .poll(() =>
      rows()
        .map((row) => row.textContent ?? "")
        .join(),
    )
    .toMatch(/Thêm người dùng/);
  await user.type(screen.getByLabelText(vi.common.from), "1/12/26");
  expect(await screen.findByText(w.none)).toBeVisible();
  await user.click(screen.getByRole("button", { name: w.clear }));
  await expect.poll(() => rows().length, PATIENT).toBe(5);
  expect(screen.getByLabelText(vi.common.from)).toHaveValue("");
  expect(backend.calls.some((one) => JSON.stringify(one.input).includes('"from":"2026-12-01"'))).toBe(true);
});
