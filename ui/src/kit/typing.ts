/** What every text field carries: input methods rewrite text, so the web view must not meddle. */
export const typing = {
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "off",
  spellCheck: false,
} as const;
