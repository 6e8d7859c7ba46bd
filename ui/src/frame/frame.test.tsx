import { TextInput } from "@mantine/core";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef } from "react";
import { afterEach, describe, expect, it, vi as mock, vitest } from "vitest";
import { expectAccessible, showWindow } from "../../tests/screen";
import type { FakeOptions } from "../api/fake";
import { useRead } from "../api/query";
import { useTrail, useUnsaved } from "../route";
import { vi } from "../words/vi";
import { App } from "./App";

// One screen with a field stands for any half-filled form.
vitest.mock("../registers/incoming", () => ({
  IncomingBook: function Book() {
    const { go } = useTrail();
    return (
      <>
        <h1>{vi.frame.screens.incoming}</h1>
        <button type="button" onClick={() => go({ screen: "incoming_line", id: 1 })}>
          405
        </button>
      </>
    );
  },
  IncomingLine: () => {
    throw new Error("broken on purpose");
  },
  IncomingEntry: function Entry() {
    const half = useRef<HTMLInputElement>(null);
    useUnsaved(() => (half.current?.value ?? "") !== "");
    const books = useRead("book_list", {}, ["books"]);
    return (
      <>
        <TextInput ref={half} label="Trích yếu" />
        <p data-testid="paper">{books.data?.rows[0]?.name}</p>
      </>
    );
  },
}));

afterEach(() => mock.useRealTimers());

const secret = () => screen.getByLabelText(vi.common.secret);

describe("sign-in", () => {
  it("lets the clerk in with the right secret and says a wrong one calmly", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = showWindow(<App />);
    expect(await screen.findByRole("heading", { name: vi.frame.signInTitle })).toBeVisible();
    await expectAccessible();
    await user.type(secret(), "000000{Enter}");
    expect(await screen.findByText("Tên đăng nhập hoặc mật khẩu chưa đúng.")).toBeVisible();
    expect(secret()).toHaveValue("");
    expect(secret()).toHaveFocus();
    await user.type(secret(), "123456{Enter}");
    expect(await screen.findByRole("navigation", { name: vi.frame.rail })).toBeVisible();
    const signIns = backend.calls.filter((one) => one.name === "sign_in");
    expect(signIns).toHaveLength(2);
    expect(signIns.map((one) => one.input)).toEqual([{}, {}]); // the secret is never in the input
  });

  it("forces a change of secret at the first sign-in", async () => {
    const user = userEvent.setup({ delay: null });
    const backend = showWindow(<App />);
    const lan = backend.desk.persons.vanthu;
    if (!lan) throw new Error("no clerk");
    lan.must_change_secret = true;
    await user.type(await screen.findByLabelText(vi.common.secret), "123456{Enter}");
    expect(await screen.findByRole("heading", { name: vi.frame.secretFirstTitle })).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
    await expectAccessible();
    await user.type(screen.getByLabelText(vi.frame.secretNow), "123456");
    await user.type(screen.getByLabelText(vi.frame.secretNew), "moi-2026");
    await user.type(screen.getByLabelText(vi.frame.secretAgain), "moi-2027{Enter}");
    expect(screen.getByText(vi.frame.secretDiffers)).toBeVisible();
    await user.clear(screen.getByLabelText(vi.frame.secretAgain));
    await user.type(screen.getByLabelText(vi.frame.secretAgain), "moi-2026{Enter}");
    expect(await screen.findByRole("navigation", { name: vi.frame.rail })).toBeVisible();
    expect(backend.desk.secrets.vanthu).toBe("moi-2026");
  });
});

