import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Folder of the decoders and fonts shipped with the program (see vite.pdfjs.ts); scans need the JBIG2 and JPEG 2000 decoders. */
const ASSETS = new URL("pdfjs/", document.baseURI).href;
const CHUNK = 128 * 1024;

/** Why a file could not be shown; the screen has one sentence for each. */
export type Failure = "password" | "damaged" | "missing" | "unreadable" | "kind";

/** A failure to open a file, with its plain reason. */
export class CannotShow extends Error {
  constructor(
    readonly failure: Failure,
    cause?: unknown,
  ) {
    super(failure, { cause });
    this.name = "CannotShow";
  }
}

/** An open document and how to let go of it. */
export interface OpenPdf {
  document: PDFDocumentProxy;
  close(): void;
}

/**
 * Opens a PDF by ranges: only the parts that the page seen needs are read, so that a 300-page
 * scan shows its first page at once. Falls back to reading the whole file where the answer is not a range.
 */
export async function openPdf(url: string, signal: AbortSignal): Promise<OpenPdf> {
  const first = await read(url, 0, CHUNK, signal);
  if (first.bytes.length === 0) throw new CannotShow("damaged");
  const shared = {
    wasmUrl: `${ASSETS}wasm/`,
    cMapUrl: `${ASSETS}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${ASSETS}standard_fonts/`,
    iccUrl: `${ASSETS}iccs/`,
    // A scan is data: nothing in it may run.
    enableXfa: false,
  };
  let task: PDFDocumentLoadingTask;
  if (first.total !== null && first.total > first.bytes.length) {
    const ranges = new Ranges(url, first.total, first.bytes, signal);
    task = getDocument({
      ...shared,
      range: ranges,
      disableAutoFetch: true,
      disableStream: true,
      rangeChunkSize: CHUNK,
    });
    ranges.onFailure = () => void task.destroy();
  } else {
    task = getDocument({ ...shared, data: first.bytes });
  }
  signal.addEventListener("abort", () => void task.destroy(), { once: true });
  try {
    return { document: await task.promise, close: () => void task.destroy() };
  } catch (error) {
    throw asFailure(error);
  }
}

interface Piece {
  bytes: Uint8Array;
  /** Length of the whole file; null when the answer already is the whole file. */
  total: number | null;
}

async function read(url: string, begin: number, end: number, signal: AbortSignal): Promise<Piece> {
  let answer: Response;
  try {
    answer = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
  } catch (error) {
    throw new CannotShow("unreadable", error);
  }
  if (answer.status === 404 || answer.status === 410) throw new CannotShow("missing");
  if (!answer.ok) throw new CannotShow("unreadable");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const total =
    answer.status === 206 ? /\/(\d+)$/.exec(answer.headers.get("Content-Range") ?? "")?.[1] : undefined;
  return { bytes, total: total === undefined ? null : Number(total) };
}

class Ranges extends PDFDataRangeTransport {
  onFailure: () => void = () => undefined;

  constructor(
    private readonly url: string,
    total: number,
    first: Uint8Array,
    private readonly signal: AbortSignal,
  ) {
    super(total, first);
  }

  override requestDataRange(begin: number, end: number): void {
    read(this.url, begin, end, this.signal).then(
      (piece) => this.onDataRange(begin, piece.bytes),
      // Without this part the page can never be drawn; closing makes the wait end with an error that is shown.
      () => this.onFailure(),
    );
  }
}

function asFailure(error: unknown): CannotShow {
  if (error instanceof CannotShow) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new CannotShow("password", error);
  if (name === "InvalidPDFException" || name === "FormatError") return new CannotShow("damaged", error);
  return new CannotShow("unreadable", error);
}
