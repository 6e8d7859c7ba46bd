/** "Tới số hoặc ngày": one field, Enter goes. */
import { TextInput } from "@mantine/core";
import { type RefObject, useState } from "react";
import { keyOf } from "../../../keys/table";
import { typing } from "../../../kit/typing";
import { useToday } from "../../../session";
import { vi } from "../../../words/vi";
import { type Jump, readJump } from "./jump";

const words = vi.incoming.book;

interface JumpFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  /** Goes there; answers a sentence when it cannot. */
  onJump(jump: Jump): Promise<string | null>;
}

export function JumpField({ inputRef, onJump }: JumpFieldProps) {
  const today = useToday();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TextInput
      ref={inputRef}
      aria-label={words.jump}
      placeholder={words.jump}
      title={`${words.jumpHint} (${keyOf("book.jump")})`}
      error={wrong}
      w="11rem"
      {...typing}
      onChange={() => setWrong(null)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const jump = readJump(event.currentTarget.value, today);
        if (!jump) setWrong(words.jumpWrong);
        else void onJump(jump).then(setWrong, () => setWrong(words.jumpWrong));
      }}
    />
  );
}
