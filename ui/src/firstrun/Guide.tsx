/** The guide's steps. What was typed stays while going back and forth; nothing is written before the end. */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { asCallError, type CallError, call } from "../api/call";
import { ErrorNote } from "../kit/ErrorNote";
import { RecoveryCode } from "../kit/RecoveryCode";
import { useToday } from "../session";
import { vi } from "../words/vi";
import { configOf, type GuideValues, NEEDED, placeOf, STEPS, type Step } from "./form";
import { BookStep, FoldersStep, OfficeStep, PersonStep, ReviewStep, UnitsStep } from "./steps";

const w = vi.firstRun;
type Code = { login: string; code: string };

export function Guide({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const today = useToday();
  const [at, setAt] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const [codes, setCodes] = useState<Code[] | null>(null);
  const form = useForm<GuideValues>({
    mode: "uncontrolled",
    initialValues: {
      name: "",
      parent_name: "",
      place: "",
      identifier: "",
      address: "",
      phone: "",
      email: "",
      body_name: "",
      body_abbreviation: "",
      units: [{ name: "", abbreviation: "" }],
      full_name: "",
      login: "",
      position: w.person.positionUsual,
      roles: ["clerk", "admin"],
      secret: "",
      secret_again: "",
      book_name: w.book.nameUsual,
      start_date: today,
      first_number: 1,
      watched_folder: "",
      backup_place: "",
    },
  });
  const step: Step = STEPS[at] ?? "office";

  /** Says what this step still lacks; true when it may be left. */
  function complete(): boolean {
    const values = form.getValues();
    const lacking = NEEDED[step].filter((field) => {
      const value = values[field];
      return Array.isArray(value) ? value.length === 0 : value === null || String(value).trim() === "";
    });
    const errors: Partial<Record<keyof GuideValues, string>> = Object.fromEntries(
      lacking.map((field) => [field, vi.common.needed]),
    );
    if (step === "person" && values.secret !== values.secret_again)
      errors.secret_again = vi.frame.secretDiffers;
    form.setErrors(errors);
    return Object.keys(errors).length === 0;
  }

  async function make() {
    const values = form.getValues();
    setBusy(true);
    setError(null);
    try {
      const made = await call("office_set_up", configOf(values), { new_pin: values.secret });
      await call("sign_in", {}, { login: values.login.trim(), pin: values.secret });
      setCodes(made.recovery_codes);
    } catch (thrown) {
      const refusal = asCallError(thrown);
      const place = placeOf(refusal.field);
      if (place?.field) {
        form.setErrors({ [place.field]: refusal.message });
        setAt(STEPS.indexOf(place.step));
      } else setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  if (codes !== null) return <Made codes={codes} name={form.getValues().full_name} onDone={onDone} />;
  return (
    <main className="cover">
      <div className="guide-paper guide">
        <ol className="guide-steps" aria-label={w.steps}>
          {STEPS.map((one, index) => (
            <li
              key={one}
              aria-current={index === at ? "step" : undefined}
              data-past={index < at || undefined}
            >
              <span className="guide-number tabular">{index + 1}</span>
              {w.step[one]}
            </li>
          ))}
        </ol>
        <form
          className="guide-form"
          aria-label={w.step[step]}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step === "review") void make();
            else if (complete()) setAt(at + 1);
          }}
        >
          <Stack gap="sm">
            <div>
              <Text size="xs" c="dimmed">
                {w.stepOf(at + 1, STEPS.length)}
              </Text>
              <Title order={1}>{w.step[step]}</Title>
            </div>
            {step === "office" ? <OfficeStep form={form} /> : null}
            {step === "units" ? <UnitsStep form={form} /> : null}
            {step === "person" ? <PersonStep form={form} /> : null}
            {step === "book" ? <BookStep form={form} /> : null}
            {step === "folders" ? <FoldersStep form={form} /> : null}
            {step === "review" ? <ReviewStep values={form.getValues()} /> : null}
            <ErrorNote error={error} />
          </Stack>
          <Group justify="space-between" mt="lg">
            <Button
              size="sm"
              variant="default"
              onClick={() => {
                setError(null);
                if (at === 0) onBack();
                else setAt(at - 1);
              }}
            >
              {at === 0 ? w.start : w.previous}
            </Button>
            <Button size="sm" type="submit" loading={busy}>
              {step === "review" ? w.review.make : vi.common.next}
            </Button>
          </Group>
        </form>
      </div>
    </main>
  );
}

function Made({ codes, name, onDone }: { codes: readonly Code[]; name: string; onDone: () => void }) {
  return (
    <main className="cover">
      <div className="cover-paper">
        <Stack gap="md">
          <Title order={1}>{w.doneTitle}</Title>
          {codes.length > 0 ? <Text size="sm">{w.doneLead}</Text> : null}
          {codes.map((one) => (
            <RecoveryCode key={one.login} name={name} code={one.code} />
          ))}
          <Button size="sm" onClick={onDone}>
            {codes.length > 0 ? w.begin : w.beginPlain}
          </Button>
        </Stack>
      </div>
    </main>
  );
}
