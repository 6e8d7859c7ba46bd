import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { currentRoute, expectAccessible, go, showScreen } from "../../../../tests/screen";
import type { FakeCommands } from "../../../api/fake/desk";
import { incomingCommands, lineDetail } from "../../../api/fake/incoming";
import type { Book, Output } from "../../../api/types";
import { type RouteOf, useRoute } from "../../../route";
import { keepHabits } from "./habits";
import { IncomingEntry } from "./IncomingEntry";

vi.mock("../../../kit/viewer", () => import("../../../../tests/viewer"));

beforeEach(() => keepHabits({ receipt_kind: "paper" }));

/** The screen as the window shows it: whatever the route asks for, as long as it is an entry. */
function Routed({ first }: { first: RouteOf<"incoming_entry"> }) {
  const route = useRoute();
  return <IncomingEntry route={route.screen === "incoming_entry" ? route : first} />;
}

async function open(
  first: Partial<RouteOf<"incoming_entry">> = { scan_ids: [101] },
  commands: FakeCommands = {},
) {
  const user = userEvent.setup({ delay: null });
  const backend = showScreen(<Routed first={{ screen: "incoming_entry", ...first }} />, { commands });
  const sheet = await screen.findByRole("region", { name: "Vào sổ văn bản đến" });
  // The sheet is laid out anew after each save: looked up each time.
  const field = (name: string | RegExp) =>
    within(screen.getByRole("region", { name: "Vào sổ văn bản đến" })).getByLabelText(name, {
      selector: "input, textarea, select",
    });
  await waitFor(() => expect(within(sheet).getByText("413")).toBeInTheDocument());
  const registered = () =>
    backend.calls.filter((one) => one.name === "incoming_register").map((one) => one.input);
  return { user, backend, sheet, field, registered };
}

describe("a clean scan", () => {
  it("becomes a line by the keyboard alone, and the next scan opens under the number just given", async () => {
    const { user, field, registered } = await open();
    let pressed = 0;
    const count = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement) || event.key.startsWith("F")) pressed += 1;
    };
    window.addEventListener("keydown", count, true);
    expect(field(/Tác giả/)).toHaveFocus();
    await user.keyboard("so n");
    await screen.findByRole("option", { name: "Sở Nội vụ" });
    await user.keyboard("{ArrowDown}{Enter}{Enter}");
    expect(field("Số")).toHaveFocus();
    await user.keyboard("97/KH-SNV{Enter}{Enter}2/9{Enter}");
    expect(field("Tên loại")).toHaveFocus();
    await user.keyboard("{Enter}Kiểm tra công tác văn thư, lưu trữ{F9}");
    window.removeEventListener("keydown", count, true);
    expect(pressed).toBeLessThan(25);

    const stamp = await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
    expect(within(stamp).getByText("413")).toBeInTheDocument();
    expect(within(stamp).getByText("20/11/2026")).toBeInTheDocument();
    expect(registered()).toEqual([
      expect.objectContaining({
        organ_name: "Sở Nội vụ",
        code_number: "97",
        code_notation: "KH-SNV",
        issued_date: "2026-09-02",
        type_name: "Kế hoạch",
        subject: "Kiểm tra công tác văn thư, lưu trữ",
        arrival_date: "2026-11-20",
        receipt_kind: "paper",
        page_amount: 4,
        scan_ids: [101],
        book_id: 1,
      }),
    ]);
    expect(await screen.findByRole("region", { name: "Bản quét 102" })).toBeInTheDocument();
    expect(currentRoute()).toEqual({ screen: "incoming_entry", scan_ids: [102] });
    expect(field(/Tác giả/)).toHaveValue("");
    await waitFor(() => expect(field(/Tác giả/)).toHaveFocus());
  });

  it("takes an agency from the office's history with the arrow keys", async () => {
    const { user, field } = await open();
    await user.keyboard("so noi");
    expect(await screen.findByRole("option", { name: "Sở Nội vụ" })).toBeInTheDocument();
    expect(field(/Tác giả/)).toHaveValue("so noi");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(field(/Tác giả/)).toHaveValue("Sở Nội vụ");
  });

  it("is without faults a screen reader would meet", async () => {
    await open();
    await expectAccessible();
  });
});

