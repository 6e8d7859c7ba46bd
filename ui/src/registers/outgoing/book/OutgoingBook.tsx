/** Sổ đăng ký văn bản đi, and the lists of what waits on its way: the list on the left, the open document on the right. */
import { Button, CloseButton, Group, NativeSelect, Popover, Text, TextInput } from "@mantine/core";
import { IconFilter, IconListNumbers, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { OutDetail, OutFilter, OutOnly } from "../../../api/outgoing";
import { usePages, useRead } from "../../../api/query";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { BookTable } from "../../../kit/BookTable";
import { ErrorNote } from "../../../kit/ErrorNote";
import { shownNumber } from "../../../kit/format";
import { typing } from "../../../kit/typing";
import { type RouteOf, useTrail } from "../../../route";
import { useSession } from "../../../session";
import { outgoing } from "../../../words/outgoing";
import { vi } from "../../../words/vi";
import css from "../../incoming/book/book.module.css";
import { OutgoingPane } from "../line/OutgoingPane";
import { bookColumns } from "./columns";
import { FilterForm } from "./FilterForm";
import { chipsOf } from "./filters";

const words = outgoing.book;
const SHOWS = Object.keys(words.shows) as ("" | OutOnly)[];
const WORKING: readonly string[] = ["mine", "working", "returned", "to_check", "to_number"];
const REST_MS = 180;

type Props = {
  route: RouteOf<"outgoing">;
  beside?: (line: OutDetail) => ReactNode;
  decided?: (line: OutDetail) => ReactNode;
};

export function OutgoingBook({ route, beside, decided }: Props) {
  const { go, replace } = useTrail();
  const { year } = useSession();
  const all = useRead("book_list", {}, ["books", "outgoing", "incoming"]);
  const books = (all.data?.rows ?? []).filter((one) => one.register === "outgoing");
  const units = useRead("unit_list", {}, ["people"]).data?.rows ?? [];
  const asked = route.filter ?? {};
  const only = asked.only;
  const book =
    books.find((one) => one.id === asked.book_id) ??
    (only ? undefined : books.find((one) => one.year === (asked.year ?? year)));
  const filter: OutFilter = { ...asked, book_id: only ? asked.book_id : book?.id };
  const { query, rows } = usePages("outgoing_list", { ...filter, limit: 200 }, ["outgoing"], {
    enabled: all.isSuccess,
    keepPrevious: true,
  });
  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(route.line_id ?? null);
  const [filtering, setFiltering] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const jumpBox = useRef<HTMLInputElement>(null);
  const rest = useRef<number | undefined>(undefined);
  const setFilter = (next: OutFilter) => replace({ screen: "outgoing", filter: next });
  const open = (id: number | null) => {
    window.clearTimeout(rest.current);
    setOpened(id);
    replace({ screen: "outgoing", filter: asked, line_id: id ?? undefined });
  };
  useEffect(() => () => window.clearTimeout(rest.current), []);
  useEffect(() => setOpened(route.line_id ?? null), [route.line_id]);
  useKey("book.jump", () => jumpBox.current?.focus());
  useKey("book.filter", () => setFiltering(true));
  useKey("book.close_line", () => open(null), opened !== null);

  const narrow = opened !== null;
  const chips = chipsOf(asked, (id) => units.find((one) => one.id === id)?.name ?? "");
  const label = book ? words.year(book.name, book.year) : words.shows[only ?? ""];
  return (
    <div className={css.screen}>
      <Group className={css.bar} gap="xs">
        <h1 className={css.title}>{outgoing.title}</h1>
        <NativeSelect
          size="xs"
          aria-label={words.show}
          value={only ?? ""}
          onChange={(event) =>
            setFilter({
              only: SHOWS.find((one) => one !== "" && one === event.currentTarget.value) as OutOnly,
            })
          }
          data={SHOWS.map((value) => ({ value, label: words.shows[value] }))}
        />
        {only ? null : (
          <NativeSelect
            size="xs"
            aria-label={words.choose}
            value={String(book?.id ?? "")}
            onChange={(event) =>
              setFilter({ ...asked, book_id: Number(event.currentTarget.value) || undefined })
            }
            data={[
              ...books.map((one) => ({ value: String(one.id), label: words.year(one.name, one.year) })),
              ...(book ? [] : [{ value: "", label: words.everyBook }]),
            ]}
          />
        )}
        <Popover
          opened={filtering}
          onChange={setFiltering}
          position="bottom-start"
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <Button
              variant="default"
              leftSection={<IconFilter size="1rem" aria-hidden />}
              title={keyOf("book.filter")}
              onClick={() => setFiltering(!filtering)}
            >
              {words.filter}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={words.filter}>
            <FilterForm
              filter={asked}
              onFilter={(next) => {
                setFiltering(false);
                setFilter(next);
              }}
            />
          </Popover.Dropdown>
        </Popover>
        {chips.length > 0 ? (
          <ul className={css.chips} aria-label={words.filter}>
            {chips.map((chip) => (
              <li key={chip.key} className="chip" data-tone="accent">
                {chip.label}
                <CloseButton
                  size="xs"
                  aria-label={words.removeFilter(chip.label)}
                  onClick={() => setFilter(chip.without)}
                />
              </li>
            ))}
          </ul>
        ) : null}
        {only ? null : (
          <>
            <TextInput
              ref={jumpBox}
              aria-label={words.jump}
              placeholder={words.jump}
              title={`${words.jumpHint} (${keyOf("book.jump")})`}
              error={wrong}
              w="7rem"
              {...typing}
              onChange={() => setWrong(null)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                const number = Number(event.currentTarget.value);
                if (Number.isInteger(number) && number > 0) setFilter({ ...asked, start_number: number });
                else setWrong(words.jumpWrong);
              }}
            />
            <NativeSelect
              size="xs"
              aria-label={words.order}
              value={asked.order ?? "newest"}
              onChange={(event) =>
                setFilter({ ...asked, order: event.currentTarget.value === "oldest" ? "oldest" : "newest" })
              }
              data={[
                { value: "newest", label: words.newest },
                { value: "oldest", label: words.oldest },
              ]}
            />
          </>
        )}
        {book ? (
          <Text size="xs" c="dimmed" className="tabular">
            {words.count(shownNumber(book.lines))}
            {book.state === "closed" ? `. ${words.closed}` : ""}
          </Text>
        ) : null}
        <Group gap="xs" ml="auto">
          <Button
            variant="default"
            leftSection={<IconListNumbers size="1rem" aria-hidden />}
            onClick={() => go({ screen: "outgoing_numbers", book_id: book?.id })}
          >
            {outgoing.numbers}
          </Button>
          <Button
            leftSection={<IconPlus size="1rem" aria-hidden />}
            title={keyOf("outgoing.draft")}
            onClick={() => go({ screen: "outgoing_entry" })}
          >
            {outgoing.newDraft}
          </Button>
        </Group>
      </Group>
      <ErrorNote error={all.error ?? query.error} />
      <div className={narrow ? css.split : css.whole}>
        <div className={css.book}>
          <BookTable
            label={label}
            columns={bookColumns(narrow, WORKING.includes(only ?? ""))}
            rows={rows}
            rowKey={(line) => line.id}
            selected={cursor}
            onSelect={(line) => {
              setCursor(line.id);
              if (opened === null) return;
              window.clearTimeout(rest.current);
              rest.current = window.setTimeout(() => open(line.id), REST_MS);
            }}
            onOpen={(line) => open(line.id)}
            opensOnClick
            onNeedMore={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
            }}
            hasMore={query.hasNextPage}
            struck={(line) => line.state === "voided"}
            minWidth={narrow ? 34 : 66}
            autoFocus={!narrow}
            empty={
              <div className={css.empty}>
                <Text>
                  {!query.isSuccess
                    ? outgoing.loading
                    : chips.length > 0 || only
                      ? words.emptyFiltered
                      : words.empty}
                </Text>
                {query.isSuccess && chips.length === 0 && !only ? (
                  <>
                    <Text size="sm" c="dimmed">
                      {books.length === 0 ? words.noBook : words.emptyNext}
                    </Text>
                    <Button onClick={() => go({ screen: "outgoing_entry" })}>{outgoing.newDraft}</Button>
                  </>
                ) : null}
              </div>
            }
          />
        </div>
        {opened === null ? null : (
          <aside className={css.open} aria-label={vi.frame.outgoingLine}>
            <OutgoingPane
              id={opened}
              beside={beside}
              decided={decided}
              corner={
                <Group gap={2} wrap="nowrap">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => go({ screen: "outgoing_line", id: opened })}
                  >
                    {words.openAlone}
                  </Button>
                  <CloseButton
                    size="sm"
                    aria-label={words.closeLine}
                    title={keyOf("book.close_line")}
                    onClick={() => open(null)}
                  />
                </Group>
              }
            />
          </aside>
        )}
      </div>
      <p className="hidden-look">{words.gridHelp}</p>
    </div>
  );
}
