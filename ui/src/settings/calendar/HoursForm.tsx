/** Office hours from a day on: two sessions a weekday; an empty session is a free one. */
import { Group, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { call } from "../../api/call";
import type { Output } from "../../api/types";
import { DateField } from "../../kit/DateField";
import { typing } from "../../kit/typing";
import { useToday } from "../../session";
import { vi } from "../../words/vi";
import { ActForm } from "../ActForm";
import { tellSaved } from "../saved";
import css from "./calendar.module.css";
import { hoursInForce } from "./hours";

const w = vi.calendar;
type Year = Output<"calendar_get">;

const BOXES = ["morning_start", "morning_end", "afternoon_start", "afternoon_end"] as const;
type Box = (typeof BOXES)[number];

/** A dash, for the form library reads a full stop as a path. */
const name = (weekday: number, box: Box) => `${weekday}-${box}`;

export function HoursForm({ of, onClose }: { of: Year; onClose: () => void }) {
  const today = useToday();
  const week = hoursInForce(of, today).week;
  const form = useForm<Record<string, string | null>>({
    mode: "uncontrolled",
    initialValues: {
      valid_from: today,
      source: "",
      ...Object.fromEntries(
        week.flatMap((day) => [
          [name(day.weekday, "morning_start"), day.morning?.start ?? ""],
          [name(day.weekday, "morning_end"), day.morning?.end ?? ""],
          [name(day.weekday, "afternoon_start"), day.afternoon?.start ?? ""],
          [name(day.weekday, "afternoon_end"), day.afternoon?.end ?? ""],
        ]),
      ),
    },
  });
  return (
    <ActForm
      title={w.hoursChange}
      form={form}
      needed={["valid_from"]}
      act={(values) =>
        call("office_hours_set", {
          valid_from: values.valid_from ?? "",
          source: values.source ?? "",
          week: week.map(({ weekday }) => ({
            weekday,
            morning: times(values[name(weekday, "morning_start")], values[name(weekday, "morning_end")]),
            afternoon: times(
              values[name(weekday, "afternoon_start")],
              values[name(weekday, "afternoon_end")],
            ),
          })),
        })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <DateField
        label={vi.settings.validFrom}
        key={form.key("valid_from")}
        {...form.getInputProps("valid_from")}
      />
      <Text size="xs" c="dimmed">
        {w.timeHint}
      </Text>
      {week.map(({ weekday }) => (
        <div key={weekday} className={css.weekday}>
          <span>{w.weekdayNames[weekday - 1]}</span>
          <Group gap="0.25rem" wrap="nowrap">
            {BOXES.map((box) => (
              <TextInput
                key={form.key(name(weekday, box))}
                aria-label={w.sessionOf(
                  w.weekdayNames[weekday - 1] ?? "",
                  box.startsWith("morning") ? w.morning : w.afternoon,
                  box.endsWith("start") ? w.from : w.to,
                )}
                w="3.75rem"
                {...form.getInputProps(name(weekday, box))}
                {...typing}
              />
            ))}
          </Group>
        </div>
      ))}
      <TextInput
        label={w.hoursSource}
        key={form.key("source")}
        {...form.getInputProps("source")}
        {...typing}
      />
    </ActForm>
  );
}

/** Both boxes empty: the session is free. Half a session goes to the core, which says what is wrong. */
function times(start: string | null | undefined, end: string | null | undefined) {
  const from = start?.trim() ?? "";
  const to = end?.trim() ?? "";
  return from === "" && to === "" ? undefined : { start: from, end: to };
}
