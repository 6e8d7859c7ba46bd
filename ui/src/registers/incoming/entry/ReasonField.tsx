/** The one "Lý do": there when a finding asks for it, with what it must answer for. */
import { Textarea } from "@mantine/core";
import type { RefObject } from "react";
import { typing } from "../../../kit/typing";
import { vi } from "../../../words/vi";
import css from "./entry.module.css";
import { type Findings, useFinding, useFindings } from "./findings";
import { FindingText } from "./SheetFields";

const words = vi.incoming.entry;

interface ReasonFieldProps {
  findings: Findings;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** Always shown (amending), not only when a finding asks. */
  always?: boolean;
  label?: string;
  onShow(id: number): void;
}

export function ReasonField({ findings, inputRef, always, label, onShow }: ReasonFieldProps) {
  const said = useFindings(findings);
  const own = useFinding(findings, "reason");
  const asking = said.filter((finding) => finding.level === "reason");
  if (!always && asking.length === 0) return null;
  return (
    <div className={css.reason}>
      {asking.length > 0 ? (
        <ul className={css.reasons} aria-live="polite">
          {asking.map((finding) => (
            <li key={`${finding.code} ${finding.field}`}>
              <FindingText finding={finding} onShow={onShow} />
            </li>
          ))}
        </ul>
      ) : null}
      <Textarea
        ref={inputRef}
        label={label ?? words.reason}
        description={words.reasonFor}
        error={own?.level === "refuse" ? own.message : undefined}
        required
        autosize
        minRows={1}
        maxRows={4}
        {...typing}
        onChange={() => findings.tell("reason", null)}
      />
    </div>
  );
}