describe("the number field", () => {
  it.each([
    ["97/KH-UBND", "97", "KH-UBND", "Kế hoạch"],
    ["71-CV/ĐU", "71", "CV/ĐU", "Công văn"],
    ["06/UBND-VXCN", "06", "UBND-VXCN", "Công văn"],
  ])("splits %s when it is left, never while typing", async (typed, number, notation, type) => {
    const { user, field } = await open();
    await user.click(field("Số"));
    await user.keyboard(typed);
    expect(field("Số")).toHaveValue(typed);
    expect(field("Ký hiệu")).toHaveValue("");
    await user.tab();
    expect(field("Số")).toHaveValue(number);
    expect(field("Ký hiệu")).toHaveValue(notation);
    expect(field("Ký hiệu")).toHaveFocus();
    await waitFor(() => expect(field("Tên loại")).toHaveValue(type));
  });
});

describe("findings", () => {
  it("leaves an empty sheet alone until it is saved, then says what is missing where it is missing", async () => {
    const { user, field, registered } = await open();
    expect(screen.queryByText(/Chưa có tác giả/)).not.toBeInTheDocument();
    await user.keyboard("{F9}");
    expect(await screen.findByText(/Chưa có trích yếu/)).toBeInTheDocument();
    expect(field(/Tác giả/)).toHaveFocus();
    expect(field(/Tác giả/)).toHaveAccessibleDescription(/Chưa có tác giả/);
    expect(registered()).toEqual([]);
  });

  it("a duplicate is said while typing ends, shows its twin in place of the scan, and needs a reason", async () => {
    const { user, field, registered } = await open();
    await user.keyboard(
      "Sở Tài chính{Enter}1870/TTr-STC{Enter}{Enter}16/11/2026{Enter}{Enter}Đề nghị bổ sung kinh phí",
    );
    const reason = await screen.findByLabelText(/^Lý do/);
    const [link] = await screen.findAllByRole("button", { name: "Xem số đến 410/2026" });
    if (!link) throw new Error("no link to the twin");
    await user.click(link);
    expect(await screen.findByRole("region", { name: "Số đến 410/2026" })).toBeInTheDocument();
    expect(field(/Trích yếu/)).toHaveValue("Đề nghị bổ sung kinh phí");
    await user.click(screen.getByRole("button", { name: "Quay lại bản quét" }));

    await user.keyboard("{F9}");
    expect(await screen.findByText("Xin ghi lý do.")).toBeInTheDocument();
    expect(reason).toHaveFocus();
    expect(registered()).toEqual([]);
    await user.keyboard("Bản chính gửi bổ sung{F9}");
    await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
    expect(registered()).toEqual([expect.objectContaining({ reason: "Bản chính gửi bổ sung" })]);
  });

  it.each(["paper", "electronic"] as const)(
    "the same document registered before as %s: a paper that came after takes no new number",
    async (receipt_kind) => {
      const before = lineDetail({
        id: 410,
        arrival_number: 410,
        year: 2026,
        book_id: 1,
        organ_name: "Sở Tài chính",
        code_number: "1870",
        code_notation: "TTr-STC",
        issued_date: "2026-11-16",
        receipt_kind,
      });
      const last = lineDetail({ id: 412, arrival_number: 412, year: 2026, book_id: 1 });
      const given = incomingCommands([before, last]);
      const { user, backend, registered } = await open({ scan_ids: [101] }, given);
      await user.keyboard("Sở Tài chính{Enter}1870/TTr-STC{Enter}{Enter}16/11/2026{Enter}");
      await screen.findByLabelText(/^Lý do/);
      if (receipt_kind === "paper") {
        await waitFor(() => expect(backend.calls.map((one) => one.name)).toContain("incoming_get"));
        expect(screen.queryByRole("button", { name: /Ghi bản giấy đến sau/ })).toBeNull();
        return;
      }
      const write = await screen.findByRole("button", { name: "Ghi bản giấy đến sau vào số đến 410" });
      await expectAccessible();
      await user.click(write);
      const stamp = await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
      expect(stamp).toHaveTextContent("410");
      expect(stamp).toHaveTextContent("Đã ghi bản giấy đến sau; số đến không đổi.");
      expect(registered()).toEqual([]);
      expect(backend.calls.find((one) => one.name === "incoming_paper_arrived")?.input).toEqual({
        id: 410,
        version: before.version,
        paper_received_date: "2026-11-20",
        scan_ids: [101],
      });
      expect(await backend.call("incoming_get", { id: 410 })).toMatchObject({
        receipt_kind: "both",
        attachments: [{ scan_id: 101 }],
      });
    },
  );

  it("a date or time that cannot be read stops the save at its field", async () => {
    const { user, field, registered } = await open();
    await user.keyboard("Sở Y tế");
    await user.click(field(/Trích yếu/));
    await user.keyboard("Kế hoạch");
    await user.click(field("Giờ đến"));
    await user.keyboard("25:70{F9}");
    expect(await screen.findByText("Ghi giờ và phút, ví dụ 8:15.")).toBeInTheDocument();
    expect(field("Giờ đến")).toHaveFocus();
    expect(registered()).toEqual([]);
  });
});

