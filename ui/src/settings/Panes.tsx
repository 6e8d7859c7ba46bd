/** List on the left, the open row on the right: the layout of every part of Thiết lập. */
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { Note } from "../kit/ErrorNote";
import { vi } from "../words/vi";

export function Panes({ list, side }: { list: ReactNode; side?: ReactNode }) {
  return (
    <div className="panes" data-alone={side === undefined || undefined}>
      <div className="panes-list">{list}</div>
      {side === undefined ? null : <div className="panes-side sheet">{side}</div>}
    </div>
  );
}

/** Said to those who may look but not change. */
export function LookOnly({ may, sentence }: { may: boolean; sentence: string }) {
  return may ? null : <Note tone="plain">{sentence}</Note>;
}

export function tellSaved(): void {
  notifications.show({ message: vi.settings.saved });
}

/** A row of a plain table that can be opened by mouse and by keyboard. */
export function OpenButton({
  onOpen,
  current,
  children,
}: {
  onOpen: () => void;
  current: boolean;
  children: ReactNode;
}) {
  return (
    <button type="button" className="open-row" aria-pressed={current} onClick={onOpen}>
      {children}
    </button>
  );
}
