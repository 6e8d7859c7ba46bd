import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { vi } from "../../words/vi";
import { TimesPart } from ".";

const words = vi.work.times;

it("tells number, mean and worst time and what was late, of each step in each unit", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<TimesPart />);
  const table = await screen.findByRole("table", { name: words.stepsTitle });
  const step = within(table).getByRole("row", { name: /B3/ });
  expect(step).toHaveTextContent("Trong ngày");
  expect(within(step).getByText("5 giờ")).toBeVisible();
  expect(step).toHaveTextContent("18 trên 120");
  expect(step).toHaveTextContent("quá hạn 15%");
  expect(within(table).getByRole("row", { name: /chủ trì/ })).toHaveTextContent(words.noDue);
  await expectAccessible();

  const asked = () => backend.calls.filter((one) => one.name === "work_times").at(-1)?.input;
  expect(asked()).toMatchObject({ from: "2026-10-01", to: "2026-12-31" });
  await user.selectOptions(screen.getByLabelText(words.period), "last_month");
  expect(asked()).toMatchObject({ from: "2026-10-01", to: "2026-10-31" });
  await user.click(screen.getByRole("checkbox", { name: words.lateOnly }));
  expect(within(table).queryByRole("row", { name: /chủ trì/ })).toBeNull();
  await user.click(within(step).getByRole("button", { name: words.openWorst("2,5 ngày") }));
  expect(currentRoute()).toMatchObject({ screen: "work", case_id: 33 });
});

it("is for those who see to the office", async () => {
  showScreen(<TimesPart />, { signedIn: "quantri" });
  expect(await screen.findByText(words.notYours)).toBeVisible();
});
