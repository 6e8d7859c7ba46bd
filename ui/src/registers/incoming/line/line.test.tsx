import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible, showScreen } from "../../../../tests/screen";
import type { Sketch } from "../../../api/fake/desk";
import { incomingCommands, lineDetail } from "../../../api/fake/incoming";
import type { LineDetail } from "../../../api/types";
import { IncomingLine } from "./IncomingLine";
import { LinePane } from "./LinePane";

vi.mock("../../../kit/viewer", () => import("../../../../tests/viewer"));

const handover = {
  id: 71,
  version: 1,
  to_name: "Trần Quốc Đạt",
  person_id: 2,
  handed_date: "2026-11-20",
  received: "" as const,
  note: "",
};

async function open(line: Partial<Sketch<LineDetail>>, as = "vanthu", wide = false) {
  const user = userEvent.setup({ delay: null });
  const whole = lineDetail({ id: 5, arrival_number: 5, subject: "Kế hoạch chuyển đổi số", ...line });
  const commands = incomingCommands([whole]);
  const backend = showScreen(
    wide ? <IncomingLine route={{ screen: "incoming_line", id: 5 }} /> : <LinePane id={5} />,
    { signedIn: as, commands },
  );
  const pane = await screen.findByRole("region", { name: "Số đến 5/2026" });
  /** Another person writes the line meanwhile. */
  const elsewhere = async (subject: string) => {
    await commands.incoming_amend?.(
      { id: 5, version: whole.version, reason: "Sửa ở máy khác", subject },
      { ...backend.desk, tell: () => undefined },
      undefined,
    );
  };
  const sent = (name: string) => backend.calls.filter((one) => one.name === name);
  return { user, backend, pane, elsewhere, sent };
}

