import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, showScreen } from "../../tests/screen";
import type { Output } from "../api/types";
import type { SettingsPart } from "../route";
import { vi } from "../words/vi";
import { Settings } from ".";

const w = vi.settings;
const p = w.people;
const open = (part: SettingsPart, options = {}) =>
  showScreen(<Settings route={{ screen: "settings", part }} />, { signedIn: "quantri", ...options });

describe("every part", () => {
  const PARTS = Object.keys(w.parts) as SettingsPart[];
  it.each(PARTS)("%s is accessible", async (part) => {
    open(part);
    await screen.findByRole("region", { name: w.parts[part] });
    await waitFor(() =>
      expect(screen.getByRole("region", { name: w.parts[part] }).textContent?.length).toBeGreaterThan(20),
    );
    await expectAccessible();
  });

  it("is only looked at by those who may not change it", async () => {
    open("people", { signedIn: "vanthu" });
    expect(await screen.findByText(w.adminOnly)).toBeVisible();
    expect(screen.queryByRole("button", { name: p.add })).toBeNull();
    expect(screen.getByText("Trần Quốc Đạt")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Trần Quốc Đạt" })).toBeNull();
  });
});

describe("types of documents", () => {
  it("a new name begins on a day; an end alone begins nothing", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("types");
    const sent = () => backend.calls.filter((one) => one.name === "document_type_amend").at(-1)?.input;
    await user.click(await screen.findByRole("button", { name: "Kế hoạch" }));
    let form = screen.getByRole("form", { name: w.types.amend });
    await user.type(within(form).getByLabelText(w.types.until), "31/12/2026");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    await waitFor(() => expect(sent()).toMatchObject({ valid_to: "2026-12-31" }));
    expect(sent()).not.toHaveProperty("valid_from", expect.any(String));

    await user.click(await screen.findByRole("button", { name: "Báo cáo" }));
    form = screen.getByRole("form", { name: w.types.amend });
    await user.clear(within(form).getByLabelText(w.types.abbreviation));
    await user.type(within(form).getByLabelText(w.types.abbreviation), "BCA");
    const from = within(form).getByLabelText(w.types.changedFrom);
    await user.clear(from);
    await user.type(from, "1/1/2027");
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    await waitFor(() => expect(sent()).toMatchObject({ abbreviation: "BCA", valid_from: "2027-01-01" }));
  });
});

describe("people", () => {
  it("adds a person, then asks for the secret", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("people");
    await user.click(await screen.findByRole("button", { name: p.add }));
    const form = screen.getByRole("form", { name: p.add });
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(within(form).getAllByText(vi.common.needed).length).toBeGreaterThan(2);
    await user.type(within(form).getByLabelText(p.fullName), "Giàng A Sử");
    await user.type(within(form).getByLabelText(p.login), "vanthu");
    await user.type(within(form).getByLabelText(p.position), "Công chức");
    await user.click(within(form).getByRole("checkbox", { name: vi.common.roles.officer }));
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await within(form).findByText(/“vanthu” đã có người dùng/)).toBeVisible(); // at its field
    await user.clear(within(form).getByLabelText(p.login));
    await user.type(within(form).getByLabelText(p.login), "suga");
    await expectAccessible();
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(await screen.findByRole("heading", { name: "Giàng A Sử" })).toBeVisible();
    expect(backend.desk.session.people.map((one) => one.login)).toContain("suga");

    await user.click(screen.getByRole("button", { name: p.secretSet }));
    await user.type(screen.getByLabelText(p.secretNew), "muonghoa1");
    await user.type(screen.getByLabelText(p.secretAgain), "muonghoa1");
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    expect(await screen.findByText(p.secretDone)).toBeVisible();
    const set = backend.calls.find((one) => one.name === "people_set_secret");
    expect(JSON.stringify(set?.input)).not.toContain("muonghoa1");
    expect(set?.signer).toEqual({ new_pin: "muonghoa1" });
  });

  it("resets a leader's secret only with the sealed code, and shows the new code once", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("people");
    await user.click(await screen.findByRole("button", { name: "Trần Quốc Đạt" }));
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    await user.type(screen.getByLabelText(p.secretNew), "moi-chanhvp");
    await user.type(screen.getByLabelText(p.secretAgain), "moi-chanhvp");
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    expect(await screen.findByText(/cần mã khôi phục niêm phong/)).toBeVisible();
    await user.type(screen.getByLabelText(p.code), "AAAA-BBBB");
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    expect(await screen.findByText("K7QD-M2XP-9TRA-4HEW")).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: w.recovery.done }));
    expect(screen.queryByText("K7QD-M2XP-9TRA-4HEW")).toBeNull();
    expect(backend.desk.secrets.chanhvp).toBe("moi-chanhvp");
  });

  it("stops an account with a reason, and opens it again", async () => {
    const user = userEvent.setup({ delay: null });
    open("people");
    await user.click(await screen.findByRole("button", { name: "Chảo Mẩy Hoa" }));
    await user.click(screen.getByRole("button", { name: p.deactivate }));
    const dialog = await screen.findByRole("dialog", { name: p.deactivate });
    await user.type(within(dialog).getByLabelText(vi.common.reason), "chuyển công tác");
    await user.click(within(dialog).getByRole("button", { name: p.deactivate }));
    expect(await screen.findByText(p.inactive)).toBeVisible();
    expect(screen.getByRole("button", { name: p.reactivate })).toBeVisible();
  });

  it("lets who became a leader later agree with the secret of before, and shows the sealed code", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("people");
    await user.click(await screen.findByRole("button", { name: "Lê Đức Thịnh" }));
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    await user.type(screen.getByLabelText(p.secretNew), "moi-chutich");
    await user.type(screen.getByLabelText(p.secretAgain), "moi-chutich");
    await user.click(screen.getByLabelText(p.byLeader));
    await user.click(screen.getByRole("combobox", { name: p.leader }));
    await user.click(await screen.findByRole("option", { name: p.leaderSelf("Lê Đức Thịnh") }));
    await user.type(screen.getByLabelText(p.leaderSecret), "chutich-123");
    await user.click(screen.getByRole("button", { name: p.secretSet }));
    expect(await screen.findByText("K7QD-M2XP-9TRA-4HEW")).toBeVisible();
    expect(backend.calls.find((one) => one.name === "people_set_secret")?.signer).toEqual({
      new_pin: "moi-chutich",
      login: "chutich",
      pin: "chutich-123",
    });
  });

  it("says calmly that someone else changed the person meanwhile", async () => {
    const user = userEvent.setup({ delay: null });
    open("people", {
      commands: {
        people_amend: () => {
          throw { kind: "conflict", code: "x", message: "Dòng này vừa được người khác sửa." };
        },
      },
    });
    await user.click(await screen.findByRole("button", { name: "Lê Đức Thịnh" }));
    const name = screen.getByLabelText(p.fullName);
    await user.type(name, " (sửa)");
    await user.click(screen.getByRole("button", { name: vi.common.save }));
    expect(await screen.findByText("Dòng này vừa được người khác sửa.")).toBeVisible();
    expect(name).toHaveValue("Lê Đức Thịnh (sửa)");
  });
});

