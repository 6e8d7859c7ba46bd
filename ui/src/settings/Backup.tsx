/** Backups that are checked, and the check of the books in use. */
import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { call } from "../api/call";
import { renew, useAct, useQueryClient, useRead } from "../api/query";
import type { Backup, Report } from "../api/types";
import { Chip } from "../kit/Chip";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownBytes, shownMoment, shownNumber } from "../kit/format";
import { LookOnly, Panes } from "../kit/ListAndSheet";
import { ProgressBar } from "../kit/ProgressBar";
import { ReasonDialog } from "../kit/ReasonDialog";
import { useCan } from "../session";
import { TODAY_TOPICS } from "../today/topics";
import { vi } from "../words/vi";
import { VerifyReport } from "./VerifyReport";

const w = vi.settings;
const b = w.backup;

/** What is known of a backup: one whose manifest cannot be read is shown, and counts for nothing. */
function State({ one }: { one: Backup }) {
  if (!one.readable) return <Chip kind="late">{b.unreadable}</Chip>;
  return one.verified ? <Chip kind="done">{b.verified}</Chip> : <Chip>{b.unverified}</Chip>;
}

/** The vault is not the one of these books: an administrator who looked may say that it is. */
function LostVault() {
  const folders = useRead("today", {}, TODAY_TOPICS).data?.folders_bad;
  const trouble = folders?.find((one) => one.kind === "vault");
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  if (!trouble) return null;
  return (
    <>
      <Title order={2}>{b.vaultTitle}</Title>
      <Note tone="red">{trouble.note}</Note>
      <Group gap="xs">
        <Button variant="default" onClick={() => setAsked(true)}>
          {b.adopt}
        </Button>
      </Group>
      <ReasonDialog
        opened={asked}
        title={b.adopt}
        sentence={b.adoptSentence}
        confirm={b.adopt}
        onConfirm={async (reason) => {
          await call("vault_adopt", { reason });
          renew(client, ["upkeep", "folders"]);
          notifications.show({ message: b.adopted });
        }}
        onClose={() => setAsked(false)}
      />
    </>
  );
}

export function BackupPart() {
  const { data, error } = useRead("backup_list", {}, ["upkeep"]);
  const may = useCan("admin", "clerk");
  const admin = useCan("admin");
  const [shown, setShown] = useState<{ title: string; report: Report } | null>(null);
  const make = useAct("backup_create", () => notifications.show({ message: b.made }));
  const check = useAct("backup_verify");
  const verify = useAct("verify");
  const rebuild = useAct("search_rebuild", (made) =>
    notifications.show({ message: b.rebuilt(shownNumber(made.lines)) }),
  );
  const checking = check.isPending || verify.isPending;

  function checkBackup(one: Backup) {
    setShown(null);
    check.mutate(
      { input: { id: one.id } },
      { onSuccess: (report) => setShown({ title: b.reportOf(shownMoment(one.made_at)), report }) },
    );
  }
  function checkBooks(quick: boolean) {
    setShown(null);
    verify.mutate(
      { input: { quick } },
      { onSuccess: (report) => setShown({ title: b.reportOfBooks, report }) },
    );
  }

  return (
    <Panes
      list={
        <>
          <LookOnly may={may} sentence={w.clerkOnly} />
          {may ? (
            <Group>
              <Button loading={make.isPending} disabled={checking} onClick={() => make.mutate({ input: {} })}>
                {b.make}
              </Button>
            </Group>
          ) : null}
          <ProgressBar task="backup" label={b.making} running={make.isPending} />
          <ErrorNote error={make.error ?? error} />
          {data?.rows.length === 0 ? <Text size="sm">{b.none}</Text> : null}
          {data && data.rows.length > 0 ? (
            <div className="panes-table">
              <Table aria-label={b.table}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{b.when}</Table.Th>
                    <Table.Th scope="col">{b.size}</Table.Th>
                    <Table.Th scope="col">{b.documents}</Table.Th>
                    <Table.Th scope="col">{b.files}</Table.Th>
                    <Table.Th scope="col">{b.place}</Table.Th>
                    <Table.Th scope="col">{w.state}</Table.Th>
                    <Table.Th scope="col">
                      <span className="hidden-look">{w.actions}</span>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.rows.map((one) => (
                    <Table.Tr key={one.id}>
                      <Table.Td className="tabular">
                        {one.made_at ? shownMoment(one.made_at) : one.id}
                      </Table.Td>
                      <Table.Td className="tabular">{shownBytes(one.bytes)}</Table.Td>
                      <Table.Td className="tabular">{shownNumber(one.documents)}</Table.Td>
                      <Table.Td className="tabular">{shownNumber(one.files)}</Table.Td>
                      <Table.Td>{one.place}</Table.Td>
                      <Table.Td>
                        <State one={one} />
                      </Table.Td>
                      <Table.Td>
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          disabled={checking || make.isPending || !one.readable}
                          aria-label={b.checkOf(one.made_at ? shownMoment(one.made_at) : one.id)}
                          onClick={() => checkBackup(one)}
                        >
                          {b.check}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          ) : null}
        </>
      }
      side={
        <Stack gap="sm">
          <Title order={2}>{b.checkTitle}</Title>
          <Text size="sm" c="dimmed">
            {b.checkHint}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={checking} onClick={() => checkBooks(true)}>
              {b.quick}
            </Button>
            <Button variant="default" disabled={checking} onClick={() => checkBooks(false)}>
              {b.full}
            </Button>
          </Group>
          <ProgressBar task="verify" label={b.checking} running={verify.isPending} />
          <ProgressBar task="backup_verify" label={b.checking} running={check.isPending} />
          <ErrorNote error={check.error ?? verify.error} />
          {shown ? <VerifyReport title={shown.title} report={shown.report} /> : null}
          {admin ? <LostVault /> : null}
          {may ? (
            <>
              <Title order={2}>{b.rebuildTitle}</Title>
              <Text size="sm" c="dimmed">
                {b.rebuildHint}
              </Text>
              <Group gap="xs">
                <Button
                  variant="default"
                  loading={rebuild.isPending}
                  disabled={checking}
                  onClick={() => rebuild.mutate({ input: {} })}
                >
                  {b.rebuild}
                </Button>
              </Group>
              <ErrorNote error={rebuild.error} />
            </>
          ) : null}
        </Stack>
      }
    />
  );
}
