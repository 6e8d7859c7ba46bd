/** Who has each seal and token now, always in sight. */
import { Text } from "@mantine/core";
import type { Seal } from "../../api/seal";
import { Chip } from "../../kit/Chip";
import { shownDate, shownMoment } from "../../kit/format";
import { vi } from "../../words/vi";
import css from "./seal.module.css";

const words = vi.seal;
/** Days before the end of a certificate from when it is said. */
const NEAR_END = 30;

export function Holders({ seals, onOpen }: { seals: readonly Seal[]; onOpen(id: number): void }) {
  if (seals.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.holdersNone}
      </Text>
    );
  return (
    <ul className={css.holders} aria-label={words.holders}>
      {seals.map((one) => (
        <li key={one.id} data-away={!one.at_home || undefined}>
          <button type="button" onClick={() => onOpen(one.id)}>
            <strong>{one.name}</strong>
            <span>
              {one.holder_name}
              {one.at_home ? `, ${words.atHome}` : ""}
              {one.outside_place ? `, ${words.outside(one.outside_place)}` : ""}
            </span>
            <span className={css.since}>{words.since(shownMoment(one.held_since))}</span>
          </button>
          <Marks seal={one} />
        </li>
      ))}
    </ul>
  );
}

/** What presses about a seal: not in use yet, overdue, a certificate that ends. */
export function Marks({ seal }: { seal: Seal }) {
  return (
    <>
      {seal.mine ? <Chip tone="accent">{words.mine}</Chip> : null}
      {seal.state === "in_use" ? null : <Chip>{seal.state_label}</Chip>}
      {seal.due_back ? (
        <Chip kind={seal.overdue ? "overdue" : "due"}>
          {(seal.overdue ? words.overdue : words.dueBack)(shownDate(seal.due_back))}
        </Chip>
      ) : null}
      {seal.state !== "withdrawn" && seal.certificate_left !== null && seal.certificate_left <= NEAR_END ? (
        <Chip kind={seal.certificate_left < 0 ? "overdue" : "due"}>
          {words.certificateLeft(seal.certificate_left)}
        </Chip>
      ) : null}
    </>
  );
}