describe("books", () => {
  it("shows which numbers are missing or voided", async () => {
    const user = userEvent.setup({ delay: null });
    open("books");
    await user.click((await screen.findAllByRole("button", { name: w.books.register }))[0] as HTMLElement);
    const report = await screen.findByRole("region", { name: w.books.gapsOf(2026) });
    expect(report).toHaveTextContent("Số 207");
    expect(report).toHaveTextContent("Vào sổ hai lần một văn bản");
  });
});

describe("folders", () => {
  it("takes a path from the system's window and adds it", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("folders");
    await user.click(await screen.findByRole("button", { name: w.folders.add }));
    await user.click(screen.getByRole("button", { name: w.options.chooseFor(w.folders.path) }));
    expect(await screen.findByDisplayValue("D:\\VanBanQuet")).toBeVisible();
    await user.type(screen.getByLabelText(w.folders.label), "Máy quét tầng 2");
    await user.click(screen.getByRole("button", { name: vi.common.save }));
    expect(await screen.findByRole("region", { name: "Máy quét tầng 2" })).toBeVisible();
    expect(backend.calls.find((one) => one.name === "folder_add")?.input).toEqual({
      path: "D:\\VanBanQuet",
      label: "Máy quét tầng 2",
      network: false,
    });
  });
});