describe("a paper that arrived last year", () => {
  const BOOKS: Book[] = [1, 2, 3].map((id) => ({
    id,
    version: 1,
    register: "incoming",
    name: id === 3 ? "Sổ đơn thư đến" : "Sổ đăng ký văn bản đến",
    body_id: 1,
    series: "Văn bản đến",
    body_name: "Ủy ban nhân dân xã Mường Hoa",
    year: id === 1 ? 2026 : 2025,
    start_date: id === 1 ? "2026-01-01" : "2025-01-01",
    first_number: 1,
    lines: 0,
    voided: 0,
    state: "open",
    last_number: null,
    closed_at: null,
  }));
  const listed = (books: Book[]): FakeCommands => ({ book_list: () => ({ rows: books, next: null }) });

  async function fill({ user, field }: Awaited<ReturnType<typeof open>>) {
    await user.type(field(/Tác giả/), "Sở Y tế");
    await user.type(field(/Trích yếu/), "Kế hoạch trực Tết");
    await user.clear(field("Ngày đến"));
    await user.type(field("Ngày đến"), "31/12/2025");
    await user.tab();
  }

  it("goes into the book of its arrival date, named beside the title, under that book's next number", async () => {
    const desk = await open({ scan_ids: [101] }, listed(BOOKS.slice(0, 2)));
    await fill(desk);
    expect(await screen.findByText("Sổ đăng ký văn bản đến – năm 2025")).toBeInTheDocument();
    expect(await screen.findByText("988")).toBeInTheDocument();
    await desk.user.keyboard("{F9}");
    const stamp = await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
    expect(within(stamp).getByText("988")).toBeInTheDocument();
    expect(desk.registered()).toEqual([expect.objectContaining({ arrival_date: "2025-12-31", book_id: 2 })]);
    // The next paper is again one of this year.
    await waitFor(() => expect(desk.field("Ngày đến")).toHaveValue("20/11/2026"));
    expect(screen.queryByText("Sổ đăng ký văn bản đến – năm 2025")).not.toBeInTheDocument();
    expect(await screen.findByText("413")).toBeInTheDocument();
  });

  it("is asked which, where that year has several books", async () => {
    const desk = await open({ scan_ids: [101] }, listed(BOOKS));
    expect(screen.queryByLabelText("Quyển sổ")).not.toBeInTheDocument();
    await fill(desk);
    await desk.user.selectOptions(await screen.findByLabelText("Quyển sổ"), "Sổ đơn thư đến – năm 2025");
    await desk.user.keyboard("{F9}");
    await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
    expect(desk.registered()).toEqual([expect.objectContaining({ book_id: 3 })]);
  });

  it("is told at the arrival date when the book of that year is closed", async () => {
    const message = "Ngày đến 31/12/2025 thuộc Sổ đăng ký văn bản đến năm 2025 đã khóa.";
    const desk = await open(
      { scan_ids: [101] },
      {
        incoming_check: (input) => ({
          findings: input.arrival_date?.startsWith("2025")
            ? [{ level: "refuse", code: "numbering.book_closed", field: "arrival_date", message }]
            : [],
          next_number: 413,
        }),
      },
    );
    await fill(desk);
    expect(await screen.findByText(message)).toBeInTheDocument();
    await desk.user.keyboard("{F9}");
    await waitFor(() => expect(desk.field("Ngày đến")).toHaveFocus());
    expect(desk.registered()).toEqual([]);
    const asked = desk.backend.calls.filter((one) => one.name === "incoming_check").at(-1)?.input;
    // Not pressed into this year's book: the core finds the book of the date and says what is the matter.
    expect(asked).toEqual(expect.objectContaining({ arrival_date: "2025-12-31" }));
    expect(asked).not.toHaveProperty("book_id");
  });
});

