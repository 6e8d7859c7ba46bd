/** The real entry form, left for another person and come back to. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { showWindow } from "../../tests/screen";
import { vi } from "../words/vi";
import { App } from "./App";

const words = vi.incoming.entry;
type User = ReturnType<typeof userEvent.setup>;

async function sitDown(user: User, name: string, pin: string) {
  await user.keyboard("{Control>}{F12}{/Control}");
  await user.click(await screen.findByRole("combobox", { name: vi.frame.who }));
  await user.click(await screen.findByRole("option", { name: new RegExp(name) }));
  await user.type(screen.getByLabelText(vi.common.secret), `${pin}{Enter}`);
  await screen.findByRole("button", { name: vi.frame.personMenu(name) });
}

it("a half-filled entry is there again, field by field, after another person worked", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showWindow(<App />, { signedIn: "vanthu" });
  await screen.findByRole("navigation", { name: vi.frame.rail });
  await user.keyboard("{F2}");
  const organ = await screen.findByLabelText(/^Tác giả/, { selector: "input" });
  await user.type(organ, "Sở Nội vụ");
  await user.type(screen.getByLabelText(words.code_number, { selector: "input" }), "217");
  await user.type(screen.getByLabelText(words.issued_date, { selector: "input" }), "18/11/2026");
  await user.selectOptions(screen.getByLabelText(words.priority, { selector: "select" }), "3");
  const subject = screen.getByLabelText(/^Trích yếu/, { selector: "textarea" });
  await user.type(subject, "Về việc kiểm kê tài sản");

  await sitDown(user, "Trần Quốc Đạt", "chanhvp-123");
  expect(subject).not.toBeVisible();
  const before = backend.calls.length;
  await user.keyboard("{F9}"); // the hidden clerk's key: nothing may be registered
  expect(backend.calls.slice(before).map((one) => one.name)).not.toContain("incoming_register");

  await sitDown(user, "Nguyễn Thị Hương Lan", "123456");
  await waitFor(() => expect(subject).toBeVisible());
  expect(screen.getByLabelText(/^Trích yếu/, { selector: "textarea" })).toBe(subject);
  expect(subject).toHaveValue("Về việc kiểm kê tài sản");
  expect(organ).toHaveValue("Sở Nội vụ");
  expect(screen.getByLabelText(words.code_number, { selector: "input" })).toHaveValue("217");
  expect(screen.getByLabelText(words.issued_date, { selector: "input" })).toHaveValue("18/11/2026");
  expect(screen.getByLabelText(words.priority, { selector: "select" })).toHaveValue("3");
  await waitFor(() => expect(subject).toHaveFocus());
  await user.keyboard("{F9}");
  await waitFor(() =>
    expect(backend.calls.find((one) => one.name === "incoming_register")?.input).toMatchObject({
      organ_name: "Sở Nội vụ",
      subject: "Về việc kiểm kê tài sản",
      issued_date: "2026-11-18",
      priority: 3,
    }),
  );
});