describe("backup", () => {
  it("checks the books and says what was compared", async () => {
    const user = userEvent.setup({ delay: null });
    open("backup");
    await user.click(await screen.findByRole("button", { name: w.backup.quick }));
    const report = await screen.findByRole("region", { name: w.backup.reportOfBooks });
    expect(report).toHaveTextContent(w.backup.whole);
    expect(report).toHaveTextContent("1.843 mục nhật ký");
    await expectAccessible();
  });

  it("shows how far the check of a backup is, and stops it", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("backup");
    const buttons = await screen.findAllByRole("button", { name: /^Kiểm tra bản sao lưu lúc/ });
    await user.click(buttons[0] as HTMLElement);
    const bar = await screen.findByRole("group", { name: w.backup.checking });
    await within(bar).findByText("Đang đọc bản sao lưu");
    await user.click(within(bar).getByRole("button", { name: vi.common.stop }));
    expect(await screen.findByText("Đã dừng theo yêu cầu. Chưa có gì được ghi.")).toBeVisible();
    expect(backend.calls.find((one) => one.name === "task_stop")?.input).toEqual({ task: "backup_verify" });
  });

  it("lists a backup that cannot be read, and checks nothing of it", async () => {
    open("backup", {
      commands: {
        backup_list: () => ({
          rows: [
            {
              id: "2026-11-19_230004",
              made_at: "",
              bytes: 0,
              documents: 0,
              files: 0,
              place: "D:\\SaoLuu",
              verified: false,
              readable: false,
            },
          ],
          next: null,
        }),
      },
    });
    expect(await screen.findByText(w.backup.unreadable)).toBeVisible();
    expect(screen.getByRole("button", { name: w.backup.checkOf("2026-11-19_230004") })).toBeDisabled();
  });

  it("makes the search index anew", async () => {
    const user = userEvent.setup({ delay: null });
    open("backup");
    await user.click(await screen.findByRole("button", { name: w.backup.rebuild }));
    expect(await screen.findByText(w.backup.rebuilt("418"))).toBeVisible();
  });

  it("lets an administrator say that another vault is the one of these books, with a reason", async () => {
    const user = userEvent.setup({ delay: null });
    const note = "Kho tệp gốc trống hoặc không phải kho của sổ này.";
    const day = {
      folders_bad: [{ kind: "vault", id: 0, label: w.backup.vaultTitle, note }],
    } as unknown as Output<"today">;
    const backend = open("backup", { commands: { today: () => day, vault_adopt: () => ({}) } });
    expect(await screen.findByText(note)).toBeVisible();
    await user.click(screen.getByRole("button", { name: w.backup.adopt }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox"), "Đã đưa tệp gốc về từ bản sao lưu");
    await user.click(within(dialog).getByRole("button", { name: w.backup.adopt }));
    expect(await screen.findByText(w.backup.adopted)).toBeVisible();
    expect(backend.calls.find((one) => one.name === "vault_adopt")?.input).toEqual({
      reason: "Đã đưa tệp gốc về từ bản sao lưu",
    });
  });

  it("names what is broken", async () => {
    const user = userEvent.setup({ delay: null });
    open("backup", {
      commands: {
        verify: () => ({
          whole: false,
          checked: { entries: 3, rows: 2, files: 0, series: 1, sign_offs: 0 },
          findings: [
            { code: "row", place: "Văn bản đến số 2", message: "Nội dung dòng bị sửa ngoài chương trình." },
          ],
          head: { seq: 3, hash: "ab" },
          unseen: "",
        }),
      },
    });
    await user.click(await screen.findByRole("button", { name: w.backup.full }));
    expect(await screen.findByText(w.backup.broken("1"))).toBeVisible();
    expect(screen.getByText("Nội dung dòng bị sửa ngoài chương trình.")).toBeVisible();
  });
});

describe("options", () => {
  it("saves one option where it stands", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("options");
    const label = "Tự khóa bàn làm việc sau số phút không dùng";
    const field = await screen.findByLabelText(label);
    await user.clear(field);
    await user.type(field, "5");
    await user.click(screen.getByRole("button", { name: `${vi.common.save}: ${label}` }));
    await waitFor(() => expect(backend.desk.session.idle_minutes).toBe(5));
  });
});

describe("ủy quyền", () => {
  const d = vi.signing.delegations;
  it("is written by the clerk from the paper that gives it, and ended early with a reason", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = open("delegations", { signedIn: "vanthu" });
    await user.click(await screen.findByRole("button", { name: d.add }));
    const form = await screen.findByRole("form", { name: d.add });
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    expect(backend.calls.map((one) => one.name)).not.toContain("delegation_add");
    await user.selectOptions(within(form).getByLabelText(d.kind), "kt");
    await user.selectOptions(within(form).getByLabelText(d.from), "3");
    await user.selectOptions(within(form).getByLabelText(d.to), "2");
    await user.type(within(form).getByLabelText(d.validTo, { selector: "input" }), "31/12/2026");
    await user.type(within(form).getByLabelText(d.documentNumber), "15/QĐ-UBND");
    await user.type(within(form).getByLabelText(d.documentDate, { selector: "input" }), "19/11/2026");
    await expectAccessible();
    await user.click(within(form).getByRole("button", { name: vi.common.save }));
    await waitFor(() =>
      expect(backend.calls.find((one) => one.name === "delegation_add")?.input).toEqual({
        kind: "kt",
        from_person_id: 3,
        to_person_id: 2,
        valid_from: "2026-11-20",
        valid_to: "2026-12-31",
        document_number: "15/QĐ-UBND",
        document_date: "2026-11-19",
      }),
    );
    const row = (await screen.findByText("Ký thay (KT.)")).closest("tr");
    if (row === null) throw new Error("no row");
    await user.click(within(row).getByRole("button", { name: /Trần Quốc Đạt/ }));
    await user.click(await screen.findByRole("button", { name: d.end }));
    await user.type(await screen.findByLabelText(vi.common.reason), "Đồng chí Chủ tịch đã về");
    await user.click(screen.getByRole("button", { name: d.endConfirm }));
    expect(await screen.findByText("đã chấm dứt")).toBeVisible();
    await expectAccessible();
  });

  it("is only looked at by others", async () => {
    open("delegations", { signedIn: "chutich" });
    expect(await screen.findByText(d.lookOnly)).toBeVisible();
    expect(screen.queryByRole("button", { name: d.add })).toBeNull();
  });
});
