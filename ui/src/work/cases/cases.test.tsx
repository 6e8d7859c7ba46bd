import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { workCommands } from "../../api/fake/work";
import { sampleCases } from "../../api/fake/work_sample";
import { type Route, useRoute, type WorkView } from "../../route";
import { CasesPart } from ".";
import { CasePane } from "./CasePane";

/** The part as the frame shows it: it follows the route. */
function Part({ first }: { first: Extract<Route, { screen: "work" }> }) {
  const route = useRoute();
  return (
    <>
      <h1>Công việc & quy trình</h1>
      <CasesPart route={route.screen === "work" ? route : first} />
    </>
  );
}

function list(view: WorkView, as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Part first={{ screen: "work", part: "cases", view }} />, { signedIn: as });
  return { user, backend };
}

async function open(id: number, title: string, as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const samples = sampleCases();
  const backend = showScreen(
    <>
      <h1>Công việc & quy trình</h1>
      <CasePane id={id} />
    </>,
    { signedIn: as, commands: workCommands(samples) },
  );
  const pane = await screen.findByRole("region", { name: title });
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, samples, pane, sent };
}

describe("the list", () => {
  it("what waits for me; then what is late, late and urgent first, and whose it is", async () => {
    const { user, backend } = list("mine");
    const grid = await screen.findByRole("grid", { name: "Danh sách công việc" });
    expect(await within(grid).findByText("Văn bản đến số 405 năm 2026")).toBeInTheDocument();
    expect(within(grid).queryByText("Văn bản đến số 412 năm 2026")).not.toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "Quá hạn" }));
    const late = await screen.findByRole("grid", { name: "Danh sách công việc" });
    expect(await within(late).findByText("quá hạn 3 ngày làm việc")).toBeInTheDocument();
    expect(within(late).getAllByText(/quá hạn/)).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText("Chờ ai"), "Phòng Kinh tế");
    await waitFor(() =>
      expect(backend.calls.at(-1)).toEqual({
        name: "case_list",
        input: { late: true, unit_id: 3, limit: 100 },
      }),
    );
    await waitFor(() => expect(within(late).queryByText(/số 405/)).not.toBeInTheDocument());
    await expectAccessible();
  });

  it("the keyboard walks, opens with Enter and closes the case again", async () => {
    const { user } = list("open");
    const grid = await screen.findByRole("grid", { name: "Danh sách công việc" });
    await within(grid).findByText("Văn bản đến số 412 năm 2026");
    const first = within(grid).getAllByRole("row")[1];
    expect(first).toHaveTextContent("Hỏa tốc");
    await waitFor(() => expect(grid).toHaveFocus());
    await user.keyboard("{ArrowDown}{Enter}");
    await screen.findByRole("region", { name: "Văn bản đến số 405 năm 2026" });
    expect(currentRoute()).toEqual({ screen: "work", part: "cases", view: "open", case_id: 2 });
    await user.keyboard("{Alt>}{Backspace}{/Alt}");
    await waitFor(() => expect(screen.queryByRole("region", { name: /số 405/ })).not.toBeInTheDocument());
  });

  it("what has ended says so, and nothing late teaches the next step", async () => {
    const { user } = list("ended");
    const grid = await screen.findByRole("grid", { name: "Danh sách công việc" });
    expect(await within(grid).findByText("đã xong")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Chờ tôi" }));
    await within(await screen.findByRole("grid", { name: "Danh sách công việc" })).findByText(/số 405/);
  });

  it("what has ended is asked by year, procedure and unit", async () => {
    const { user, backend } = list("ended");
    const asked = () => backend.calls.filter((one) => one.name === "case_list").at(-1)?.input;
    await user.selectOptions(await screen.findByLabelText("Năm kết thúc"), "2025");
    await waitFor(() => expect(asked()).toEqual({ only: "ended", year: 2025, limit: 100 }));
    await user.selectOptions(screen.getByLabelText("Đơn vị đã tham gia"), "Phòng Kinh tế");
    await waitFor(() => expect(asked()).toEqual({ only: "ended", year: 2025, unit_id: 3, limit: 100 }));
    await user.selectOptions(screen.getByLabelText("Năm kết thúc"), "Mọi năm");
    await waitFor(() => expect(asked()).toEqual({ only: "ended", unit_id: 3, limit: 100 }));
  });

  it("opens a case that stands alone; a missing name is said at its field", async () => {
    const { user, backend } = list("open");
    await user.click(await screen.findByRole("button", { name: "Mở công việc" }));
    const form = await screen.findByRole("form", { name: "Mở công việc" });
    await user.click(within(form).getByRole("button", { name: "Mở công việc" }));
    expect(await within(form).findByText("Chưa có tên công việc.")).toBeInTheDocument();
    await waitFor(() => expect(within(form).getByLabelText("Tên công việc")).toHaveFocus());
    await user.type(within(form).getByLabelText("Tên công việc"), "Chuẩn bị kỳ họp cuối năm");
    await user.selectOptions(within(form).getByLabelText("Người soạn thảo"), "person:5");
    await user.click(within(form).getByRole("button", { name: "Mở công việc" }));
    expect(await screen.findByRole("region", { name: "Chuẩn bị kỳ họp cuối năm" })).toBeInTheDocument();
    expect(backend.calls.filter((one) => one.name === "case_open").at(-1)?.input).toEqual({
      name: "Chuẩn bị kỳ họp cuối năm",
      drafter_id: 5,
    });
  });
});

