import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { currentRoute, expectAccessible, go, showScreen } from "../../tests/screen";
import { useRoute } from "../route";
import { vi } from "../words/vi";
import { Work } from "../work";

const w = vi.procedures;
const KEY = "tay-ho/cv-01-den";

/** The screen as the window shows it: where the route says. */
function Routed() {
  const route = useRoute();
  return <Work route={route.screen === "work" ? route : { screen: "work", part: "procedures" }} />;
}

function open(route: Parameters<typeof go>[0] | null, options = {}) {
  const backend = showScreen(<Routed />, options);
  if (route) act(() => go(route));
  return backend;
}
const page = (key = KEY) => ({ screen: "work", part: "procedures", procedure_key: key }) as const;
const aside = () => screen.findByRole("complementary", { name: w.aside });
const sent = (backend: ReturnType<typeof open>, name: string) =>
  backend.calls.findLast((one) => one.name === name)?.input;

describe("danh mục quy trình", () => {
  it("lists by set with what each stands at, and opens one", async () => {
    const user = userEvent.setup();
    open(null);
    const table = await screen.findByRole("table", { name: w.list });
    expect(within(table).getByText(w.ofSet("UBND quận Tây Hồ, 2024"))).toBeVisible();
    const row = within(table).getByRole("row", { name: /CV-01/ });
    expect(row).toHaveTextContent(w.inForce("05/01/2026"));
    expect(row).toHaveTextContent(w.followed("văn bản đến"));
    expect(within(table).getByRole("row", { name: /LT-01/ })).toHaveTextContent(
      `${w.notAdopted}${w.warnings("1")}`,
    );
    expect(row).toHaveTextContent(w.differsListed);
    await expectAccessible();
    await user.click(within(row).getByRole("button"));
    expect(currentRoute()).toEqual(page());
  });
});

describe("the page of a procedure", () => {
  it("reads as the template says, with its steps and their ways out", async () => {
    open(page());
    const steps = await screen.findByRole("table", { name: w.sections.steps });
    const heads = within(steps).getAllByRole("columnheader");
    expect(heads.map((head) => head.textContent)).toEqual(Object.values(w.steps));
    const row = steps.querySelector<HTMLElement>('[data-row="B3"]');
    expect(row).toHaveTextContent("Giao xử lý và lập phiếu → B4, B5");
    expect(row).toHaveTextContent("Không đồng ý, đề nghị trình lại ↩ B2");
    expect(row).toHaveTextContent(w.signedHere);
    for (const section of ["purpose", "scope", "basis", "papers", "filing", "diagram"] as const)
      expect(screen.getByRole("heading", { name: w.sections[section] })).toBeVisible();
    await expectAccessible();
  });

  it("walks the diagram by keys, and goes from it to the table", async () => {
    const user = userEvent.setup();
    open(page());
    const diagram = await screen.findByRole("group", { name: /^Sơ đồ các bước: Quản lý/ });
    const start = within(diagram).getByRole("button", { name: /^Bắt đầu: Văn bản điện tử/ });
    act(() => start.focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toHaveAccessibleName(
      /^Bước B3, Chánh Văn phòng.*song song B4, B5; .*thì quay lại B2\.$/,
    );
    expect(diagram.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(diagram.querySelectorAll("path[data-seen]").length).toBe(5);
    await user.keyboard("{End}{ArrowUp}{Enter}");
    expect(document.activeElement).toHaveAttribute("data-row", "B5");
    expect(
      screen.getByText(/^Bước B6, Bộ phận Văn thư: Lập hồ sơ, kết thúc\. Xong thì kết thúc\.$/),
    ).toBeInTheDocument();
  });

  it("gives each agency of an interlinked procedure its block, and says the warning", async () => {
    open(page("van-ninh/lt-01"));
    const block = await screen.findByRole("region", { name: "UBND xã" });
    expect(block).toHaveTextContent("Gửi qua trục liên thông văn bản");
    expect(within(block).getByRole("table", { name: w.sections.papers })).toBeVisible();
    expect(within(await aside()).getByText(/khác tổng thời gian đã ghi là 3 ngày/)).toBeVisible();
    await expectAccessible();
  });
});

describe("what the office does with it", () => {
  it("adopts the shipped text only with its decision", async () => {
    const user = userEvent.setup();
    const backend = open(page("van-ninh/lt-01"));
    await user.click(within(await aside()).getByRole("button", { name: w.adopt }));
    const form = within(await aside()).getByRole("form", { name: w.adopt });
    await user.click(within(form).getByRole("button", { name: w.adopt }));
    expect(within(form).getByText(vi.common.needed)).toBeVisible();
    await user.type(within(form).getByLabelText(w.decision), "Quyết định 30/QĐ-UBND");
    await user.click(within(form).getByRole("button", { name: w.adopt }));
    expect(
      await within(await aside()).findByRole("button", { name: w.versionFrom("1", "20/11/2026") }),
    ).toBeVisible();
    expect(sent(backend, "procedure_adopt")).toEqual({
      key: "van-ninh/lt-01",
      valid_from: "2026-11-20",
      decision: "Quyết định 30/QĐ-UBND",
    });
  });

  it("tells that the program has another text, and shows it", async () => {
    const user = userEvent.setup();
    open(page());
    const side = await aside();
    expect(await within(side).findByText(w.differs)).toBeVisible();
    await user.click(within(side).getByRole("button", { name: w.shippedText }));
    expect(await screen.findByText(w.shippedShown)).toBeVisible();
    expect(within(await aside()).getByRole("button", { name: w.adopt })).toBeEnabled();
    await user.click(screen.getByRole("button", { name: w.showNewest }));
    await waitFor(() => expect(screen.queryByText(w.shippedShown)).toBeNull());
  });

  it("lets the register follow it no more, from a day that is not past", async () => {
    const user = userEvent.setup();
    const backend = open(page());
    const stop = w.followStop("văn bản đến");
    await user.click(await within(await aside()).findByRole("button", { name: stop }));
    const form = within(await aside()).getByRole("form", { name: stop });
    const day = within(form).getByLabelText(w.fromDay);
    await user.clear(day);
    await user.type(day, "1/11/2026");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await within(form).findByText(/Ngày đã qua/)).toBeVisible();
    await user.clear(day);
    await user.type(day, "1/12/2026");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await screen.findByText(`${w.followEnds("văn bản đến", "01/12/2026")}.`)).toBeVisible();
    expect(screen.getByText(w.followedNow)).toBeVisible();
    expect(sent(backend, "procedure_follow")).toEqual({
      register: "incoming",
      valid_from: "2026-12-01",
    });
  });

  it("records a fact of KH 97", async () => {
    const user = userEvent.setup();
    const backend = open(page());
    await user.click(await within(await aside()).findByRole("button", { name: w.approve }));
    const form = within(await aside()).getByRole("form", { name: w.approve });
    await user.click(within(form).getByRole("combobox", { name: w.approval.kind }));
    await user.click(await screen.findByText(w.approval.kinds.published, { selector: "[role=option] *" }));
    await user.type(within(form).getByLabelText(w.approval.document), "Thông báo 8/TB-VP");
    await expectAccessible(form);
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await screen.findByText("công bố, công khai")).toBeVisible();
    expect(sent(backend, "procedure_approve")).toMatchObject({
      procedure_id: 1,
      kind: "published",
      day: "2026-11-20",
      document: "Thông báo 8/TB-VP",
    });
  });

  it("sets the chức vụ of a role, one a line", async () => {
    const user = userEvent.setup();
    const backend = open(page());
    const label = w.roleSet("Chánh Văn phòng");
    await user.click(await screen.findByRole("button", { name: label }));
    const form = within(await aside()).getByRole("form", { name: label });
    await user.type(within(form).getByLabelText(w.titles), "{Enter}Phó Chánh Văn phòng");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await screen.findByText(w.ownTitles)).toBeVisible();
    expect(sent(backend, "procedure_role_set")).toEqual({
      procedure_id: 1,
      role: "chanh_van_phong",
      titles: ["Chánh Văn phòng", "Phó Chánh Văn phòng"],
    });
  });

  it("is only looked at by those who may not change it", async () => {
    open(page(), { signedIn: "chutich" });
    expect(await screen.findByText(vi.settings.clerkOnly)).toBeVisible();
    expect(within(await aside()).queryByRole("button", { name: w.approve })).toBeNull();
    expect(screen.queryByRole("button", { name: w.edit })).toBeNull();
  });
});

