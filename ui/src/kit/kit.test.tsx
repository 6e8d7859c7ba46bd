import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi as mock } from "vitest";
import { expectAccessible, showScreen } from "../../tests/screen";
import { vi } from "../words/vi";
import { BookTable, type Column } from "./BookTable";
import { DateField } from "./DateField";
import { fold, foldedMatch } from "./fold";
import { shownBytes, shownDate, shownMoment, shownNumber } from "./format";
import { Highlight } from "./Highlight";
import { NumberField, parseWhole } from "./NumberField";
import { ReasonDialog } from "./ReasonDialog";
import { SuggestField } from "./SuggestField";

describe("fold", () => {
  it("drops marks and đ, whatever form they came in", () => {
    expect(fold("Đường Điện Biên Phủ")).toBe("duong dien bien phu");
    expect(fold("Đường".normalize("NFD"))).toBe("duong");
  });
  it("finds every word anywhere", () => {
    expect(foldedMatch("Phòng Văn hóa - Xã hội", "xa van")).toBe(true);
    expect(foldedMatch("Phòng Kinh tế", "van")).toBe(false);
  });
});

describe("format", () => {
  it("writes dates, numbers and sizes the Vietnamese way", () => {
    expect(shownDate("2026-03-05")).toBe("05/03/2026");
    expect(shownDate(null)).toBe("");
    expect(shownMoment("2026-11-22T08:15:03+07:00")).toBe("08:15 22/11/2026");
    expect(shownNumber(1234567)).toBe("1.234.567");
    expect(shownBytes(1536)).toBe("1,5 KB");
    expect(shownBytes(734_003_200)).toBe("700 MB");
  });
  it.each([
    ["12", 12],
    ["1.234", 1234],
    ["1.234.567", 1234567],
    ["1.2", null],
    ["-1", null],
    ["mười", null],
  ])("reads the number %s as %s", (typed, value) => expect(parseWhole(typed)).toBe(value));
});

describe("DateField", () => {
  it("leaves the text alone while typing and formats it when left", async () => {
    const user = userEvent.setup({ delay: null });
    const given = mock.fn();
    showScreen(<DateField label="Ngày văn bản" onChange={given} />);
    const field = await screen.findByLabelText("Ngày văn bản");
    await user.type(field, "5/3/26");
    expect(field).toHaveValue("5/3/26");
    expect(given).toHaveBeenLastCalledWith("2026-03-05");
    await user.tab();
    expect(field).toHaveValue("05/03/2026");
    await expectAccessible();
  });

  it("says what it does not understand, and keeps the text", async () => {
    const user = userEvent.setup({ delay: null });
    showScreen(<DateField label="Ngày văn bản" />);
    const field = await screen.findByLabelText("Ngày văn bản");
    await user.type(field, "31/2/26");
    await user.tab();
    expect(screen.getByText(vi.common.dateWrong)).toBeVisible();
    expect(field).toHaveValue("31/2/26");
  });

  it("takes a day from the calendar", async () => {
    const user = userEvent.setup({ delay: null });
    const given = mock.fn();
    showScreen(<DateField label="Ngày văn bản" onChange={given} />);
    await user.click(await screen.findByRole("button", { name: `${vi.common.dateOpen}: Ngày văn bản` }));
    await user.click(await screen.findByRole("button", { name: /^17 tháng 11 2026$/i }));
    expect(given).toHaveBeenLastCalledWith("2026-11-17");
    expect(screen.getByLabelText("Ngày văn bản")).toHaveValue("17/11/2026");
  });
});

describe("Escape", () => {
  it("closes the open calendar in a dialog, and only then the dialog", async () => {
    const user = userEvent.setup({ delay: null });
    const closed = mock.fn();
    showScreen(
      <ReasonDialog opened title="Thôi dùng" confirm="Thôi dùng" onConfirm={async () => {}} onClose={closed}>
        <DateField label="Ngày cuối" />
      </ReasonDialog>,
    );
    await user.click(await screen.findByRole("button", { name: /Ngày cuối/ }));
    const day = await screen.findByRole("button", { name: /^20 / });
    day.focus();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(day.isConnected).toBe(false));
    expect(closed).not.toHaveBeenCalled();

    await user.keyboard("{Escape}");
    expect(closed).toHaveBeenCalledOnce();
  });
});

describe("NumberField", () => {
  it("does not rewrite what is typed", async () => {
    const user = userEvent.setup({ delay: null });
    const given = mock.fn();
    showScreen(<NumberField label="Số tờ" onChange={given} />);
    const field = await screen.findByLabelText("Số tờ");
    await user.type(field, "12a");
    expect(field).toHaveValue("12a");
    expect(given).toHaveBeenLastCalledWith(null);
    await user.tab();
    expect(screen.getByText(vi.common.numberWrong)).toBeVisible();
  });
});

