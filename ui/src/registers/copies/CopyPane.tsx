/** A copy that has its number: what was copied, who certified it, its stamp. */
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { call } from "../../api/call";
import type { Copied } from "../../api/seal";
import { Fact } from "../../kit/Fact";
import { shownDate, shownMoment } from "../../kit/format";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { useTrail } from "../../route";
import { useCan } from "../../session";
import { vi } from "../../words/vi";
import css from "./copies.module.css";

const words = vi.copies;
const facts = words.facts;

export function CopyPane({ copy }: { copy: Copied }) {
  const { go } = useTrail();
  const clerk = useCan("clerk");
  const [voiding, setVoiding] = useState(false);
  const { source_id, source_register } = copy;
  return (
    <div className={css.pane}>
      <h2 className={css.title}>{words.row(copy.code)}</h2>
      <dl className={css.facts}>
        <Fact label={words.columns.form}>{`${copy.form_label} ${copy.transfer_label}`}</Fact>
        <Fact label={words.columns.date}>{shownDate(copy.copy_date)}</Fact>
        <Fact label={facts.sourceOrgan}>{copy.source_organ}</Fact>
        <Fact label={facts.sourceCode}>
          {[copy.source_code, shownDate(copy.source_date)].filter(Boolean).join(", ")}
        </Fact>
        <Fact label={facts.sourceContent}>
          {[copy.source_type, copy.source_subject].filter(Boolean).join(" ")}
        </Fact>
        <Fact label={facts.part}>{copy.part}</Fact>
        <Fact label={words.columns.copies}>{facts.copies(copy.copies, copy.sheets)}</Fact>
        <Fact label={words.columns.recipients}>{copy.recipients}</Fact>
        <Fact label={facts.certifier}>
          {[
            copy.certifier_name,
            copy.certified === "secret" ? words.certified.secret : words.certified.paper,
          ].join(", ")}
        </Fact>
        <Fact label={facts.capacity}>{copy.certifier_capacity}</Fact>
        <Fact label={facts.certifiedDate}>{shownDate(copy.certified_date)}</Fact>
        <Fact label={facts.stampedAt}>{shownMoment(copy.stamped_at)}</Fact>
        <Fact label={words.columns.state}>{copy.state_label}</Fact>
        <Fact label={facts.recordedBy}>{copy.recorded_by}</Fact>
        <Fact label={words.columns.note}>{copy.note}</Fact>
        <Fact label={words.voidReason}>{copy.voided_reason}</Fact>
      </dl>
      <Group gap="xs">
        {copy.state === "issued" ? (
          <Button
            onClick={() =>
              go({ screen: "seal", document: { register: "copy", id: copy.id, code: copy.code } })
            }
          >
            {words.stamp}
          </Button>
        ) : null}
        {source_register === "incoming" && source_id !== null ? (
          <Button variant="default" onClick={() => go({ screen: "incoming_line", id: source_id })}>
            {words.openSource}
          </Button>
        ) : null}
        {clerk && copy.state === "issued" ? (
          <Button variant="subtle" color="son" onClick={() => setVoiding(true)}>
            {words.voidIt}
          </Button>
        ) : null}
      </Group>
      <ReasonDialog
        opened={voiding}
        title={words.voidTitle(copy.code)}
        sentence={words.voidSentence}
        label={words.voidReason}
        confirm={words.voidIt}
        danger
        onConfirm={(reason) => call("copy_void", { id: copy.id, version: copy.version, reason })}
        onClose={() => setVoiding(false)}
      />
    </div>
  );
}
