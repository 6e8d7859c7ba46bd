//! A desk for one test: display, session bus, driver and office folder of its own, so that
//! tests run beside one another and leave nothing behind.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use vanthu_api::Host;
use vanthu_core::clock::SetClock;

use crate::page::Page;

/// When the office's day begins in the tests: a working day, a Tuesday.
const MORNING: &str = "2026-03-03T08:00:00+07:00";
/// That day as the first screen says it.
pub const TODAY: &str = "Thứ Ba, ngày 03/03/2026";
/// The clerk of the small office.
pub const CLERK: &str = "Lê Thị Thu";
/// Of the clerk here and in the sample office.
const SECRET: &str = "123456";
/// How long a part of the desk may take to be ready.
const READY: Duration = Duration::from_secs(30);

/// Runs one journey and takes everything down again, also when the journey fails. On failure a
/// picture of the screen, the text of the page and the program's log are left in
/// `TARGET/e2e/<name>`.
pub fn at_the_desk(name: &str, journey: impl AsyncFnOnce(&mut Desk)) {
    let mut desk = Desk::set_up(name);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime for the driver");
    runtime.block_on(async {
        journey(&mut desk).await;
        if desk.page.is_some() {
            desk.leave().await;
        }
    });
}

/// The desk of one test.
pub struct Desk {
    /// The test's name, for what it leaves behind.
    name: String,
    folder: TempDir,
    display: String,
    port: u16,
    page: Option<Page>,
    // Dropped in this order: the driver before the display it needs.
    _driver: Group,
    _screen: Group,
}

impl Desk {
    fn set_up(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let (screen, display) = start_screen(folder.path());
        let port = free_port();
        let driver = start_driver(folder.path(), &display, port);
        Self {
            name: name.to_owned(),
            folder,
            display,
            port,
            page: None,
            _driver: driver,
            _screen: screen,
        }
    }

    /// An office with one clerk, three units, an empty book and the watched folder `quet`.
    pub fn small_office(&self) {
        self.host_calls(
            "office_set_up",
            json!({
                "office": { "name": "Ủy ban nhân dân xã Tân An", "parent_name": "Ủy ban nhân dân tỉnh Long An",
                    "place": "Tân An", "identifier": "H34.12" },
                "body": { "name": "Ủy ban nhân dân xã Tân An", "abbreviation": "UBND" },
                "first_person": { "login": "vanthu", "full_name": CLERK, "position": "Văn thư",
                    "roles": ["clerk", "admin"] },
                "units": [ { "name": "Phòng Kinh tế", "abbreviation": "KT" },
                    { "name": "Phòng Văn hóa - Xã hội", "abbreviation": "VHXH" },
                    { "name": "Công an xã", "abbreviation": "CA" } ],
                "incoming_book": { "start_date": "2026-01-01" },
            }),
            json!({ "new_pin": SECRET }),
        );
    }

    /// The sample office with its year.
    pub fn sample_office(&self) {
        self.host_calls("office_set_up_demo", json!({}), json!({}));
    }

    /// Does one thing in the office before the window opens, as another program would.
    fn host_calls(&self, command: &str, input: Value, signer: Value) {
        let clock = Arc::new(SetClock::at(MORNING));
        let host = Host::open(&self.home(), clock, Arc::new(|_| ())).expect("the office opens");
        let signer = serde_json::from_value(signer).expect("a signer");
        host.call(command, input, signer)
            .unwrap_or_else(|error| panic!("{command}: {error}"));
    }

    /// The scanner writes a file into the watched folder.
    pub fn scan(&self, name: &str, bytes: &[u8]) {
        let folder = self.home().join("quet");
        fs::create_dir_all(&folder).expect("the watched folder");
        fs::write(folder.join(name), bytes).expect("the scanner writes");
    }

    /// Signs a person in at the open window and waits for the desk.
    pub async fn sign_in(&self, full_name: &str) {
        let page = self.page();
        if !page.holds("Người làm việc").await.starts_with(full_name) {
            page.press("field", "Người làm việc").await;
            page.press("option", full_name).await;
        }
        page.fill("Mật khẩu", SECRET).await;
        page.press("button", "Vào làm việc").await;
        page.find("heading", TODAY).await;
    }

