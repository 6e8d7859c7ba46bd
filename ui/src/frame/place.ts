/** Where a person stood in their page when it was hidden: the field in focus, and how far things were scrolled. */

export type Place = { focused: HTMLElement | null; scrolled: { of: Element; top: number; left: number }[] };

export function placeIn(page: HTMLElement): Place {
  const active = document.activeElement;
  return {
    focused: active instanceof HTMLElement && page.contains(active) ? active : null,
    scrolled: [...page.querySelectorAll("*")]
      .filter((of) => of.scrollTop !== 0 || of.scrollLeft !== 0)
      .map((of) => ({ of, top: of.scrollTop, left: of.scrollLeft })),
  };
}

export function scrollBack({ scrolled }: Place): void {
  for (const { of, top, left } of scrolled) {
    of.scrollTop = top;
    of.scrollLeft = left;
  }
}

/** The field keeps its own cursor; only the page must not jump to it. */
export function focusBack({ focused }: Place): void {
  if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
}

/** A secret half typed does not wait in a page that its owner has left. */
export function forgetSecrets(page: HTMLElement): void {
  for (const field of page.querySelectorAll<HTMLInputElement>("input[type=password]")) field.value = "";
}

/** Does a field of the page hold what nobody has taken yet? Fields that follow the program are left out. */
export function isTouched(page: HTMLElement): boolean {
  return [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("main input, main textarea")].some(
    (field) =>
      (field instanceof HTMLTextAreaElement || field.type === "text") && field.value !== field.defaultValue,
  );
}
