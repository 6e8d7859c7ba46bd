/** The window with a person at the desk: rail, top bar, content, and the keys that work everywhere. */
import { Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Suspense, useCallback, useRef, useState } from "react";
import { useKey } from "../keys/useKey";
import { OnceOpened } from "../kit/OnceOpened";
import { useWindowWidth, useZoom, zoomBy, zoomReset } from "../kit/zoom";
import { useRoute, useTrail } from "../route";
import { useCan } from "../session";
import { useOwnDesk } from "../signing/ownDesk";
import { vi } from "../words/vi";
import { ClockBanner } from "./ClockBanner";
import { KeyList } from "./KeyList";
import { Rail } from "./Rail";
import { Safety } from "./Safety";
import { Screens } from "./Screens";
import { SecretForm } from "./Secret";
import { TopBar } from "./TopBar";
import { UnsavedDialog } from "./unsaved";

type Props = { onLock: () => void; onChangePerson: () => void; onSessionStale: () => void };

const NARROW_REM = 70; // below this the rail keeps only its signs

/** Where F6 goes round: the rail, then what on the page can be walked through by keys. */
const STOPS = ".rail [aria-current], .content [role=grid], .content [role=listbox], .content [data-pane]";

function nextPane(frame: HTMLElement | null): void {
  const stops = [...(frame?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
    (one) => one.checkVisibility?.() ?? true,
  );
  const at = stops.findIndex((one) => one.contains(document.activeElement));
  stops[(at + 1) % stops.length]?.focus();
}

export function Frame({ onLock, onChangePerson, onSessionStale }: Props) {
  const { back, forward, go } = useTrail();
  const route = useRoute();
  const searchBox = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLElement>(null);
  const [keyList, setKeyList] = useState(false);
  const [secret, setSecret] = useState(false);
  const narrow = useWindowWidth() / (16 * (useZoom() / 100)) < NARROW_REM;
  const clerk = useCan("clerk");
  const { may: signs } = useOwnDesk();

  const toSearch = useCallback(() => {
    searchBox.current?.focus();
    searchBox.current?.select();
  }, []);

  useKey("frame.help", () => setKeyList((was) => !was));
  useKey("frame.search", toSearch);
  useKey("frame.lock", onLock);
  useKey("frame.change_person", onChangePerson);
  useKey("frame.pane", () => nextPane(frame.current));
  useKey("frame.back", back);
  useKey("frame.forward", forward);
  useKey("frame.new_entry", () => go({ screen: "incoming_entry" }), clerk);
  useKey("outgoing.draft", () => go({ screen: "outgoing_entry" }));
  useKey("go.outgoing", () => go({ screen: "outgoing" }));
  useKey("go.today", () => go({ screen: "today" }));
  useKey("go.inbox", () => go({ screen: "inbox" }));
  useKey("go.incoming", () => go({ screen: "incoming" }));
  useKey("go.envelopes", () => go({ screen: "envelopes" }));
  useKey("go.seal", () => go({ screen: "seal" }));
  useKey("go.copies", () => go({ screen: "copies" }));
  useKey("go.work", () => go({ screen: "work" }));
  useKey("go.signing", () => go({ screen: "signing" }), signs);
  useKey("go.log", () => go({ screen: "log" }));
  useKey("go.settings", () => go({ screen: "settings" }));
  useKey("frame.zoom_in", () => zoomBy(1));
  useKey("frame.zoom_out", () => zoomBy(-1));
  useKey("frame.zoom_reset", zoomReset);

  return (
    <div className="frame" ref={frame} data-narrow={narrow || undefined}>
      <button type="button" className="skip" onClick={() => content.current?.focus()}>
        {vi.frame.skip}
      </button>
      <TopBar
        route={route}
        searchBox={searchBox}
        onLock={onLock}
        onChangePerson={onChangePerson}
        onChangeSecret={() => setSecret(true)}
        onKeyList={() => setKeyList(true)}
      />
      <Rail route={route} />
      <div className="body">
        <ClockBanner onConfirmed={onSessionStale} />
        <main className="content" ref={content} tabIndex={-1}>
          <Safety key={route.screen}>
            <Suspense fallback={null}>
              <Screens route={route} />
            </Suspense>
          </Safety>
        </main>
      </div>
      <OnceOpened opened={keyList}>
        {() => <KeyList opened={keyList} onClose={() => setKeyList(false)} />}
      </OnceOpened>
      <UnsavedDialog />
      <OnceOpened opened={secret}>
        {() => (
          <Modal opened={secret} onClose={() => setSecret(false)} title={vi.frame.secretTitle}>
            <SecretForm
              onCancel={() => setSecret(false)}
              onChanged={() => {
                setSecret(false);
                notifications.show({ message: vi.frame.secretChanged });
              }}
            />
          </Modal>
        )}
      </OnceOpened>
    </div>
  );
}
