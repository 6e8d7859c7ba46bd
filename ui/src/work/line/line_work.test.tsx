import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { currentRoute, expectAccessible, showScreen } from "../../../tests/screen";
import { FollowUp } from "../follow/FollowUp";
import { LineWork } from "./LineWork";

const show = (lineId: number, frozen = false) =>
  showScreen(
    <>
      <h1>Số đến {lineId}/2026</h1>
      <LineWork lineId={lineId} frozen={frozen} />
    </>,
  );

describe("the work of an incoming line", () => {
  it("says whose turn it is and by when, and leads to the case", async () => {
    const user = userEvent.setup({ delay: null });
    show(412);
    const section = await screen.findByRole("region", { name: "Công việc" });
    expect(await within(section).findByText("B3. Cho ý kiến chỉ đạo")).toBeInTheDocument();
    expect(within(section).getByText("Lê Đức Thịnh")).toBeInTheDocument();
    expect(within(section).getByText("hạn 17:00 20/11/2026")).toBeInTheDocument();
    await user.click(within(section).getByRole("button", { name: "Mở công việc" }));
    expect(currentRoute()).toEqual({ screen: "work", part: "cases", view: "open", case_id: 1 });
  });

  it("shows the three parts of Phiếu giải quyết, what was recorded for another as such", async () => {
    const user = userEvent.setup({ delay: null });
    show(412);
    await user.click(await screen.findByRole("button", { name: "Phiếu giải quyết văn bản đến" }));
    const first = await screen.findByRole("region", { name: "Ý kiến của lãnh đạo cơ quan, tổ chức" });
    expect(within(first).getByText("Lê Đức Thịnh, Chủ tịch UBND")).toBeInTheDocument();
    expect(within(first).getByText("ghi thay, bản giấy")).toBeInTheDocument();
    expect(within(first).getByText(/chủ trì: Phòng Kinh tế/)).toBeInTheDocument();
    const third = screen.getByRole("region", { name: "Ý kiến đề xuất của người giải quyết" });
    expect(within(third).getByText("Chưa có ý kiến.")).toBeInTheDocument();
    await expectAccessible();
  });

  it("a line without work is given to somebody, recorded for the leader who said so", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = show(77);
    const section = await screen.findByRole("region", { name: "Công việc" });
    expect(await within(section).findByText("Chưa có công việc nào theo văn bản này.")).toBeInTheDocument();
    await user.click(within(section).getByRole("button", { name: "Giao việc" }));
    const form = await screen.findByRole("form", { name: "Giao việc" });
    await user.click(within(form).getByRole("combobox", { name: "Chủ trì" }));
    await user.click(await screen.findByRole("option", { name: "Phòng Kinh tế" }));
    await user.type(within(form).getByLabelText("Nội dung việc"), "Trả lời trước ngày 25");
    await user.click(within(form).getByRole("button", { name: "Giao việc" }));
    expect(await within(section).findByText("Phòng Kinh tế")).toBeInTheDocument();
    expect(backend.calls.find((one) => one.name === "assignment_add")?.input).toEqual({
      register: "incoming",
      line_id: 77,
      to: [{ part: "lead", unit_id: 3, task: "Trả lời trước ngày 25" }],
      recorded: { by_person_id: 2, date: "2026-11-20", evidence: "paper" },
    });
  });

  it("a voided line gives no work", async () => {
    show(77, true);
    const section = await screen.findByRole("region", { name: "Công việc" });
    expect(within(section).queryByRole("button", { name: "Giao việc" })).not.toBeInTheDocument();
  });
});

describe("Sổ theo dõi giải quyết văn bản đến", () => {
  it("has the seven columns in their order, and Enter leads to the case or the line", async () => {
    const user = userEvent.setup({ delay: null });
    showScreen(
      <>
        <h1>Công việc & quy trình</h1>
        <FollowUp />
      </>,
    );
    const grid = await screen.findByRole("grid", { name: "Sổ theo dõi giải quyết văn bản đến năm 2026" });
    await within(grid).findByText("412");
    expect(
      within(grid)
        .getAllByRole("columnheader")
        .map((one) => one.textContent),
    ).toEqual([
      "Số đến",
      "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
      "Đơn vị hoặc người nhận",
      "Thời hạn giải quyết",
      "Tiến độ giải quyết",
      "Số, ký hiệu văn bản trả lời",
      "Ghi chú",
    ]);
    expect(within(grid).getByText("quá hạn 3 ngày làm việc")).toBeInTheDocument();
    await expectAccessible();
    grid.focus();
    await user.keyboard("{Enter}");
    expect(currentRoute()).toEqual({ screen: "work", part: "cases", view: "open", case_id: 1 });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(currentRoute()).toEqual({ screen: "incoming_line", id: 405 });
  });
});
