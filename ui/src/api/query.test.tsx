import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { showScreen } from "../../tests/screen";
import { useRead } from "./query";
import type { Topic } from "./types";

function Count({ topics }: { topics: Topic[] }) {
  const books = useRead("book_list", {}, topics);
  return <p>{books.data?.rows[0]?.lines ?? "…"}</p>;
}

it("an answer shared by two screens is stale as soon as either of them says so", async () => {
  let lines = 410;
  const backend = showScreen(
    <>
      <Count topics={["books", "incoming"]} />
      <Count topics={["books"]} />
    </>,
    {
      commands: {
        book_list: () => ({
          rows: [
            {
              id: 1,
              version: 1,
              register: "incoming",
              name: "Sổ văn bản đến",
              body_id: 1,
              series: "Văn bản đến",
              body_name: "UBND",
              year: 2026,
              start_date: "2026-01-01",
              first_number: 1,
              lines,
              voided: 0,
              state: "open",
            },
          ],
          next: null,
        }),
      },
    },
  );
  expect(await screen.findAllByText("410")).toHaveLength(2);
  lines = 411;
  act(() => backend.desk.tell("incoming"));
  expect(await screen.findAllByText("411")).toHaveLength(2);
});
