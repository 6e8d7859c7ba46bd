/** F1: the keys, made from the one table. */
import { Modal, Text, Title } from "@mantine/core";
import { type KeyRow, type KeyScope, keyTable, shownChord } from "../keys/table";
import { vi } from "../words/vi";

const SCOPES: KeyScope[] = ["everywhere", "list", "entry", "line", "seal", "case", "desk", "inbox", "viewer"];
const ROWS: [string, KeyRow][] = Object.entries(keyTable);

export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={vi.keys.title} size="50rem">
      <Text size="sm" c="dimmed" mb="sm">
        {vi.keys.note}
      </Text>
      <div className="keylists">
        {SCOPES.map((scope) => {
          const rows = ROWS.filter(([, row]) => row.scope === scope);
          if (rows.length === 0) return null;
          return (
            <section key={scope} aria-label={vi.keys.scopes[scope]}>
              <Title order={3} mb={4}>
                {vi.keys.scopes[scope]}
              </Title>
              <dl className="keylist">
                {rows.map(([id, row]) => (
                  <div key={id}>
                    <dt>{row.label}</dt>
                    <dd>
                      <kbd>{shownChord(row.chord)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Modal>
  );
}