describe("the way of a line", () => {
  it("trình, ý kiến ghi thay, chuyển: each next step on F8", async () => {
    const { user, pane, sent } = await open({});
    await user.keyboard("{F8}");
    const submit = await screen.findByRole("form", { name: "Trình" });
    await waitFor(() =>
      expect(within(submit).getByLabelText("Trình ai")).toHaveDisplayValue("Trần Quốc Đạt"),
    );
    await user.click(within(submit).getByRole("button", { name: "Lưu" }));
    expect(await within(pane).findByText("Đã trình")).toBeInTheDocument();

    await user.keyboard("{F8}");
    const opinion = await screen.findByRole("form", { name: "Ghi ý kiến chỉ đạo" });
    expect(within(opinion).getByText(/luôn mang chữ “ghi thay”/)).toBeInTheDocument();
    await user.click(within(opinion).getByRole("button", { name: "Lưu" }));
    expect(await within(opinion).findByText("Chưa có nội dung ý kiến chỉ đạo.")).toBeInTheDocument();
    await user.type(within(opinion).getByLabelText("Ý kiến chỉ đạo"), "Giao Phòng Kinh tế chủ trì");
    await user.selectOptions(within(opinion).getByLabelText("Căn cứ ghi thay"), "theo điện thoại");
    await user.click(within(opinion).getByRole("button", { name: "Lưu" }));
    expect(await within(pane).findByText("Giao Phòng Kinh tế chủ trì")).toBeInTheDocument();
    expect(within(pane).getByText("Ghi thay: Nguyễn Thị Hương Lan ghi, theo điện thoại")).toBeInTheDocument();

    await user.keyboard("{F8}");
    const forward = await screen.findByRole("form", { name: "Chuyển văn bản" });
    await user.click(within(forward).getByRole("button", { name: "Chuyển" }));
    expect(await within(forward).findByText("Xin chọn nơi nhận.")).toBeInTheDocument();
    await user.type(within(forward).getByLabelText("Nơi nhận khác"), "Trạm Y tế xã");
    await user.click(within(forward).getByRole("button", { name: "Chuyển" }));
    expect(await within(pane).findByText("Trạm Y tế xã", { selector: "b" })).toBeInTheDocument();
    expect(sent("incoming_forward")[0]?.input).toMatchObject({ to: [{ name: "Trạm Y tế xã" }] });
  });

  it("the receiver signs with his own secret, which stands beside the input and nowhere else", async () => {
    const { user, pane, sent } = await open({ handovers: [handover], state: "forwarded" });
    await user.click(within(pane).getByRole("button", { name: /^Ký nhận/ }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/Kế hoạch chuyển đổi số/)).toBeInTheDocument();
    await waitFor(() => expect(within(dialog).getByLabelText("Mật khẩu")).toHaveFocus());
    await user.keyboard("sai{Enter}");
    expect(await within(dialog).findByText(/không đúng/)).toBeInTheDocument();
    expect(within(dialog).getByLabelText("Mật khẩu")).toHaveValue("");
    await user.keyboard("chanhvp-123{Enter}");
    expect(await within(pane).findByText(/ký nhận tại máy/)).toBeInTheDocument();
    expect(sent("incoming_acknowledge").at(-1)).toEqual({
      name: "incoming_acknowledge",
      input: { handover_id: 71 },
      signer: { login: "chanhvp", pin: "chanhvp-123" },
    });
    expect(document.body.innerHTML).not.toContain("chanhvp-123");
  });

  it("Escape closes the open list of a field first, and only then the sheet", async () => {
    const { user, pane } = await open({ state: "registered" });
    await user.click(within(pane).getByRole("button", { name: "Việc khác" }));
    await user.click(await screen.findByRole("menuitem", { name: "Chuyển" }));
    const form = await screen.findByRole("form", { name: "Chuyển văn bản" });
    await user.type(within(form).getByLabelText("Nơi nhận khác"), "Trạm Y tế xã");
    await user.click(within(form).getByRole("combobox", { name: "Đơn vị hoặc người nhận" }));
    await screen.findByRole("option", { name: "Phòng Kinh tế" });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("option", { name: "Phòng Kinh tế" })).toBeNull());
    expect(within(form).getByLabelText("Nơi nhận khác")).toHaveValue("Trạm Y tế xã");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(form.isConnected).toBe(false));
  });

  it("the document that answers it is asked by its code, and stands with the line", async () => {
    const { user, pane, sent } = await open({ handovers: [handover], state: "forwarded" });
    await user.click(within(pane).getByRole("button", { name: "Việc khác" }));
    await user.click(await screen.findByRole("menuitem", { name: "Ghi văn bản trả lời" }));
    const form = await screen.findByRole("form", { name: "Ghi văn bản trả lời" });
    await user.click(within(form).getByRole("button", { name: "Ghi văn bản trả lời" }));
    expect(await within(form).findByText("Chưa có số, ký hiệu của văn bản trả lời.")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Số, ký hiệu văn bản trả lời"), "52/UBND-KT");
    await user.click(within(form).getByRole("button", { name: "Ghi văn bản trả lời" }));
    expect(await within(pane).findByText(/^52\/UBND-KT, ngày/)).toBeInTheDocument();
    expect(sent("incoming_answered").at(-1)?.input).toMatchObject({ result_code: "52/UBND-KT" });
  });

  it("ký nhận in the paper book keeps who and when", async () => {
    const { user, pane, sent } = await open({ handovers: [handover], state: "forwarded" });
    await user.click(within(pane).getByRole("button", { name: "Việc khác" }));
    await user.click(await screen.findByRole("menuitem", { name: "Ghi ký nhận trên sổ giấy" }));
    const form = await screen.findByRole("form", { name: "Ghi ký nhận trên sổ giấy" });
    await user.type(within(form).getByLabelText("Người ký nhận"), "Chảo Mẩy Hoa");
    const date = within(form).getByLabelText("Ngày ký nhận");
    await user.clear(date);
    await user.type(date, "20/11");
    await user.click(within(form).getByRole("button", { name: "Lưu" }));
    expect(await within(pane).findByText(/Chảo Mẩy Hoa ký nhận trên sổ giấy/)).toBeInTheDocument();
    expect(sent("incoming_acknowledge_paper")[0]?.input).toMatchObject({
      handover_id: 71,
      received_by: "Chảo Mẩy Hoa",
      received_date: "2026-11-20",
    });
  });

  it("a defect is reported, answered and settled in that order", async () => {
    const { user, pane } = await open({
      defect: { what: "Thiếu phụ lục", reported_at: "2026-11-20T09:00:00+07:00", opinion_signed: false },
    });
    await user.keyboard("{F8}");
    const opinion = await screen.findByRole("form", { name: "Ghi ý kiến xử lý sai sót" });
    await user.type(within(opinion).getByLabelText("Ý kiến xử lý"), "Thông báo nơi gửi");
    await user.click(within(opinion).getByRole("button", { name: "Lưu" }));
    await waitFor(() => expect(opinion).not.toBeInTheDocument());
    await user.keyboard("{F8}");
    const settle = await screen.findByRole("form", { name: "Ghi kết quả xử lý sai sót" });
    await user.type(within(settle).getByLabelText("Ghi chú"), "Đã điện thoại");
    await user.click(within(settle).getByRole("button", { name: "Lưu" }));
    expect(await within(pane).findByText(/Đã thông báo nơi gửi/)).toBeInTheDocument();
  });

  it("hủy wants a reason and leaves the line struck, with nothing more to do", async () => {
    const { user, pane, sent } = await open({});
    await user.keyboard("{Alt>}v{/Alt}");
    await user.click(await screen.findByRole("menuitem", { name: "Hủy số" }));
    const form = await screen.findByRole("form", { name: "Hủy số" });
    expect(within(form).getByText(/không dùng lại/)).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Lý do hủy"), "Đăng ký nhầm");
    await user.click(within(form).getByRole("button", { name: "Hủy số" }));
    expect(await within(pane).findByText("Hủy số: Đăng ký nhầm")).toBeInTheDocument();
    expect(within(pane).queryByRole("button", { name: /Trình/ })).not.toBeInTheDocument();
    expect(sent("incoming_void")).toHaveLength(1);
  });

  it("a leader at the desk sees no clerk's acts", async () => {
    const { pane } = await open({}, "chutich");
    expect(within(pane).queryByRole("button", { name: /Trình|Sửa|Việc khác/ })).not.toBeInTheDocument();
  });
});

