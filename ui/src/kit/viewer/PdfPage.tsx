import { type PDFDocumentProxy, type PDFPageProxy, RenderingCancelledException, TextLayer } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { vi } from "../../words/vi";
import { density, factor, POINT, type Size, type Turn, type Zoom } from "./layout";
import css from "./viewer.module.css";

const words = vi.viewer;

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** Neighbours are drawn ahead, out of sight and out of reach of the reader. */
  seen: boolean;
  zoom: Zoom;
  turn: Turn;
  pane: Size;
  name: string;
  onFactor(factor: number): void;
}

/** One page: a canvas with the selectable text of the file laid over it. */
export function PdfPage({ document, number, seen, zoom, turn, pane, name, onFactor }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");

  useEffect(() => {
    let gone = false;
    document.getPage(number).then(
      (found) => !gone && setPage(found),
      () => !gone && setState("failed"),
    );
    return () => {
      gone = true;
    };
  }, [document, number]);

  const natural = page?.getViewport({ scale: POINT, rotation: (page.rotate + turn) % 360 });
  const size = natural && { width: natural.width, height: natural.height };
  const scale = size ? factor(zoom, size, pane) : 0;

  useEffect(() => {
    if (seen && scale > 0) onFactor(scale);
  }, [seen, scale, onFactor]);

  useEffect(() => {
    const target = canvas.current;
    if (!page || !target || scale === 0) return;
    const viewport = page.getViewport({ scale: POINT * scale, rotation: (page.rotate + turn) % 360 });
    const pixels = density(viewport, window.devicePixelRatio || 1);
    // Drawn on a fresh canvas and swapped in whole, so that zooming never flashes white.
    const fresh = window.document.createElement("canvas");
    fresh.width = Math.max(1, Math.floor(viewport.width * pixels));
    fresh.height = Math.max(1, Math.floor(viewport.height * pixels));
    const task = page.render({
      canvas: fresh,
      viewport,
      transform: pixels === 1 ? undefined : [pixels, 0, 0, pixels, 0, 0],
    });
    task.promise.then(
      () => {
        target.width = fresh.width;
        target.height = fresh.height;
        target.getContext("2d")?.drawImage(fresh, 0, 0);
        setState("drawn");
      },
      (error: unknown) => {
        if (!(error instanceof RenderingCancelledException)) setState("failed");
      },
    );
    return () => task.cancel();
  }, [page, scale, turn]);

  useEffect(() => {
    const layer = text.current;
    if (!page || !layer || !seen || scale === 0) return;
    layer.replaceChildren();
    const textLayer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: layer,
      viewport: page.getViewport({ scale: POINT * scale, rotation: (page.rotate + turn) % 360 }),
    });
    // Text is a convenience over the picture: a file without it, or with a broken one, is still read by eye.
    textLayer.render().catch(() => layer.replaceChildren());
    return () => textLayer.cancel();
  }, [page, scale, turn, seen]);

  if (state === "failed" && seen) {
    return (
      <p className={css.message} role="alert">
        {words.failed.page(number)}
      </p>
    );
  }
  return (
    <div
      className={seen ? css.page : css.ahead}
      aria-hidden={!seen}
      style={{
        width: size ? size.width * scale : undefined,
        height: size ? size.height * scale : undefined,
        // The text layer of pdf.js reads its scale from this property.
        ["--total-scale-factor" as string]: POINT * scale,
      }}
    >
      <canvas ref={canvas} className={css.canvas} role="img" aria-label={words.pageImage(number, name)} />
      <div ref={text} className={`${css.text} textLayer`} />
      {state === "drawing" && seen ? <p className={css.waiting}>{words.rendering(number)}</p> : null}
    </div>
  );
}
