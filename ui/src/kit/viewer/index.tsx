/** The scan viewer, loaded when the first scan is opened: pdf.js is the heaviest thing in the window. */
import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { vi } from "../../words/vi";
import type { ViewerProps } from "./Viewer";
import css from "./viewer.module.css";

const Loaded = lazy(() => import("./Viewer"));

export function Viewer(props: ViewerProps) {
  return (
    <Suspense
      fallback={
        <div className={css.failure} role="status">
          <Loader size="sm" />
          {vi.viewer.loading}
        </div>
      }
    >
      <Loaded key={props.scanId} {...props} />
    </Suspense>
  );
}
