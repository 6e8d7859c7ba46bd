import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../../tests/screen";
import { workCommands } from "../../api/fake/work";
import { branch, HOA, sampleCases, THINH } from "../../api/fake/work_sample";
import type { Me } from "../../api/types";
import { CasePane } from "../cases/CasePane";
import { type AtDesk, branchActs } from "./acts";

const me = (id: number, ...roles: Me["roles"]): Me => ({
  id,
  login: "ai",
  full_name: "Ai đó",
  position: "",
  unit_name: "",
  roles,
  must_change_secret: false,
});

describe("who is offered what", () => {
  const given = branch({
    assignment_id: 1,
    part: "lead",
    to_name: "Phòng Kinh tế",
    unit_id: 3,
    task: "Việc",
  });
  const desk = (person: Me, unit_id: number | null = null): AtDesk => ({ person, unit_id });

  it("the holder reports, the assigner decides, others look on, the clerk may record for both", () => {
    expect(branchActs(given, desk(me(HOA.id, "officer"), 3))).toEqual(["result", "progress", "divide"]);
    expect(branchActs(given, desk(me(THINH.id, "leader"), 1))).toEqual(["extend", "reassign", "recall"]);
    expect(branchActs(given, desk(me(9, "officer"), 4))).toEqual([]);
    expect(branchActs(given, desk(me(1, "clerk"), 2))).toEqual([
      "result",
      "progress",
      "divide",
      "extend",
      "reassign",
      "recall",
    ]);
  });

  it("a result waits for who gave the work; what has ended asks for nothing", () => {
    const reported = { ...given, standing: "reported" as const };
    expect(branchActs(reported, desk(me(THINH.id, "leader"), 1))).toEqual([
      "accept",
      "rework",
      "reassign",
      "recall",
    ]);
    expect(branchActs(reported, desk(me(HOA.id, "officer"), 3))).toEqual([]);
    expect(branchActs({ ...given, standing: "ended" }, desk(me(1, "clerk"), 2))).toEqual([]);
  });

  it("để biết has neither progress nor deadline", () => {
    expect(branchActs({ ...given, part: "inform" }, desk(me(HOA.id, "officer"), 3))).toEqual(["divide"]);
  });
});

async function open(as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(
    <>
      <h1>Công việc & quy trình</h1>
      <CasePane id={3} />
    </>,
    { signedIn: as, commands: workCommands(sampleCases()) },
  );
  const tree = await screen.findByRole("region", { name: "Cây công việc" });
  const last = (name: string) => backend.calls.filter((one) => one.name === name).at(-1)?.input;
  return { user, tree, last };
}