describe("a Mật paper", () => {
  it("clears and closes the abstract, keeps the scan out, and leads to its removal", async () => {
    const { user, field, registered, backend } = await open();
    await user.keyboard("Công an tỉnh");
    await user.click(field(/Trích yếu/));
    await user.keyboard("Nội dung không được ghi");
    await user.selectOptions(field("Độ mật"), "Mật");
    expect(field(/Trích yếu/)).toBeDisabled();
    expect(field(/Trích yếu/)).toHaveValue("");
    expect(screen.getByText(/không ghi trích yếu và không kèm tệp/)).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Bản quét 101" })).not.toBeInTheDocument();

    await user.keyboard("{F9}");
    const removal = await screen.findByRole("form", { name: "Gỡ bản quét là văn bản mật" });
    expect(registered()).toEqual([expect.objectContaining({ secrecy: "mat", subject: "" })]);
    expect(registered()[0]).not.toHaveProperty("scan_ids");
    await user.type(within(removal).getByLabelText("Lý do gỡ"), "Văn bản mật quét nhầm");
    await user.click(within(removal).getByRole("button", { name: "Gỡ khỏi kho" }));
    await user.click(await screen.findByRole("button", { name: "Đã xem, làm tiếp" }));
    expect(backend.calls).toContainEqual({
      name: "scan_remove_secret",
      input: { scan_id: 101, reason: "Văn bản mật quét nhầm" },
    });
    expect(await screen.findByRole("region", { name: "Bản quét 102" })).toBeInTheDocument();
  });
});

describe("scans of several or of parts", () => {
  it("several scans become one document", async () => {
    const { user, registered } = await open({ scan_ids: [101, 102] });
    expect(await screen.findByText("043. Công điện 4646 UBND.pdf")).toBeInTheDocument();
    await user.keyboard("Sở Y tế");
    await user.type(screen.getByLabelText(/Trích yếu/), "Kế hoạch{F9}");
    await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
    expect(registered()).toEqual([expect.objectContaining({ scan_ids: [101, 102] })]);
  });

  it("a part of a scan is registered and the rest of the same scan opens for the next document", async () => {
    const { user, registered } = await open({ scan_ids: [103] });
    await user.keyboard("Sở Y tế");
    await user.type(screen.getByLabelText(/Trích yếu/), "Văn bản thứ nhất");
    await user.click(screen.getByText(/Tách trang/));
    await user.type(screen.getByRole("textbox", { name: /Từ trang: 003/ }), "1");
    await user.type(screen.getByRole("textbox", { name: /Đến trang: 003/ }), "2");
    await user.tab();
    await user.keyboard("{F9}");
    expect(await screen.findByText(/Bản quét còn trang 3–4/)).toBeInTheDocument();
    expect(registered()).toEqual([
      expect.objectContaining({
        scan_ids: [103],
        pages: [{ scan_id: 103, page_from: 1, page_to: 2, page_count: 4 }],
        page_amount: 2,
      }),
    ]);
    expect(screen.getByRole("textbox", { name: /Từ trang/ })).toHaveValue("3");
    expect(screen.getByRole("textbox", { name: /Đến trang/ })).toHaveValue("4");
  });
});

