/** The year's standing: confirmed by which notice, and the office hours in force. */
import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../../api/call";
import type { Output } from "../../api/types";
import { shownDate } from "../../kit/format";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { typing } from "../../kit/typing";
import { useCan, useToday } from "../../session";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";
import css from "./calendar.module.css";
import { hoursInForce } from "./hours";

const w = vi.calendar;
type Year = Output<"calendar_get">;

export function YearPane({ of, onHours }: { of: Year; onHours: () => void }) {
  const today = useToday();
  const mayWrite = useCan("clerk", "admin");
  const [reopening, setReopening] = useState(false);
  const form = useForm({ mode: "uncontrolled", initialValues: { source: "" } });
  const hours = hoursInForce(of, today);
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Title order={2}>{w.yearFacts}</Title>
        <Text size="sm">
          {of.confirmed ? w.confirmed : w.unconfirmed}
          {of.confirmed_date ? `. ${w.confirmedOn(shownDate(of.confirmed_date))}` : ""}
        </Text>
        {of.source ? (
          <Text size="sm" c="dimmed">
            {w.source}: {of.source}
          </Text>
        ) : null}
        {mayWrite && !of.confirmed ? (
          <ActForm
            title={w.confirm}
            form={form}
            needed={["source"]}
            confirm={w.confirmNow}
            act={({ source }) => call("calendar_confirm", { year: of.year, source })}
            onDone={tellSaved}
          >
            <TextInput
              label={w.source}
              description={w.confirmHint}
              key={form.key("source")}
              {...form.getInputProps("source")}
              {...typing}
            />
          </ActForm>
        ) : null}
        {mayWrite && of.confirmed ? (
          <Group>
            <Button variant="default" onClick={() => setReopening(true)}>
              {w.reopen}
            </Button>
            <ReasonDialog
              opened={reopening}
              title={w.reopen}
              sentence={w.reopenSentence(of.year)}
              confirm={w.reopen}
              onConfirm={async (reason) => {
                await call("calendar_confirm", { year: of.year, confirmed: false, reason });
                tellSaved();
              }}
              onClose={() => setReopening(false)}
            />
          </Group>
        ) : null}
      </Stack>
      <Stack gap="xs">
        <Title order={2}>{w.hours}</Title>
        <Text size="sm" c="dimmed">
          {hours.valid_from ? w.hoursFrom(shownDate(hours.valid_from)) : w.hoursUsual}
        </Text>
        <dl className={css.hours}>
          {hours.week.map((day) => (
            <div key={day.weekday}>
              <dt>{w.weekdayNames[day.weekday - 1]}</dt>
              <dd className="tabular">
                {[day.morning, day.afternoon]
                  .filter((times) => times != null)
                  .map((times) => `${times.start}–${times.end}`)
                  .join(", ") || w.off}
              </dd>
            </div>
          ))}
        </dl>
        {mayWrite ? (
          <Group>
            <Button variant="default" onClick={onHours}>
              {w.hoursChange}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Stack>
  );
}
