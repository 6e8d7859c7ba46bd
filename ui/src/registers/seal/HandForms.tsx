/** A seal changes hands: against the paper record, with the receiver's secret, and back to its keeper. */
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import { renew, useRead } from "../../api/query";
import type { Seal, SealPermission } from "../../api/seal";
import { ActSheet } from "../../kit/ActSheet";
import { ReasonDialog } from "../../kit/ReasonDialog";
import { SignDialog } from "../../kit/SignDialog";
import { said } from "../../kit/said";
import { typing } from "../../kit/typing";
import { vi } from "../../words/vi";

const words = vi.seal.hand;

type Props = { seal: Seal; permission: SealPermission; onClose(): void };

export function HandForm({ seal, permission, onClose }: Props) {
  return (
    <ActSheet
      title={words.handPaperTitle(permission.to_name)}
      confirm={words.handTo(permission.to_name)}
      sendKey="seal.save"
      fields={["record"]}
      onSend={(form) =>
        call("seal_hand_over", {
          permission_id: permission.id,
          version: seal.version,
          record: said(form, "record"),
          condition: said(form, "condition"),
        })
      }
      onDone={onClose}
      onClose={onClose}
    >
      {(errorAt) => (
        <>
          <TextInput name="record" label={words.recordNumber} error={errorAt("record")} {...typing} />
          <TextInput name="condition" label={words.condition} {...typing} />
        </>
      )}
    </ActSheet>
  );
}

/** The receiver signs here: their name is proposed, only their own secret is taken. */
export function TakeDialog({ seal, permission, onClose }: Props) {
  const client = useQueryClient();
  const people = useRead("people_list", {}, ["people"]);
  const login = people.data?.rows.find((one) => one.id === permission.to_person_id)?.login;
  if (!people.isFetched) return null;
  return (
    <SignDialog
      opened
      title={words.handPaperTitle(permission.to_name)}
      login={login}
      sentence={words.takeSentence(seal.name, seal.holder_name)}
      onSign={async (signer) => {
        await call("seal_take_over", { permission_id: permission.id, version: seal.version }, signer);
        renew(client, ["seal"]);
      }}
      onClose={onClose}
    />
  );
}

export function BackForm({ seal, onClose }: { seal: Seal; onClose(): void }) {
  return (
    <ActSheet
      title={words.backTitle}
      confirm={words.back}
      sendKey="seal.save"
      onSend={(form) =>
        call("seal_bring_back", {
          id: seal.id,
          version: seal.version,
          record: said(form, "record"),
          condition: said(form, "condition"),
        })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <TextInput name="record" label={words.recordNumber} {...typing} />
      <TextInput name="condition" label={words.condition} {...typing} />
    </ActSheet>
  );
}

export function PermissionEnd({ permission, onClose }: { permission: SealPermission; onClose(): void }) {
  return (
    <ReasonDialog
      opened
      title={words.endTitle}
      sentence={words.permissionOf(permission.kind_label, permission.to_name)}
      confirm={words.end}
      danger
      onConfirm={(reason) =>
        call("seal_permission_end", { id: permission.id, version: permission.version, reason })
      }
      onClose={onClose}
    />
  );
}
