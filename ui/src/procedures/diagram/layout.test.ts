import { describe, expect, it } from "vitest";
import { INCOMING, INTERLINKED } from "../../api/fake/procedure_pages";
import { type Box, layout, START, wrapped } from "./layout";

describe("the lines of a box", () => {
  it("breaks between words and cuts what is too long", () => {
    expect(wrapped("Trình lãnh đạo Văn phòng", 12)).toEqual(["Trình lãnh", "đạo Văn", "phòng"]);
    expect(wrapped("một hai ba bốn năm", 8, 2)).toEqual(["một hai", "ba bốn…"]);
    expect(wrapped("", 10)).toEqual([]);
  });
});

describe("where the steps stand", () => {
  const drawn = layout(INCOMING);
  const box = (id: string): Box => {
    const found = drawn.boxes.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no box ${id}`);
    return found;
  };

  it("puts them below one another in the order of the table, none over another", () => {
    expect(drawn.boxes.map((one) => one.id)).toEqual([START, "B1", "B2", "B3", "B4", "B5", "B6"]);
    for (const [place, one] of drawn.boxes.entries()) {
      const next = drawn.boxes[place + 1];
      if (next) expect(next.y).toBeGreaterThan(one.y + one.height);
    }
  });

  it("draws a line for every way that leads to a step", () => {
    const lines = drawn.edges.map((edge) => `${edge.from || "·"}>${edge.to}`).sort();
    expect(lines).toEqual(
      ["B1>B2", "B2>B3", "B3>B2", "B3>B4", "B3>B5", "B4>B6", "B5>B3", "B5>B6", "·>B1", "·>B1"].sort(),
    );
  });

  it("runs on at the right and back at the left, returns marked", () => {
    const x = box("B3").x;
    const lane = (path: string) => Number(/H(-?[\d.]+)/.exec(path)?.[1]);
    for (const edge of drawn.edges.filter((one) => one.path.includes("H"))) {
      const back = edge.from === "B3" && edge.to === "B2" ? true : edge.to === "B3" && edge.from === "B5";
      expect(edge.returns).toBe(back);
      if (back) expect(lane(edge.path)).toBeLessThan(x);
      else expect(lane(edge.path)).toBeGreaterThan(x + box("B3").width);
    }
  });

  it("stays within the drawing", () => {
    for (const edge of drawn.edges)
      for (const [, across] of edge.path.matchAll(/[HMQ](-?[\d.]+)/g)) {
        expect(Number(across)).toBeGreaterThan(0);
        expect(Number(across)).toBeLessThan(drawn.width);
      }
    const last = box("B6");
    expect(last.y + last.height).toBeLessThan(drawn.height);
    expect(last.ends).toBe(true);
  });

  it("names the agencies between the steps", () => {
    expect(layout(INTERLINKED).bands.map((band) => band.text)).toEqual(["UBND xã", "Sở Nội vụ"]);
  });

  it("says where a step goes that does not go to the one below", () => {
    expect(box("B4").ports.map((port) => port.lines)).toEqual([["→ B6"]]);
    expect(box("B1").ports).toEqual([]);
  });

  it("leaves out a way to a step that is not there", () => {
    const steps = INTERLINKED.steps.slice(0, 1);
    expect(layout({ ...INTERLINKED, steps }).edges.map((edge) => edge.to)).toEqual(["xa.B1"]);
  });
});
