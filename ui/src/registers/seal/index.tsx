/** Con dấu: who holds the seals, the log of their use, what waits for its stamp, the list of seals and tokens. */
import { Button, Group } from "@mantine/core";
import { IconRubberStamp } from "@tabler/icons-react";
import { useState } from "react";
import { useRead } from "../../api/query";
import { keyOf } from "../../keys/table";
import { useKey } from "../../keys/useKey";
import { ErrorNote } from "../../kit/ErrorNote";
import { type RouteOf, type SealPart, useTrail } from "../../route";
import { vi } from "../../words/vi";
import { Holders } from "./Holders";
import { LogBook } from "./LogBook";
import { SealList } from "./SealList";
import css from "./seal.module.css";
import { UnstampedList } from "./UnstampedList";

const words = vi.seal;
const PARTS: SealPart[] = ["log", "unstamped", "seals"];

export function Seals({ route }: { route: RouteOf<"seal"> }) {
  const { replace } = useTrail();
  const part = route.part ?? "log";
  const seals = useRead("seal_list", {}, ["seal", "people"]);
  const waiting = useRead("unstamped_list", {}, ["copies", "seal"]).data?.rows.length ?? 0;
  const [recording, setRecording] = useState(route.document !== undefined);
  const rows = seals.data?.rows ?? [];
  const mayStamp = rows.some((one) => one.mine && one.state === "in_use");
  const record = () => {
    replace({ screen: "seal", part: "log" });
    setRecording(true);
  };
  useKey("seal.new", () => mayStamp && record());

  return (
    <div className={css.screen}>
      <Group gap="sm" className={css.bar}>
        <h1 className={css.title}>{words.title}</h1>
        <nav className={css.parts} aria-label={words.title}>
          {PARTS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === part ? "page" : undefined}
              onClick={() => {
                setRecording(false);
                replace({ screen: "seal", part: one });
              }}
            >
              {words.parts[one]}
              {one === "unstamped" && waiting > 0 ? ` (${waiting})` : ""}
            </button>
          ))}
        </nav>
        {mayStamp ? (
          <Button
            ml="auto"
            leftSection={<IconRubberStamp size="1rem" aria-hidden />}
            title={keyOf("seal.new")}
            onClick={record}
          >
            {words.log.record}
          </Button>
        ) : null}
      </Group>
      <ErrorNote error={seals.error} />
      {seals.isSuccess ? (
        <Holders
          seals={rows.filter((one) => one.state !== "withdrawn")}
          onOpen={(seal_id) => replace({ screen: "seal", part: "seals", seal_id })}
        />
      ) : null}
      {seals.isSuccess && part === "log" ? (
        <LogBook
          key={route.stamping_id}
          seals={rows}
          document={route.document}
          chosen={route.stamping_id}
          recording={recording}
          onRecorded={(line) => {
            setRecording(false);
            replace({ screen: "seal", part: "log", stamping_id: line?.id });
          }}
        />
      ) : null}
      {part === "unstamped" ? (
        <UnstampedList
          mayStamp={mayStamp}
          onStamp={(one) => {
            replace({
              screen: "seal",
              part: "log",
              document: { register: one.register, id: one.id, code: one.code },
            });
            setRecording(true);
          }}
        />
      ) : null}
      {seals.isSuccess && part === "seals" ? <SealList seals={rows} chosen={route.seal_id} /> : null}
    </div>
  );
}
