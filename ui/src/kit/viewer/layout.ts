/** Geometry of the viewer: pure, so that zoom and rotation can be tested without a canvas. */

/** How large the page is drawn: fitted to the pane, or a factor of its real size (1 = 100 %). */
export type Zoom = "width" | "page" | number;

/** Quarter turns to the right chosen by the reader, on top of the rotation written in the file. */
export type Turn = 0 | 90 | 180 | 270;

export interface Size {
  width: number;
  height: number;
}

/** CSS pixels per PDF point at 100 %. */
export const POINT = 96 / 72;
const MIN = 0.25;
const MAX = 5;
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
/** Room left around a page, both sides together. */
const MARGIN = 16;
/** A canvas above this is refused or drawn black by some engines; the page is drawn coarser instead. */
const MAX_PIXELS = 16_000_000;

/** The size of a page after `turn`. */
export function turned(size: Size, turn: Turn): Size {
  return turn % 180 === 0 ? size : { width: size.height, height: size.width };
}

/** The factor (1 = 100 %) at which a page of `page` CSS pixels is drawn in a pane of `pane`. */
export function factor(zoom: Zoom, page: Size, pane: Size): number {
  if (typeof zoom === "number") return clamp(zoom);
  const across = (pane.width - MARGIN) / page.width;
  if (zoom === "width" || pane.height <= MARGIN) return clamp(across);
  return clamp(Math.min(across, (pane.height - MARGIN) / page.height));
}

/** The next step of zoom above (+1) or below (-1) the factor seen now. */
export function step(now: number, direction: 1 | -1): number {
  const gap = 0.01;
  if (direction === 1) return STEPS.find((s) => s > now + gap) ?? MAX;
  return STEPS.findLast((s) => s < now - gap) ?? MIN;
}

/** The turn after one more quarter to the right. */
export function quarter(turn: Turn): Turn {
  return ((turn + 90) % 360) as Turn;
}

/** Device pixels per CSS pixel to draw with, lowered where the canvas would grow too large. */
export function density(css: Size, devicePixels: number): number {
  const pixels = css.width * css.height * devicePixels * devicePixels;
  return pixels <= MAX_PIXELS ? devicePixels : devicePixels * Math.sqrt(MAX_PIXELS / pixels);
}

/** A typed page number brought inside 1..total; null when it is no number. */
export function pageNumber(typed: string, total: number): number | null {
  if (!/^\s*\d+\s*$/.test(typed)) return null;
  return Math.min(Math.max(Number(typed), 1), Math.max(total, 1));
}

/** The pages kept drawn: the one seen and its neighbours. */
export function keptPages(page: number, total: number): number[] {
  return [page - 1, page, page + 1].filter((p) => p >= 1 && p <= total);
}

function clamp(value: number): number {
  return Math.min(Math.max(value, MIN), MAX);
}
