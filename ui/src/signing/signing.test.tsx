import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible, showScreen, showWindow } from "../../tests/screen";
import type { FakeCommands } from "../api/fake/desk";
import { incomingCommands, lineDetail } from "../api/fake/incoming";
import { deskRow, signingCommands } from "../api/fake/signing";
import { App } from "../frame/App";
import { LinePane } from "../registers/incoming/line/LinePane";
import { useRoute } from "../route";
import { common } from "../words/common";
import { incomingLine as line } from "../words/incoming_line";
import { signing as words } from "../words/signing";
import { SigningDesk } from ".";
import { Decisions } from "./Decisions";

vi.mock("../kit/viewer", () => import("../../tests/viewer"));

function Routed() {
  const route = useRoute();
  return <SigningDesk route={route.screen === "signing" ? route : { screen: "signing" }} />;
}

async function open(as = "chutich", commands: FakeCommands = {}) {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Routed />, { signedIn: as, commands });
  await screen.findByRole("heading", { name: words.title });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, backend, sent };
}

const pane = () => screen.getByRole("region", { name: words.pane });
const answer = () => screen.getByRole("region", { name: words.answerPane });
const secret = () => screen.findByLabelText(common.secret);

describe("the leader's desk", () => {
  it("opens the most urgent with its paper, and directs it by keys alone", async () => {
    const { user, backend, sent } = await open();
    expect(await screen.findByRole("heading", { name: "Văn bản đến số 412 năm 2026" })).toBeVisible();
    expect(screen.getByText("4 việc chờ, 1 khẩn, 1 quá hạn")).toBeVisible();
    expect(await within(pane()).findByRole("region", { name: "Bản quét 101" })).toBeVisible();
    expect(answer()).toHaveTextContent("Ký với tư cách: TM. UBND, Chủ tịch UBND");
    await expectAccessible();

    await user.keyboard("{F8}");
    const form = await screen.findByRole("form", { name: words.outcomes.agree });
    await user.keyboard("{F9}");
    expect(await within(form).findByText(words.textNeeded.opinion)).toBeVisible();
    await waitFor(() => expect(within(form).getByLabelText(words.opinionNeeded)).toHaveFocus());
    await user.keyboard("Kiểm tra các chốt canh lửa");
    await user.click(within(form).getByRole("combobox", { name: words.lead }));
    await user.click(await screen.findByRole("option", { name: "Phòng Kinh tế" }));
    await user.type(within(form).getByLabelText(words.dueDate), "25/11/2026");
    await expectAccessible();
    await user.keyboard("{F9}");

    const dialog = await screen.findByRole("dialog", { name: words.signTitle });
    const shown = within(dialog).getByRole("article", { name: "Văn bản đến số 412 năm 2026" });
    for (const word of [
      "Về việc tăng cường phòng, chống cháy rừng mùa khô",
      "Đồng ý",
      "Kiểm tra các chốt canh lửa",
      "Phòng Kinh tế, Kiểm tra các chốt canh lửa, hạn 25/11/2026",
      "TM. UBND, Chủ tịch UBND",
      "mã kiểm tra 412412412412",
    ])
      expect(shown).toHaveTextContent(word);
    expect(dialog).toHaveTextContent("Người ký: Lê Đức Thịnh");
    await expectAccessible();
    await user.type(await secret(), "sai-mat-khau{Enter}");
    expect(await within(dialog).findByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible();
    await user.type(await secret(), "chutich-123{Enter}");

    // The next one opens by itself.
    expect(
      await screen.findByRole("heading", { name: "Cấp giấy xác nhận tình trạng hôn nhân" }),
    ).toBeVisible();
    const [, decided] = sent("desk_decide");
    expect(decided?.signer).toEqual({ login: "chutich", pin: "chutich-123" });
    expect(decided?.input).toMatchObject({
      kind: "directive",
      id: 412,
      version: 2,
      seen: "thay-412",
      files: ["412".repeat(64).slice(0, 64)],
      outcome: "agree",
      text: "Kiểm tra các chốt canh lửa",
      due_date: "2026-11-25",
      assignments: [{ part: "lead", unit_id: 3, task: "Kiểm tra các chốt canh lửa", due_date: "2026-11-25" }],
    });
    expect(JSON.stringify(sent("desk_decide").map((one) => one.input))).not.toContain("chutich-123");
    expect(await backend.call("incoming_get", { id: 412 })).toMatchObject({ opinion: { signed: true } });
  });

  it("signs several under one secret, each singly, and says what became of each", async () => {
    const late = deskRow({ id: 404, priority: 1 });
    const desks = signingCommands({
      3: [deskRow({ id: 403, kind: "result", kind_label: "Kết quả", title: "Báo cáo 403" }), late],
    });
    const { user, sent } = await open("chutich", {
      ...desks,
      // By the time it is signed somebody has decided the second one.
      desk_decide_batch: (input, desk, signer) => {
        late.version += 1;
        const run = desks.desk_decide_batch;
        if (run === undefined) throw new Error("no batch");
        return run(input, desk, signer);
      },
    });
    await screen.findByRole("heading", { name: "Văn bản đến số 404 năm 2026" });
    // A document cannot be ticked: it waits for words.
    screen.getByRole("grid", { name: words.list }).focus();
    await user.keyboard(" ");
    expect(await screen.findByText(words.mustAnswer)).toBeVisible();
    await user.keyboard("{Alt>}t{/Alt}");
    await user.type(await screen.findByLabelText(words.reason), "Gửi nhầm cơ quan");
    await user.keyboard("{Alt>}k{/Alt}");
    // The next one is open; it was seen, so it may be ticked.
    expect(await screen.findByRole("heading", { name: "Báo cáo 403" })).toBeVisible();
    await user.keyboard(" ");
    expect(await screen.findByText(words.pile(2))).toBeVisible();
    expect(screen.getAllByText(/^(Đồng ý|Trả lại), chờ ký$/)).toHaveLength(2);
    await expectAccessible();
    await user.keyboard("{Control>}{F9}{/Control}");
    const dialog = await screen.findByRole("dialog", { name: words.signAllTitle(2) });
    expect(within(dialog).getAllByRole("article")).toHaveLength(2);
    expect(dialog).toHaveTextContent("Gửi nhầm cơ quan");
    await user.type(await secret(), "chutich-123{Enter}");
    expect(await screen.findByText(/Đã ký 1 trong 2 việc/)).toBeVisible();
    expect(
      screen.getByText("Văn bản đến số 404 năm 2026: Việc này vừa thay đổi; xin xem lại."),
    ).toBeVisible();
    expect(sent("desk_decide_batch")).toHaveLength(1);
    await expectAccessible();
  });

  it("drops an answer to what has changed since", async () => {
    const row = deskRow({ id: 403, kind: "result", kind_label: "Kết quả", title: "Báo cáo 403" });
    const { user, backend } = await open("chutich", signingCommands({ 3: [row] }));
    await screen.findByRole("heading", { name: "Báo cáo 403" });
    screen.getByRole("grid", { name: words.list }).focus();
    await user.keyboard(" ");
    expect(await screen.findByText(words.pile(1))).toBeVisible();
    row.seen = "thay-khac";
    backend.desk.tell("work");
    expect(await screen.findByText(words.changed)).toBeVisible();
    expect(screen.queryByText(words.pile(1))).toBeNull();
    expect(within(answer()).getByRole("button", { name: /Đồng ý/ })).toBeVisible();
  });

  it("offers no answer to what a person may not decide, and says why", async () => {
    await open(
      "chutich",
      signingCommands({ 3: [deskRow({ id: 405, refusal: "Không tự duyệt.", outcomes: [] })] }),
    );
    expect(await screen.findByText(/^Không tự duyệt\./)).toHaveTextContent(words.submitAgainBy);
    expect(within(answer()).queryByRole("button", { name: /Đồng ý|Trả lại/ })).toBeNull();
  });

  it("lets the clerk put what a leader may not decide before another", async () => {
    const { user, sent } = await open("vanthu", {
      ...signingCommands({ 2: [deskRow({ id: 5, refusal: "Ngoài lĩnh vực phụ trách.", outcomes: [] })] }),
      ...incomingCommands([lineDetail({ id: 5, state: "submitted" })]),
    });
    await user.click(await screen.findByRole("button", { name: words.submitAgain }));
    const form = await screen.findByRole("form", { name: line.acts.submit });
    await user.selectOptions(within(form).getByLabelText(line.forms.submittedTo), "Lê Đức Thịnh");
    await user.click(within(form).getByRole("button", { name: common.save }));
    await waitFor(() => expect(form.isConnected).toBe(false));
    expect(sent("incoming_submit")[0]?.input).toMatchObject({ id: 5, to_person_id: 3 });
  });

  it("is held by the clerk for a leader, who signs with their own secret", async () => {
    const { user, sent } = await open("vanthu");
    const whose = await screen.findByRole("combobox", { name: words.whose });
    await user.selectOptions(whose, "Lê Đức Thịnh, Chủ tịch UBND");
    await screen.findByRole("heading", { name: "Văn bản đến số 412 năm 2026" });
    await user.keyboard("{Alt>}g{/Alt}");
    const form = await screen.findByRole("form", { name: words.outcomes.pass });
    await user.type(within(form).getByLabelText(words.reason), "Đi họp tỉnh");
    await user.click(within(form).getByRole("button", { name: /Xem lại và ký/ }));
    expect(await within(form).findByText(common.needed)).toBeVisible();
    await expectAccessible();
    expect(sent("desk_decide")).toHaveLength(0);
    await user.selectOptions(within(form).getByLabelText(words.passTo), "Trần Quốc Đạt, Chánh Văn phòng");
    await user.keyboard("{F9}");
    expect(await screen.findByText("Người ký: Lê Đức Thịnh")).toBeVisible();
    await user.type(await secret(), "chutich-123{Enter}");
    await waitFor(() => expect(sent("desk_decide")).toHaveLength(1));
    expect(sent("desk_decide")[0]?.input).toMatchObject({
      outcome: "pass",
      to_person_id: 2,
      text: "Đi họp tỉnh",
    });
    await user.selectOptions(whose, "Trần Quốc Đạt, Chánh Văn phòng");
    expect(await screen.findByText("Lê Đức Thịnh chuyển: Đi họp tỉnh")).toBeVisible();
  });

  it("teaches what will stand here when nothing waits", async () => {
    await open("chutich", signingCommands({ 3: [] }));
    expect(await screen.findByText(words.empty)).toBeVisible();
    expect(screen.getByText(words.emptyNext)).toBeVisible();
    await expectAccessible();
  });

  it("stands in the rail with its count for who decides, and not for others", async () => {
    const user = userEvent.setup({ delay: null });
    showWindow(<App />, { signedIn: "chutich" });
    const place = await screen.findByRole("button", { name: /Bàn ký duyệt/ });
    await waitFor(() => expect(place).toHaveTextContent("4 việc chờ quyết định, có việc khẩn"));
    await user.keyboard("{F3}");
    expect(await screen.findByRole("heading", { name: words.title })).toBeVisible();
  });

  it("is not in the rail of an officer", async () => {
    const backend = showWindow(<App />, { signedIn: "quantri" });
    await waitFor(() => expect(backend.calls.map((one) => one.name)).toContain("desk_people"));
    expect(screen.queryByRole("button", { name: /Bàn ký duyệt/ })).toBeNull();
  });
});

it("a line tells who decided on it, in which capacity, at whose desk", async () => {
  const desks = signingCommands({ 3: [deskRow({ id: 412 })] });
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(
    <LinePane id={412} decided={(line) => <Decisions of={{ register: "incoming", line_id: line.id }} />} />,
    { signedIn: "vanthu", commands: desks },
  );
  await backend.call(
    "desk_decide",
    {
      kind: "directive",
      id: 412,
      version: 2,
      seen: "thay-412",
      files: ["412".repeat(64).slice(0, 64)],
      outcome: "agree",
      text: "Giao Phòng Kinh tế",
    },
    { login: "chutich", pin: "chutich-123" },
  );
  expect(await screen.findByText("Đã ký tại đây: TM. UBND, Chủ tịch UBND")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Nhật ký dòng" }));
  const told = await screen.findByRole("region", { name: words.history.title });
  expect(told).toHaveTextContent("Giao Phòng Kinh tế");
  expect(told).toHaveTextContent("TM. UBND, Chủ tịch UBND; Lê Đức Thịnh");
  expect(told).toHaveTextContent("ký tại phiên làm việc của Nguyễn Thị Hương Lan");
  await expectAccessible();
});
