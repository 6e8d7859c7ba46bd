/**
 * Checked by the compiler alone: what `types.ts` says of a command is what the core's table says.
 * `bindings.ts` is written from the core; where it has plain text, `types.ts` may name the words one by one.
 */
import type { CoreCommands } from "./bindings";
import type { Commands } from "./types";

/** Does a value as the core gives it fit what the window takes it for? */
type Fits<Core, Own> = Own extends unknown ? (FitsOne<Core, Own> extends true ? true : never) : never;
type FitsOne<Core, Own> = [Core] extends [Own]
  ? true
  : Core extends null
    ? null extends Own
      ? true
      : false
    : Core extends string
      ? Own extends string
        ? true
        : false
      : Core extends readonly (infer C)[]
        ? Own extends readonly (infer O)[]
          ? FitsAll<C, O>
          : false
        : Core extends object
          ? Own extends object
            ? {
                [K in keyof Own]-?: K extends Recursive
                  ? true
                  : K extends keyof Core
                    ? FitsAll<Core[K], Own[K]>
                    : Absent<Own, K>;
              }[keyof Own] extends true
              ? true
              : false
            : false
          : false;
/** What a branch of the work tree has below it are branches again: the first of them is compared. */
type Recursive = "below";
/** Every part of the core's union must fit some part of ours. */
type FitsAll<Core, Own> = [
  Core extends unknown ? ([Fits<Core, Own>] extends [never] ? false : true) : never,
] extends [true]
  ? true
  : false;
/** A field that only we know must be one that may be missing. */
type Absent<Own, K extends keyof Own> = object extends Pick<Own, K> ? true : false;

type Shared = keyof CoreCommands & keyof Commands;
type WrongInputs = {
  [N in Shared]: [Commands[N]["input"]] extends [CoreCommands[N]["input"]] ? never : N;
}[Shared];
type WrongOutputs = {
  [N in Shared]: FitsAll<CoreCommands[N]["output"], Commands[N]["output"]> extends true ? never : N;
}[Shared];
type Unknown = Exclude<keyof CoreCommands, keyof Commands>;

/** Each of these must be empty; the compiler names the commands that are not. */
export type Agreement = [NoneOf<WrongInputs>, NoneOf<WrongOutputs>, NoneOf<Unknown>];
type NoneOf<T extends never> = T;
