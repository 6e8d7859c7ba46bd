/**
 * Writes src/api/bindings.ts from the core's own table of commands.
 *
 *   vanthu commands --json | npm run bindings          writes the file
 *   npm run bindings -- commands.json                   the same from a file
 *   npm run bindings -- --check commands.json           only compares; exit 1 when they differ
 *   npm run bindings                                    asks `cargo run -p vanthu-cli` itself
 *
 * One derive in Rust is the truth: the JSON Schemas of every input and output become the types here;
 * `src/api/types.ts` gives the ones the screens speak of short names.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const UI = join(dirname(fileURLToPath(import.meta.url)), "..");
const TARGET = join(UI, "src/api/bindings.ts");
const HEAD = `/**
 * Written by \`npm run bindings\` from the core's table of commands. Not to be edited by hand.
 */
`;

/** The table as JSON: from a file, from standard input, or asked from the command line program. */
async function readTable(file) {
  if (file) return readFileSync(file, "utf8");
  if (!process.stdin.isTTY) {
    let piped = "";
    for await (const chunk of process.stdin.setEncoding("utf8")) piped += chunk;
    if (piped.trim() !== "") return piped;
  }
  return execFileSync(
    "cargo",
    ["run", "--quiet", "--locked", "-p", "vanthu-cli", "--", "commands", "--json"],
    {
      cwd: join(UI, ".."),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}

const pascal = (name) =>
  name
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** Every `#/$defs/X` below `node` renamed by `rename`. */
function withRefs(node, rename) {
  if (Array.isArray(node)) return node.map((one) => withRefs(one, rename));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === "$ref" && typeof value === "string"
        ? [key, value.replace(/^#\/\$defs\/(.+)$/, (_, name) => `#/$defs/${rename(name)}`)]
        : [key, withRefs(value, rename)],
    ),
  );
}

/** What a generator writes and the types do not need. */
function tidied(node) {
  if (Array.isArray(node)) return node.map(tidied);
  if (node === null || typeof node !== "object") return node;
  if (node.prefixItems) {
    // a tuple, in the words of the older drafts that the writer of types knows
    const { prefixItems, ...rest } = node;
    return tidied({ ...rest, items: prefixItems, additionalItems: false });
  }
  const { $schema: _schema, format: _format, minimum: _least, maximum: _most, title: _title, ...rest } = node;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      // a field may be named `title` or `format`: the names under `properties` stay
      key === "properties" || key === "$defs"
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one)]))
        : tidied(value),
    ]),
  );
}

/** What goes in: the window leaves out what is not given, and never says null. */
function withoutNull(node) {
  if (Array.isArray(node)) return node.map(withoutNull);
  if (node === null || typeof node !== "object") return node;
  const { anyOf, type, ...rest } = node;
  const left = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withoutNull(value)]));
  if (Array.isArray(type)) {
    const named = type.filter((one) => one !== "null");
    left.type = named.length === 1 ? named[0] : named;
  } else if (type !== undefined) left.type = withoutNull(type);
  if (anyOf === undefined) return left;
  const some = anyOf.filter((one) => one.type !== "null").map(withoutNull);
  return some.length === 1 ? { ...some[0], ...left } : { ...left, anyOf: some };
}

/** A definition with everything it points to written out: two definitions are the same when these are. */
function shapeOf(name, own, above = []) {
  if (above.includes(name)) return `^${name}`;
  const text = JSON.stringify(tidied(own[name] ?? {}));
  return text.replace(/"#\/\$defs\/([^"]+)"/g, (_, inner) => `<${shapeOf(inner, own, [...above, name])}>`);
}

/** What one side of a command is, with its name: the same text for the same type. */
function wholeOf({ $defs: own = {}, ...schema }) {
  return `${schema.title} ${shapeOf("", { ...own, "": schema })}`;
}

/** The inputs and outputs of a command as the window sees them. */
const sidesOf = (command) => [
  ["input", withoutNull(command.input)],
  ["output", command.output],
];

/**
 * One schema for the whole table. A definition of the same name but another shape gets the name of the
 * first command that has it in front, so that no two types are mixed up.
 */
export function joined(commands) {
  const defs = {};
  const names = new Map(); // name and shape → the name given here
  const properties = {};

  function nameFor(name, shape, command) {
    const plain = name.replace(/[^A-Za-z0-9]+/g, "_");
    const key = `${plain} ${shape}`;
    if (!names.has(key)) names.set(key, defs[plain] === undefined ? plain : `${pascal(command)}${plain}`);
    return names.get(key);
  }

  // What several commands carry whole, such as the line every act on it answers, is written once.
  const carried = new Map();
  for (const command of commands)
    for (const [, schema] of sidesOf(command)) {
      const { $defs: own = {} } = schema;
      const keys = Object.keys(own).map((name) => wholeOf({ title: name, ...own[name], $defs: own }));
      for (const key of new Set([wholeOf(schema), ...keys])) carried.set(key, (carried.get(key) ?? 0) + 1);
    }

  for (const command of commands) {
    const sides = {};
    for (const [side, carrying] of sidesOf(command)) {
      const { $defs: own = {}, ...schema } = carrying;
      const renamed = {};
      for (const name of Object.keys(own)) {
        renamed[name] = nameFor(name, shapeOf(name, own), command.name);
        defs[renamed[name]] ??= {};
      }
      const rename = (name) => renamed[name] ?? name;
      for (const [name, def] of Object.entries(own)) defs[renamed[name]] = withRefs(tidied(def), rename);
      const whole = wholeOf(carrying);
      const type =
        schema.title && carried.get(whole) > 1
          ? nameFor(schema.title, shapeOf(schema.title, { ...own, [schema.title]: schema }), command.name)
          : `${pascal(command.name)}${side === "input" ? "Input" : "Output"}`;
      defs[type] = withRefs(tidied(schema), rename);
      sides[side] = { $ref: `#/$defs/${type}` };
    }
    properties[command.name] = {
      type: "object",
      description: `${command.kind}; ${command.who}`,
      properties: sides,
      required: ["input", "output"],
    };
  }
  return {
    $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => a.localeCompare(b))),
    type: "object",
    properties,
    required: Object.keys(properties),
  };
}

export async function bindings(commands) {
  const body = await compile(joined(commands), "CoreCommands", {
    additionalProperties: false,
    bannerComment: HEAD,
    format: true,
    style: { printWidth: 110 },
    unreachableDefinitions: false,
  });
  return `${body}export type CoreCommandName = keyof CoreCommands;\n`;
}

async function main() {
  const asked = process.argv.slice(2);
  const check = asked.includes("--check");
  const file = asked.find((one) => !one.startsWith("--"));
  const answer = inOrder(JSON.parse(await readTable(file)));
  // The command line wraps every answer in {"ok": …}.
  const commands = (answer.ok ?? answer).sort((a, b) => a.name.localeCompare(b.name));
  const text = await bindings(commands);
  if (!check) {
    writeFileSync(TARGET, text);
    console.log(`${commands.length} commands → ${TARGET}`);
  } else if (readFileSync(TARGET, "utf8") !== text) {
    console.error("src/api/bindings.ts differs from the core's table: run `npm run bindings`");
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

/** Keys by name: how the core happens to order them depends on how it was built. */
function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}
