import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { expectAccessible, showScreen, showWindow } from "../../tests/screen";
import type { SearchRow } from "../api/types";
import { App } from "../frame/App";
import { vi } from "../words/vi";
import { Find } from ".";

const w = vi.find;

it("marks what matched and names the field", async () => {
  showScreen(<Find route={{ screen: "search", q: "tinh ret" }} />);
  const rows = await screen.findAllByRole("option");
  const first = rows[0] as HTMLElement;
  expect(first).toHaveTextContent("Số đến 410/2026");
  expect(within(first).getByText("rét", { selector: "mark" })).toBeVisible();
  expect(first).toHaveTextContent(`${w.foundIn}: Trích yếu; Tác giả`);
  await expectAccessible();
});

it("shows the words of a field that stands nowhere else in the row", async () => {
  showScreen(<Find route={{ screen: "search", q: "lân" }} />, {
    commands: {
      search: () => ({
        rows: [
          {
            register: "incoming",
            id: 7,
            number: 7,
            year: 2026,
            date: "2026-01-08",
            title: "V/v nghỉ Tết",
            organ_name: "Sở Nội vụ",
            code: "12/SNV",
            state_label: "Đã chuyển",
            matched: [{ field: "signer_full_name", label: "Người ký", text: "Hoàng Lan", ranges: [[6, 3]] }],
            exact: false,
          },
        ],
        next: null,
      }),
    },
  });
  const row = await screen.findByRole("option");
  expect(row).toHaveTextContent(`${w.foundIn}: Người ký (Hoàng Lan)`);
  expect(within(row).getByText("Lan", { selector: "mark" })).toBeVisible();
  expect(row).toHaveTextContent(w.otherMarks); // typed with marks that the hit does not have
});

it("says so when nothing is found", async () => {
  showScreen(<Find route={{ screen: "search", q: "zzz" }} />);
  expect(await screen.findByText(w.none("zzz"))).toBeVisible();
  await expectAccessible();
});

it("reads the next page by key and by button, and says that there is more", async () => {
  const user = userEvent.setup({ delay: null });
  const row = (id: number): SearchRow => ({
    register: "incoming",
    id,
    number: id,
    year: 2026,
    date: "2026-11-20",
    title: `Công văn ${id}`,
    organ_name: "Sở Nội vụ",
    code: "",
    state_label: "Đã đăng ký",
    matched: [],
    exact: true,
  });
  const backend = showScreen(<Find route={{ screen: "search", q: "công văn" }} />, {
    commands: {
      search: ({ cursor }) => {
        const from = Number(cursor ?? 0);
        const rows = Array.from({ length: 50 }, (_, at) => row(from + at + 1));
        return { rows, next: from < 100 ? String(from + 50) : null };
      },
    },
  });
  expect(await screen.findByText(w.first("50", "công văn"))).toBeVisible();
  await expectAccessible();
  screen.getByRole("listbox").focus();
  await user.keyboard("{End}");
  expect(await screen.findByText("Công văn 100")).toBeInTheDocument();
  expect(screen.getByRole("option", { selected: true })).toHaveTextContent("Công văn 50");
  await user.click(screen.getByRole("button", { name: w.more }));
  expect(await screen.findByText(w.results("150", "công văn"))).toBeVisible();
  expect(screen.queryByRole("button", { name: w.more })).toBeNull();
  expect(backend.calls.filter((one) => one.name === "search").map((one) => one.input)).toEqual([
    { q: "công văn", limit: 50 },
    { q: "công văn", limit: 50, cursor: "50" },
    { q: "công văn", limit: 50, cursor: "100" },
  ]);
});

it("goes from the box to a line by keyboard alone", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showWindow(<App />, { signedIn: "chutich" });
  await screen.findByRole("navigation", { name: vi.frame.rail });
  await user.keyboard("{Control>}k{/Control}");
  const box = screen.getByRole("textbox", { name: vi.frame.searchLabel });
  expect(box).toHaveFocus();
  await user.type(box, "sở nội");
  expect(await screen.findByRole("option")).toHaveTextContent("Sở Nội vụ");
  expect(box).toHaveValue("sở nội");
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(backend.calls).toContainEqual({ name: "incoming_get", input: { id: 411 } }));
});