    /// The office's folder.
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The page in the open window.
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("the window is open")
    }

    /// Opens the program's window and waits until the page is there.
    pub async fn open(&mut self) {
        let mut wanted = Capabilities::new();
        wanted
            .set("tauri:options", json!({ "application": program() }))
            .expect("plain JSON");
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wanted)
            .await
            .unwrap_or_else(|error| panic!("the window did not open: {error}\n{}", self.log()));
        self.page = Some(Page::new(driver, self.display.clone(), self.kept()));
        self.page().is_there().await;
    }

    /// Closes the window; the program ends.
    pub async fn leave(&mut self) {
        let page = self.page.take().expect("the window is open");
        page.close().await;
    }

    /// What the program, the driver and the display wrote.
    fn log(&self) -> String {
        let driver = fs::read_to_string(self.folder.path().join("driver.log")).unwrap_or_default();
        format!(
            "--- driver and program\n{driver}\n--- log of the program\n{}",
            self.journal()
        )
    }

    fn journal(&self) -> String {
        let Ok(files) = fs::read_dir(self.home().join("nhat-ky")) else {
            return String::new();
        };
        files
            .filter_map(|file| fs::read_to_string(file.ok()?.path()).ok())
            .collect()
    }

    /// Where pictures and the traces of a failure are kept.
    fn kept(&self) -> PathBuf {
        target().join("e2e").join(&self.name)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let kept = self.kept();
        if fs::create_dir_all(&kept).is_ok() {
            picture(&self.display, &kept.join("failed.png"));
            // A second panic would hide the first; what cannot be written is only said.
            if let Err(error) = fs::write(kept.join("failed.log"), self.log()) {
                eprintln!("no log kept: {error}");
            }
        }
        eprintln!("{}\ntraces of the failure: {}", self.log(), kept.display());
    }
}

/// Takes a picture of the whole screen. The driver's own picture hangs in WebKitGTK.
pub fn picture(display: &str, file: &Path) {
    let taken = Command::new("import")
        .args(["-display", display, "-window", "root"])
        .arg(file)
        .status();
    if !taken.as_ref().is_ok_and(|status| status.success()) {
        eprintln!("no picture: {taken:?}");
    }
}

/// The program as `make tested` built it: beside this test, in the folder above `deps`.
fn program() -> PathBuf {
    let program = target().join("vanthu-desktop");
    assert!(
        program.is_file(),
        "{} is missing: run the window tests by `make e2e`",
        program.display()
    );
    program
}

fn target() -> PathBuf {
    let this = std::env::current_exe().expect("the path of this test");
    let target = this.ancestors().nth(2).expect("tests are built in deps/");
    target.to_owned()
}

/// Processes started together, ended together.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Self {
        // A group of its own, since the driver starts the program and the bus its services.
        let child = command.process_group(0).spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        for signal in ["-TERM", "-KILL"] {
            // Fails only when all of the group has ended already.
            let _ = Command::new("kill")
                .args([signal, "--", &group])
                .stderr(Stdio::null())
                .status();
            std::thread::sleep(Duration::from_millis(200));
        }
        let _ = self.0.wait();
    }
}

fn start_screen(folder: &Path) -> (Group, String) {
    let (mut said, number) = pipe();
    let screen = Group::start(
        Command::new("Xvfb")
            .args([
                "-displayfd",
                "0",
                "-screen",
                "0",
                "1366x768x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(number)
            .stdout(Stdio::null())
            .stderr(log(folder, "screen.log")),
    );
    let mut line = String::new();
    said.read_line(&mut line).expect("Xvfb says its number");
    let number = line.trim();
    assert!(!number.is_empty(), "Xvfb did not start");
    (screen, format!(":{number}"))
}

/// Xvfb writes the number of its display, then a line feed, into the other end.
fn pipe() -> (BufReader<std::io::PipeReader>, std::io::PipeWriter) {
    let (read, write) = std::io::pipe().expect("a pipe");
    (BufReader::new(read), write)
}

fn start_driver(folder: &Path, display: &str, port: u16) -> Group {
    let native = free_port();
    let mut command = Command::new("dbus-run-session");
    command
        .args(["--", "tauri-driver", "--port"])
        .arg(port.to_string())
        .arg("--native-port")
        .arg(native.to_string())
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("LANG", "C.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("VANTHU_HOME", folder.join("home"))
        .env("VANTHU_CLOCK", MORNING)
        .stdin(Stdio::null())
        .stdout(log(folder, "driver.log"))
        .stderr(log(folder, "driver.log"));
    for (variable, name) in [
        ("HOME", "person"),
        ("XDG_CONFIG_HOME", "person/config"),
        ("XDG_DATA_HOME", "person/data"),
        ("XDG_CACHE_HOME", "person/cache"),
        ("XDG_RUNTIME_DIR", "person/run"),
    ] {
        let place = folder.join(name);
        fs::create_dir_all(&place).expect("a folder for the person");
        command.env(variable, place);
    }
    if is_root() {
        // WebKit's sandbox refuses to start for root, as in a container.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
    }
    let driver = Group::start(&mut command);
    for port in [port, native] {
        let since = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(
                since.elapsed() < READY,
                "the driver did not start: {}",
                fs::read_to_string(folder.join("driver.log")).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    driver
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id -u");
    id.stdout == b"0\n"
}

fn log(folder: &Path, name: &str) -> File {
    File::options()
        .create(true)
        .append(true)
        .open(folder.join(name))
        .expect("a log in the test's folder")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}
