/** React's way to the commands: reads that renew themselves by topic, acts, and pages by cursor. */
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type CallError, call, hear } from "./call";
import type { CommandName, Input, Output, Rows, Signer, Topic } from "./types";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: CallError;
  }
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Number.POSITIVE_INFINITY, // renewed by topic, not by time
        gcTime: Number.POSITIVE_INFINITY, // a hidden page comes back as it was; the rest goes by `forgetUnseen`
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

const UNSEEN_MS = 5 * 60_000;

/** Let go of answers that nothing on the page shows any more. */
export function forgetUnseen(client: QueryClient): void {
  const before = Date.now() - UNSEEN_MS;
  client.removeQueries({ type: "inactive", predicate: ({ state }) => state.dataUpdatedAt < before });
}

// Two screens may read the same thing and name different topics; one answer serves both, so it is
// stale as soon as any of them says so.
const declared = new Map<unknown, Set<Topic>>();
function declare(name: CommandName, topics: readonly Topic[]): void {
  const known = declared.get(name) ?? new Set<Topic>();
  for (const topic of topics) known.add(topic);
  declared.set(name, known);
}

/** Renew every read for which one of the topics was declared. */
export function renew(client: QueryClient, topics: readonly Topic[]): void {
  void client.invalidateQueries({
    predicate: (query) => topics.some((topic) => declared.get(query.queryKey[0])?.has(topic)),
  });
}

/** Listen to the core's `changed` for as long as the window lives. */
export function renewOnChange(client: QueryClient): () => void {
  return hear("changed", ({ topics }) => renew(client, topics));
}

type ReadOptions = { enabled?: boolean; keepPrevious?: boolean };

/** One read. `topics` names what makes it stale. */
export function useRead<N extends CommandName>(
  name: N,
  input: Input<N>,
  topics: readonly Topic[],
  options: ReadOptions = {},
) {
  declare(name, topics);
  return useQuery({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
}

/** Several reads of one command at once, for a list that reads the pages in sight. */
export function useReads<N extends CommandName>(
  name: N,
  inputs: readonly Input<N>[],
  topics: readonly Topic[],
) {
  declare(name, topics);
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: () => call(name, input),
    })),
  });
}

/** Reads what will be asked for in a moment; who asks finds the answer there or on its way. */
export function readAhead<N extends CommandName>(
  client: QueryClient,
  name: N,
  input: Input<N>,
): Promise<void> {
  return client.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) });
}

type PagedName = {
  [N in CommandName]: Output<N> extends Rows<unknown> ? ("cursor" extends keyof Input<N> ? N : never) : never;
}[CommandName];
type RowOf<N extends PagedName> = Output<N> extends Rows<infer R> ? R : never;

/** A list read page by page over the core's cursor; `rows` is what has been loaded so far. */
export function usePages<N extends PagedName>(
  name: N,
  input: Input<N>,
  topics: readonly Topic[],
  options: ReadOptions = {},
) {
  declare(name, topics);
  const query = useInfiniteQuery({
    queryKey: [name, "pages", input],
    queryFn: ({ pageParam }) =>
      call(name, (pageParam ? { ...input, cursor: pageParam } : input) as Input<N>) as Promise<
        Output<N> & Rows<RowOf<N>>
      >,
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
  });
  return { query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [] };
}

/** One act. The `changed` event renews what it touched; `onDone` is for what the screen does next. */
export function useAct<N extends CommandName>(name: N, onDone?: (output: Output<N>) => void) {
  return useMutation<Output<N>, CallError, { input: Input<N>; signer?: Signer }>({
    mutationFn: ({ input, signer }) => call(name, input, signer),
    onSuccess: (output) => onDone?.(output),
  });
}

export { useQueryClient };
