/** The first run: a short guide for the office, or sample data to look around. Never an empty screen. */
import { Button, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useAct } from "../api/query";
import { ErrorNote } from "../kit/ErrorNote";
import { ProgressBar } from "../kit/ProgressBar";
import { vi } from "../words/vi";
import { Guide } from "./Guide";
import "./firstrun.css";

const w = vi.firstRun;

export function FirstRun({ onDone }: { onDone: () => void }) {
  const [guiding, setGuiding] = useState(false);
  const demo = useAct("office_set_up_demo", onDone);
  if (guiding) return <Guide onBack={() => setGuiding(false)} onDone={onDone} />;
  return (
    <main className="cover">
      <div className="guide-paper">
        <Stack gap="lg">
          <div>
            <Title order={1}>{w.title}</Title>
            <Text>{w.lead}</Text>
          </div>
          <SimpleGrid cols={2} spacing="lg">
            <section className="choice" aria-label={w.ownTitle}>
              <Title order={2}>{w.ownTitle}</Title>
              <Text size="sm">{w.own}</Text>
              <Button size="sm" autoFocus disabled={demo.isPending} onClick={() => setGuiding(true)}>
                {w.ownStart}
              </Button>
            </section>
            <section className="choice" aria-label={w.demoTitle}>
              <Title order={2}>{w.demoTitle}</Title>
              <Text size="sm">{w.demo}</Text>
              <Button
                size="sm"
                variant="default"
                loading={demo.isPending}
                onClick={() => demo.mutate({ input: {} })}
              >
                {w.demoStart}
              </Button>
            </section>
          </SimpleGrid>
          <ProgressBar task="demo" label={w.demoRunning} running={demo.isPending} />
          <ErrorNote error={demo.error} />
        </Stack>
      </div>
    </main>
  );
}
