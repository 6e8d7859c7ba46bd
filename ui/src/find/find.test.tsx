import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { expectAccessible, showScreen, showWindow } from "../../tests/screen";
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
