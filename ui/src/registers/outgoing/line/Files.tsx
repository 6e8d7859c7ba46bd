/** The scans of a document: its draft, the signed one, what goes with it. */
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { OutFile } from "../../../api/outgoing";
import { worded } from "../../../kit/format";
import { Viewer } from "../../../kit/viewer";
import { outgoing } from "../../../words/outgoing";
import css from "./line.module.css";

const words = outgoing.line;

type Props = { files: readonly OutFile[]; onFile?: (scanId: number, page: number) => void };

export function Files({ files, onFile }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  if (files.length === 0) return <Text size="sm">{words.noFiles}</Text>;
  const seen = files.find((one) => one.file_id === chosen) ?? files[0];
  return (
    <>
      <div className={css.files}>
        {files.map((one) => (
          <Button
            key={`${one.role}${one.file_id}`}
            size="compact-xs"
            variant={one === seen ? "filled" : "default"}
            aria-pressed={one === seen}
            onClick={() => {
              setChosen(one.file_id);
              if (one.scan_id != null) onFile?.(one.scan_id, one.page_from ?? 1);
            }}
          >
            {worded(words.fileRoles, one.role)}: {one.file_name ?? words.nameless}
            {one.page_from && one.page_to ? `, ${words.page(one.page_from, one.page_to)}` : ""}
          </Button>
        ))}
      </div>
      {onFile === undefined && seen?.scan_id != null ? (
        <div className={css.viewer}>
          <Viewer key={seen.file_id} scanId={seen.scan_id} page={seen.page_from ?? 1} />
        </div>
      ) : null}
    </>
  );
}
