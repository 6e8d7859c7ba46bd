//! What goes out: answers, errors, exit codes, help.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::Serialize;
use serde_json::json;
use vanthu_api::{describe, table};
use vanthu_core::door::{Answer, Progress};
use vanthu_core::error::{Error, FAULT, Kind, Result};

const HELP: &str = "\
vanthu: sổ của cơ quan qua dòng lệnh, cho kịch bản, kiểm thử và hỗ trợ.

  vanthu [--home THƯ_MỤC] init (--demo | --config VAN_PHONG.toml)
  vanthu commands [--json]
  vanthu call LỆNH [--as TÊN] [--signer TÊN] [JSON|-]
  vanthu call --lines
  vanthu seed --documents N [--years Y] [--seed S]
  vanthu intake (--once|--watch)
  vanthu backup create|list|verify [MÃ]|restore MÃ|rehearse [MÃ]
  vanthu verify [--quick] [--json]

Nơi giữ sổ: --home, nếu không thì biến VANTHU_HOME.
Mật khẩu: biến VANTHU_PIN, nếu không thì dòng đầu của đầu vào chuẩn; của người ký:
VANTHU_SIGNER_PIN; mật khẩu mới: VANTHU_NEW_PIN; mã khôi phục: VANTHU_RECOVERY_CODE.
Mã thoát: 0 xong; 2 bị từ chối; 3 sổ đang mở nơi khác; 1 hỏng hoặc lỗi đĩa.
";

/// Nobody reads standard output any more (`vanthu … | head`).
static UNHEARD: AtomicBool = AtomicBool::new(false);

/// How a shell tells of a program that wrote to nobody: 128 and the number of SIGPIPE.
const UNHEARD_CODE: u8 = 141;

/// One line on standard output.
pub fn line(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush())
        .map_err(|error| {
            if error.kind() == std::io::ErrorKind::BrokenPipe {
                UNHEARD.store(true, Ordering::Relaxed);
            }
            FAULT.error().because(error)
        })
}

/// `{"ok": …}`.
pub fn ok(output: &impl Serialize) -> Result<ExitCode> {
    answer(Answer::of(output)?)
}

/// `{"ok": …}` of a command's answer.
pub fn answer(answer: Answer) -> Result<ExitCode> {
    line(&answered(&Ok(answer)))?;
    Ok(ExitCode::SUCCESS)
}

/// The one line an answer is.
pub fn answered(answer: &Result<Answer>) -> String {
    match answer {
        Ok(answer) => format!("{{\"ok\":{}}}", answer.text()),
        Err(error) => json!({ "error": error }).to_string(),
    }
}

/// `{"error": …}` and its exit code. Who stopped listening is told nothing more.
pub fn error(error: &Error) -> ExitCode {
    if UNHEARD.load(Ordering::Relaxed) {
        return ExitCode::from(UNHEARD_CODE);
    }
    eprintln!("{}", answered(&Err(error.clone())));
    exit_code(error)
}

/// The exit code of an error.
pub fn exit_code(error: &Error) -> ExitCode {
    ExitCode::from(match error.kind {
        Kind::Refused | Kind::Denied | Kind::NotFound | Kind::Conflict => 2,
        Kind::InUse => 3,
        Kind::Storage | Kind::Broken => 1,
    })
}

/// Says how far long work is, to a person at a terminal only: scripts read standard error.
pub fn progress() -> Progress {
    let stop = Arc::new(AtomicBool::new(false));
    if !std::io::stderr().is_terminal() {
        return Progress::silent();
    }
    Progress::new(
        |done, total, note| match total {
            Some(total) => eprint!("\r{note}: {done}/{total}   "),
            None => eprint!("\r{note}: {done}   "),
        },
        stop,
    )
}

pub fn help() -> Result<ExitCode> {
    line(HELP.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

pub fn version() -> Result<ExitCode> {
    line(&format!("vanthu {}", env!("CARGO_PKG_VERSION")))?;
    Ok(ExitCode::SUCCESS)
}

/// The table of commands.
pub fn commands(json: bool) -> Result<ExitCode> {
    let table = table();
    let described = describe(&table);
    if json {
        return ok(&described);
    }
    for command in described {
        line(&format!(
            "{:<28} {:<7} {}",
            command.name, command.kind, command.who
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
