/** Which office hours apply on a day. */
import type { Output } from "../../api/types";

type Year = Output<"calendar_get">;

/** The last set that has begun; the first one has no beginning. */
export function hoursInForce(of: Year, today: string): Year["hours"][number] {
  const begun = of.hours.filter((set) => set.valid_from == null || set.valid_from <= today);
  const last = begun.at(-1);
  if (last === undefined) throw new Error("the calendar has no office hours");
  return last;
}
