/** Conditions in sight as chips, each with its own cross, and the small form that adds one. */
import { Button, CloseButton, Popover } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import type { IncomingFilter } from "../../../api/types";
import { keyOf } from "../../../keys/table";
import { useKey } from "../../../keys/useKey";
import { later } from "../../../kit/later";
import { vi } from "../../../words/vi";
import css from "./book.module.css";
import { chipsOf, withoutConditions } from "./filters";

const words = vi.incoming.book;
const FilterForm = later(async () => (await import("./FilterForm")).FilterForm);

interface FilterBarProps {
  filter: IncomingFilter;
  /** The list begins at the number or date jumped to, and leaves out what stands before. */
  begins: boolean;
  onFilter(next: IncomingFilter): void;
}

export function FilterBar({ filter, begins, onFilter }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const chips = chipsOf(filter, begins);
  useKey("book.filter", () => setOpen(true));
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconFilter size="1rem" aria-hidden />}
            title={keyOf("book.filter")}
            onClick={() => setOpen(!open)}
          >
            {words.addFilter}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.filters}>
          <FilterForm
            filter={filter}
            onFilter={(next) => {
              setOpen(false);
              onFilter(next);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {chips.length > 0 ? (
        <ul className={css.chips} aria-label={words.filters}>
          {chips.map((chip) => (
            <li key={chip.key} className="chip" data-tone="accent">
              {chip.label}
              <CloseButton
                size="xs"
                aria-label={words.removeFilter(chip.label)}
                onClick={() => onFilter(chip.without)}
              />
            </li>
          ))}
          {chips.length > 1 ? (
            <li>
              <Button size="compact-xs" variant="subtle" onClick={() => onFilter(withoutConditions(filter))}>
                {words.clearFilters}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}
