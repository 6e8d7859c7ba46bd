/** The tick box of a row: the browser's own, dressed like the others. A book shows dozens of them at once. */
type Props = { label: string; checked: boolean; disabled?: boolean; onChange: () => void };

export function Tick({ label, checked, disabled, onChange }: Props) {
  return (
    <input
      type="checkbox"
      className="tick"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      // The arrow keys walk the rows; Space marks the one at the cursor.
      tabIndex={-1}
      onChange={onChange}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
