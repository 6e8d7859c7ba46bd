/** Ký: the decision is filled in first, then shown exactly beside the signer's own secret. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call";
import { renew } from "../../api/query";
import type { CaseWhole } from "../../api/work";
import { ActSheet } from "../../kit/ActSheet";
import { SignDialog } from "../../kit/SignDialog";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import { byHand } from "./acts";
import { shownValue } from "./asks";
import { DEED_FIELDS, DeedFields, type StepFormProps, useDeed, useLoginOf } from "./StepForms";

const words = vi.work;

export function SignForm({ of, step, kinds, onDone, onClose }: StepFormProps & { of: CaseWhole }) {
  const client = useQueryClient();
  const { person } = useSession();
  const ways = byHand(step);
  const deed = useDeed(step, kinds, ways);
  const [decided, setDecided] = useState<ReturnType<typeof deed> | null>(null);
  const mine = step.people.some((one) => one.id === person?.id);
  const signer = useLoginOf(mine ? person?.id : step.people[0]?.id);
  const way = ways.find((one) => one.id === decided?.outcome);
  return (
    <>
      <ActSheet
        title={words.acts.actOn(words.acts.sign, words.stepShort(step.ordinal, step.lead))}
        note={words.forms.signNote}
        confirm={words.forms.signNext}
        fields={DEED_FIELDS}
        onSend={async (form) => setDecided(deed(form))}
        onDone={() => undefined}
        onClose={onClose}
      >
        {(errorAt) => <DeedFields step={step} kinds={kinds} ways={ways} errorAt={errorAt} />}
      </ActSheet>
      {/* The dialog proposes the signer, so it waits until the office's people are known. */}
      {decided && signer.known ? (
        <SignDialog
          opened
          title={words.forms.signTitle}
          login={signer.login}
          sentence={
            <>
              <b>{of.title}</b>
              {of.subject ? `: ${of.subject}` : ""}
              <br />
              {words.step(step.ordinal, step.what)}
              {way ? (
                <>
                  : <b>{way.name}</b>
                </>
              ) : null}
              {decided.opinion ? (
                <>
                  <br />
                  {words.opinion(decided.opinion)}
                </>
              ) : null}
              {step.asks
                .filter((ask) => decided.values?.[ask.name])
                .map((ask) => (
                  <span key={ask.name}>
                    <br />
                    {ask.label}:{" "}
                    {shownValue(
                      kinds.find((one) => one.id === ask.name),
                      decided.values?.[ask.name] ?? "",
                    )}
                  </span>
                ))}
              {decided.scan_ids ? (
                <>
                  <br />
                  {words.forms.files(decided.scan_ids.length)}
                </>
              ) : null}
            </>
          }
          onSign={async (by) => {
            await call("case_step_sign", decided, by);
            renew(client, ["work"]);
            onDone();
          }}
          onClose={() => setDecided(null)}
        />
      ) : null}
    </>
  );
}