describe("SuggestField", () => {
  const load = (typed: string) =>
    Promise.resolve(["Sở Nội vụ", "Sở Tài chính"].filter((one) => foldedMatch(one, typed)));

  it("proposes below and completes nothing inside the field", async () => {
    const user = userEvent.setup({ delay: null });
    showScreen(<SuggestField label="Cơ quan ban hành" load={load} />);
    const field = await screen.findByRole("textbox", { name: "Cơ quan ban hành" });
    await user.type(field, "so");
    expect(await screen.findByRole("option", { name: "Sở Nội vụ" })).toBeVisible();
    expect(field).toHaveValue("so");
    await user.keyboard("{Enter}");
    expect(field).toHaveValue("so"); // nothing was pointed at, nothing is taken
  });

  it("takes the proposal that the arrows went to", async () => {
    const user = userEvent.setup({ delay: null });
    const given = mock.fn();
    showScreen(<SuggestField label="Cơ quan ban hành" load={load} onChange={given} />);
    const field = await screen.findByRole("textbox", { name: "Cơ quan ban hành" });
    await user.type(field, "tai");
    await screen.findByRole("option", { name: "Sở Tài chính" });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(field).toHaveValue("Sở Tài chính");
    expect(given).toHaveBeenLastCalledWith("Sở Tài chính");
    await expectAccessible();
  });
});

describe("BookTable", () => {
  type Row = { number: number; voided?: boolean };
  const columns: Column<Row>[] = [
    { id: "number", head: "Số đến", width: 5, numeric: true, cell: (row) => row.number },
    { id: "text", head: "Trích yếu", cell: (row) => `Dòng ${row.number}` },
  ];
  const many: Row[] = Array.from({ length: 30_000 }, (_, at) => ({ number: at + 1, voided: at === 1 }));

  function Book({ onOpen, onNeedMore }: { onOpen?: (row: Row) => void; onNeedMore?: () => void }) {
    const [selected, setSelected] = useState<number | null>(null);
    return (
      <BookTable
        label="Sổ"
        columns={columns}
        rows={many}
        rowKey={(row) => row.number}
        selected={selected}
        onSelect={(row) => setSelected(row.number)}
        onOpen={onOpen}
        onNeedMore={onNeedMore}
        struck={(row) => row.voided ?? false}
        autoFocus
      />
    );
  }

  it("keeps only the rows in sight in the page", async () => {
    showScreen(<Book />);
    expect(await screen.findByRole("grid", { name: "Sổ" })).toHaveFocus();
    expect(screen.getAllByRole("row").length).toBeLessThan(80);
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "30001");
    expect(screen.getByText("Dòng 2").closest("tr")).toHaveClass("struck");
    await expectAccessible();
  });

  it("walks by arrows and opens with Enter", async () => {
    const user = userEvent.setup({ delay: null });
    const opened = mock.fn();
    showScreen(<Book onOpen={opened} />);
    await screen.findByRole("grid", { name: "Sổ" });
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(opened).toHaveBeenCalledWith(many[2]);
    expect(screen.getByText("Dòng 3").closest("tr")).toHaveAttribute("aria-selected", "true");
    await user.keyboard("{Home}{Enter}");
    expect(opened).toHaveBeenLastCalledWith(many[0]);
  });
});

describe("ReasonDialog", () => {
  it("wants a reason, and shows a refusal without losing it", async () => {
    const user = userEvent.setup({ delay: null });
    const refused = { kind: "refused", code: "x", message: "Sổ năm 2025 đã khóa." };
    const confirmed = mock.fn(() => Promise.reject(refused));
    const closed = mock.fn();
    showScreen(
      <ReasonDialog opened title="Hủy số" confirm="Hủy số này" onConfirm={confirmed} onClose={closed} />,
    );
    await user.click(await screen.findByRole("button", { name: "Hủy số này" }));
    expect(screen.getByText(vi.common.reasonNeeded)).toBeVisible();
    expect(confirmed).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText(vi.common.reason), "vào sổ hai lần");
    await user.click(screen.getByRole("button", { name: "Hủy số này" }));
    expect(await screen.findByText("Sổ năm 2025 đã khóa.")).toBeVisible();
    expect(screen.getByLabelText(vi.common.reason)).toHaveValue("vào sổ hai lần");
    expect(closed).not.toHaveBeenCalled();
    await expectAccessible();
  });
});

describe("Highlight", () => {
  it("marks the ranges, in order, without overlaps", () => {
    const { container } = render(
      <Highlight
        text="Ủy ban nhân dân tỉnh"
        ranges={[
          [16, 4],
          [0, 2],
          [1, 3],
        ]}
      />,
    );
    expect([...container.querySelectorAll("mark")].map((one) => one.textContent)).toEqual(["Ủy", "tỉnh"]);
    expect(container).toHaveTextContent("Ủy ban nhân dân tỉnh");
  });
});
