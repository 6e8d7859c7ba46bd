import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi as mock } from "vitest";
import { Chips, urgentText } from "./LineBrief";

afterEach(() => mock.useRealTimers());

const UNTIL = "2026-11-20T08:30:00+07:00";

it.each([
  ["2026-11-20T08:00:00+07:00", "Trình ngay, còn 30 phút"],
  ["2026-11-20T08:29:30+07:00", "Trình ngay, còn 1 phút"],
  ["2026-11-20T08:30:30+07:00", "Trình ngay, còn 0 phút"],
  ["2026-11-20T08:31:00+07:00", "Chưa trình, quá 1 phút"],
  ["2026-11-20T10:29:59+07:00", "Chưa trình, quá 1 giờ"],
  ["2026-11-23T08:30:00+07:00", "Chưa trình, quá 3 ngày"],
])("at %s it says “%s”", (now, said) => {
  expect(urgentText(UNTIL, Date.parse(now))).toBe(said);
});

it("counts down while it is looked at", () => {
  mock.useFakeTimers({ now: Date.parse("2026-11-20T08:27:00+07:00") });
  const line = { chips: [{ kind: "urgent", label: "Trình ngay, còn 3 phút" }], urgent_until: UNTIL };
  const { unmount } = render(<Chips line={line} />);
  expect(screen.getByText("Trình ngay, còn 3 phút")).toBeInTheDocument();
  act(() => mock.advanceTimersByTime(60_000));
  expect(screen.getByText("Trình ngay, còn 2 phút")).toBeInTheDocument();
  act(() => mock.advanceTimersByTime(4 * 60_000));
  expect(screen.getByText("Chưa trình, quá 2 phút")).toBeInTheDocument();
  unmount();
  expect(mock.getTimerCount()).toBe(0);
});

it("says what the core said where no moment is given", () => {
  render(<Chips line={{ chips: [{ kind: "urgent", label: "Trình ngay" }] }} />);
  expect(screen.getByText("Trình ngay")).toBeInTheDocument();
});
