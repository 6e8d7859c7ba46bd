/** Fake sign-in and session. */
import { type FakeCommands, refuse } from "./desk";

export function sessionCommands(): FakeCommands {
  return {
    session_state: (_input, desk) => structuredClone(desk.session),
    sign_in: (_input, desk, signer) => {
      const login = signer?.login ?? "";
      const person = desk.persons[login];
      if (person === undefined || desk.secrets[login] !== signer?.pin)
        refuse("Tên đăng nhập hoặc mật khẩu chưa đúng.", "pin", "denied", "session.wrong_secret");
      desk.session.person = person;
      return person;
    },
    sign_out: (_input, desk) => {
      desk.session.person = null;
      return {};
    },
    secret_change: (_input, desk, signer) => {
      const person = desk.session.person;
      if (!person) refuse("Xin đăng nhập.", undefined, "denied");
      if (desk.secrets[person.login] !== signer?.pin) refuse("Mật khẩu hiện nay chưa đúng.", "pin", "denied");
      if ((signer?.new_pin ?? "").length < 6) refuse("Mật khẩu cần ít nhất 6 ký tự.", "new_pin");
      desk.secrets[person.login] = signer?.new_pin ?? "";
      desk.session.person = { ...person, must_change_secret: false };
      desk.persons[person.login] = desk.session.person;
      desk.tell("people");
      return {};
    },
  };
}
