/** The lock: the pages stay as they are, hidden, until a person enters the secret. */
import { Anchor, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Me, SessionState } from "../api/types";
import { vi } from "../words/vi";
import { Cover } from "./Cover";
import { SignInForm } from "./SignIn";
import type { Seat } from "./seats";

type Props = {
  state: SessionState;
  seats: readonly Seat[];
  owner: Seat;
  /** Opened in order to let another person sit down. */
  change: boolean;
  onSignedIn: (person: Me) => void;
};

export function Lock({ state, seats, owner, change, onSignedIn }: Props) {
  const [other, setOther] = useState(change);
  return (
    <div className="lock">
      <Cover office={state.office}>
        <Title order={1}>{other ? vi.frame.otherPersonTitle : vi.frame.lockedTitle}</Title>
        {other ? null : <Text size="sm">{vi.frame.lockedSentence(owner.person.full_name)}</Text>}
        <SignInForm
          key={String(other)}
          state={state}
          owner={owner}
          seats={seats}
          proposed={owner.person.login}
          askWho={other}
          confirm={other ? vi.frame.enter : vi.frame.unlock}
          onSignedIn={onSignedIn}
        />
        {other ? null : (
          <Anchor component="button" type="button" size="sm" onClick={() => setOther(true)}>
            {vi.frame.otherPerson}
          </Anchor>
        )}
      </Cover>
    </div>
  );
}
