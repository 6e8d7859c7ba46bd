/**
 * The text of a procedure as the office changes it: what the program finds stands beside it while it is written;
 * nothing is kept until it is adopted as a version.
 */
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { asCallError, type CallError, call } from "../api/call";
import type { ProcedureFinding } from "../api/procedures";
import { useRead } from "../api/query";
import type { Output } from "../api/types";
import { ErrorNote } from "../kit/ErrorNote";
import { typing } from "../kit/typing";
import { useTrail, useUnsaved } from "../route";
import { vi } from "../words/vi";
import { ProcedureDocument } from "./Document";
import { Findings } from "./Findings";
import { AdoptForm } from "./forms";
import { lineOf, placeOf } from "./places";
import css from "./procedures.module.css";

const w = vi.procedures;
const PAUSE_MS = 500;

/** The newest version of one that exists, or the skeleton of a new one. */
export function ProcedureEditor({ procedureKey }: { procedureKey?: string }) {
  const { data, error } = useRead("procedure_get", { key: procedureKey ?? "" }, ["procedures"], {
    enabled: procedureKey !== undefined,
  });
  if (error) return <ErrorNote error={error} />;
  if (procedureKey === undefined) return <Editor initial={w.skeleton} title={w.writeNew} />;
  // What is being written is not taken away by a version adopted elsewhere.
  return data ? (
    <Editor key={procedureKey} initial={data.text} title={w.editOf(data.code, data.name)} />
  ) : null;
}

type Checked = Output<"procedure_check">;

function Editor({ initial, title }: { initial: string; title: string }) {
  const { back, replace } = useTrail();
  const field = useRef<HTMLTextAreaElement>(null);
  const start = useRef(initial);
  const adopted = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const turn = useRef(0);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [reading, setReading] = useState(true);
  const [preview, setPreview] = useState(false);
  useUnsaved(() => !adopted.current && (field.current?.value ?? start.current) !== start.current);

  const check = useCallback(async () => {
    turn.current += 1;
    const own = turn.current;
    try {
      const found = await call("procedure_check", { text: field.current?.value ?? "" });
      if (own !== turn.current) return;
      setChecked(found);
      setError(null);
    } catch (thrown) {
      if (own !== turn.current) return;
      setError(asCallError(thrown));
    }
    setReading(false);
  }, []);

  useEffect(() => {
    void check();
    return () => {
      window.clearTimeout(timer.current);
      turn.current += 1;
    };
  }, [check]);

  function changed(): void {
    setReading(true);
    turn.current += 1; // an answer on its way speaks of an older text
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void check(), PAUSE_MS);
  }

  function goTo(range: [number, number] | null): void {
    const area = field.current;
    if (area === null || range === null) return;
    area.focus();
    area.setSelectionRange(range[0], range[1]);
    const above = area.value.slice(0, range[0]).split("\n").length - 1;
    const height = area.scrollHeight / Math.max(1, area.value.split("\n").length);
    area.scrollTop = Math.max(0, (above - 3) * height);
  }

  const errors = checked?.findings.filter((one) => one.level === "error").length ?? 0;
  const warnings = (checked?.findings.length ?? 0) - errors;
  const line = error ? /Dòng (\d+)/.exec(error.message)?.[1] : undefined;
  const sound = !reading && error === null && checked !== null && errors === 0;
  return (
    <>
      <div className={css.head}>
        <Button variant="default" leftSection={<IconArrowLeft size="0.95rem" aria-hidden />} onClick={back}>
          {vi.common.back}
        </Button>
        <div className={css.name}>
          <Title order={2}>{title}</Title>
          <Text size="sm" c="dimmed">
            {w.editLead}
          </Text>
        </div>
        <Button
          variant="default"
          disabled={checked === null}
          aria-pressed={preview}
          onClick={() => setPreview((was) => !was)}
        >
          {preview ? w.previewClose : w.preview}
        </Button>
      </div>
      <div className={css.columns}>
        {preview && checked ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys
          <section className={`${css.sheet} sheet`} tabIndex={0} aria-label={w.preview}>
            <ProcedureDocument page={checked.page} />
          </section>
        ) : null}
        <textarea
          ref={field}
          className={css.text}
          hidden={preview}
          aria-label={w.text}
          defaultValue={initial}
          onChange={changed}
          wrap="off"
          data-pane
          {...typing}
        />
        <aside className={`${css.side} sheet`} aria-label={w.findings}>
          <Stack gap="sm">
            <Title order={3}>{w.findings}</Title>
            <p className={css.calm} role="status">
              {reading ? w.checking : error ? w.unreadable : w.found(errors, warnings)}
            </p>
            {error && !reading ? (
              <>
                <ErrorNote error={error} />
                {line ? (
                  <Button
                    variant="default"
                    onClick={() => goTo(lineOf(field.current?.value ?? "", Number(line)))}
                  >
                    {w.toLine(line)}
                  </Button>
                ) : null}
              </>
            ) : null}
            {error === null && checked && checked.findings.length > 0 ? (
              <Findings
                findings={checked.findings}
                onGo={(finding: ProcedureFinding) => {
                  setPreview(false);
                  // The text is shown again before the cursor can go to it.
                  window.setTimeout(() => goTo(placeOf(field.current?.value ?? "", finding.place)), 0);
                }}
              />
            ) : null}
            {sound ? (
              <AdoptForm
                key={checked.key}
                procedureKey={checked.key}
                text={() => field.current?.value ?? ""}
                onDone={() => {
                  adopted.current = true;
                  replace({ screen: "work", part: "procedures", procedure_key: checked.key });
                }}
              />
            ) : (
              <Text size="sm">{w.adoptLater}</Text>
            )}
          </Stack>
        </aside>
      </div>
    </>
  );
}