describe("the text being written", () => {
  it("has its findings beside it, and is adopted only without errors", async () => {
    const user = userEvent.setup();
    const backend = open({ ...page(), procedure_edit: true });
    const text = await screen.findByLabelText<HTMLTextAreaElement>(w.text);
    const side = screen.getByRole("complementary", { name: w.findings });
    await within(side).findByText(w.noFindings);
    await expectAccessible();

    await user.clear(text);
    expect(await within(side).findByText(/Dòng 1: thiếu “key”/)).toBeVisible();
    expect(within(side).queryByRole("form")).toBeNull();

    await user.click(text);
    await user.paste('key = "tay-ho/cv-01-den"\n[[steps]]\nid = "B1"\nto = "B9"\n');
    await user.click(await within(side).findByRole("button", { name: "Bước B1" }));
    await waitFor(() => expect(text).toHaveFocus());
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('id = "B1"');
    expect(within(side).getByText(w.adoptLater)).toBeVisible();

    await user.clear(text);
    await user.paste('key = "tay-ho/cv-01-den"\ncode = "CV-01"\n# mới\n');
    const form = await within(side).findByRole("form", { name: w.adopt });
    await user.type(within(form).getByLabelText(w.decision), "Quyết định 40/QĐ-UBND");
    await user.click(within(form).getByRole("button", { name: w.adopt }));
    await waitFor(() => expect(currentRoute()).toEqual(page()));
    expect(sent(backend, "procedure_adopt")).toMatchObject({
      key: KEY,
      text: 'key = "tay-ho/cv-01-den"\ncode = "CV-01"\n# mới\n',
    });
  });

  it("begins a new one of the office from a skeleton, and shows it as a page", async () => {
    const user = userEvent.setup();
    open(null);
    await user.click(await screen.findByRole("button", { name: w.writeNew }));
    const text = await screen.findByLabelText<HTMLTextAreaElement>(w.text);
    expect(text.value).toContain("[[steps]]");
    await user.click(await screen.findByRole("button", { name: w.preview }));
    expect(await screen.findByRole("table", { name: w.sections.steps })).toBeVisible();
    expect(text).not.toBeVisible();
  });
});
