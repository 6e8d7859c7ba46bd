//! The page as a person meets it: by label, role and visible text; never by class or id.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::desk::picture;

/// How long the page may take to show something.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(100);

/// Finds what is visible. `find(kind, name)` answers all elements whose accessible name is
/// `name`, or begins with it when no name is exactly that.
const LOOK: &str = r#"
const [kind, name] = arguments;
const plain = (text) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').replace(/\s*\*$/, '').trim();
const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[aria-hidden="true"]');
const texts = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
const called = (e) => plain(
  e.getAttribute('aria-label')
  ?? (e.hasAttribute('aria-labelledby') ? texts(e.getAttribute('aria-labelledby')) : null)
  ?? (e.labels?.length ? e.labels[0].textContent : null)
  ?? (e.matches('input, textarea, select') ? e.getAttribute('placeholder') : e.textContent));
const roles = {
  field: 'input:not([type=hidden]), textarea, select, [role=combobox], [role=textbox]',
  button: 'button, [role=button], input[type=submit]',
  view: 'button, [role=tab], [role=radio], label',
  submit: 'button[type=submit]',
  link: 'a[href], [role=link]',
  tab: '[role=tab]',
  option: '[role=option], option',
  checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]',
  radio: 'input[type=radio], [role=radio]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  cell: 'td, [role=gridcell], [role=cell]',
  dialog: 'dialog, [role=dialog], [role=alertdialog]',
  menuitem: '[role=menuitem]',
  alert: '[role=alert], [role=status]',
};
const all = [...document.querySelectorAll(roles[kind])].filter(visible);
if (name === null) return all;
const exact = all.filter((e) => called(e) === name);
if (exact.length) return exact;
const begins = all.filter((e) => called(e).startsWith(name));
return begins.length || kind !== 'cell' ? begins : all.filter((e) => called(e).includes(name));
"#;

