/** Small label with a tone and, where it presses, a sign; the words carry the meaning, never the colour alone. */
import {
  type Icon,
  IconAlertTriangle,
  IconBolt,
  IconCheck,
  IconClock,
  IconFlame,
  IconLock,
} from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Tone = "plain" | "accent" | "red" | "amber" | "green";

/** Look of the kinds the core sends with a line (`chips: {kind, label}[]`). */
const KINDS: Record<string, { tone: Tone; icon: Icon }> = {
  urgent: { tone: "red", icon: IconFlame },
  hoa_toc: { tone: "red", icon: IconFlame },
  priority: { tone: "amber", icon: IconBolt },
  overdue: { tone: "red", icon: IconAlertTriangle },
  late: { tone: "red", icon: IconAlertTriangle },
  due: { tone: "amber", icon: IconClock },
  notice: { tone: "amber", icon: IconClock },
  notice_overdue: { tone: "red", icon: IconAlertTriangle },
  secret: { tone: "red", icon: IconLock },
  secrecy: { tone: "red", icon: IconLock },
  recall_untold: { tone: "amber", icon: IconClock },
  defect: { tone: "amber", icon: IconAlertTriangle },
  rest: { tone: "amber", icon: IconClock },
  done: { tone: "green", icon: IconCheck },
  acknowledged: { tone: "green", icon: IconCheck },
};

export function Chip({
  kind,
  tone,
  icon,
  children,
}: {
  kind?: string;
  tone?: Tone;
  icon?: Icon;
  children: ReactNode;
}) {
  const known = kind ? KINDS[kind] : undefined;
  const Sign = icon ?? known?.icon;
  return (
    <span className="chip" data-tone={tone ?? known?.tone ?? "plain"}>
      {Sign ? <Sign size="0.8rem" aria-hidden /> : null}
      {children}
    </span>
  );
}