describe("sửa", () => {
  it("sends only what was changed, with the reason, and the history keeps what was", async () => {
    const { user, pane, sent } = await open({ due_date: "2026-12-01" });
    await user.keyboard("{F4}");
    const subject = await within(pane).findByLabelText(/Trích yếu/);
    await user.clear(subject);
    await user.type(subject, "Kế hoạch cải cách hành chính");
    await user.clear(within(pane).getByLabelText("Hạn giải quyết"));
    await user.keyboard("{Control>}s{/Control}");
    expect(await within(pane).findByText("Xin ghi lý do.")).toBeInTheDocument();
    await user.type(within(pane).getByLabelText(/Lý do sửa/), "Ghi sai trích yếu{Control>}s{/Control}");
    await waitFor(() => expect(sent("incoming_amend")).toHaveLength(1));
    expect(sent("incoming_amend")[0]?.input).toEqual({
      id: 5,
      version: 1,
      reason: "Ghi sai trích yếu",
      subject: "Kế hoạch cải cách hành chính",
      clear: ["due_date"],
    });
    await user.click(await within(pane).findByRole("tab", { name: "Nhật ký dòng" }));
    expect(within(pane).getByText("Kế hoạch chuyển đổi số")).toBeInTheDocument();
    expect(within(pane).getByText("Kế hoạch cải cách hành chính")).toBeInTheDocument();
  });

  it("a conflict is one sentence: the line is read anew, what was typed stays and is saved on top", async () => {
    const { user, pane, elsewhere, sent } = await open({});
    await user.keyboard("{F4}");
    await user.type(await within(pane).findByLabelText("Ghi chú"), "Kèm 2 phụ lục");
    await user.type(within(pane).getByLabelText(/Lý do sửa/), "Bổ sung ghi chú");
    await elsewhere("Kế hoạch chuyển đổi số năm 2027");
    await user.keyboard("{Control>}s{/Control}");
    expect(await within(pane).findByText(/Người khác vừa ghi vào đây/)).toBeInTheDocument();
    expect(
      await within(pane).findByText("Trích yếu nội dung: Kế hoạch chuyển đổi số năm 2027"),
    ).toBeInTheDocument();
    expect(within(pane).getByLabelText("Ghi chú")).toHaveValue("Kèm 2 phụ lục");
    await user.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(sent("incoming_amend")).toHaveLength(2));
    expect(sent("incoming_amend")[1]?.input).toEqual({
      id: 5,
      version: 2,
      reason: "Bổ sung ghi chú",
      description: "Kèm 2 phụ lục",
    });
    expect(
      await within(pane).findByText("Kế hoạch chuyển đổi số năm 2027", { selector: "b" }),
    ).toBeInTheDocument();
    expect(within(pane).getByText("Kèm 2 phụ lục")).toBeInTheDocument();
  });

  it("a conflict in an act keeps its words too", async () => {
    const { user, pane, elsewhere } = await open({});
    await user.keyboard("{Alt>}v{/Alt}");
    await user.click(await screen.findByRole("menuitem", { name: "Trả lại nơi gửi" }));
    const form = await screen.findByRole("form", { name: "Trả lại nơi gửi" });
    await user.type(within(form).getByLabelText("Lý do trả lại"), "Gửi nhầm nơi nhận");
    await elsewhere("Kế hoạch khác");
    await user.click(within(form).getByRole("button", { name: "Trả lại nơi gửi" }));
    expect(await within(form).findByText(/Người khác vừa ghi vào đây/)).toBeInTheDocument();
    expect(within(form).getByLabelText("Lý do trả lại")).toHaveValue("Gửi nhầm nơi nhận");
    expect(await within(pane).findByText("Kế hoạch khác", { selector: "b" })).toBeInTheDocument();
    // Returned two days ago, written down today.
    const date = within(form).getByLabelText("Ngày trả lại");
    await user.clear(date);
    await user.type(date, "18/11");
    await user.click(within(form).getByRole("button", { name: "Trả lại nơi gửi" }));
    expect(await within(pane).findByText("Gửi nhầm nơi nhận (18/11/2026)")).toBeInTheDocument();
  });
});