describe("an open case", () => {
  it("shows what was done, ghi thay as such, and what comes; nothing to complain of", async () => {
    const { pane } = await open(1, "Văn bản đến số 412 năm 2026");
    const done = within(pane).getByRole("region", { name: "Các bước đã qua" });
    expect(
      within(done).getByText("Ghi thay: Nguyễn Thị Hương Lan ghi, căn cứ điện thoại"),
    ).toBeInTheDocument();
    expect(within(done).getByText(/theo sổ: vào sổ văn bản đến/)).toBeInTheDocument();
    expect(within(done).queryByText("đã ký tại máy")).not.toBeInTheDocument();
    const now = within(pane).getByRole("region", { name: "Bước đang chờ" });
    expect(within(now).getByText(/Đang chờ: Lê Đức Thịnh \(Chủ tịch UBND\)/)).toBeInTheDocument();
    await expectAccessible();
  });

  it("xong: what is missing is said at its field, then the step goes on", async () => {
    const { user, pane, sent } = await open(2, "Văn bản đến số 405 năm 2026");
    await user.keyboard("{F8}");
    const form = await screen.findByRole("form", { name: /^Xong: bước B4/ });
    await user.click(within(form).getByRole("button", { name: "Xong" }));
    expect(await within(form).findByText("Xin ghi “Số trang dự thảo”.")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Số trang dự thảo"), "4");
    await user.click(within(form).getByRole("button", { name: "Xong" }));
    expect(await within(form).findByText(/phải đính kèm văn bản kết quả/)).toBeInTheDocument();
    expect(within(form).getByLabelText("Số trang dự thảo")).toHaveValue("4");
    const scan = (await within(form).findAllByRole("checkbox"))[0];
    if (scan) await user.click(scan);
    await user.click(within(form).getByRole("button", { name: "Xong" }));
    const done = within(pane).getByRole("region", { name: "Các bước đã qua" });
    expect(await within(done).findByText("Đã soạn xong")).toBeInTheDocument();
    // The keyboard goes on at the next step, not at the top of the page.
    await waitFor(() => expect(within(pane).getByRole("button", { name: /^Xong: bước B5/ })).toHaveFocus());
    expect(sent("case_step_done").at(-1)?.input).toMatchObject({
      step_id: 201,
      version: 1,
      outcome: "xong",
      values: { so_trang: "4" },
    });
  });

  it("trả lại wants an opinion", async () => {
    const { user, pane, sent } = await open(2, "Văn bản đến số 405 năm 2026");
    await user.click(within(pane).getByRole("button", { name: /^Trả lại: bước B4/ }));
    const form = await screen.findByRole("form", { name: /^Trả lại: bước B4/ });
    await user.click(within(form).getByRole("button", { name: "Trả lại" }));
    expect(await within(form).findByText("Trả lại thì phải ghi ý kiến.")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Ý kiến trả lại"), "Thiếu phụ lục số liệu");
    await user.click(within(form).getByRole("button", { name: "Trả lại" }));
    expect(await within(pane).findByText("Ý kiến: Thiếu phụ lục số liệu")).toBeInTheDocument();
    expect(within(pane).getByText("lần 2")).toBeInTheDocument();
    expect(sent("case_step_return").at(-1)?.input).toMatchObject({ step_id: 201, outcome: "quay_lai" });
  });

  it("bỏ qua wants a reason, which stays beside the step", async () => {
    const { user, pane } = await open(2, "Văn bản đến số 405 năm 2026");
    await user.click(within(pane).getByRole("button", { name: /^Bỏ qua: bước B4/ }));
    const form = await screen.findByRole("form", { name: /^Bỏ qua: bước B4/ });
    await user.click(within(form).getByRole("button", { name: "Bỏ qua" }));
    expect(await within(form).findByText("Xin ghi lý do.")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Lý do bỏ qua"), "Đã trả lời trực tiếp");
    await user.click(within(form).getByRole("button", { name: "Bỏ qua" }));
    expect(await within(pane).findByText("Lý do: Đã trả lời trực tiếp")).toBeInTheDocument();
    expect(within(pane).getByText("đã bỏ qua")).toBeInTheDocument();
  });

  it("ghi thay keeps who, the real day and the evidence", async () => {
    const { user, pane, sent } = await open(2, "Văn bản đến số 405 năm 2026");
    await user.click(within(pane).getByRole("button", { name: /^Ghi thay: bước B4/ }));
    const form = await screen.findByRole("form", { name: /^Ghi thay: bước B4/ });
    expect(within(form).getByText(/luôn mang chữ “ghi thay”/)).toBeInTheDocument();
    await within(form).findAllByRole("checkbox");
    await expectAccessible(form);
    await user.selectOptions(within(form).getByLabelText("Người đã làm"), "5");
    await user.selectOptions(within(form).getByLabelText("Căn cứ ghi thay"), "hệ thống khác");
    const day = within(form).getByLabelText("Ngày làm thật");
    await user.clear(day);
    await user.type(day, "hôm kia");
    await user.click(within(form).getByRole("button", { name: "Ghi thay" }));
    expect(await within(form).findByText(/Không hiểu ngày này/)).toBeInTheDocument();
    expect(sent("case_step_record")).toHaveLength(0);
    await user.clear(day);
    await user.type(day, "19/11");
    await user.type(within(form).getByLabelText("Số trang dự thảo"), "2");
    const scan = (await within(form).findAllByRole("checkbox"))[0];
    if (scan) await user.click(scan);
    await user.click(within(form).getByRole("button", { name: "Ghi thay" }));
    expect(
      await within(pane).findByText("Ghi thay: Nguyễn Thị Hương Lan ghi, căn cứ hệ thống khác"),
    ).toBeInTheDocument();
    expect(sent("case_step_record").at(-1)?.input).toMatchObject({
      by_person_id: 5,
      date: "2026-11-19",
      evidence: "other_system",
    });
  });

  it("ký: the decision is shown exactly, the secret stands beside the input and nowhere else", async () => {
    const { user, pane, sent } = await open(1, "Văn bản đến số 412 năm 2026");
    expect(within(pane).queryByRole("button", { name: /^Ghi thay: bước B3/ })).not.toBeInTheDocument();
    await user.click(within(pane).getByRole("button", { name: /^Ký: bước B3/ }));
    const form = await screen.findByRole("form", { name: /^Ký: bước B3/ });
    await user.type(within(form).getByLabelText("Ý kiến"), "Giao Phòng Kinh tế chủ trì");
    await user.click(within(form).getByRole("button", { name: "Tới chỗ ký" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Giao Phòng Kinh tế chủ trì/)).toBeInTheDocument();
    expect(within(dialog).getByText("Đồng ý")).toBeInTheDocument();
    await waitFor(() => expect(within(dialog).getByLabelText("Mật khẩu")).toHaveFocus());
    await user.keyboard("sai{Enter}");
    expect(await within(dialog).findByText("Mật khẩu không đúng.")).toBeInTheDocument();
    await user.keyboard("chutich-123{Enter}");
    expect(await within(pane).findByText("đã ký tại máy")).toBeInTheDocument();
    expect(sent("case_step_sign").at(-1)).toEqual({
      name: "case_step_sign",
      input: { step_id: 103, version: 1, outcome: "dong_y", opinion: "Giao Phòng Kinh tế chủ trì" },
      signer: { login: "chutich", pin: "chutich-123" },
    });
    expect(document.body.innerHTML).not.toContain("chutich-123");
  });

  it("a conflict keeps what was typed, reads the case anew and lets it be sent again", async () => {
    const { user, pane, samples } = await open(2, "Văn bản đến số 405 năm 2026");
    await user.click(within(pane).getByRole("button", { name: /^Bỏ qua: bước B4/ }));
    const form = await screen.findByRole("form", { name: /^Bỏ qua: bước B4/ });
    await user.type(within(form).getByLabelText("Lý do bỏ qua"), "Trùng việc");
    const step = samples[1]?.steps[0];
    if (step) Object.assign(step, { version: 2, due_text: "05 ngày làm việc", due: null });
    await user.click(within(form).getByRole("button", { name: "Bỏ qua" }));
    expect(await within(form).findByText(/Người khác vừa ghi vào đây/)).toBeInTheDocument();
    expect(await within(pane).findByText("05 ngày làm việc")).toBeInTheDocument();
    expect(within(form).getByLabelText("Lý do bỏ qua")).toHaveValue("Trùng việc");
    await user.click(within(form).getByRole("button", { name: "Bỏ qua" }));
    expect(await within(pane).findByText("Lý do: Trùng việc")).toBeInTheDocument();
  });

  it("a step that the register completes leads to the line; F8 never skips", async () => {
    const { user, pane, samples } = await open(2, "Văn bản đến số 405 năm 2026", "chutich");
    const step = samples[1]?.steps[0];
    expect(within(pane).getByRole("button", { name: /^Bỏ qua: bước B4/ })).toBeInTheDocument();
    await user.keyboard("{F8}");
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
    expect(step?.standing).toBe("open");
  });

  it("shows what in the register completes a step, and F8 opens the line", async () => {
    const samples = sampleCases();
    const step = samples[1]?.steps[0];
    if (step) Object.assign(step, { by_fact: "Trình lãnh đạo", outcomes: [], asks: [] });
    const user = userEvent.setup({ delay: null });
    showScreen(<CasePane id={2} />, { commands: workCommands(samples) });
    const pane = await screen.findByRole("region", { name: "Văn bản đến số 405 năm 2026" });
    expect(
      within(pane).getByText(/tự xong khi ghi ở sổ hoặc cây công việc: “Trình lãnh đạo”/),
    ).toBeInTheDocument();
    expect(within(pane).queryByRole("button", { name: /^(Xong|Ghi thay): bước B4/ })).not.toBeInTheDocument();
    await user.keyboard("{F8}");
    expect(currentRoute()).toEqual({ screen: "incoming_line", id: 405 });
  });

  it("an officer whose turn it is not sees no acts", async () => {
    const { pane } = await open(2, "Văn bản đến số 405 năm 2026", "quantri");
    expect(within(pane).queryByRole("button", { name: /bước B4/ })).not.toBeInTheDocument();
  });
});
