import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../../tests/screen";
import { vi } from "../../words/vi";
import { CalendarPart } from ".";
import { daysOf, movedBy } from "./days";

const w = vi.calendar;
/** A day's button: asking 365 of them for their role and name takes jsdom half a minute. */
async function dayOf(date: string): Promise<HTMLElement> {
  return waitFor(() => {
    const button = document.querySelector<HTMLElement>(`[data-date="${date}"]`);
    if (button === null) throw new Error(`no day ${date}`);
    return button;
  });
}
/** What stands beside the year. */
const beside = () => document.querySelector<HTMLElement>(".panes-side") ?? document.body;
const side = () => within(beside());
const open = (options = {}) => showScreen(<CalendarPart />, { signedIn: "vanthu", ...options });

describe("the days of a year", () => {
  it.each([
    ["2026-01-31", { months: 1 }, "2026-02-28"],
    ["2028-01-31", { months: 1 }, "2028-02-29"],
    ["2026-12-15", { months: 1 }, "2027-01-15"],
    ["2026-01-01", { days: -1 }, "2025-12-31"],
    ["2026-11-24", { days: 7 }, "2026-12-01"],
  ])("%s by %o is %s", (from, by, to) => expect(movedBy(from, by)).toBe(to));

  it("puts a month into weeks that begin on Monday", () => {
    const november = daysOf(2026, 11);
    expect(november[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(november.flat().filter(Boolean)).toHaveLength(30);
    expect(november.at(-1)?.[0]).toBe("2026-11-30");
  });
});

describe("the working calendar", () => {
  it("shows the year with its days off, and walks by keyboard", async () => {
    const user = userEvent.setup({ delay: null });
    open();
    const today = await dayOf("2026-11-20");
    today.focus();
    expect(today).toHaveAccessibleName(/thứ sáu 20\/11\/2026, Ngày làm việc/);
    await user.keyboard("{ArrowDown}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}");
    expect(await side().findByRole("heading", { name: "Thứ ba, 24/11/2026" })).toBeVisible();
    expect(screen.getByText("Nghỉ lễ: Ngày Văn hóa Việt Nam")).toBeVisible();
    await expectAccessible(beside());
  });

  it("writes a swap with its document, after showing what moves", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open({
      commands: {
        calendar_preview: ({ date }: { date?: string }) => ({
          count: 2,
          rows: [
            {
              line: { id: 7, arrival_number: 1040, year: 2026 },
              due_date: date ?? "",
              counts_until: "2026-11-23",
              would_count_until: "2026-11-25",
            },
          ],
        }),
      },
    });
    await user.click(await dayOf("2026-11-23"));
    const form = side().getByRole("form", { name: w.set });
    await user.click(within(form).getByRole("combobox", { name: w.kind }));
    await user.click(await screen.findByText(w.kinds.swapped, { selector: "[role=option] *" }));
    expect(await within(form).findByText("Số đến 1040/2026: 23/11/2026 → 25/11/2026")).toBeVisible();
    expect(within(form).getByText(w.movedMore("1"))).toBeVisible();
    await user.click(within(form).getByRole("button", { name: w.set }));
    expect(within(form).getAllByText(vi.common.needed)).toHaveLength(2);
    await user.type(within(form).getByLabelText(w.name), "Ngày Văn hóa Việt Nam");
    await user.type(within(form).getByLabelText(w.source), "Thông báo 1/TB-BNV");
    await user.type(within(form).getByLabelText(w.pair), "28/11/2026");
    await user.click(within(form).getByRole("button", { name: w.set }));
    expect(await screen.findByText(w.yearFacts)).toBeVisible();
    expect(backend.calls.find((one) => one.name === "calendar_day_set")?.input).toEqual({
      date: "2026-11-23",
      kind: "swapped",
      name: "Ngày Văn hóa Việt Nam",
      source: "Thông báo 1/TB-BNV",
      pair_date: "2026-11-28",
      version: undefined,
    });
    expect(await dayOf("2026-11-23")).toHaveAccessibleName(/23\/11\/2026, Hoán đổi/);
  });

  it("says a refusal and takes a day out only with a reason", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open();
    await user.click(await dayOf("2026-11-24"));
    await user.click(side().getByRole("combobox", { name: w.kind }));
    await user.click(await screen.findByText(w.kinds.make_up, { selector: "[role=option] *" }));
    await user.click(side().getByRole("button", { name: w.set }));
    expect(await screen.findByText("Ngày làm bù phải là ngày nghỉ hằng tuần.")).toBeVisible();
    await user.click(side().getByRole("button", { name: w.remove }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: w.remove }));
    expect(backend.calls.some((one) => one.name === "calendar_day_remove")).toBe(false);
    await user.type(within(dialog).getByRole("textbox"), "Nhập nhầm");
    await user.click(within(dialog).getByRole("button", { name: w.remove }));
    await waitFor(() =>
      expect(document.querySelector('[data-date="2026-11-24"]')).not.toHaveAttribute("data-kind"),
    );
  });

  it("confirms a year by its notice", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open();
    await dayOf("2026-11-24");
    await user.click(screen.getByLabelText(w.after));
    expect(await screen.findByText("Lịch năm 2027 chưa xác nhận.")).toBeVisible();
    await user.type(await side().findByLabelText(w.source), "Thông báo 2/TB-BNV");
    await user.click(side().getByRole("button", { name: w.confirmNow }));
    expect(await side().findByRole("button", { name: w.reopen })).toBeVisible();
    expect(backend.calls.find((one) => one.name === "calendar_confirm")?.input).toEqual({
      year: 2027,
      source: "Thông báo 2/TB-BNV",
    });
  });

  it("sets office hours, an empty session being a free one", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open();
    await dayOf("2026-11-24");
    await user.click(side().getByRole("button", { name: w.hoursChange }));
    const form = side().getByRole("form", { name: w.hoursChange });
    await user.type(within(form).getByLabelText("Sáng thứ bảy, từ"), "07:30");
    await user.type(within(form).getByLabelText("Sáng thứ bảy, đến"), "11:30");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await screen.findByText(w.hoursFrom("20/11/2026"))).toBeVisible();
    const set = backend.calls.find((one) => one.name === "office_hours_set")?.input as {
      week: { weekday: number; morning: unknown; afternoon: unknown }[];
    };
    expect(set.week[5]).toEqual({
      weekday: 6,
      morning: { start: "07:30", end: "11:30" },
    });
  });

  it("is only looked at by those who may not change it", async () => {
    const user = userEvent.setup({ delay: null });
    open({ signedIn: "chutich" });
    expect(await screen.findByText(vi.settings.clerkOnly)).toBeVisible();
    await user.click(await dayOf("2026-11-24"));
    expect(side().queryByRole("form", { name: w.set })).toBeNull();
  });
});
