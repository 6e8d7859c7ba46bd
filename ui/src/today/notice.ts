/**
 * The one quiet notice of a round: the core decides whether there is one, the window shows it on
 * the desktop, and this computer remembers which was the last.
 */
import { useEffect } from "react";
import { call } from "../api/call";

const EVERY_MS = 60_000;

/** For as long as somebody (`login`) is at the desk. */
export function useRoundNotice(login: string | undefined): void {
  useEffect(() => {
    if (login === undefined) return;
    const key = `vanthu.notice.${login}`;
    const look = async () => {
      try {
        const { shown } = await call("notice_show", { shown: localStorage.getItem(key) ?? undefined });
        if (shown !== null) localStorage.setItem(key, shown);
      } catch {
        // The desk was locked in the meantime, or the office cannot be read: that is told elsewhere.
      }
    };
    const timer = window.setInterval(() => void look(), EVERY_MS);
    return () => window.clearInterval(timer);
  }, [login]);
}
