//! Reading the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use vanthu_core::desk::seed::Wanted;
use vanthu_core::error::Result;

vanthu_core::sentences! {
    USAGE = Refused "cli.usage" "" "{what} Xem cách dùng: vanthu --help.";
}

/// The command line, understood.
#[derive(Debug)]
pub struct Arguments {
    /// `--home`, else `VANTHU_HOME`, else the folder for local data of this account.
    pub home: Option<PathBuf>,
    /// `--clock`: only in test builds.
    #[cfg(feature = "testkit")]
    pub clock: Option<String>,
    pub verb: Verb,
}

/// What is to be done.
#[derive(Debug)]
pub enum Verb {
    Help,
    Version,
    Commands { json: bool },
    Init(Init),
    Call(Call),
    Lines,
    Intake { watch: bool },
    Seed(Wanted),
    Verify { quick: bool, json: bool },
    Backup(Backup),
}

/// `vanthu backup …`. A backup is named by its id, or by the path of its folder when the
/// office cannot be read any more.
#[derive(Debug)]
pub enum Backup {
    Create,
    List,
    Verify(Option<String>),
    Restore(String),
    Rehearse(Option<String>),
}

/// How an office begins.
#[derive(Debug)]
pub enum Init {
    Demo,
    Config(PathBuf),
}

/// `vanthu call NAME`.
#[derive(Debug)]
pub struct Call {
    pub name: String,
    /// Log-in of the person who calls.
    pub login: Option<String>,
    /// Log-in of the person who signs, when it is another.
    pub signer: Option<String>,
    /// The input, `-` for standard input; empty input when left out.
    pub input: Option<String>,
}

/// The arguments still to be read.
struct Rest(std::vec::IntoIter<OsString>);

impl Rest {
    fn text(&mut self) -> Result<Option<String>> {
        match self.0.next() {
            None => Ok(None),
            Some(word) => word
                .into_string()
                .map(Some)
                .map_err(|_| wrong("Tham số phải là chữ UTF-8.")),
        }
    }

    /// The value of an option.
    fn value(&mut self, option: &str) -> Result<String> {
        self.text()?
            .ok_or_else(|| wrong(&format!("Thiếu giá trị của {option}.")))
    }

    fn folder(&mut self, option: &str) -> Result<PathBuf> {
        self.0
            .next()
            .map(PathBuf::from)
            .ok_or_else(|| wrong(&format!("Thiếu giá trị của {option}.")))
    }
}

fn wrong(what: &str) -> vanthu_core::error::Error {
    USAGE.with(&[("what", &what)])
}

fn unknown(word: &str) -> vanthu_core::error::Error {
    wrong(&format!("Không hiểu “{word}”."))
}

/// Reads the arguments after the program's name.
pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Arguments> {
    let mut rest = Rest(words.collect::<Vec<_>>().into_iter());
    let mut home = None;
    #[cfg(feature = "testkit")]
    let mut clock = None;
    let verb = loop {
        let Some(word) = rest.text()? else {
            break Verb::Help;
        };
        match word.as_str() {
            "--home" => home = Some(rest.folder("--home")?),
            #[cfg(feature = "testkit")]
            "--clock" => clock = Some(rest.value("--clock")?),
            "--help" | "-h" | "help" => break Verb::Help,
            "--version" | "-V" => break Verb::Version,
            "init" => break init(&mut rest)?,
            "commands" => break commands(&mut rest)?,
            "call" => break call(&mut rest)?,
            "seed" => break seed(&mut rest)?,
            "verify" => break verify(&mut rest)?,
            "backup" => break backup(&mut rest)?,
            "intake" => break intake(&mut rest)?,
            other => return Err(unknown(other)),
        }
    };
    if let Some(extra) = rest.text()? {
        return Err(unknown(&extra));
    }
    Ok(Arguments {
        home,
        #[cfg(feature = "testkit")]
        clock,
        verb,
    })
}

fn init(rest: &mut Rest) -> Result<Verb> {
    match rest.text()?.as_deref() {
        Some("--demo") => Ok(Verb::Init(Init::Demo)),
        Some("--config") => Ok(Verb::Init(Init::Config(rest.folder("--config")?))),
        Some(other) => Err(unknown(other)),
        None => Err(wrong("Cần --demo hoặc --config TỆP.toml.")),
    }
}

fn commands(rest: &mut Rest) -> Result<Verb> {
    match rest.text()?.as_deref() {
        None => Ok(Verb::Commands { json: false }),
        Some("--json") => Ok(Verb::Commands { json: true }),
        Some(other) => Err(unknown(other)),
    }
}

fn seed(rest: &mut Rest) -> Result<Verb> {
    let mut wanted = Wanted {
        documents: 0,
        years: 1,
        seed: 1,
    };
    while let Some(word) = rest.text()? {
        let option = word.as_str();
        match option {
            "--documents" => wanted.documents = number(rest, option)?,
            "--years" => wanted.years = number(rest, option)?,
            "--seed" => wanted.seed = number(rest, option)?,
            other => return Err(unknown(other)),
        }
    }
    Ok(Verb::Seed(wanted))
}

fn number<T: std::str::FromStr>(rest: &mut Rest, option: &str) -> Result<T> {
    rest.value(option)?
        .parse()
        .map_err(|_| wrong(&format!("{option} cần một số.")))
}

fn verify(rest: &mut Rest) -> Result<Verb> {
    let (mut quick, mut json) = (false, false);
    while let Some(word) = rest.text()? {
        match word.as_str() {
            "--quick" => quick = true,
            "--json" => json = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(Verb::Verify { quick, json })
}

fn backup(rest: &mut Rest) -> Result<Verb> {
    let what = rest.text()?;
    Ok(Verb::Backup(match what.as_deref() {
        Some("create") => Backup::Create,
        Some("list") => Backup::List,
        Some("verify") => Backup::Verify(rest.text()?),
        Some("rehearse") => Backup::Rehearse(rest.text()?),
        Some("restore") => Backup::Restore(
            rest.text()?
                .ok_or_else(|| wrong("Cần mã của bản sao lưu."))?,
        ),
        Some(other) => return Err(unknown(other)),
        None => return Err(wrong("Cần create, list, verify, restore hoặc rehearse.")),
    }))
}

fn intake(rest: &mut Rest) -> Result<Verb> {
    match rest.text()?.as_deref() {
        Some("--once") => Ok(Verb::Intake { watch: false }),
        Some("--watch") => Ok(Verb::Intake { watch: true }),
        Some(other) => Err(unknown(other)),
        None => Err(wrong("Cần --once hoặc --watch.")),
    }
}

fn call(rest: &mut Rest) -> Result<Verb> {
    let Some(first) = rest.text()? else {
        return Err(wrong("Cần tên lệnh, hoặc --lines."));
    };
    if first == "--lines" {
        return Ok(Verb::Lines);
    }
    let mut call = Call {
        name: first,
        login: None,
        signer: None,
        input: None,
    };
    while let Some(word) = rest.text()? {
        match word.as_str() {
            "--as" => call.login = Some(rest.value("--as")?),
            "--signer" => call.signer = Some(rest.value("--signer")?),
            input if call.input.is_none() && !input.starts_with("--") => {
                call.input = Some(word);
            }
            other => return Err(unknown(other)),
        }
    }
    if call.name.starts_with('-') {
        return Err(unknown(&call.name));
    }
    Ok(Verb::Call(call))
}
