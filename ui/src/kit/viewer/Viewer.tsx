import { Button, Loader, Text } from "@mantine/core";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../api/call";
import { useRead } from "../../api/query";
import { isTauri } from "../../api/tauri";
import type { ScanView } from "../../api/types";
import { useKey } from "../../keys/useKey";
import { vi } from "../../words/vi";
import { scanAddress } from "./address";
import { ImagePage } from "./ImagePage";
import { keptPages, quarter, type Size, step, type Turn, type Zoom } from "./layout";
import { PdfPage } from "./PdfPage";
import { CannotShow, type Failure, type OpenPdf, openPdf } from "./pdf";
import { keepTurn, turnOf } from "./turns";
import { ViewerBar } from "./ViewerBar";
import css from "./viewer.module.css";

const words = vi.viewer;
const LINE = 120;

export interface ViewerProps {
  scanId: number;
  /** First page shown; a part of a split scan begins here. */
  page?: number;
  /** Told the length of the file once it is known. */
  onPages?: (total: number) => void;
}

/** A scan to be read: its own reading of `inbox_get`, its pages, and the keys that work from any field beside it. */
export default function Viewer({ scanId, page, onPages }: ViewerProps) {
  const scan = useRead("inbox_get", { scan_id: scanId }, ["inbox"]);
  if (scan.error) return <Failed sentence={scan.error.message} onRetry={() => void scan.refetch()} />;
  if (!scan.data) return <Opening />;
  return <Shown key={scan.data.original} scan={scan.data} first={page ?? 1} onPages={onPages} />;
}

type Opened = { pdf: OpenPdf | null; total: number };

function Shown({
  scan,
  first,
  onPages,
}: {
  scan: ScanView;
  first: number;
  onPages?: (total: number) => void;
}) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const told = useRef(onPages);
  told.current = onPages;
  // A file that is opened anew (another try, a page shown again after the lock) opens where it was read.
  const read = useRef<Reading>({ first, page: first, zoom: "width" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens the same file again
  useEffect(() => {
    setFailure(null);
    const whenOpen = (next: Opened) => {
      setOpened(next);
      told.current?.(next.total);
    };
    if (scan.kind === "unknown") {
      setFailure("kind");
      return;
    }
    if (scan.viewer === "pages") {
      if (scan.pages) whenOpen({ pdf: null, total: scan.pages });
      else setFailure("damaged");
      return;
    }
    const stop = new AbortController();
    let mine: OpenPdf | null = null;
    openPdf(scanAddress(scan.original), stop.signal).then(
      (pdf) => {
        if (stop.signal.aborted) return pdf.close();
        mine = pdf;
        whenOpen({ pdf, total: pdf.document.numPages });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error instanceof CannotShow ? error.failure : "unreadable");
      },
    );
    return () => {
      stop.abort();
      mine?.close();
      setOpened(null);
    };
  }, [scan.original, scan.viewer, scan.kind, scan.pages, attempt]);

  const open = isTauri() ? () => void call("file_open", { scan_id: scan.scan_id }) : undefined;
  if (failure) {
    return <Failed sentence={words.failed[failure]} onRetry={() => setAttempt(attempt + 1)} onOpen={open} />;
  }
  if (!opened) return <Opening />;
  return <Pages scan={scan} opened={opened} first={first} read={read} onOpen={open} />;
}

/** Where a file is being read. `first` is what was asked for, so that another asking is known. */
type Reading = { first: number; page: number; zoom: Zoom };

interface PagesProps {
  scan: ScanView;
  opened: Opened;
  first: number;
  read: RefObject<Reading>;
  onOpen?: () => void;
}

function Pages({ scan, opened, first, read, onOpen }: PagesProps) {
  const { pdf, total } = opened;
  const within = (number: number) => Math.min(Math.max(number, 1), total);
  const [page, setPage] = useState(() => within(read.current.page));
  const [zoom, setZoom] = useState<Zoom>(() => read.current.zoom);
  const [turn, setTurn] = useState<Turn>(() => turnOf(scan.original));
  const [factor, setFactor] = useState(1);
  const scroller = useRef<HTMLElement>(null);
  const size = useInside(scroller);

  const [asked, setAsked] = useState(read.current.first);
  if (first !== asked) {
    setAsked(first);
    setPage(within(first));
  }
  useEffect(() => {
    read.current = { first: asked, page, zoom };
  }, [read, asked, page, zoom]);

  const goTo = (next: number) => {
    setPage(within(next));
    scroller.current?.scrollTo?.({ top: 0 });
  };
  const zoomBy = (direction: 1 | -1) => setZoom(step(factor, direction));
  const rotate = () => {
    const next = quarter(turn);
    keepTurn(scan.original, next);
    setTurn(next);
  };
  const scroll = (by: number) => scroller.current?.scrollBy?.({ top: by });
  const tellFactor = useCallback((seen: number) => setFactor(seen), []);

  useKey("viewer.next", () => goTo(page + 1));
  useKey("viewer.previous", () => goTo(page - 1));
  useKey("viewer.zoom_in", () => zoomBy(1));
  useKey("viewer.zoom_out", () => zoomBy(-1));
  useKey("viewer.fit_width", () => setZoom("width"));
  useKey("viewer.fit_page", () => setZoom("page"));
  useKey("viewer.rotate", rotate);
  useKey("viewer.down", () => scroll(LINE));
  useKey("viewer.up", () => scroll(-LINE));

  const shared = { zoom, turn, pane: size, name: scan.file_name, onFactor: tellFactor };
  return (
    <section className={css.viewer} aria-label={words.region(scan.file_name)}>
      <ViewerBar
        name={scan.file_name}
        page={page}
        total={total}
        factor={factor}
        onPage={goTo}
        onZoom={zoomBy}
        onFit={setZoom}
        onTurn={rotate}
        onOpen={onOpen}
      />
      <section
        ref={scroller}
        className={css.pane}
        aria-label={words.pageAnnounce(page, total)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        {size.width > 0 && pdf
          ? keptPages(page, total).map((number) => (
              <PdfPage
                key={number}
                document={pdf.document}
                number={number}
                seen={number === page}
                {...shared}
              />
            ))
          : null}
        {size.width > 0 && !pdf ? (
          <ImagePage key={page} url={scanAddress(`${scan.page_url}${page}.png`)} number={page} {...shared} />
        ) : null}
      </section>
    </section>
  );
}

/** What can be seen inside an element, its scroll bars taken away. */
function useInside(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const seen = element.current;
    if (!seen) return;
    const measure = () => setSize({ width: seen.clientWidth, height: seen.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(seen);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function Opening() {
  return (
    <div className={css.failure} role="status">
      <Loader size="sm" />
      <Text size="sm">{words.loading}</Text>
    </div>
  );
}

function Failed({ sentence, onRetry, onOpen }: { sentence: string; onRetry(): void; onOpen?: () => void }) {
  return (
    <div className={css.failure} role="alert">
      <Text size="sm">{sentence}</Text>
      <Button size="xs" variant="default" onClick={onRetry}>
        {words.retry}
      </Button>
      {onOpen ? (
        <Button size="xs" variant="subtle" onClick={onOpen}>
          {words.openOutside}
        </Button>
      ) : null}
    </div>
  );
}
