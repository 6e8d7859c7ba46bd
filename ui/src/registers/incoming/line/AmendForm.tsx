/** Sửa: the same sheet as at entry, with the reason that the log keeps beside every former value. */
import { Button, Group, Kbd } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { asCallError, type CallError, call } from "../../../api/call";
import { renew } from "../../../api/query";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { ErrorNote, Note } from "../../../kit/ErrorNote";
import { useTrail, useUnsaved } from "../../../route";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import { ReasonField } from "../entry/ReasonField";
import { SheetDeskProvider } from "../entry/SheetFields";
import { SheetForm, walkOnEnter } from "../entry/SheetForm";
import { changedFields, type Defaults, defaultsOf, FIELDS } from "../entry/sheet";
import { useSheet } from "../entry/useSheet";
import type { ActProps } from "./ActForms";
import css from "./line.module.css";

const words = vi.incoming.entry;

export function AmendForm({ line, onDone, onClose }: ActProps) {
  const { go } = useTrail();
  const client = useQueryClient();
  const today = useToday();
  // The line as it was when the sheet was laid out: what others change meanwhile is shown, not undone.
  const [before] = useState<Defaults>(() => defaultsOf(line));
  const [dirty, setDirty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [nothing, setNothing] = useState(false);
  const [conflict, setConflict] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);

  const showLine = useCallback((id: number) => go({ screen: "incoming_line", id }), [go]);
  const onDirty = useCallback(() => setDirty(true), []);
  useUnsaved(() => dirty);
  const sheet = useSheet({ defaults: before, lineId: line.id, showLine, onDirty });

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setError(null);
    setConflict(false);
    try {
      const changed = changedFields(sheet.sheet, before, today);
      setNothing(Object.keys(changed).length === 0);
      if (Object.keys(changed).length === 0) return;
      if ((await sheet.ready(reason.current)) === null) return;
      if ((reason.current?.value.trim() ?? "") === "") {
        sheet.findings.tell("reason", {
          level: "refuse",
          code: "window.reason",
          field: "reason",
          message: vi.common.reasonNeeded,
          line: null,
        });
        reason.current?.focus();
        return;
      }
      await call("incoming_amend", {
        ...changed,
        id: line.id,
        version: line.version,
        reason: reason.current?.value.trim() ?? "",
      });
      setDirty(false);
      onDone();
    } catch (thrown) {
      const refusal = asCallError(thrown);
      if (refusal.kind === "conflict") {
        renew(client, ["incoming"]);
        setConflict(true);
      } else if (!sheet.refused(refusal)) setError(refusal);
    } finally {
      setBusy(false);
    }
  }
  useKey("entry.save", () => void save());
  useKey("entry.reason", () => reason.current?.focus());

  const now = defaultsOf(line);
  const changedByOthers = FIELDS.filter((field) => (now[field] ?? "") !== (before[field] ?? ""));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter walks through the fields inside; the element itself is never acted on
    <div className="act-sheet" onKeyDown={walkOnEnter}>
      <h2 className={css.actTitle}>{words.amendTitle(line.arrival_number)}</h2>
      {conflict || changedByOthers.length > 0 ? (
        <div role="alert">
          <Note tone="amber">
            {conflict ? <div>{vi.common.conflict}</div> : null}
            {changedByOthers.length > 0 ? (
              <>
                {words.changedElsewhere}
                <ul className={css.plainList}>
                  {changedByOthers.map((field) => (
                    <li key={field}>{words.nowIs(words[field], now[field] ?? "")}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </Note>
        </div>
      ) : null}
      <SheetDeskProvider value={sheet.desk}>
        <SheetForm
          secret={sheet.secret}
          receipt={sheet.receipt}
          autoFocus="organ_name"
          fixedArrival
          below={
            <ReasonField
              always
              label={words.amendReason}
              findings={sheet.findings}
              inputRef={reason}
              onShow={showLine}
            />
          }
        />
      </SheetDeskProvider>
      <div role="alert">{nothing ? <Note tone="amber">{words.nothingChanged}</Note> : null}</div>
      <ErrorNote error={error} />
      <Group gap="xs" mt="xs">
        <Button
          data-last-stop
          loading={busy}
          onClick={() => void save()}
          rightSection={<Kbd size="xs">{keyOf("entry.save")}</Kbd>}
        >
          {words.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
      </Group>
    </div>
  );
}