describe("lock", () => {
  async function halfFilled() {
    const user = userEvent.setup({ delay: null });
    const backend = showWindow(<App />, { signedIn: "vanthu" });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    await user.keyboard("{F2}");
    const field = await screen.findByLabelText("Trích yếu");
    await user.type(field, "Về việc kiểm kê");
    return { user, backend, field };
  }

  it("covers the page and keeps the half-filled form and its focus", async () => {
    const { user, backend, field } = await halfFilled();
    await user.keyboard("{F12}");
    expect(await screen.findByRole("heading", { name: vi.frame.lockedTitle })).toBeVisible();
    expect(field).not.toBeVisible();
    expect(backend.desk.session.person).toBeNull();
    await user.type(secret(), "123456{Enter}");
    await waitFor(() => expect(screen.queryByRole("heading", { name: vi.frame.lockedTitle })).toBeNull());
    expect(field).toBeVisible();
    expect(field).toHaveValue("Về việc kiểm kê");
    expect(field).toHaveFocus();
  });

  it("does not hear the keys of the page below", async () => {
    const { user } = await halfFilled();
    await user.keyboard("{F12}");
    await screen.findByRole("heading", { name: vi.frame.lockedTitle });
    await user.keyboard("{F1}");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("comes by itself after the idle minutes", async () => {
    mock.useFakeTimers({ shouldAdvanceTime: true });
    showWindow(<App />, { signedIn: "vanthu", idleMinutes: 5 });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    act(() => mock.advanceTimersByTime(4 * 60_000));
    fireEvent.pointerMove(window);
    act(() => mock.advanceTimersByTime(4 * 60_000));
    expect(screen.queryByRole("heading", { name: vi.frame.lockedTitle })).toBeNull();
    act(() => mock.advanceTimersByTime(70_000));
    expect(await screen.findByRole("heading", { name: vi.frame.lockedTitle })).toBeVisible();
  });
});

describe("another person at the desk", () => {
  const field = () => screen.getByLabelText("Trích yếu");

  type User = ReturnType<typeof userEvent.setup>;
  async function halfFilled(options: FakeOptions = {}) {
    const user = userEvent.setup({ delay: null });
    const backend = showWindow(<App />, { signedIn: "vanthu", ...options });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    await user.keyboard("{F2}");
    await user.type(await screen.findByLabelText("Trích yếu"), "Về việc kiểm kê");
    return { user, backend };
  }
  async function choose(user: User, name: RegExp) {
    await user.keyboard("{Control>}{F12}{/Control}");
    await screen.findByRole("heading", { name: vi.frame.otherPersonTitle });
    await user.click(screen.getByRole("combobox", { name: vi.frame.who }));
    await user.click(await screen.findByRole("option", { name }));
  }
  async function sitDown(user: User, name: RegExp, pin: string) {
    await choose(user, name);
    await user.type(secret(), `${pin}{Enter}`);
    await screen.findByRole("button", { name });
  }
  const leader = (user: User) => sitDown(user, /Trần Quốc Đạt/, "chanhvp-123");
  const clerk = (user: User) => sitDown(user, /Nguyễn Thị Hương Lan/, "123456");

  it("finds a page of their own, and the first person finds theirs as it was left", async () => {
    const { user } = await halfFilled();
    const half = field();
    const paper = screen.getByTestId("paper");
    paper.scrollTop = 120;
    await choose(user, /Trần Quốc Đạt/);
    expect(screen.getByText(vi.frame.keptOfOther("Nguyễn Thị Hương Lan"))).toBeVisible();
    await user.type(secret(), "chanhvp-123{Enter}");
    expect(await screen.findByRole("heading", { name: /ngày 20\/11\/2026/ })).toBeVisible();
    expect(screen.getByRole("button", { name: vi.frame.personMenu("Trần Quốc Đạt") })).toBeVisible();
    expect(half).not.toBeVisible();
    expect(half.closest("[inert]")).not.toBeNull();
    expect(screen.getAllByRole("navigation")).toHaveLength(1);
    await expectAccessible();

    paper.scrollTop = 0; // an engine may forget it while the page is hidden
    await clerk(user);
    await waitFor(() => expect(half).toBeVisible());
    expect(half).toHaveValue("Về việc kiểm kê");
    await waitFor(() => expect(half).toHaveFocus());
    expect(paper.scrollTop).toBe(120);
    expect(half.closest("[inert]")).toBeNull();
  });

  it("hears no key of the page that is hidden, nor of its dialogs", async () => {
    const { user } = await halfFilled();
    await user.keyboard("{F1}");
    const list = await screen.findByRole("dialog", { name: vi.keys.title });
    await leader(user);
    expect(list).not.toBeVisible();
    await user.keyboard("{Escape}");
    await user.keyboard("{F2}"); // only a clerk registers: the key is the hidden clerk's
    expect(screen.getByRole("heading", { name: /ngày 20\/11\/2026/ })).toBeVisible();
    await user.keyboard("{F1}");
    expect(await screen.findAllByRole("dialog")).toHaveLength(1);
    await user.keyboard("{F1}");
    await clerk(user);
    await waitFor(() => expect(list).toBeVisible());
    await user.keyboard("{F1}");
    await waitFor(() => expect(list).not.toBeVisible());
    expect(field()).toHaveValue("Về việc kiểm kê");
  });

  it("asks the core nothing for a hidden page, and reads it anew when it is shown", async () => {
    const { user, backend } = await halfFilled();
    const asked = () => backend.calls.filter((one) => one.name === "book_list").length;
    await waitFor(() => expect(asked()).toBe(1));
    await leader(user);
    act(() => backend.desk.tell("books"));
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(asked()).toBe(1);
    await clerk(user);
    await waitFor(() => expect(asked()).toBe(2));
  });

  it("answers nothing from what the first person read", async () => {
    const { user, backend } = await halfFilled();
    const asked = () => backend.calls.filter((one) => one.name === "today").length;
    await waitFor(() => expect(asked()).toBe(1));
    await leader(user);
    await waitFor(() => expect(asked()).toBe(2));
  });

  it("finds no secret that the first person half typed", async () => {
    const { user } = await halfFilled();
    await user.click(screen.getByRole("button", { name: vi.frame.personMenu("Nguyễn Thị Hương Lan") }));
    await user.click(await screen.findByRole("menuitem", { name: vi.frame.changeSecret }));
    const now = await screen.findByLabelText(vi.frame.secretNow);
    await user.type(now, "1234");
    await leader(user);
    expect(now.isConnected).toBe(true);
    expect(now).toHaveValue("");
  });

  it("is the only one left when the first was deactivated", async () => {
    const { user, backend } = await halfFilled();
    const half = field();
    await sitDown(user, /Phạm Văn Sơn/, "123456");
    expect(half.isConnected).toBe(true);
    backend.desk.session.people = backend.desk.session.people.filter((one) => one.login !== "vanthu");
    act(() => backend.desk.tell("people"));
    await waitFor(() => expect(half.isConnected).toBe(false));
    expect(screen.getByRole("button", { name: vi.frame.personMenu("Phạm Văn Sơn") })).toBeVisible();
  });

  it("sends the lock of a deactivated person back to the sign-in", async () => {
    const { user, backend } = await halfFilled();
    await user.keyboard("{F12}");
    await screen.findByRole("heading", { name: vi.frame.lockedTitle });
    backend.desk.session.people = backend.desk.session.people.filter((one) => one.login !== "vanthu");
    act(() => backend.desk.tell("people"));
    expect(await screen.findByRole("heading", { name: vi.frame.signInTitle })).toBeVisible();
    expect(screen.queryByLabelText("Trích yếu")).toBeNull();
  });
});

describe("leaving a half-filled form", () => {
  it("asks first", async () => {
    const user = userEvent.setup({ delay: null });
    showWindow(<App />, { signedIn: "vanthu" });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    await user.keyboard("{F2}");
    await user.type(await screen.findByLabelText("Trích yếu"), "abc");
    await user.keyboard("{Alt>}3{/Alt}");
    await user.click(await screen.findByRole("button", { name: vi.frame.stay }));
    expect(screen.getByLabelText("Trích yếu")).toHaveValue("abc");
    await user.keyboard("{Alt>}3{/Alt}");
    await user.click(await screen.findByRole("button", { name: vi.frame.leave }));
    expect(await screen.findByRole("heading", { name: vi.frame.screens.incoming })).toBeVisible();
  });
});

describe("frame", () => {
  it("lists the keys on F1, from the table", async () => {
    const user = userEvent.setup({ delay: null });
    showWindow(<App />, { signedIn: "vanthu" });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    await user.keyboard("{F1}");
    const list = await screen.findByRole("dialog", { name: vi.keys.title });
    expect(list).toHaveTextContent(vi.keys.lock);
    expect(list).toHaveTextContent("F12");
    await expectAccessible();
  });

  it("is not asked for by keys pressed while composing", async () => {
    showWindow(<App />, { signedIn: "vanthu" });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    fireEvent.keyDown(window, { key: "F12", code: "F12", isComposing: true });
    expect(screen.queryByRole("heading", { name: vi.frame.lockedTitle })).toBeNull();
  });

  it("shows a clock that went back, and lets only an administrator confirm it", async () => {
    showWindow(<App />, { signedIn: "quantri", clockBack: "2026-11-21T09:30:00+07:00" });
    const banner = await screen.findByRole("region", { name: vi.frame.clockTitle });
    expect(banner).toHaveTextContent("09:30 21/11/2026");
    expect(screen.getByRole("button", { name: vi.frame.clockConfirm })).toBeVisible();
  });

  it("keeps a fault in the screen it happened in", async () => {
    const user = userEvent.setup({ delay: null });
    const quiet = mock.spyOn(console, "error").mockImplementation(() => {});
    showWindow(<App />, { signedIn: "vanthu" });
    await screen.findByRole("navigation", { name: vi.frame.rail });
    await user.keyboard("{Alt>}3{/Alt}");
    await user.click(await screen.findByRole("button", { name: "405" }));
    expect(await screen.findByRole("heading", { name: vi.frame.screenBrokenTitle })).toBeVisible();
    await user.click(screen.getByRole("button", { name: vi.frame.screenHome }));
    expect(await screen.findByRole("heading", { name: /ngày 20\/11\/2026/ })).toBeVisible();
    quiet.mockRestore();
  });

  it("says in words that the office cannot be opened", async () => {
    showWindow(<App />, {
      commands: {
        session_state: () => {
          throw { kind: "in_use", code: "office.in_use", message: "Sổ đang được mở ở cửa sổ khác." };
        },
      },
    });
    expect(await screen.findByText("Sổ đang được mở ở cửa sổ khác.")).toBeVisible();
    expect(screen.getByRole("button", { name: vi.common.tryAgain })).toBeVisible();
    await expectAccessible();
  });
});
