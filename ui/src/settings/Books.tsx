/** Registration books: open one for the year, lock one, and see that no number is missing. */
import { Button, NativeSelect, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { call } from "../api/call";
import { useRead } from "../api/query";
import type { Book } from "../api/types";
import { Chip } from "../kit/Chip";
import { DateField } from "../kit/DateField";
import { ErrorNote, Note } from "../kit/ErrorNote";
import { shownDate, shownNumber } from "../kit/format";
import { ListAndSheet } from "../kit/ListAndSheet";
import { NumberField } from "../kit/NumberField";
import { ReasonDialog } from "../kit/ReasonDialog";
import { typing } from "../kit/typing";
import { useCan, useSession, useToday } from "../session";
import { vi } from "../words/vi";
import { ActForm } from "./ActForm";
import { tellSaved } from "./saved";

const w = vi.settings;
const b = w.books;

export function BooksPart() {
  const { data, error } = useRead("book_list", {}, ["books", "incoming", "outgoing"]);
  const may = useCan("admin", "clerk");
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <ListAndSheet
      label={b.table}
      rows={data.rows}
      may={may}
      lookOnly={w.clerkOnly}
      add={b.add}
      openToAll
      columns={[
        { head: b.year, cell: (one) => one.year, tabular: true },
        { head: b.name, cell: (one) => one.name, opens: true },
        { head: b.first, cell: (one) => one.first_number, tabular: true },
        { head: b.last, cell: (one) => one.last_number, tabular: true },
        { head: b.lines, cell: (one) => shownNumber(one.lines), tabular: true },
        { head: b.voided, cell: (one) => shownNumber(one.voided), tabular: true },
        {
          head: w.state,
          cell: (one) =>
            one.state === "open" ? (
              <Chip kind="done">{b.open}</Chip>
            ) : (
              <Chip>{b.closed(shownDate(one.closed_at))}</Chip>
            ),
        },
      ]}
      sheet={{
        blank: (close) => <BookNew onClose={close} />,
        row: (one) => <BookOpen key={one.id} book={one} may={may} />,
      }}
    />
  );
}

function BookNew({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const { year } = useSession();
  const [register, setRegister] = useState("incoming");
  const plans = useRead("plan_list", {}, ["books", "outgoing"]).data?.rows ?? [];
  const [body, setBody] = useState("");
  // How a body numbers its documents is the head's to decide; a book is opened for one of those series.
  const plan = plans.find((one) => String(one.body_id) === body && one.year === year) ?? plans[0];
  const [series, setSeries] = useState("");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: b.register as string,
      year: year as number | null,
      start_date: today,
      first_number: 1 as number | null,
    },
  });
  return (
    <ActForm
      title={b.add}
      form={form}
      confirm={b.addNow}
      needed={["name", "year", "start_date", "first_number"]}
      act={({ year: asked, first_number, ...rest }) =>
        call("book_open", {
          register,
          ...rest,
          body_id: register === "outgoing" ? plan?.body_id : undefined,
          series: register === "outgoing" ? series || undefined : undefined,
          year: Number(asked),
          first_number: Number(first_number),
        })
      }
      onDone={() => {
        tellSaved();
        onClose();
      }}
      onCancel={onClose}
    >
      <NativeSelect
        label={b.which}
        value={register}
        onChange={(event) => {
          const which = event.currentTarget.value === "outgoing" ? "outgoing" : "incoming";
          setRegister(which);
          form.setFieldValue("name", b.registers[which]);
        }}
        data={[
          { value: "incoming", label: b.registers.incoming },
          { value: "outgoing", label: b.registers.outgoing },
        ]}
      />
      {register === "outgoing" && plan ? (
        <>
          {new Set(plans.map((one) => one.body_id)).size > 1 ? (
            <NativeSelect
              label={b.body}
              value={String(plan.body_id)}
              onChange={(event) => setBody(event.currentTarget.value)}
              data={[...new Map(plans.map((one) => [one.body_id, one.body_name]))].map(([id, name]) => ({
                value: String(id),
                label: name,
              }))}
            />
          ) : null}
          <NativeSelect
            label={b.series}
            value={series || plan.series[0]}
            onChange={(event) => setSeries(event.currentTarget.value)}
            data={plan.series}
          />
        </>
      ) : null}
      <TextInput label={b.name} key={form.key("name")} {...form.getInputProps("name")} {...typing} />
      <NumberField label={b.year} key={form.key("year")} {...form.getInputProps("year")} />
      <DateField label={b.start} key={form.key("start_date")} {...form.getInputProps("start_date")} />
      <NumberField label={b.first} key={form.key("first_number")} {...form.getInputProps("first_number")} />
    </ActForm>
  );
}

function BookOpen({ book, may }: { book: Book; may: boolean }) {
  const [closing, setClosing] = useState(false);
  return (
    <Stack gap="sm">
      <Gaps book={book} />
      {may && book.state === "open" ? (
        <div>
          <Button variant="subtle" color="son" onClick={() => setClosing(true)}>
            {b.close}
          </Button>
        </div>
      ) : null}
      <ReasonDialog
        opened={closing}
        title={b.close}
        sentence={b.closeSentence(book.name, book.year)}
        confirm={b.close}
        danger
        onConfirm={async (reason) => {
          await call("book_close", { id: book.id, version: book.version, reason });
          tellSaved();
        }}
        onClose={() => setClosing(false)}
      />
    </Stack>
  );
}

/** The report that an inspector asks for first: every number, used, voided with reason, or missing. */
function Gaps({ book }: { book: Book }) {
  const { data, error } = useRead("number_gaps", { book_id: book.id }, ["books", "incoming", "outgoing"]);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <section aria-label={b.gapsOf(book.year)}>
      <Stack gap="xs">
        <Title order={2}>{b.gapsOf(book.year)}</Title>
        {data.last === null ? (
          <Text size="sm">{b.empty}</Text>
        ) : (
          <Text size="sm" className="tabular">
            {b.gapsRange(String(data.first), String(data.last))}: {b.gapsUsed(shownNumber(data.used))}.
          </Text>
        )}
        {data.before_first ? <Text size="sm">{data.before_first}</Text> : null}
        {data.missing.length === 0 ? (
          <Note tone="green">{b.gapsNone}</Note>
        ) : (
          <>
            <Title order={3}>{b.gapsMissing}</Title>
            <ul className="held">
              {data.missing.map((gap) => (
                <li key={gap.from} className="tabular">
                  {gap.from === gap.to
                    ? b.gapOne(String(gap.from))
                    : b.gapMany(String(gap.from), String(gap.to))}
                </li>
              ))}
            </ul>
          </>
        )}
        {data.voided.length > 0 ? (
          <>
            <Title order={3}>{b.gapsVoided}</Title>
            <ul className="held">
              {data.voided.map((one) => (
                <li key={one.number}>
                  <span className="tabular">{b.gapOne(String(one.number))}</span>
                  <Text size="sm" c="dimmed">
                    {one.reason}
                  </Text>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Stack>
    </section>
  );
}
