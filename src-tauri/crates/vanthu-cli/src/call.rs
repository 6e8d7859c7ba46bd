//! `vanthu call NAME`: one command.

use std::process::ExitCode;

use vanthu_api::{Call as Through, Signer, dispatch, find, table};
use vanthu_core::desk::session;
use vanthu_core::door::{Handler, Progress};
use vanthu_core::error::Result;
use vanthu_core::kit::people;
use vanthu_core::office::Office;
use vanthu_core::session::Session;
use zeroize::Zeroizing;

use crate::arguments::{Arguments, Call};
use crate::{folder, input, say};

pub fn call(arguments: &Arguments, call: &Call) -> Result<ExitCode> {
    let table = table();
    let command = find(&table, &call.name)?;
    let office = if command.handler.writes() {
        folder::open(arguments)?
    } else {
        folder::open_to_read(arguments)?
    };
    let (session, pin) = match &call.login {
        Some(login) if call.name != "sign_in" => {
            let pin = input::secret_or_line("VANTHU_PIN")?;
            let session = authenticate(&office, login, pin.clone()).inspect_err(|_| {
                log_tries(arguments, &office);
            })?;
            (session, pin)
        }
        _ => (Session::Nobody, input::secret("VANTHU_PIN")),
    };
    let signer = signer(call, matches!(command.handler, Handler::Signed(_)), pin)?;
    let input = input::json(call.input.as_deref())?;
    let answer = dispatch(
        &office,
        &table,
        &session,
        Through {
            name: &call.name,
            input,
            signer: &signer,
            progress: &Progress::silent(),
        },
    )?;
    say::answer(answer)
}

/// A secret tried while only reading is counted in a file; when nobody holds the office it goes
/// into the log at once, else whoever holds it takes it in.
fn log_tries(arguments: &Arguments, office: &Office) {
    if office.writes() {
        return;
    }
    if let Ok(writer) = folder::open(arguments) {
        // What cannot be taken in now stays in the file and counts there.
        let _ = people::fold_tries(&writer);
    }
}

/// The session of a person, who proves themselves first.
pub fn authenticate(
    office: &Office,
    login: &str,
    pin: Option<Zeroizing<String>>,
) -> Result<Session> {
    let signer = Signer {
        login: Some(login.to_owned()),
        pin,
        ..Signer::default()
    };
    people::prove(office, &signer)?;
    session::present(office, login)
}

/// Who signs, and the secrets beside the input.
fn signer(call: &Call, signed: bool, own: Option<Zeroizing<String>>) -> Result<Signer> {
    let given = if signed {
        input::secret_or_line("VANTHU_SIGNER_PIN")?
    } else {
        input::secret("VANTHU_SIGNER_PIN")
    };
    let signs = call.signer.clone().or_else(|| call.login.clone());
    // Tasks about the caller's own secret (signing in, changing it) take the caller's PIN.
    let pin = match given {
        Some(pin) => Some(pin),
        None if call.signer.is_none() => own,
        None => None,
    };
    Ok(Signer {
        login: signs,
        pin,
        new_pin: input::secret("VANTHU_NEW_PIN"),
        recovery_code: input::secret("VANTHU_RECOVERY_CODE"),
    })
}
