import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { currentRoute, expectAccessible, replace, showScreen } from "../../../../tests/screen";
import { type RouteOf, useRoute } from "../../../route";
import { IncomingBook } from "./IncomingBook";

vi.mock("../../../kit/viewer", () => import("../../../../tests/viewer"));

function Routed() {
  const route = useRoute();
  return route.screen === "incoming" ? <IncomingBook route={route} /> : null;
}

async function open(route: Partial<RouteOf<"incoming">> = {}, as = "vanthu") {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Routed />, { signedIn: as });
  replace({ screen: "incoming", ...route });
  const grid = await screen.findByRole("grid");
  // By its số đến; asking for rows by name would compute the name of every cell in sight.
  const row = async (number: number) => {
    const found = (await screen.findByText(String(number), { selector: "b" })).closest("tr");
    if (!found) throw new Error(`no row ${number}`);
    return found;
  };
  return { user, backend, grid, row };
}

describe("the paper book", () => {
  it("has the ten columns of Phụ lục IV in their order", async () => {
    const { grid } = await open();
    const heads = within(grid)
      .getAllByRole("columnheader")
      .map((head) => head.textContent);
    expect(heads).toEqual([
      "Chọn",
      "Ngày đến",
      "Số đến",
      "Tác giả",
      "Số, ký hiệu văn bản",
      "Ngày tháng văn bản",
      "Tên loại và trích yếu nội dung văn bản",
      "Đơn vị hoặc người nhận",
      "Ngày chuyển",
      "Ký nhận",
      "Ghi chú",
    ]);
  });

  it("opens on its year, newest first, with chips for what presses", async () => {
    const { row, grid } = await open();
    expect(within(await row(410)).getByText("Hỏa tốc")).toBeInTheDocument();
    const numbers = [...grid.querySelectorAll("tbody b")].slice(0, 3).map((one) => one.textContent);
    expect(numbers).toEqual(["412", "411", "410"]);
    expect(screen.getByText("410 dòng, 1 số đã hủy")).toBeInTheDocument();
  });

  it("is without faults a screen reader would meet", async () => {
    // A few rows stand for all: axe reads every cell.
    const { row } = await open({ filter: { priority_min: 3 } });
    await row(410);
    await expectAccessible();
  });
});

describe("jumping", () => {
  it("goes to a voided number: struck, with its reason", async () => {
    const { user, row } = await open();
    await row(412);
    await user.keyboard("{Control>}g{/Control}");
    expect(screen.getByRole("textbox", { name: "Tới số hoặc ngày" })).toHaveFocus();
    await user.keyboard("300{Enter}");
    const voided = await row(300);
    expect(voided).toHaveClass("struck");
    expect(within(voided).getByText(/Hủy số: Đăng ký nhầm hai lần/)).toBeInTheDocument();
    expect(within(voided).getByRole("checkbox")).toBeDisabled();
    await waitFor(() => expect(screen.getByRole("grid")).toHaveFocus());
  });

  it("shows a number without a line as a gap, and says where the book ends", async () => {
    const { user, row } = await open();
    await row(412);
    const box = screen.getByRole("textbox", { name: "Tới số hoặc ngày" });
    await user.type(box, "208{Enter}");
    expect(await screen.findByText("Số 208: chưa có dòng nào")).toBeInTheDocument();
    await user.clear(box);
    await user.type(box, "5000{Enter}");
    expect(await screen.findByText("Sổ này có số từ 1 đến 412.")).toBeInTheDocument();
    await user.clear(box);
    await user.type(box, "mai kia{Enter}");
    expect(await screen.findByText(/Ghi số đến/)).toBeInTheDocument();
  });

  it("goes to the first line of a day", async () => {
    const { user, row } = await open();
    await row(412);
    await user.type(screen.getByRole("textbox", { name: "Tới số hoặc ngày" }), "1/9/2026{Enter}");
    expect(within(await row(309)).getByText("01/09")).toBeInTheDocument();
  });
});

describe("conditions", () => {
  it("are chips in sight, taken away one by one", async () => {
    const { user, row } = await open({ filter: { only: "unforwarded" } });
    await row(412);
    expect(screen.queryByText("400", { selector: "b" })).not.toBeInTheDocument();
    expect(
      within(screen.getByRole("list", { name: "Điều kiện lọc" })).getByText("Chưa chuyển"),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bỏ điều kiện: Chưa chuyển" }));
    expect(await row(400)).toBeInTheDocument();
    expect(currentRoute()).toMatchObject({ screen: "incoming" });
  });

  it("are added from the small form", async () => {
    const { user, row, backend } = await open();
    await row(412);
    await user.keyboard("{Alt>}l{/Alt}");
    const form = await screen.findByRole("dialog", { name: "Lọc" });
    await user.selectOptions(await within(form).findByLabelText("Mức độ khẩn"), "Từ mức Hỏa tốc");
    await user.click(within(form).getByRole("button", { name: "Lọc" }));
    expect(await screen.findByRole("button", { name: "Bỏ điều kiện: Từ mức Hỏa tốc" })).toBeInTheDocument();
    await waitFor(() =>
      expect(backend.calls).toContainEqual({
        name: "incoming_list",
        input: expect.objectContaining({ book_id: 1, priority_min: 3 }),
      }),
    );
    expect(await row(410)).toBeInTheDocument();
    expect(screen.queryByText("411", { selector: "b" })).not.toBeInTheDocument();
  });
});

describe("beside the book", () => {
  it("Enter opens the line at the cursor, Alt+Backspace closes it and the book has the keyboard again", async () => {
    const { user, row } = await open();
    await row(412);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(await screen.findByRole("region", { name: "Số đến 411/2026" })).toBeInTheDocument();
    expect(currentRoute()).toMatchObject({ screen: "incoming", line_id: 411 });
    await user.keyboard("{Alt>}{Backspace}{/Alt}");
    expect(screen.queryByRole("region", { name: "Số đến 411/2026" })).not.toBeInTheDocument();
    expect(screen.getByRole("grid")).toHaveFocus();
  });

  it("marked lines are forwarded together", async () => {
    const { user, row, backend } = await open();
    await row(412);
    await user.keyboard(" {ArrowDown} ");
    expect(screen.getByText("Đã chọn 2 dòng")).toBeInTheDocument();
    await user.keyboard("{F7}");
    const form = await screen.findByRole("form", { name: "Chuyển 2 văn bản" });
    await user.click(within(form).getByLabelText("Đơn vị hoặc người nhận", { selector: "input" }));
    await user.click(await screen.findByRole("option", { name: "Phòng Kinh tế" }));
    await user.click(within(form).getByRole("button", { name: "Chuyển" }));
    await waitFor(() => expect(screen.queryByText("Đã chọn 2 dòng")).not.toBeInTheDocument());
    const sent = backend.calls.filter((one) => one.name === "incoming_forward").map((one) => one.input);
    expect(sent).toEqual([
      expect.objectContaining({ id: 412, to: [{ unit_id: 3 }], forwarded_date: "2026-11-20" }),
      expect.objectContaining({ id: 411, to: [{ unit_id: 3 }] }),
    ]);
    expect(within(await row(412)).getByText("Phòng Kinh tế")).toBeInTheDocument();
  });

  it("a leader reads the book but marks and writes nothing", async () => {
    const { row } = await open({}, "chutich");
    await row(412);
    expect(screen.queryByRole("checkbox")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Vào sổ văn bản" })).not.toBeInTheDocument();
  });
});
