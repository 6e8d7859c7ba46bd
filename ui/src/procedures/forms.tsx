/** What an office does with a procedure: adopt it, let a register follow it, record KH 97's facts, set a role. */
import { Select, Text, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import type { ApprovalKind, Procedure, ProcedureRole } from "../api/procedures";
import { useRead } from "../api/query";
import { DateField } from "../kit/DateField";
import { Note } from "../kit/ErrorNote";
import { typing } from "../kit/typing";
import { useToday } from "../session";
import { ActForm } from "../settings/ActForm";
import { tellSaved } from "../settings/saved";
import { vi } from "../words/vi";
import css from "./procedures.module.css";

const w = vi.procedures;

/** Adopts a text as a new version; the text that comes with the program when none is given. */
export function AdoptForm({
  procedureKey,
  text,
  onDone,
  onCancel,
}: {
  procedureKey: string;
  text?: () => string;
  onDone: () => void;
  onCancel?: () => void;
}) {
  const today = useToday();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { valid_from: today as string | null, decision: "" },
  });
  return (
    <ActForm
      title={w.adopt}
      form={form}
      needed={["valid_from", "decision"]}
      confirm={w.adopt}
      act={({ valid_from, decision }) =>
        call("procedure_adopt", {
          key: procedureKey,
          text: text?.(),
          valid_from: valid_from ?? undefined,
          decision,
        })
      }
      onDone={() => {
        tellSaved();
        onDone();
      }}
      onCancel={onCancel}
    >
      <Text size="sm">{w.adoptSentence}</Text>
      <DateField
        label={w.validFrom}
        key={form.key("valid_from")}
        {...form.getInputProps("valid_from")}
        autoFocus={text === undefined}
      />
      <TextInput
        label={w.decision}
        description={w.documentHint}
        key={form.key("decision")}
        {...form.getInputProps("decision")}
        {...typing}
      />
    </ActForm>
  );
}

/** From which day new lines of the register follow it, or no longer do. */
export function FollowForm({ of, stop, onClose }: { of: Procedure; stop: boolean; onClose: () => void }) {
  const today = useToday();
  const first = of.versions.at(-1)?.valid_from ?? today;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { valid_from: (stop || first < today ? today : first) as string | null },
  });
  const register = w.registers[of.register] ?? of.register;
  const title = stop ? w.followStop(register) : w.follow(register);
  return (
    <ActForm
      title={title}
      form={form}
      needed={["valid_from"]}
      act={({ valid_from }) =>
        call("procedure_follow", {
          register: of.register,
          procedure_id: stop ? undefined : (of.procedure_id ?? undefined),
          valid_from: valid_from ?? undefined,
        })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <Text size="sm">{stop ? w.followStopSentence : w.followSentence}</Text>
      <DateField
        label={w.fromDay}
        key={form.key("valid_from")}
        {...form.getInputProps("valid_from")}
        autoFocus
      />
    </ActForm>
  );
}

const KINDS: ApprovalKind[] = ["list_approved", "approved", "published", "inspected", "reviewed"];

/** One dated fact of KH 97/KH-UBND. */
export function ApproveForm({ procedureId, onClose }: { procedureId: number; onClose: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<ApprovalKind>("approved");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { day: today as string | null, document: "", by_name: "", note: "" },
  });
  return (
    <ActForm
      title={w.approve}
      form={form}
      needed={["day", "document"]}
      act={({ day, document, by_name, note }) =>
        call("procedure_approve", {
          procedure_id: procedureId,
          kind,
          day: day ?? "",
          document,
          by_name,
          note,
        })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <Select
        label={w.approval.kind}
        data={KINDS.map((value) => ({ value, label: w.approval.kinds[value] }))}
        value={kind}
        onChange={(value) => {
          const found = KINDS.find((one) => one === value);
          if (found) setKind(found);
        }}
      />
      <DateField label={w.approval.day} key={form.key("day")} {...form.getInputProps("day")} />
      <TextInput
        label={w.approval.document}
        description={w.documentHint}
        key={form.key("document")}
        {...form.getInputProps("document")}
        {...typing}
      />
      <TextInput
        label={w.approval.byName}
        key={form.key("by_name")}
        {...form.getInputProps("by_name")}
        {...typing}
      />
      <Textarea label={w.approval.note} key={form.key("note")} {...form.getInputProps("note")} {...typing} />
    </ActForm>
  );
}

/** Which chức vụ fill a role here; one a line, as they stand in the list of people. */
export function RoleForm({
  procedureId,
  role,
  onClose,
}: {
  procedureId: number;
  role: ProcedureRole;
  onClose: () => void;
}) {
  const today = useToday();
  const people = useRead("people_list", {}, ["people"]).data?.rows ?? [];
  const form = useForm({ mode: "uncontrolled", initialValues: { titles: role.titles.join("\n") } });
  const held = [
    ...new Set(
      people
        .filter((one) => one.active)
        .flatMap((one) => one.positions)
        .filter((one) => one.valid_from <= today && (one.valid_to == null || one.valid_to >= today))
        .map((one) => one.title),
    ),
  ].sort((a, b) => a.localeCompare(b, "vi"));
  const lines = (text: string) =>
    text
      .split("\n")
      .map((one) => one.trim())
      .filter(Boolean);
  return (
    <ActForm
      title={w.roleSet(role.name)}
      form={form}
      act={({ titles }) =>
        call("procedure_role_set", { procedure_id: procedureId, role: role.id, titles: lines(titles) })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <Textarea
        label={w.titles}
        description={w.titlesHint}
        key={form.key("titles")}
        {...form.getInputProps("titles")}
        {...typing}
        data-autofocus
      />
      {held.length > 0 ? (
        <fieldset className={css.held}>
          <legend>{w.heldTitles}</legend>
          {held.map((title) => (
            <button
              key={title}
              type="button"
              className={css.add}
              onClick={() => {
                const now = lines(form.getValues().titles);
                if (!now.includes(title)) form.setFieldValue("titles", [...now, title].join("\n"));
              }}
            >
              {title}
            </button>
          ))}
        </fieldset>
      ) : null}
      {role.special ? <Note tone="plain">{w.specials[role.special]}</Note> : null}
    </ActForm>
  );
}
