/** The trimmed text of a field of a form that is being sent. */
export function said(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