/// Keeps what the page did not catch.
const LISTEN: &str = "
window.faults = [];
window.addEventListener('error', (event) => window.faults.push(event.error?.stack ?? event.message));
window.addEventListener('unhandledrejection', (event) => window.faults.push('promise: ' + (event.reason?.stack ?? event.reason)));
window.addEventListener('securitypolicyviolation', (event) => window.faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
";

/// The page of the open window.
pub struct Page {
    driver: WebDriver,
    display: String,
    kept: PathBuf,
}

impl Page {
    pub fn new(driver: WebDriver, display: String, kept: PathBuf) -> Self {
        Self {
            driver,
            display,
            kept,
        }
    }

    /// Waits until the page shows anything at all.
    pub async fn is_there(&self) {
        let since = Instant::now();
        while self.text().await.trim().is_empty() {
            assert!(since.elapsed() < PATIENCE, "the window stays empty");
            tokio::time::sleep(GLANCE).await;
        }
        self.run(LISTEN, &[]).await;
    }

    /// Closes the window; fails on any fault that the page did not catch while it was open.
    pub async fn close(self) {
        let faults = self.faults().await;
        assert!(faults.is_empty(), "the page did not catch:\n{faults}");
        self.driver.quit().await.expect("the window closes");
    }

    /// The faults so far were made on purpose.
    pub async fn forgets_faults(&self) {
        self.run("window.faults = []", &[]).await;
    }

    /// Faults of the page's own code since it was opened.
    async fn faults(&self) -> String {
        let faults = self.run("return window.faults.join('\\n')", &[]).await;
        faults.as_str().unwrap_or_default().to_owned()
    }

    /// What the window shows, and what went wrong in it: for the message of a failure.
    async fn state(&self) -> String {
        format!("{}\n{}", self.text().await, self.faults().await)
    }

    /// Everything that can be read in the window.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body?.innerText ?? ''", &[]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a text is no longer to be seen: a notice lies over what is below it.
    pub async fn is_rid_of(&self, text: &str) {
        let since = Instant::now();
        while self.text().await.contains(text) {
            assert!(since.elapsed() < PATIENCE, "“{text}” stays");
            tokio::time::sleep(GLANCE * 5).await;
        }
    }

    /// Waits until `text` can be read in the window.
    pub async fn sees(&self, text: &str) {
        let since = Instant::now();
        while !self.text().await.contains(text) {
            if since.elapsed() >= PATIENCE {
                let state = self.state().await;
                panic!("“{text}” is not to be read in the window:\n{state}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// The first visible element of this kind and name; waits for it.
    pub async fn find(&self, kind: &str, name: &str) -> WebElement {
        let since = Instant::now();
        loop {
            if let Some(element) = self.look(kind, Some(name)).await.into_iter().next() {
                return element;
            }
            if since.elapsed() >= PATIENCE {
                let state = self.state().await;
                panic!("no {kind} “{name}” in the window:\n{state}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn look(&self, kind: &str, name: Option<&str>) -> Vec<WebElement> {
        let found = self.driver.execute(LOOK, vec![json!(kind), json!(name)]);
        let found = found.await.and_then(|found| found.elements());
        found.unwrap_or_else(|error| panic!("looking for {kind} {name:?}: {error}"))
    }

    /// Presses a button, link, tab … of this name.
    pub async fn press(&self, kind: &str, name: &str) {
        let since = Instant::now();
        loop {
            // What is found may be drawn anew before it is pressed.
            let pressed = self.find(kind, name).await.click().await;
            match pressed {
                Ok(()) => return,
                Err(error) if since.elapsed() >= PATIENCE => {
                    panic!("{kind} “{name}” cannot be pressed: {error}")
                }
                Err(_) => tokio::time::sleep(GLANCE).await,
            }
        }
    }

    /// Puts `text` into the field of this name, in place of what it holds, by typing it, and
    /// leaves the field as a person does.
    pub async fn fill(&self, field: &str, text: &str) {
        let element = self.find("field", field).await;
        let typed = async {
            element.click().await?;
            element.send_keys(Key::Control + "a").await?;
            element.send_keys(text).await?;
            element.send_keys(Key::Tab + "").await
        };
        typed
            .await
            .unwrap_or_else(|error| panic!("typing into “{field}”: {error}"));
    }

    /// Chooses, in the drop-down list of this name, the entry that begins so. Its entries are drawn
    /// by the system, outside the page.
    pub async fn choose(&self, field: &str, beginning: &str) {
        self.find("field", field).await;
        let chosen = self
            .run(
                "const [field, beginning] = arguments;
                 const list = [...document.querySelectorAll('select')].find(
                   (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? '').startsWith(field));
                 const entry = [...(list?.options ?? [])].find((one) => one.text.startsWith(beginning));
                 if (!entry) return false;
                 list.value = entry.value;
                 list.dispatchEvent(new Event('change', { bubbles: true }));
                 return true;",
                &[json!(field), json!(beginning)],
            )
            .await;
        assert_eq!(chosen, true, "no “{beginning}” in “{field}”");
    }

    /// What the field of this name holds.
    pub async fn holds(&self, field: &str) -> String {
        let element = self.find("field", field).await;
        let value = element.prop("value").await.expect("a field has a value");
        value.unwrap_or_default()
    }

    /// Presses a key, or a chord, wherever the cursor is.
    pub async fn key(&self, held: &[Key], key: impl Into<char>) {
        let key = key.into();
        let mut chain = self.driver.action_chain();
        for modifier in held {
            chain = chain.key_down(modifier.clone());
        }
        chain = chain.key_down(key).key_up(key);
        for modifier in held.iter().rev() {
            chain = chain.key_up(modifier.clone());
        }
        chain.perform().await.expect("keys are pressed");
    }

    /// Calls the core as the page does.
    pub async fn call(&self, name: &str, input: Value) -> Result<Value, Value> {
        let answer = self
            .run_async(
                "const [name, input, done] = arguments;
                 window.__TAURI_INTERNALS__.invoke('call', { name, input }).then(
                   (answer) => done({ answer }), (error) => done({ error }));",
                &[json!(name), input],
            )
            .await;
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer["answer"].clone()),
        }
    }

    /// Waits until what can be read no longer changes: lists are read after the screen is shown.
    pub async fn settles(&self) {
        let since = Instant::now();
        let mut before = self.text().await;
        loop {
            tokio::time::sleep(GLANCE * 5).await;
            let now = self.text().await;
            if now == before || since.elapsed() >= PATIENCE {
                return;
            }
            before = now;
        }
    }

    /// Runs a function body in the page.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = self.driver.execute(script, arguments.to_vec()).await;
        answer
            .unwrap_or_else(|error| panic!("{error}\nin: {script:.200}"))
            .json()
            .clone()
    }

    /// Runs a function body whose last argument takes the answer.
    pub async fn run_async(&self, script: &str, arguments: &[Value]) -> Value {
        let answer = self.driver.execute_async(script, arguments.to_vec()).await;
        answer
            .unwrap_or_else(|error| panic!("{error}\nin: {script:.200}"))
            .json()
            .clone()
    }

    /// Keeps a picture of the window as `TARGET/e2e/<test>/<name>.png`.
    pub fn picture(&self, name: &str) {
        fs::create_dir_all(&self.kept).expect("a folder for pictures");
        picture(&self.display, &self.kept.join(format!("{name}.png")));
    }
}
