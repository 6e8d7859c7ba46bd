/** Mounting of a screen on the fake office, and the check for accessibility, for tests. */
import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { setBackend } from "../src/api/call";
import { type FakeBackend, type FakeOptions, fakeBackend } from "../src/api/fake";
import { newQueryClient, useRead } from "../src/api/query";
import { Rooms } from "../src/frame/Rooms";
import { UnsavedDialog } from "../src/frame/unsaved";
import { newTrail, type Route, TrailProvider } from "../src/route";
import { SessionProvider } from "../src/session";

function WithSession({ children }: { children: ReactNode }) {
  const session = useRead("session_state", {}, ["office", "people"]);
  return session.data ? <SessionProvider state={session.data}>{children}</SessionProvider> : null;
}

let trail = newTrail();
/** Where the screen shown last has gone, and ways to move it. */
export const currentRoute = (): Route => trail.now();
export const go = (route: Route): void => trail.go(route);
export const replace = (route: Route): void => trail.replace(route);

/** Show one screen as the person signed in sees it (the clerk unless told). */
export function showScreen(screen: ReactNode, options: FakeOptions = {}): FakeBackend {
  const backend = fakeBackend({ signedIn: "vanthu", ...options });
  setBackend(backend);
  trail = newTrail();
  render(
    <Rooms client={newQueryClient()}>
      <TrailProvider trail={trail}>
        <WithSession>
          <main>{screen}</main>
          <UnsavedDialog />
        </WithSession>
      </TrailProvider>
    </Rooms>,
  );
  return backend;
}

/** Show the whole window. */
export function showWindow(window: ReactNode, options: FakeOptions = {}): FakeBackend {
  const backend = fakeBackend(options);
  setBackend(backend);
  render(<Rooms client={newQueryClient()}>{window}</Rooms>);
  return backend;
}

/** WCAG 2.2 A and AA as far as jsdom can see; contrast is measured in a real engine. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const found = await axe.run(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
  });
  expect(
    found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`),
  ).toEqual([]);
}
