import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { expectAccessible, showWindow } from "../../tests/screen";
import { App } from "../frame/App";
import { vi } from "../words/vi";
import { placeOf } from "./form";

const w = vi.firstRun;
type User = ReturnType<typeof userEvent.setup>;
const next = (user: User) => user.click(screen.getByRole("button", { name: vi.common.next }));
const fill = (user: User, label: string, text: string) => user.type(screen.getByLabelText(label), text);

it("leads a new office from its name to the sealed code and the desk", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showWindow(<App />, { setUp: false });
  expect(await screen.findByRole("heading", { name: w.title })).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: w.ownStart }));

  await next(user); // nothing given yet
  expect(screen.getAllByText(vi.common.needed)).toHaveLength(2);
  await expectAccessible();
  await fill(user, w.office.name, "Ủy ban nhân dân xã Tả Van");
  await fill(user, w.office.place, "Tả Van");
  await next(user);

  await user.click(screen.getByRole("button", { name: w.units.usual }));
  await user.click(screen.getByRole("button", { name: w.units.remove(2) }));
  await expectAccessible();
  await next(user);

  await fill(user, w.person.fullName, "Lò Thị Mai");
  await fill(user, w.person.login, "mailt");
  await fill(user, w.person.secret, "muongbo-2026");
  await fill(user, w.person.secretAgain, "muongbo-2027");
  await expectAccessible();
  await next(user);
  expect(screen.getByText(vi.frame.secretDiffers)).toBeVisible();
  await user.clear(screen.getByLabelText(w.person.secretAgain));
  await fill(user, w.person.secretAgain, "muongbo-2026");
  await next(user);

  await user.clear(screen.getByLabelText(w.book.first));
  await fill(user, w.book.first, "1.206");
  await expectAccessible();
  await next(user);
  await expectAccessible();
  await next(user);
  expect(screen.getByText(/từ số 1206, dùng từ 20\/11\/2026/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: w.review.make }));

  expect(await screen.findByText("H4WX-82KD-QP6T-MN3V")).toBeVisible();
  await expectAccessible();
  const made = backend.calls.find((one) => one.name === "office_set_up");
  expect(made?.signer).toEqual({ new_pin: "muongbo-2026" });
  expect(made?.input).toMatchObject({
    office: { name: "Ủy ban nhân dân xã Tả Van", place: "Tả Van" },
    body: { name: "Ủy ban nhân dân xã Tả Van" },
    units: [
      { name: "Văn phòng HĐND và UBND", abbreviation: "VP" },
      { name: "Phòng Văn hóa - Xã hội", abbreviation: "VHXH" },
      { name: "Trung tâm Phục vụ hành chính công", abbreviation: "PVHCC" },
    ],
    first_person: { login: "mailt", roles: ["clerk", "admin"] },
    incoming_book: { start_date: "2026-11-20", first_number: 1206 },
  });
  expect(JSON.stringify(made?.input)).not.toContain("muongbo-2026");

  await user.click(screen.getByRole("button", { name: w.begin }));
  expect(await screen.findByRole("navigation", { name: vi.frame.rail })).toBeVisible();
});

it("keeps what was typed while going back and forth", async () => {
  const user = userEvent.setup({ delay: null });
  showWindow(<App />, { setUp: false });
  await user.click(await screen.findByRole("button", { name: w.ownStart }));
  await fill(user, w.office.name, "Sở Nội vụ");
  await fill(user, w.office.place, "Lào Cai");
  await next(user);
  await user.click(screen.getByRole("button", { name: w.previous }));
  expect(screen.getByLabelText(w.office.name)).toHaveValue("Sở Nội vụ");
});

it("makes the sample office with progress and goes to sign-in", async () => {
  const user = userEvent.setup({ delay: null });
  const backend = showWindow(<App />, { setUp: false });
  backend.desk.session.people = [{ login: "vanthu", full_name: "Nguyễn Thị Hương Lan", position: "Văn thư" }];
  await user.click(await screen.findByRole("button", { name: w.demoStart }));
  expect(await screen.findByText("80 / 400")).toBeVisible();
  expect(await screen.findByRole("heading", { name: vi.frame.signInTitle })).toBeVisible();
});

it("finds the step of a refused field", () => {
  expect(placeOf("office.name")).toEqual({ step: "office", field: "name" });
  expect(placeOf("backup_place")).toEqual({ step: "folders", field: "backup_place" });
  expect(placeOf("new_pin")).toEqual({ step: "person", field: "secret" });
  expect(placeOf("incoming_book.first_number")).toEqual({ step: "book", field: "first_number" });
  expect(placeOf(null)).toBeNull();
});
