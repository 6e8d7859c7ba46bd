export function FirstRun(_: { onDone: () => void }) {
  return null;
}
