/** How far the watcher is with a folder: it reads hundreds of files at once after a holiday. Gone when it has read them all. */
import { Progress, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { hear } from "../api/call";
import type { Events } from "../api/types";
import { shownNumber } from "../kit/format";
import { vi } from "../words/vi";
import css from "./intake.module.css";

const words = vi.intake;
/** A folder read in a moment needs no bar, and a bar that was not taken down (the folder went away) is. */
const SILENCE_MS = 15_000;

export function IntakeProgress() {
  const [told, setTold] = useState<Events["progress"] | null>(null);

  useEffect(
    () =>
      hear("progress", (event) => {
        if (event.task === "intake")
          setTold(event.total !== null && event.done >= event.total ? null : event);
      }),
    [],
  );
  useEffect(() => {
    if (told === null) return;
    const silent = window.setTimeout(() => setTold(null), SILENCE_MS);
    return () => window.clearTimeout(silent);
  }, [told]);

  if (told === null || !told.total) return null;
  const label = words.reading(told.note);
  return (
    <div className={css.reading}>
      <Text size="sm">{label}</Text>
      <Progress value={(100 * told.done) / told.total} aria-label={label} style={{ flex: 1 }} />
      <Text size="sm" className="tabular">
        {shownNumber(told.done)} / {shownNumber(told.total)}
      </Text>
    </div>
  );
}
