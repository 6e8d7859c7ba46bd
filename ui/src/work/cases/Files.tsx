/** Files of a step or a branch: opened in the machine's own viewer. */
import { Anchor, Text } from "@mantine/core";
import { useState } from "react";
import { asCallError, call } from "../../api/call";
import type { WorkFile } from "../../api/work";
import { vi } from "../../words/vi";
import { fileName } from "../marks";

const words = vi.work;

export function Files({ files }: { files: readonly WorkFile[] }) {
  const [error, setError] = useState("");
  if (files.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {files.map((file, at) => {
        const name = fileName(file, at);
        const scan = file.scan_id;
        return (
          <span key={file.file_id}>
            {at > 0 ? ", " : ""}
            {scan == null ? (
              name
            ) : (
              <Anchor
                component="button"
                type="button"
                fz="inherit"
                aria-label={words.openFile(name)}
                onClick={() => {
                  setError("");
                  call("file_open", { scan_id: scan }).catch((thrown) =>
                    setError(asCallError(thrown).message),
                  );
                }}
              >
                {name}
              </Anchor>
            )}
          </span>
        );
      })}
      <span role="alert">{error === "" ? "" : ` ${error}`}</span>
    </Text>
  );
}
