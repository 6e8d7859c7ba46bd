/**
 * One row on the desk: what it is with its paper, and its answer. The answer stands under the list, so that the paper
 * keeps the height of the window while it is written.
 */
import { Button, Kbd, Tabs, Text } from "@mantine/core";
import { useState } from "react";
import type { Answer, DeskRow, SeenFile } from "../api/approval";
import { useRead } from "../api/query";
import { type KeyId, keyOf } from "../keys/table";
import { useKey } from "../keys/useKey";
import { Chip } from "../kit/Chip";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownMoment } from "../kit/format";
import { Viewer } from "../kit/viewer";
import { ActPanel } from "../registers/incoming/line/ActPanel";
import { useTrail } from "../route";
import { useCan } from "../session";
import { vi } from "../words/vi";
import { DueChip } from "../work/marks";
import { AnswerForm } from "./AnswerForm";
import type { Prepared } from "./decision";
import { Exactly } from "./Exactly";
import css from "./signing.module.css";

const words = vi.signing;
const OUTCOMES: readonly Answer[] = ["agree", "return", "refuse", "pass"];
const KEYS: Record<Answer, KeyId> = {
  agree: "desk.agree",
  return: "desk.return",
  refuse: "desk.refuse",
  pass: "desk.pass",
};

type Props = {
  row: DeskRow;
  personId: number;
  /** Answered already, waiting for the secret. */
  prepared?: Prepared;
  onSign: (prepared: Prepared) => void;
  onLater: (prepared: Prepared) => void;
  onTakeOut: () => void;
};

export function RowPane({ row, personId, prepared, onSign, onLater, onTakeOut }: Props) {
  const { go } = useTrail();
  const [outcome, setOutcome] = useState<Answer | null>(null);
  const offered = row.refusal || prepared ? [] : OUTCOMES.filter((one) => row.outcomes.includes(one));
  const may = (one: Answer) => offered.includes(one);
  useKey("desk.agree", () => setOutcome("agree"), may("agree"));
  useKey("desk.return", () => setOutcome("return"), may("return"));
  useKey("desk.refuse", () => setOutcome("refuse"), may("refuse"));
  useKey("desk.pass", () => setOutcome("pass"), may("pass"));
  const { line_id, case_id } = row;
  return (
    <>
      <section className={css.pane} aria-label={words.pane} data-pane tabIndex={-1}>
        <header className={css.head}>
          <div className={css.named}>
            <h2>{row.title}</h2>
            {line_id == null ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() =>
                  go({ screen: row.register === "outgoing" ? "outgoing_line" : "incoming_line", id: line_id })
                }
              >
                {words.openLine}
              </Button>
            )}
            {case_id == null ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => go({ screen: "work", part: "cases", view: "open", case_id })}
              >
                {words.openCase}
              </Button>
            )}
          </div>
          <div className={css.chips}>
            <Chip tone="accent">{row.kind_label}</Chip>
            {row.priority > 0 ? (
              <Chip kind={row.priority > 2 ? "hoa_toc" : "priority"}>{vi.common.priority[row.priority]}</Chip>
            ) : null}
            <DueChip due={row.due} late={row.late_days} />
            {row.field ? <Chip>{words.field(row.field)}</Chip> : null}
          </div>
          {row.subject ? <Text size="sm">{row.subject}</Text> : null}
          <Text size="xs" c="dimmed">
            {[row.code, row.organ_name, row.asked_by ? words.askedBy(row.asked_by) : "", waits(row)]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Text size="sm">
            {words.asked}: <b>{row.asked}</b>
          </Text>
          {row.note ? <Note tone="amber">{row.note}</Note> : null}
        </header>
        <Papers files={row.files} />
      </section>
      <section className={css.answer} aria-label={words.answerPane}>
        {row.refusal ? <Refused row={row} /> : null}
        {prepared ? (
          <>
            <Exactly prepared={prepared} />
            <Button variant="default" onClick={onTakeOut}>
              {words.takeOut}
            </Button>
          </>
        ) : outcome ? (
          <AnswerForm
            key={outcome}
            row={row}
            outcome={outcome}
            personId={personId}
            onSign={onSign}
            onLater={onLater}
            onClose={() => setOutcome(null)}
          />
        ) : (
          <fieldset className={css.outcomes} aria-label={words.answers}>
            {offered.map((one) => (
              <Button
                key={one}
                variant={one === "agree" ? "filled" : "default"}
                color={one === "refuse" ? "son" : undefined}
                onClick={() => setOutcome(one)}
              >
                {words.outcomes[one]}
                <Kbd size="xs" ml={6}>
                  {keyOf(KEYS[one])}
                </Kbd>
              </Button>
            ))}
          </fieldset>
        )}
        {row.capacity && !row.refusal ? <Text size="xs">{words.capacity(row.capacity.label)}</Text> : null}
      </section>
    </>
  );
}

/** Why this person cannot decide it, and what can be done about it. */
function Refused({ row }: { row: DeskRow }) {
  const clerk = useCan("clerk");
  const [open, setOpen] = useState(false);
  const lineId = row.kind === "directive" ? row.line_id : null;
  return (
    <>
      <Note tone="amber">
        {row.refusal} {lineId == null ? words.stepRefused : clerk ? null : words.submitAgainBy}
      </Note>
      {lineId != null && clerk ? (
        open ? (
          <SubmitAgain lineId={lineId} onClose={() => setOpen(false)} />
        ) : (
          <Button mt="xs" onClick={() => setOpen(true)}>
            {words.submitAgain}
          </Button>
        )
      ) : null}
    </>
  );
}

function SubmitAgain({ lineId, onClose }: { lineId: number; onClose: () => void }) {
  const { data: line, error } = useRead("incoming_get", { id: lineId }, ["incoming"]);
  if (error) return <ErrorNote error={error} />;
  return line ? <ActPanel act="submit" line={line} onDone={onClose} onClose={onClose} /> : null;
}

function waits(row: DeskRow): string {
  return words.waitsSince(shownMoment(row.waits_since));
}

function Papers({ files }: { files: readonly SeenFile[] }) {
  const [at, setAt] = useState(0);
  const file = files[at] ?? files[0];
  if (file === undefined)
    return (
      <Text className={css.paper} p="md" c="dimmed">
        {words.noFiles}
      </Text>
    );
  return (
    <div className={css.paper}>
      {files.length > 1 ? (
        <Tabs value={String(at)} onChange={(next) => setAt(Number(next))} variant="pills">
          <Tabs.List aria-label={words.files}>
            {files.map((one, index) => (
              <Tabs.Tab key={one.file_id} value={String(index)} aria-controls="desk-paper">
                {words.file(one.of, index + 1)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      ) : null}
      <div id="desk-paper" className={css.sheet} role={files.length > 1 ? "tabpanel" : undefined}>
        {file.scan_id == null ? (
          <Text p="md" c="dimmed">
            {words.notHere}
          </Text>
        ) : (
          <Viewer key={file.file_id} scanId={file.scan_id} page={file.page_from ?? 1} />
        )}
      </div>
    </div>
  );
}
