/** jsdom lacks what a window has: sizes, media, observers. Rows of the book table need a height to be shown. */
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { computeQuickly } from "./style";

computeQuickly();

// The machine that runs these may be busy with other work.
configure({ asyncUtilTimeout: 15_000 });

Object.defineProperty(window, "matchMedia", {
  value: (query: string) => ({
    // Nothing moves here: menus and dialogs are there at once.
    matches: query.includes("prefers-reduced-motion"),
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }),
});
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("ResizeObserver", StillObserver);
vi.stubGlobal("IntersectionObserver", StillObserver);
Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get: () => 600 });
Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, get: () => 1200 });
// A growing text field waits for the fonts; jsdom has none to wait for.
Object.defineProperty(document, "fonts", { value: new EventTarget() });
Element.prototype.scrollIntoView = () => {};
// Scrolling moves nothing here, but a virtual list must believe that it does.
Object.defineProperty(Element.prototype, "scrollHeight", { configurable: true, get: () => 1_000_000 });
Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
  this.scrollTop = typeof to === "object" ? (to.top ?? 0) : 0;
  this.dispatchEvent(new Event("scroll"));
};

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});
// A place in the page for everything, or drop-down lists count as scrolled out of sight and hide.
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1200, 600);
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => 1366 });
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, get: () => 768 });
