/** Beside the page: what is in force and by which document, the register, findings, versions, KH 97's facts. */
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Procedure, ProcedureListed } from "../api/procedures";
import { shownDate } from "../kit/format";
import { useToday } from "../session";
import { vi } from "../words/vi";
import { Findings } from "./Findings";
import css from "./procedures.module.css";

const w = vi.procedures;

export type Doing = "adopt" | "follow" | "follow_stop" | "approve";

type Props = {
  of: Procedure;
  /** Its line of the danh mục. */
  listed?: ProcedureListed;
  mayWrite: boolean;
  onDo: (what: Doing) => void;
  onVersion: (version: number | "shipped") => void;
};

export function Side({ of, listed, mayWrite, onDo, onVersion }: Props) {
  const today = useToday();
  const inForce = of.versions
    .filter((one) => one.valid_from <= today)
    .sort((a, b) => b.valid_from.localeCompare(a.valid_from) || b.ordinal - a.ordinal)[0];
  const differs = listed?.differs === true;
  const shipped = of.version_id == null;
  const faulty = of.findings.some((one) => one.level === "error");
  const register = w.registers[of.register] ?? of.register;
  return (
    <Stack gap="md">
      <section className={css.section} aria-label={w.standing}>
        <Title order={3}>{w.standing}</Title>
        {inForce ? (
          <dl className="facts">
            <dt>{w.version}</dt>
            <dd>{inForce.ordinal}</dd>
            <dt>{w.validFrom}</dt>
            <dd className="tabular">{shownDate(inForce.valid_from)}</dd>
            <dt>{w.decision}</dt>
            <dd>{inForce.decision}</dd>
          </dl>
        ) : (
          <Text size="sm">{w.notInForce}</Text>
        )}
        {mayWrite && shipped && (of.versions.length === 0 || differs) ? (
          <Group>
            <Button disabled={faulty} onClick={() => onDo("adopt")}>
              {w.adopt}
            </Button>
          </Group>
        ) : null}
      </section>
      {of.register && of.versions.length > 0 ? (
        <section className={css.section} aria-label={w.registerHead(register)}>
          <Title order={3}>{w.registerHead(register)}</Title>
          <Text size="sm">{listed?.followed ? w.followedNow : w.followedNot}</Text>
          {listed?.follow_changes ? (
            <Text size="sm" fw={500}>
              {(listed.followed ? w.followEnds : w.followBegins)(register, shownDate(listed.follow_changes))}.
            </Text>
          ) : null}
          {mayWrite ? (
            <Group gap="xs">
              <Button variant="default" onClick={() => onDo(listed?.followed ? "follow_stop" : "follow")}>
                {listed?.followed ? w.followStop(register) : w.follow(register)}
              </Button>
            </Group>
          ) : null}
        </section>
      ) : null}
      <section className={css.section} aria-label={w.findings}>
        <Title order={3}>{w.findings}</Title>
        <Findings findings={of.findings} />
      </section>
      {of.versions.length > 0 ? (
        <section className={css.section} aria-label={w.versions}>
          <Title order={3}>{w.versions}</Title>
          <ul className="held">
            {of.versions.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={css.open}
                  aria-pressed={one.id === of.version_id}
                  onClick={() => onVersion(one.id)}
                >
                  {w.versionFrom(String(one.ordinal), shownDate(one.valid_from))}
                </button>
                <span className={css.decision}>{one.decision}</span>
              </li>
            ))}
            {listed?.shipped ? (
              <li>
                <button
                  type="button"
                  className={css.open}
                  aria-pressed={shipped}
                  onClick={() => onVersion("shipped")}
                >
                  {w.shippedText}
                </button>
                {differs ? <span className={css.decision}>{w.differs}</span> : null}
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
      {of.procedure_id == null ? null : (
        <section className={css.section} aria-label={w.approvals}>
          <Title order={3}>{w.approvals}</Title>
          {of.approvals.length === 0 ? (
            <Text size="sm">{w.noApprovals}</Text>
          ) : (
            <ul className={css.approvals}>
              {of.approvals.map((one) => (
                <li key={`${one.kind} ${one.day} ${one.document}`}>
                  <strong>{one.kind_label}</strong> <span className="tabular">{shownDate(one.day)}</span>
                  <div>{[one.document, one.by_name, one.note].filter(Boolean).join(". ")}</div>
                </li>
              ))}
            </ul>
          )}
          {mayWrite ? (
            <Group>
              <Button variant="default" onClick={() => onDo("approve")}>
                {w.approve}
              </Button>
            </Group>
          ) : null}
        </section>
      )}
    </Stack>
  );
}
