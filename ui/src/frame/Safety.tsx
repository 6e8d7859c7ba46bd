/** A fault in one screen stays in that screen: the rail, the lock and the other screens go on. */
import { Button, Group, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTrail } from "../route";
import { vi } from "../words/vi";

type State = { broken: boolean };

export class Safety extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="page" role="alert">
        <Title order={1}>{vi.frame.screenBrokenTitle}</Title>
        <Text size="sm">{vi.frame.screenBroken}</Text>
        <Group gap="xs">
          <Button onClick={() => this.setState({ broken: false })}>{vi.frame.screenAgain}</Button>
          <Home />
        </Group>
      </div>
    );
  }
}

function Home() {
  const { go } = useTrail();
  return (
    <Button variant="default" onClick={() => go({ screen: "today" })}>
      {vi.frame.screenHome}
    </Button>
  );
}
