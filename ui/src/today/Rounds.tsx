/** The rounds of the day as a gentle checklist: ticked off when made, never late. */
import { Text, Title } from "@mantine/core";
import { useAct, useRead } from "../api/query";
import { ErrorNote } from "../kit/ErrorNote";
import { shownTime } from "../kit/format";
import { vi } from "../words/vi";
import { ROUNDS_TOPICS } from "./topics";

const w = vi.today;

export function Rounds() {
  const { data } = useRead("rounds_today", {}, ROUNDS_TOPICS);
  const act = useAct("round_tick");
  if (data === undefined) return null;
  return (
    <section className="sheet" aria-label={w.rounds}>
      <Title order={2}>{w.rounds}</Title>
      <Text size="sm" c="dimmed">
        {data.rounds.length > 0 ? w.roundsOf(data.part) : w.roundsNone}
      </Text>
      <ul className="rounds">
        {data.rounds.map((round) => (
          <li key={`${round.time} ${round.kind}`}>
            <label>
              <input
                type="checkbox"
                checked={round.ticked_at != null}
                disabled={round.ticked_at != null || act.isPending}
                onChange={() => act.mutate({ input: { kind: round.kind, time: round.time } })}
              />
              {w.round(round.time, round.label)}
            </label>
            {round.ticked_at ? (
              <span className="rounds-done">{w.roundTicked(shownTime(round.ticked_at))}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <ErrorNote error={act.error} />
    </section>
  );
}
