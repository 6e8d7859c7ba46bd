/**
 * The lock covers the page; the page stays mounted with what was typed.
 * Everything beside the cover is made inert, dialogs included.
 */
import { Anchor, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Me, SessionState } from "../api/types";
import { coverKeys } from "../keys/useKey";
import { vi } from "../words/vi";
import { Cover } from "./Cover";
import { SignInForm } from "./SignIn";
import { hasUnsaved } from "./unsaved";

type Props = {
  state: SessionState;
  owner: Me;
  /** Opened in order to let another person sit down. */
  change: boolean;
  onSignedIn: (person: Me) => void;
};

export function Lock({ state, owner, change, onSignedIn }: Props) {
  const cover = useRef<HTMLDivElement>(null);
  const [other, setOther] = useState(change);

  const [focused] = useState(() => document.activeElement);

  useEffect(() => {
    coverKeys(true);
    const beside = Array.from(document.body.children).filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one !== cover.current,
    );
    for (const one of beside) {
      one.inert = true;
      one.style.visibility = "hidden";
    }
    return () => {
      coverKeys(false);
      for (const one of beside) {
        one.inert = false;
        one.style.visibility = "";
      }
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    };
  }, [focused]);

  return createPortal(
    <div className="lock" ref={cover}>
      <Cover office={state.office}>
        <Title order={1}>{other ? vi.frame.otherPersonTitle : vi.frame.lockedTitle}</Title>
        {other ? null : <Text size="sm">{vi.frame.lockedSentence(owner.full_name)}</Text>}
        <SignInForm
          key={String(other)}
          state={state}
          owner={owner}
          wouldLose={hasUnsaved}
          proposed={owner.login}
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
    </div>,
    document.body,
  );
}