it("a scan of which pages are registered opens at the first that are not", async () => {
  const { user, backend, field, registered } = await open({ scan_ids: [103] });
  backend.desk.scanUsed?.(103, { id: 77, arrival_number: 7, year: 2026 }, [
    { scan_id: 103, page_from: 2, page_to: 2 },
  ]);
  // Opened anew, as from the inbox.
  go({ screen: "incoming_entry", scan_ids: [101] });
  await screen.findByRole("region", { name: "Bản quét 101" });
  go({ screen: "incoming_entry", scan_ids: [103] });
  expect(await screen.findByRole("textbox", { name: /Từ trang: 003/ })).toHaveValue("1");
  expect(screen.getByRole("textbox", { name: /Đến trang: 003/ })).toHaveValue("1");
  await user.type(field(/Tác giả/), "Sở Y tế");
  await user.type(field(/Trích yếu/), "Trang bìa rời{F9}");
  expect(await screen.findByText(/Bản quét còn trang 3–4/)).toBeInTheDocument();
  expect(registered()).toEqual([
    expect.objectContaining({ pages: [{ scan_id: 103, page_from: 1, page_to: 1, page_count: 4 }] }),
  ]);
});

it("from paper without a scan: saved by Ctrl+S, and the sheet waits for F9", async () => {
  const { user, registered, field } = await open({});
  expect(screen.getByText("Chưa có bản quét")).toBeInTheDocument();
  await user.keyboard("Sở Y tế");
  await user.click(field(/Trích yếu/));
  await user.keyboard("Kế hoạch tiêm chủng{Control>}s{/Control}");
  await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
  expect(registered()).toHaveLength(1);
  expect(registered()[0]).not.toHaveProperty("scan_ids");
  await user.keyboard("{Control>}s{/Control}");
  expect(registered()).toHaveLength(1);
  await user.keyboard("{F9}");
  expect(await screen.findByRole("region", { name: "Bản quét 101" })).toBeInTheDocument();
});

it("says nothing more about a sheet that is in the book", async () => {
  const commands = incomingCommands();
  let inBook = false;
  const { user, field } = await open(
    { scan_ids: [101] },
    {
      incoming_register: (input, desk, signer) => {
        inBook = true;
        return commands.incoming_register?.(input, desk, signer) as Output<"incoming_register">;
      },
      // As the core answers once the line is there: its own scan is a twin.
      incoming_check: () => ({
        findings: inBook
          ? [
              {
                level: "reason" as const,
                code: "incoming.duplicate_file",
                field: "scan_ids",
                message: "Tệp quét này đã đính kèm số đến 413/2026.",
              },
            ]
          : [],
        next_number: 413,
      }),
    },
  );
  await user.keyboard("Sở Y tế");
  await user.click(field(/Trích yếu/));
  await user.keyboard("Kế hoạch tiêm chủng{Control>}s{/Control}");
  await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
  await new Promise((later) => setTimeout(later, 700)); // longer than the pause after typing
  expect(screen.queryByText(/đã đính kèm/)).toBeNull();
});

it("from an envelope that came back: the envelope goes with the line", async () => {
  const { user, registered, field } = await open({ envelope_id: 29 });
  await user.keyboard("Thanh tra tỉnh");
  await user.click(field(/Trích yếu/));
  await user.keyboard("Kết luận thanh tra{Control>}s{/Control}");
  await screen.findByRole("region", { name: "Ghi vào dấu ĐẾN" });
  expect(registered()).toEqual([expect.objectContaining({ envelope_id: 29 })]);
});

it("a refusal of the core stands at its field, and nothing typed is lost", async () => {
  const user = userEvent.setup({ delay: null });
  const commands = incomingCommands([lineDetail({ arrival_number: 412 })]);
  showScreen(<IncomingEntry route={{ screen: "incoming_entry" }} />, {
    commands: {
      ...commands,
      incoming_register: () => {
        throw {
          kind: "refused",
          code: "incoming.too_long",
          field: "organ_name",
          message: "Tác giả dài quá 500 ký tự.",
        };
      },
    },
  });
  const organ = await screen.findByLabelText(/Tác giả/, { selector: "input" });
  await user.type(organ, "Sở Y tế");
  await user.type(screen.getByLabelText(/Trích yếu/), "Kế hoạch{F9}");
  expect(await screen.findByText("Tác giả dài quá 500 ký tự.")).toBeInTheDocument();
  expect(organ).toHaveFocus();
  expect(organ).toHaveValue("Sở Y tế");
});
