/** What has a number and no stamp yet (bản mộc), the oldest first. */
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useRead } from "../../api/query";
import type { Unstamped } from "../../api/seal";
import { BookTable, type Column } from "../../kit/BookTable";
import { ErrorNote } from "../../kit/ErrorNote";
import { shownDate } from "../../kit/format";
import { vi } from "../../words/vi";
import css from "./seal.module.css";

const words = vi.seal.unstamped;
const c = words.columns;
const keyOfRow = (one: Unstamped) => `${one.register}:${one.id}`;

type Props = { mayStamp: boolean; onStamp(one: Unstamped): void };

export function UnstampedList({ mayStamp, onStamp }: Props) {
  const { data, error, isSuccess } = useRead("unstamped_list", {}, ["copies", "seal"]);
  const [cursor, setCursor] = useState<string | null>(null);
  const columns: Column<Unstamped>[] = [
    { id: "register", head: c.register, width: 7, cell: (one) => one.register_label },
    { id: "code", head: c.code, width: 9, cell: (one) => one.code, full: (one) => one.code },
    { id: "date", head: c.date, width: 6, numeric: true, cell: (one) => shownDate(one.date) },
    {
      id: "content",
      head: c.content,
      cell: (one) => [one.type_name, one.subject].filter(Boolean).join(" "),
      full: (one) => one.subject,
    },
    { id: "signer", head: c.signer, width: 11, cell: (one) => one.signer, full: (one) => one.signer },
    { id: "days", head: c.days, width: 6, numeric: true, cell: (one) => words.days(one.days) },
  ];
  const chosen = data?.rows.find((one) => keyOfRow(one) === cursor);
  return (
    <>
      <Text size="xs" c="dimmed">
        {words.note}
      </Text>
      <ErrorNote error={error} />
      <div className={css.alone}>
        <div className={css.list}>
          <BookTable
            label={words.label}
            columns={columns}
            rows={data?.rows ?? []}
            rowKey={keyOfRow}
            selected={cursor}
            onSelect={(one) => setCursor(keyOfRow(one))}
            onOpen={(one) => mayStamp && onStamp(one)}
            minWidth={52}
            autoFocus
            empty={
              isSuccess ? (
                <div className={css.empty}>
                  <Text>{words.empty}</Text>
                  <Text size="sm" c="dimmed">
                    {words.emptyNext}
                  </Text>
                </div>
              ) : null
            }
          />
        </div>
        {mayStamp && chosen ? (
          <div className={css.foot}>
            <Button onClick={() => onStamp(chosen)}>{`${words.stamp} ${chosen.code}`}</Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
