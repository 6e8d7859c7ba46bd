/**
 * The room around one person's page. Hidden, the page keeps its fields, but nothing in it runs: no key, no timer, no
 * question to the core (React takes down the effects of a hidden `Activity`). Its dialogs stand inside it and are hidden
 * with it; what it has read is its own. Shown again it reads everything anew.
 */
import { MantineThemeProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { Activity, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { forgetUnseen, readAhead, renewOnChange } from "../api/query";
import type { SessionState } from "../api/types";
import { TrailProvider } from "../route";
import { SessionProvider } from "../session";
import { focusBack, forgetSecrets, isTouched, type Place, placeIn, scrollBack } from "./place";
import type { Seat } from "./seats";

const FORGET_EVERY_MS = 60_000;

type Props = { seat: Seat; state: SessionState; shown: boolean; children: ReactNode };

export function SeatRoom({ seat, state, shown, children }: Props) {
  const own = useMemo(() => ({ ...state, person: seat.person }), [state, seat.person]);
  // What the first screen and the rail show: asked while the page is still being made.
  useState(() => {
    if (!shown) return;
    void readAhead(seat.client, "today", {});
    void readAhead(seat.client, "work_today", {});
  });
  return (
    <div className="seat" inert={!shown}>
      <Activity mode={shown ? "visible" : "hidden"}>
        <QueryClientProvider client={seat.client}>
          <TrailProvider trail={seat.trail}>
            <SessionProvider state={own}>
              <Page seat={seat}>{children}</Page>
            </SessionProvider>
          </TrailProvider>
        </QueryClientProvider>
      </Activity>
    </div>
  );
}

function Page({ seat, children }: { seat: Seat; children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  // Made once and never changed: a dialog that moved to another node would lose what was typed in it.
  const [dialogs] = useState(() => document.createElement("div"));
  const theme = useMemo(() => ({ components: { Portal: { defaultProps: { target: dialogs } } } }), [dialogs]);
  const left = useRef<Place | null>(null);

  useLayoutEffect(() => {
    const here = page.current;
    if (here === null) return;
    if (dialogs.parentNode !== here) here.append(dialogs);
    if (left.current) scrollBack(left.current);
    return () => {
      left.current = placeIn(here);
      seat.unsaved = seat.trail.hasUnsaved() || isTouched(here);
      forgetSecrets(here);
    };
  }, [seat, dialogs]);

  useEffect(() => {
    const back = left.current;
    if (back === null) return;
    focusBack(back);
    // Dialogs and panes take the focus when they come; the field that had it has it in the end.
    const later = window.setTimeout(() => focusBack(back));
    return () => window.clearTimeout(later);
  }, []);

  const { client } = seat;
  useEffect(() => {
    if (left.current !== null) void client.invalidateQueries();
    const silence = renewOnChange(client);
    const sweep = window.setInterval(() => forgetUnseen(client), FORGET_EVERY_MS);
    return () => {
      silence();
      window.clearInterval(sweep);
    };
  }, [client]);

  return (
    <div className="seat" ref={page}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </div>
  );
}
