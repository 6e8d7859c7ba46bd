/** Cây công việc: who was given what, in which part, by when, and what came of it; with the acts on each branch. */
import { Button, Group, Kbd, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useRead } from "../../api/query";
import type { Branch, Named, Report } from "../../api/work";
import { keyOf } from "../../keys/table";
import { useKey } from "../../keys/useKey";
import { Chip, type Tone } from "../../kit/Chip";
import { shownDate, shownMoment, worded } from "../../kit/format";
import { useSession } from "../../session";
import { vi } from "../../words/vi";
import css from "../cases/cases.module.css";
import { Files } from "../cases/Files";
import { DueChip, recordedText } from "../marks";
import { AssignForm } from "./AssignForm";
import { type AtDesk, type BranchAct, branchActs, gave, holds, isHolders } from "./acts";
import { BranchForm } from "./BranchForms";

const words = vi.work;

const TONES: Record<Branch["standing"], Tone> = {
  given: "plain",
  reported: "amber",
  accepted: "green",
  ended: "plain",
};

type Open = { branch: number | null; act: BranchAct };

export function WorkTree({ case_id, tree, ended }: { case_id: number; tree: Branch[]; ended: boolean }) {
  const { person } = useSession();
  const people = useRead("people_list", {}, ["people"]);
  const [open, setOpen] = useState<Open | null>(null);
  const everybody = people.data?.rows ?? [];
  const desk: AtDesk = {
    person: ended ? null : person,
    unit_id: everybody.find((one) => one.id === person?.id)?.unit_id,
  };
  const leader = person?.roles.includes("leader") ?? false;
  const mayGive = !ended && (leader || (person?.roles.includes("clerk") ?? false));
  const leaders: Named[] = everybody
    .filter((one) => one.active && one.roles.includes("leader"))
    .map((one) => ({ id: one.id, name: one.full_name }));
  const close = () => setOpen(null);
  const root = useRef<HTMLDivElement>(null);
  const left = useRef<number | "root" | null>(null);
  // A sheet that closes gives the keyboard back to the branch it stood in.
  useEffect(() => {
    if (open !== null) {
      left.current = open.branch ?? "root";
    } else if (left.current !== null) {
      const own = root.current?.querySelector<HTMLElement>(`[data-branch="${left.current}"] button`);
      const next = own ?? root.current?.querySelector<HTMLElement>('[data-branch="root"] button');
      left.current = null;
      if (document.activeElement === document.body) next?.focus();
    }
  }, [open]);
  useKey("case.assign", () => setOpen({ branch: null, act: "divide" }), mayGive && open === null);

  /** Whom an act is recorded for; null when the person at the desk does it oneself. */
  function recordedFor(branch: Branch, act: BranchAct): Named[] | null {
    if (isHolders(act)) {
      if (holds(branch, desk)) return null;
      if (branch.person_id != null) return [{ id: branch.person_id, name: branch.to_name }];
      return everybody
        .filter((one) => one.active && one.unit_id === branch.unit_id)
        .map((one) => ({ id: one.id, name: one.full_name }));
    }
    return gave(branch, desk) ? null : [{ id: branch.assigned_by_id, name: branch.assigned_by }];
  }

  function sheetOf(branch: Branch) {
    if (open?.branch !== branch.assignment_id) return null;
    const given = { recordedFor: recordedFor(branch, open.act), onDone: close, onClose: close };
    return open.act === "divide" ? (
      <AssignForm
        {...given}
        title={words.tree.within(branch.to_name)}
        from={{ case_id, within_id: branch.assignment_id }}
      />
    ) : (
      <BranchForm {...given} act={open.act} branch={branch} />
    );
  }

  const list = (branches: Branch[]) => (
    <ul className={css.tree}>
      {branches.map((branch) => (
        <li
          key={branch.assignment_id}
          data-branch={branch.assignment_id}
          data-ended={branch.standing === "ended" || undefined}
        >
          <BranchLine branch={branch} />
          {open === null ? (
            <BranchActs
              branch={branch}
              acts={branchActs(branch, desk)}
              onAct={(act) => setOpen({ branch: branch.assignment_id, act })}
            />
          ) : null}
          {sheetOf(branch)}
          {branch.below.length > 0 ? list(branch.below) : null}
        </li>
      ))}
    </ul>
  );

  return (
    <div ref={root} className={css.treeRoot}>
      {tree.length === 0 ? <Text size="sm">{words.tree.none}</Text> : list(tree)}
      {mayGive && open === null ? (
        <Group gap="xs" data-branch="root">
          <Button
            variant="default"
            rightSection={<Kbd size="xs">{keyOf("case.assign")}</Kbd>}
            onClick={() => setOpen({ branch: null, act: "divide" })}
          >
            {words.acts.assign}
          </Button>
        </Group>
      ) : null}
      {open && open.branch === null ? (
        <AssignForm
          title={words.acts.assign}
          from={{ case_id }}
          recordedFor={leader ? null : leaders}
          onDone={close}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function BranchActs({
  branch,
  acts,
  onAct,
}: {
  branch: Branch;
  acts: BranchAct[];
  onAct: (act: BranchAct) => void;
}) {
  if (acts.length === 0) return null;
  const [first, second, ...others] = acts;
  const more = words.acts.actOn(words.acts.more, branch.to_name);
  return (
    <Group gap={4} mt={2}>
      {[first, second].map((act) =>
        act === undefined ? null : (
          <Button
            key={act}
            size="compact-xs"
            variant="default"
            aria-label={words.acts.actOn(words.acts[act], branch.to_name)}
            onClick={() => onAct(act)}
          >
            {words.acts[act]}
          </Button>
        ),
      )}
      {others.length > 0 ? (
        <Menu position="bottom-start" shadow="md" returnFocus>
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={more}
              rightSection={<IconChevronDown size="0.8rem" aria-hidden />}
            >
              {words.acts.more}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} onClick={() => onAct(act)}>
                {words.acts[act]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}

function BranchLine({ branch }: { branch: Branch }) {
  const told = branch.part === "inform" && branch.standing === "given";
  return (
    <>
      <div className={css.stepName}>
        <Chip tone={branch.part === "lead" ? "accent" : "plain"}>
          {worded(words.tree.parts, branch.part)}
        </Chip>
        <b>{branch.to_name}</b>
        <Chip tone={told ? "plain" : TONES[branch.standing]}>
          {told ? words.tree.told : worded(words.tree.standing, branch.standing)}
        </Chip>
        {branch.part === "inform" ? null : (
          <DueChip due={branch.due} late={branch.late_days} text={branch.due_text} />
        )}
        {branch.part !== "inform" && branch.standing === "given" ? (
          <span className="tabular">{words.tree.percentDone(branch.percent)}</span>
        ) : null}
        {branch.recorded_by ? <Chip tone="amber">{words.recordedShort}</Chip> : null}
        {branch.replaces_id != null ? <Chip>{words.tree.replaced}</Chip> : null}
      </div>
      {branch.task ? <div>{branch.task}</div> : null}
      <div className={css.small}>
        {words.tree.given(branch.assigned_by, shownMoment(branch.assigned_at))}
        {branch.due && branch.due_text ? ` · ${branch.due_text}` : ""}
        {branch.recorded_by ? ` · ${recordedText(branch.recorded_by, branch.evidence)}` : ""}
      </div>
      {branch.result ? (
        <div>
          {words.tree.resultIs(branch.result)}
          {branch.result_code ? ` · ${words.tree.answer(branch.result_code)}` : ""}
        </div>
      ) : null}
      <Files files={branch.files} />
      {branch.ended_reason ? <div>{words.reason(branch.ended_reason)}</div> : null}
      {branch.reports.length > 0 ? (
        <details className={css.small}>
          <summary>{words.tree.reports(branch.reports.length)}</summary>
          <ul className={css.plainList}>
            {branch.reports.map((report) => (
              <li key={`${report.at} ${report.kind} ${report.content}`}>
                <ReportLine report={report} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function ReportLine({ report }: { report: Report }) {
  return (
    <>
      {shownMoment(report.at)}, {report.by}, {worded(words.tree.report, report.kind)}
      {report.percent != null ? ` ${words.tree.percentDone(report.percent)}` : ""}
      {report.due_date ? `, ${words.tree.extendedTo(shownDate(report.due_date))}` : ""}
      {report.content ? `: ${report.content}` : ""}
      {report.recorded_by ? ` (${recordedText(report.recorded_by, report.evidence)})` : ""}
    </>
  );
}
