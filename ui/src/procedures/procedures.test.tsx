import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../tests/screen";
import { currentRoute } from "../route";
import { vi } from "../words/vi";
import { Work } from "../work";

const w = vi.procedures;

describe("danh mục quy trình", () => {
  it("lists by set with what each stands at, and opens one", async () => {
    const user = userEvent.setup();
    showScreen(<Work route={{ screen: "work" }} />);
    const table = await screen.findByRole("table", { name: w.list });
    expect(within(table).getByText(w.ofSet("UBND quận Tây Hồ, 2024"))).toBeVisible();
    const row = within(table).getByRole("row", { name: /CV-01/ });
    expect(row).toHaveTextContent(w.inForce("05/01/2026"));
    expect(row).toHaveTextContent(w.followed("văn bản đến"));
    await expectAccessible();
    await user.click(within(row).getByRole("button"));
    expect(currentRoute()).toEqual({
      screen: "work",
      part: "procedures",
      procedure_key: "tay-ho/cv-01-den",
    });
  });
});
