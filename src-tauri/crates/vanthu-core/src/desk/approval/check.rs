//! What `verify` asks of every decision: that it says what was signed, that the sign-off is its
//! own, that the files are those that were seen, that the row says what was decided.

use super::blanked;
use super::content::Content;
use super::rules::{Kind, Outcome};
use super::store::{self, DecisionRow};
use crate::act::View;
use crate::audit::chain::sealed;
use crate::audit::verify::Findings;
use crate::desk::WORDS;
use crate::error::{Kind as ErrorKind, Result};
use crate::ids::{AssignmentId, FileId, IncomingId, OutgoingId, StepId};
use crate::kit::files;
use crate::kit::history::rules as history;
use crate::procedures::cases::store as cases;
use crate::procedures::tree::store as tree;
use crate::registers::incoming::approval::store::asked;
use crate::registers::{incoming, outgoing};

crate::sentences! {
    CHANGED = Broken "verify.decision_changed" "" "Quyết định không còn như đã ký: nội dung, kết quả hoặc tệp đã xem đã bị sửa.";
    WORDS_CHANGED = Broken "verify.decision_words" "" "Lời của quyết định không khớp niêm phong lúc ký: đã bị sửa.";
    SIGN_OFF = Broken "verify.decision_sign_off" "" "Chữ ký của quyết định không còn, hoặc là chữ ký của người khác, việc khác.";
    FILE_OTHER = Broken "verify.decision_file" "" "Tệp đã xem khi ký (mã {sha256}…) đã bị thay bằng tệp khác.";
    FACT_OTHER = Broken "verify.decision_fact" "" "Nội dung ghi ở sổ khác với quyết định đã ký.";
}

/// Checks every decision.
///
/// # Errors
/// Those of the database.
pub fn decisions(view: &View<'_>, findings: &mut Findings) -> Result<()> {
    store::each(view, &mut |row| {
        let place = || place(view, &row);
        let files = store::files_of(view, row.id)?;
        let hashes: Vec<String> = files.iter().map(|(_, hash)| hash.clone()).collect();
        let erased = row.content == blanked();
        if !erased && sealed(&row.salt, &row.content)[..] != row.seal[..] {
            findings.add(&WORDS_CHANGED, place(), &[]);
        }
        let subject = format!("{}:{}", row.register, row.line);
        let purpose = Kind::parse(&row.kind).map_or("", Kind::purpose);
        match store::sign_off(view, row.sign_off)? {
            Some(said)
                if said.person == row.person
                    && said.subject == subject
                    && said.purpose == purpose =>
            {
                if said.digest[..] != row.digest(&hashes)[..] {
                    findings.add(&CHANGED, place(), &[]);
                }
            }
            _ => findings.add(&SIGN_OFF, place(), &[]),
        }
        for (file, hash) in &files {
            let now = there(files::store::file(view, *file))?;
            if now.is_none_or(|now| now.sha256 != *hash) {
                let short = hash.get(..12).unwrap_or(hash);
                findings.add(&FILE_OTHER, place(), &[("sha256", &short)]);
            }
        }
        // A row that is gone says nothing.
        if !erased && there(said_so(view, &row))? != Some(true) {
            findings.add(&FACT_OTHER, place(), &[]);
        }
        Ok(())
    })
}

/// What is no longer there is a finding, not an error of the check.
fn there<T>(found: Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the row of the register says what was decided, as long as this decision is the one it
/// stands for.
fn said_so(view: &View<'_>, row: &DecisionRow) -> Result<bool> {
    let Some(content) = Content::read(&row.content) else {
        return Ok(true);
    };
    let decided = content.decided;
    if matches!(decided.outcome, Outcome::Pass) {
        return Ok(true);
    }
    let text = Some(decided.text.as_str());
    Ok(match Kind::parse(&row.kind) {
        Some(Kind::Step) => {
            let step = cases::step(view, StepId(row.line))?;
            step.sign_off == Some(row.sign_off)
                && step.opinion.as_deref().unwrap_or("") == decided.text
                && step.outcome.as_deref() == Some(decided.way.as_str())
        }
        Some(Kind::Directive) => {
            let id = IncomingId(row.line);
            asked(view, id)?.opinion_sign_off != Some(row.sign_off)
                || incoming::store::line(view, id)?.opinion.as_deref() == text
        }
        Some(Kind::Defect) => {
            let id = IncomingId(row.line);
            asked(view, id)?.defect_sign_off != Some(row.sign_off)
                || incoming::store::line(view, id)?.defect_opinion.as_deref() == text
        }
        Some(Kind::Approve) => {
            let line = outgoing::store::line(view, OutgoingId(row.line))?.approved;
            line.sign_off != Some(row.sign_off) || line.note.as_deref().or(Some("")) == text
        }
        Some(Kind::Sign) => {
            let line = outgoing::store::line(view, OutgoingId(row.line))?;
            line.signed_sign_off != Some(row.sign_off)
                || (line.signed_note.as_deref().or(Some("")) == text
                    && line.signed_by == Some(row.person)
                    && line.capacity_text == row.capacity_text)
        }
        Some(Kind::Result) | None => true,
    })
}

/// A decision, named as the office knows it.
fn place(view: &View<'_>, row: &DecisionRow) -> String {
    let kind = Kind::parse(&row.kind).map_or("", |kind| match kind {
        Kind::Step => "bước",
        Kind::Directive => "ý kiến chỉ đạo",
        Kind::Defect => "ý kiến về sai sót",
        Kind::Result => "xem kết quả",
        Kind::Approve => "duyệt văn bản đi",
        Kind::Sign => "ký văn bản đi",
    });
    let thing = thing(view, &row.register, row.line);
    format!("quyết định số {} ({kind}) về {thing}", row.id)
}

/// What a sign-off is about, in words.
pub fn thing(view: &View<'_>, register: &str, line: i64) -> String {
    let plain = || format!("{}, dòng {line}", history::row(WORDS, register));
    let case_title = |case| cases::case(view, case).map(|case| case.title);
    let said = match register {
        "incoming" => incoming::store::line(view, IncomingId(line))
            .map(|line| format!("văn bản đến số {}/{}", line.number, line.year)),
        "outgoing" => outgoing::store::line(view, OutgoingId(line)).map(|line| {
            let name = line.name();
            let mut letters = name.chars();
            let first = letters
                .next()
                .map(|letter| letter.to_lowercase().to_string());
            first.unwrap_or_default() + letters.as_str()
        }),
        "case_step" => cases::step(view, StepId(line)).and_then(|step| {
            Ok(format!(
                "bước {} của “{}”",
                step.step,
                case_title(step.case)?
            ))
        }),
        "assignment" => tree::assignment(view, AssignmentId(line)).and_then(|row| {
            Ok(format!(
                "việc giao “{}” của “{}”",
                row.task,
                case_title(row.case)?
            ))
        }),
        _ => return plain(),
    };
    said.unwrap_or_else(|_| plain())
}

/// The decisions a file was seen for, in words; empty when none.
pub fn seen_for(view: &View<'_>, file: FileId) -> Result<String> {
    let all: Vec<String> = store::of_file(view, file)?
        .iter()
        .map(|row| place(view, row))
        .collect();
    Ok(all.join("; "))
}
