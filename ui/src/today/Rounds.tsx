/** The rounds of the day as a gentle checklist: ticked off when made, never late. */
import { Checkbox, Stack, Text, Title } from "@mantine/core";
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
      <Stack gap={6} mt={6}>
        <Text size="sm" c="dimmed">
          {data.rounds.length > 0 ? w.roundsOf(data.part) : w.roundsNone}
        </Text>
        {data.rounds.map((round) => (
          <Checkbox
            key={`${round.time} ${round.kind}`}
            label={w.round(round.time, round.label)}
            description={round.ticked_at ? w.roundTicked(shownTime(round.ticked_at)) : undefined}
            checked={round.ticked_at != null}
            disabled={round.ticked_at != null}
            onChange={() => act.mutate({ input: { kind: round.kind, time: round.time } })}
          />
        ))}
        <ErrorNote error={act.error} />
      </Stack>
    </section>
  );
}
