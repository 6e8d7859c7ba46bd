//! What a secret must be, and when an account waits. Pure.

use crate::clock::Moment;
use crate::error::Result;
use crate::session::Role;

crate::sentences! {
    SHORT = Refused "people.secret_short" "new_pin" "Mật khẩu cần ít nhất {least} ký tự.";
    DIGITS_ONLY = Refused "people.secret_digits_only" "new_pin" "Mật khẩu của lãnh đạo cần có cả chữ cái, không chỉ chữ số, vì mật khẩu này dùng để ký duyệt.";
    SAME = Refused "people.secret_same" "new_pin" "Mật khẩu mới phải khác mật khẩu đang dùng.";
    LONG = Refused "people.secret_long" "new_pin" "Mật khẩu dài quá {most} ký tự.";
    MISSING = Refused "people.secret_missing" "pin" "Chưa có mật khẩu. Xin nhập mật khẩu của người thực hiện.";
    NEW_MISSING = Refused "people.new_secret_missing" "new_pin" "Chưa có mật khẩu mới.";
    WRONG = Denied "people.wrong_secret" "pin" "Tên đăng nhập hoặc mật khẩu không đúng. Còn {left} lần thử trước khi tạm khóa.";
    UNKNOWN_LOGIN = Denied "people.wrong_secret" "pin" "Tên đăng nhập hoặc mật khẩu không đúng.";
    LOCKED = Denied "people.locked" "pin" "Tài khoản tạm khóa vì nhập sai mật khẩu {count} lần. Xin thử lại sau {until}, hoặc nhờ người quản trị đặt lại mật khẩu.";
    NO_SECRET = Denied "people.no_secret" "login" "Tài khoản {login} chưa được đặt mật khẩu. Xin nhờ người quản trị đặt.";
    DEACTIVATED = Denied "people.deactivated" "login" "Tài khoản {login} đã ngừng.";
    SET_BY_ANOTHER = Denied "people.set_by_another" "pin" "Mật khẩu này do người khác đặt, hoặc đặt trước khi là lãnh đạo, nên chưa dùng để ký được. Xin tự đổi mật khẩu trước.";
    LOGIN_TAKEN = Refused "people.login_taken" "login" "Tên đăng nhập “{login}” đã có người dùng.";
    LOGIN_FORM = Refused "people.login_form" "login" "Tên đăng nhập gồm 2–32 chữ cái thường không dấu, chữ số, dấu chấm hoặc gạch dưới.";
    NAME_EMPTY = Refused "people.name_empty" "full_name" "Chưa có họ và tên.";
    ROLES_EMPTY = Refused "people.roles_empty" "roles" "Cần chọn ít nhất một vai trò.";
    LAST_ADMIN = Refused "people.last_admin" "id" "Đây là người quản trị duy nhất còn làm việc; cần có người quản trị khác trước.";
    SELF = Refused "people.self" "id" "Không tự ngừng tài khoản của mình được.";
    OWN_SECRET = Refused "people.own_secret" "person_id" "Mật khẩu của chính mình thì tự đổi ở “Đổi mật khẩu”, cần nhập mật khẩu đang dùng.";
    LEADER_RESET = Denied "people.leader_reset" "recovery_code" "Đặt lại mật khẩu của lãnh đạo cần mã khôi phục niêm phong của người đó, hoặc một lãnh đạo khác cùng xác nhận.";
    RECOVERY_WRONG = Denied "people.recovery_wrong" "recovery_code" "Mã khôi phục không đúng.";
    SECOND_LEADER = Denied "people.second_leader" "login" "Người xác nhận phải là một lãnh đạo khác, còn làm việc.";
    REASON = Refused "people.reason" "reason" "Xin ghi lý do.";
    UNIT_NAME = Refused "people.unit_name" "name" "Chưa có tên đơn vị.";
    UNIT_PARENT = Refused "people.unit_parent" "parent_id" "Đơn vị không thể trực thuộc chính nó hoặc đơn vị cấp dưới của nó.";
    DATES = Refused "people.dates" "valid_to" "Ngày kết thúc không được trước ngày bắt đầu {from}.";
    NAME_DATE = Refused "people.name_date" "valid_from" "Đơn vị đã có tên áp dụng từ ngày {date}. Xin chọn ngày khác.";
    POSITION_EMPTY = Refused "people.position_empty" "title" "Chưa ghi chức vụ.";
}

/// Wrong secrets after which an account waits.
pub const MOST_WRONG: i64 = 5;
/// How long it then waits, in seconds.
pub const LOCKED_SECONDS: i64 = 30 * 60;
/// Shortest secret, in characters.
const LEAST: usize = 6;
/// Shortest secret of a leader, in characters.
const LEAST_LEADER: usize = 8;
/// Bounds the input of the slow hash, in characters.
const MOST: usize = 200;

/// Letters of a recovery code: none that are mistaken for one another on paper.
pub const RECOVERY_LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Refuses a secret that is too weak for its owner's roles.
pub fn strong_enough(secret: &str, roles: &[Role]) -> Result<()> {
    let leader = roles.contains(&Role::Leader);
    let least = if leader { LEAST_LEADER } else { LEAST };
    let length = secret.chars().count();
    if length < least {
        return Err(SHORT.with(&[("least", &least)]));
    }
    if length > MOST {
        return Err(LONG.with(&[("most", &MOST)]));
    }
    if leader && secret.chars().all(|letter| letter.is_ascii_digit()) {
        return Err(DIGITS_ONLY.error());
    }
    Ok(())
}

/// Until when an account waits after `wrong` wrong secrets, the last at `at`.
pub fn locked_until(wrong: i64, at: Option<Moment>) -> Option<Moment> {
    (wrong >= MOST_WRONG)
        .then_some(at?)
        .map(|at| at.plus_seconds(LOCKED_SECONDS))
}

/// How long the answer to the `wrong`-th wrong secret is held back, in milliseconds: grows, so
/// that guessing by hand is slow long before the account locks.
pub fn delay_millis(wrong: i64) -> u64 {
    match wrong {
        ..=1 => 0,
        2 => 500,
        3 => 1_000,
        4 => 2_000,
        _ => 4_000,
    }
}

/// The form of a log-in name.
pub fn login_form(login: &str) -> Result<()> {
    let fits = (2..=32).contains(&login.len())
        && login.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._".contains(&byte)
        });
    if fits {
        Ok(())
    } else {
        Err(LOGIN_FORM.error())
    }
}

/// A recovery code as typed: upper case, without blanks and dashes.
pub fn recovery_plain(typed: &str) -> String {
    typed
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric())
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}
