import { useEffect, useState } from "react";
import { vi } from "../../words/vi";
import { factor, type Size, type Turn, turned, type Zoom } from "./layout";
import css from "./viewer.module.css";

const words = vi.viewer;

interface ImagePageProps {
  url: string;
  number: number;
  zoom: Zoom;
  turn: Turn;
  pane: Size;
  name: string;
  onFactor(factor: number): void;
}

/** One page of a photograph or TIFF, drawn by the core as PNG. */
export function ImagePage({ url, number, zoom, turn, pane, name, onFactor }: ImagePageProps) {
  const [natural, setNatural] = useState<Size | null>(null);
  const [failed, setFailed] = useState(false);

  // A scan at 200 dots per inch is twice as large as on paper; "100 %" means the paper's own size.
  const real = natural && { width: natural.width * DOTS, height: natural.height * DOTS };
  const seen = real && turned(real, turn);
  const scale = seen ? factor(zoom, seen, pane) : 0;

  useEffect(() => {
    if (scale > 0) onFactor(scale);
  }, [scale, onFactor]);

  if (failed) {
    return (
      <p className={css.message} role="alert">
        {words.failed.page(number)}
      </p>
    );
  }
  return (
    <div
      className={css.page}
      style={seen ? { width: seen.width * scale, height: seen.height * scale } : { minHeight: 200 }}
    >
      <img
        src={url}
        alt={words.pageImage(number, name)}
        className={css.image}
        draggable={false}
        style={
          real
            ? {
                width: real.width * scale,
                height: real.height * scale,
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }
            : { visibility: "hidden" }
        }
        onLoad={(event) =>
          setNatural({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })
        }
        onError={() => setFailed(true)}
      />
      {natural ? null : <p className={css.waiting}>{words.rendering(number)}</p>}
    </div>
  );
}

/** Screen pixels per scanned dot at 100 %, taking the usual 200 dots per inch. */
const DOTS = 96 / 200;
