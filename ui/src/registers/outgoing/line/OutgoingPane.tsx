/** One outgoing document: where it stands on its way, what comes next, everything known of it. */
import { Button, Group, Kbd, Menu, Tabs, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { call } from "../../../api/call";
import type { OutDetail } from "../../../api/outgoing";
import { useRead } from "../../../api/query";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { Chip } from "../../../kit/Chip";
import { ErrorNote, Note } from "../../../kit/ErrorNote";
import { shownMoment, worded } from "../../../kit/format";
import { SignDialog } from "../../../kit/SignDialog";
import { useSession } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { LineHistory } from "../../incoming/line/LineHistory";
import shared from "../../incoming/line/line.module.css";
import { type Act, actsOf, isSigned, type SignedAct } from "./acts";
import { Facts } from "./Facts";
import { Files } from "./Files";
import { ActForm } from "./forms";
import { nameOf } from "./name";
import { Recipients } from "./Recipients";
import { Way } from "./Way";

const words = outgoing.line;
const COMMANDS = {
  initial: "outgoing_initial",
  check: "outgoing_check",
  approve: "outgoing_approve",
  sign: "outgoing_sign",
  received: "outgoing_received",
} as const satisfies Record<SignedAct, string>;

type Props = {
  id: number;
  corner?: ReactNode;
  /** What the desk adds: its work. */
  beside?: (line: OutDetail) => ReactNode;
  /** What was decided, shown over its history. */
  decided?: (line: OutDetail) => ReactNode;
  /** The scans are shown beside the pane. */
  onFile?: (scanId: number, page: number) => void;
};

export function OutgoingPane({ id, ...rest }: Props) {
  const line = useRead("outgoing_get", { id }, ["outgoing", "inbox", "incoming"]);
  if (line.error)
    return (
      <div className={shared.pane}>
        <ErrorNote error={line.error} />
      </div>
    );
  if (!line.data)
    return (
      <Text className={shared.pane} size="sm" role="status">
        {outgoing.loading}
      </Text>
    );
  return <Pane key={id} line={line.data} {...rest} />;
}

function Pane({ line, corner, beside, decided, onFile }: Omit<Props, "id"> & { line: OutDetail }) {
  const { person, people } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const [more, setMore] = useState(false);
  const [tab, setTab] = useState<string | null>("facts");
  const pane = useRef<HTMLElement>(null);
  const acted = useRef(false);
  // A form that closes gives the keyboard back to the document, on its next step.
  useEffect(() => {
    if (act === null && acted.current && !pane.current?.contains(document.activeElement))
      pane.current?.querySelector<HTMLElement>("[data-acts] button, [role=tab]")?.focus();
    acted.current = act !== null;
  }, [act]);
  const acts = actsOf(line, person?.roles ?? []);
  const [first, ...others] = acts;
  const close = () => setAct(null);
  useKey("line.act", () => first && setAct(first), acts.length > 0 && act === null);
  useKey("line.more", () => setMore((open) => !open), others.length > 0 && act === null);
  useKey("line.amend", () => setAct("amend"), acts.includes("amend") && act === null);
  const name = nameOf(line);
  const signed = act !== null && isSigned(act) ? act : null;
  return (
    <section ref={pane} className={shared.pane} aria-label={name}>
      <header className={shared.head}>
        <h1 className={line.state === "voided" ? shared.struck : undefined}>{name}</h1>
        <Chip>{line.state_label}</Chip>
        {line.marks
          .filter((one) => one.kind !== "state")
          .map((one) => (
            <Chip key={one.kind} kind={one.kind}>
              {one.label}
            </Chip>
          ))}
        <span className={shared.corner}>{corner}</span>
      </header>
      <Way steps={line.steps} />
      {line.voided ? <Note tone="red">{words.voided(line.voided.reason)}</Note> : null}
      {line.recalled ? <Note tone="red">{words.recalled(line.recalled.reason)}</Note> : null}
      {line.returned_reason ? <Note tone="amber">{words.returned(line.returned_reason)}</Note> : null}
      {line.submitted_for && line.submitted_at && line.number == null ? (
        <Text size="sm">
          {words.submitted(
            worded(words.submittedFor, line.submitted_for),
            line.submitted_to,
            shownMoment(line.submitted_at),
          )}
        </Text>
      ) : null}
      {line.next === "stamp" ? <Note tone="plain">{words.stampNext}</Note> : null}
      {line.warnings.map((one) => (
        <Note key={`${one.code}${one.message}`} tone="amber">
          {one.message}
        </Note>
      ))}
      {(act === null || signed) && first ? (
        <Group gap="xs" className={shared.bar} data-acts>
          <Button onClick={() => setAct(first)} rightSection={<Kbd size="xs">{keyOf("line.act")}</Kbd>}>
            {words.acts[first]}
          </Button>
          {others.slice(0, 1).map((one) => (
            <Button key={one} variant="default" onClick={() => setAct(one)}>
              {words.acts[one]}
            </Button>
          ))}
          {others.length > 1 ? (
            <Menu opened={more} onChange={setMore} position="bottom-start" shadow="md" returnFocus>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>
                  {words.more}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.slice(1).map((one) => (
                  <Menu.Item
                    key={one}
                    color={one === "void" || one === "drop" ? "var(--vt-red)" : undefined}
                    onClick={() => setAct(one)}
                  >
                    {words.acts[one]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </Group>
      ) : null}
      {act && !signed ? <ActForm act={act} line={line} onDone={close} onClose={close} /> : null}
      {signed ? (
        <SignDialog
          opened
          title={words.acts[signed]}
          login={signerOf(signed, line, person?.login, people)}
          sentence={<Signed act={signed} line={line} />}
          onSign={(signer) => call(COMMANDS[signed], { id: line.id, version: line.version }, signer)}
          onClose={close}
        />
      ) : null}
      {act === "amend" ? null : beside?.(line)}
      {act === "amend" ? null : (
        <Tabs value={tab} onChange={setTab} className={shared.tabs} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="facts">{words.tabs.facts}</Tabs.Tab>
            <Tabs.Tab value="recipients">{words.tabs.recipients(line.recipients.length)}</Tabs.Tab>
            {line.secrecy === "" ? (
              <Tabs.Tab value="files">{words.tabs.files(line.attachments.length)}</Tabs.Tab>
            ) : null}
            <Tabs.Tab value="history">{words.tabs.history}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="facts" className={shared.panel}>
            <Facts line={line} />
          </Tabs.Panel>
          <Tabs.Panel value="recipients" className={shared.panel}>
            <Recipients line={line} />
          </Tabs.Panel>
          <Tabs.Panel value="files" className={shared.panel}>
            <Files files={line.attachments} onFile={onFile} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={shared.panel}>
            {decided?.(line)}
            <LineHistory rows={line.history} />
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  );
}

/** What is signed, shown exactly. */
function Signed({ act, line }: { act: SignedAct; line: OutDetail }) {
  return (
    <>
      <p>{outgoing.forms.signed(words.acts[act])}</p>
      <p>
        <b>{[line.type_name, line.subject || outgoing.secret].filter(Boolean).join(": ")}</b>
      </p>
      <p>{[line.code, line.to_places].filter(Boolean).join(" · ")}</p>
    </>
  );
}

/** The log-in proposed in the dialog: whom it was put before, else who is at the desk. */
function signerOf(
  act: SignedAct,
  line: OutDetail,
  own: string | undefined,
  people: readonly { login: string; full_name: string }[],
): string | undefined {
  const asked = act === "approve" || act === "sign" ? line.submitted_to : "";
  return people.find((one) => one.full_name === asked)?.login ?? own;
}