describe("cây công việc", () => {
  it("is read as a tree: part, holder, lateness, progress, result, ghi thay", async () => {
    const { tree } = await open("chutich");
    const lead = within(tree).getByText("Phòng Kinh tế").closest("li") as HTMLElement;
    expect(within(lead).getByText("quá hạn 2 ngày làm việc")).toBeInTheDocument();
    expect(within(lead).getAllByText("60 %")[0]).toBeInTheDocument();
    const below = within(lead).getByText("Chảo Mẩy Hoa").closest("li") as HTMLElement;
    expect(within(below).getByText(/Văn bản trả lời: 15\/BC-KT/)).toBeInTheDocument();
    expect(within(tree).getByText("đã chuyển để biết")).toBeInTheDocument();
    expect(
      within(tree).getByText(/Ghi thay: Nguyễn Thị Hương Lan ghi, căn cứ bản giấy$/),
    ).toBeInTheDocument();
    await expectAccessible();
  });

  it("a leader gives work: nobody chosen is said at the field, then the branch stands in the tree", async () => {
    const { user, tree, last } = await open("chutich");
    await user.keyboard("{Alt>}g{/Alt}");
    const form = await screen.findByRole("form", { name: "Giao việc" });
    expect(within(form).queryByText("Ghi thay cho")).not.toBeInTheDocument();
    await expectAccessible(form);
    await user.click(within(form).getByRole("button", { name: "Giao việc" }));
    expect(await within(form).findByText("Chưa chọn đơn vị hoặc người được giao.")).toBeInTheDocument();
    await user.click(within(form).getByRole("combobox", { name: "Chủ trì" }));
    await user.click(await screen.findByRole("option", { name: /Trần Quốc Đạt/ }));
    await user.type(within(form).getByLabelText("Nội dung việc"), "Chuẩn bị hội trường");
    await user.type(within(form).getByLabelText("Thời gian"), "03 ngày làm việc");
    await user.click(within(form).getByRole("button", { name: "Giao việc" }));
    expect(await within(tree).findByText("Chuẩn bị hội trường")).toBeInTheDocument();
    expect(last("assignment_add")).toEqual({
      case_id: 3,
      to: [{ part: "lead", person_id: 2, task: "Chuẩn bị hội trường", due_text: "03 ngày làm việc" }],
    });
  });

  it("the clerk records a unit's result for one of its people", async () => {
    const { user, tree, last } = await open();
    await user.click(within(tree).getByRole("button", { name: "Báo cáo kết quả: Phòng Kinh tế" }));
    const form = await screen.findByRole("form", { name: "Báo cáo kết quả: Phòng Kinh tế" });
    await waitFor(() => expect(within(form).getByLabelText("Người đã làm")).toHaveValue("5"));
    await user.type(within(form).getByLabelText("Kết quả"), "Đã xong dự thảo");
    await user.type(within(form).getByLabelText("Số, ký hiệu văn bản trả lời"), "20/BC-KT");
    await user.click(within(form).getByRole("button", { name: "Báo cáo kết quả" }));
    expect(await within(tree).findByText(/Kết quả: Đã xong dự thảo/)).toBeInTheDocument();
    expect(last("assignment_result")).toEqual({
      id: 31,
      version: 1,
      recorded: { by_person_id: 5, date: "2026-11-20", evidence: "paper" },
      content: "Đã xong dự thảo",
      result_code: "20/BC-KT",
    });
  });

  it("who gave it sends a result back with an opinion, or accepts it", async () => {
    const { user, tree, last } = await open("chanhvp");
    await user.click(within(tree).getByRole("button", { name: "Trả lại để làm tiếp: Chảo Mẩy Hoa" }));
    const back = await screen.findByRole("form", { name: "Trả lại để làm tiếp: Chảo Mẩy Hoa" });
    await user.click(within(back).getByRole("button", { name: "Trả lại để làm tiếp" }));
    expect(await within(back).findByText("Trả lại thì phải ghi ý kiến.")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    await waitFor(() =>
      expect(within(tree).getByRole("button", { name: "Chấp nhận kết quả: Chảo Mẩy Hoa" })).toHaveFocus(),
    );
    await user.click(within(tree).getByRole("button", { name: "Chấp nhận kết quả: Chảo Mẩy Hoa" }));
    const form = await screen.findByRole("form", { name: "Chấp nhận kết quả: Chảo Mẩy Hoa" });
    await user.click(within(form).getByRole("button", { name: "Chấp nhận kết quả" }));
    expect(await within(tree).findByText("đã chấp nhận")).toBeInTheDocument();
    expect(last("assignment_accept")).toEqual({ id: 32, version: 1, accepted: true });
  });

  it("gia hạn and thu hồi want a day and a reason", async () => {
    const { user, tree, last } = await open("chutich");
    await user.click(within(tree).getByRole("button", { name: "Gia hạn: Phòng Kinh tế" }));
    const form = await screen.findByRole("form", { name: "Gia hạn: Phòng Kinh tế" });
    await user.click(within(form).getByRole("button", { name: "Gia hạn" }));
    expect(await within(form).findByText("Xin điền ô này.")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("Hạn mới"), "25/11");
    await user.type(within(form).getByLabelText("Lý do gia hạn"), "Chờ số liệu của tỉnh");
    await user.click(within(form).getByRole("button", { name: "Gia hạn" }));
    expect(await within(tree).findByText("hạn 25/11/2026")).toBeInTheDocument();
    expect(last("assignment_extend")).toMatchObject({ id: 31, due_date: "2026-11-25" });

    await user.click(within(tree).getByRole("button", { name: "Việc khác: Phòng Kinh tế" }));
    await user.click(await screen.findByRole("menuitem", { name: "Thu hồi" }));
    const recall = await screen.findByRole("form", { name: "Thu hồi: Phòng Kinh tế" });
    expect(within(recall).getByText(/cũng được thu hồi/)).toBeInTheDocument();
    await user.type(within(recall).getByLabelText("Lý do thu hồi"), "Giao nơi khác");
    await user.click(within(recall).getByRole("button", { name: "Thu hồi" }));
    expect(await within(tree).findByText("Lý do: Giao nơi khác")).toBeInTheDocument();
  });

  it("an outsider to the tree sees no acts", async () => {
    const { tree } = await open("quantri");
    expect(within(tree).queryByRole("button")).not.toBeInTheDocument();
  });
});
