/** A leader of the office, chosen by name; where that may be, somebody else written down. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useRead } from "../../../api/query";
import { outgoing } from "../../../words/outgoing";
import { Line } from "../../../work/fields";

type Props = {
  name: string;
  label: string;
  error?: string;
  /** Offers to write a name instead. */
  other?: string;
};

export function LeaderField({ name, label, error, other }: Props) {
  const people = useRead("people_list", {}, ["people"]);
  const leaders = (people.data?.rows ?? []).filter((one) => one.active && one.roles.includes("leader"));
  const [chosen, setChosen] = useState<string | null>(null);
  const value = chosen ?? String(leaders[0]?.id ?? "");
  return (
    <>
      <NativeSelect
        size="xs"
        name={name}
        label={label}
        error={error}
        value={value}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          ...leaders.map((one) => ({
            value: String(one.id),
            label: [one.full_name, one.positions.find((held) => !held.valid_to)?.title]
              .filter(Boolean)
              .join(", "),
          })),
          ...(other ? [{ value: "", label: other }] : []),
        ]}
      />
      {other && value === "" ? <Line name="submitted_to" label={outgoing.forms.toName} /> : null}
    </>
  );
}
