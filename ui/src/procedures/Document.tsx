/** A procedure as one reads it on paper: the headings of the template of KH 97/KH-UBND, in their order. */
import { Text, Title } from "@mantine/core";
import { Fragment, type ReactNode, useRef } from "react";
import type { ProcedurePage, ProcedurePaper } from "../api/procedures";
import { vi } from "../words/vi";
import { StepDiagram } from "./diagram";
import css from "./procedures.module.css";
import { StepTable } from "./StepTable";

const w = vi.procedures;

/** `roles` stands where the roles are told: the page of an office lets them be changed. */
export function ProcedureDocument({ page, roles }: { page: ProcedurePage; roles?: ReactNode }) {
  const tables = useRef<HTMLDivElement>(null);

  function showStep(id: string): void {
    const row = tables.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    row?.scrollIntoView?.({ block: "center" });
    row?.focus();
  }

  return (
    <article className={css.document}>
      <Said title={w.sections.purpose} text={page.purpose} />
      <Said title={w.sections.scope} text={page.scope} />
      <Items title={w.sections.basis} items={page.legal_basis} />
      {page.kind === "internal" ? (
        <>
          <Papers title={w.sections.papers} papers={page.papers} />
          <Said title={w.sections.sets} text={page.sets} />
        </>
      ) : null}
      <Section title={w.sections.total}>
        <Text size="sm">{page.total.text || w.notSaid}</Text>
        {page.entries.some((entry) => entry.total) ? (
          <ul className={css.items}>
            {page.entries.map((entry) => (
              <li key={entry.id}>
                {[entry.name, entry.condition && `(${entry.condition})`].filter(Boolean).join(" ")}
                {entry.total ? `: ${entry.total}` : ""}
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title={w.sections.steps}>
        <div ref={tables} className={css.blocks}>
          {page.agencies.length === 0 ? (
            <StepTable page={page} steps={page.steps} label={w.sections.steps} />
          ) : (
            page.agencies.map((agency) => (
              <section key={agency.id} className={css.agency} aria-label={agency.name}>
                <Title order={4} size="h3">
                  {agency.name}
                </Title>
                <Papers title={w.sections.papers} papers={agency.papers} inner />
                <Facts
                  facts={[
                    [w.sections.sets, agency.sets],
                    [w.sections.total, agency.time.text],
                  ]}
                />
                <StepTable
                  page={page}
                  steps={page.steps.filter((step) => step.agency === agency.id)}
                  label={`${w.sections.steps}: ${agency.name}`}
                />
                <Facts
                  facts={[
                    [w.sections.result, agency.result],
                    [w.sections.forwarding, agency.forwarding],
                  ]}
                />
              </section>
            ))
          )}
        </div>
      </Section>
      <Section title={w.sections.diagram}>
        <StepDiagram page={page} onOpen={showStep} />
      </Section>
      {roles ? <Section title={w.sections.roles}>{roles}</Section> : null}
      <Items title={w.sections.forms} items={page.forms} />
      <Items title={w.sections.filing} items={page.filing} />
      <Said title={w.sections.note} text={page.note} />
      <Said title={w.sections.source} text={page.source} />
    </article>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return text === "" ? null : (
    <Section title={title}>
      <Text size="sm">{text}</Text>
    </Section>
  );
}

function Items({ title, items }: { title: string; items: readonly string[] }) {
  return items.length === 0 ? null : (
    <Section title={title}>
      <ul className={css.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Those that are said. */
function Facts({ facts }: { facts: readonly [label: string, value: string][] }) {
  const said = facts.filter(([, value]) => value !== "");
  return said.length === 0 ? null : (
    <dl className="facts">
      {said.map(([label, value]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Thành phần hồ sơ: bản chính, bản sao, and when each is asked for. */
function Papers({
  title,
  papers,
  inner,
}: {
  title: string;
  papers: readonly ProcedurePaper[];
  inner?: boolean;
}) {
  if (papers.length === 0) return null;
  const table = (
    <div className={css.wide}>
      <table className={css.grid} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={css.ordinal}>
              {w.columns.ordinal}
            </th>
            <th scope="col">{w.papers.name}</th>
            <th scope="col" className={css.count}>
              {w.papers.originals}
            </th>
            <th scope="col" className={css.count}>
              {w.papers.copies}
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper, place) => (
            <tr key={`${paper.name} ${paper.condition}`}>
              <td className="tabular">{place + 1}</td>
              <td>
                {paper.name}
                {paper.condition ? <span className={css.part}>{w.papers.only(paper.condition)}</span> : null}
              </td>
              <td className="tabular">{paper.originals || ""}</td>
              <td className="tabular">{paper.copies || ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return inner ? table : <Section title={title}>{table}</Section>;
}