describe("what is shown", () => {
  const attachments = [
    { id: 1, scan_id: 104, file_name: "kehoach.pdf", kind: "pdf", sha256: "", page_from: 1, page_to: 2 },
    { id: 2, scan_id: 106, file_name: "phuluc.pdf", kind: "pdf", sha256: "" },
  ];

  it("on its own screen the scans stand beside the facts, and a click changes the scan", async () => {
    const { user, pane } = await open({ attachments, files: 2 }, "vanthu", true);
    expect(await screen.findByRole("region", { name: "Bản quét 104" })).toBeInTheDocument();
    await user.click(within(pane).getByRole("button", { name: "phuluc.pdf" }));
    expect(await screen.findByRole("region", { name: "Bản quét 106" })).toBeInTheDocument();
    expect(within(pane).getByText(/trang 1–2/)).toBeInTheDocument();
    await expectAccessible();
  });

  it("a Mật line shows neither abstract nor scans", async () => {
    const { pane } = await open({ secrecy: "mat", subject: "" });
    expect(within(pane).getByText("(không ghi trích yếu)")).toBeInTheDocument();
    expect(within(pane).queryByRole("tab", { name: /Bản quét/ })).not.toBeInTheDocument();
  });

  it("a line that is gone says so", async () => {
    showScreen(<LinePane id={99} />, { commands: incomingCommands([]) });
    expect(await screen.findByText("Không có dòng này trong sổ.")).toBeInTheDocument();
  });
});
