import { ActionIcon, Divider, Text, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconExternalLink,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
} from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { type KeyId, keyOf } from "../../keys/table";
import { vi } from "../../words/vi";
import { pageNumber } from "./layout";
import css from "./viewer.module.css";

const words = vi.viewer;

interface ViewerBarProps {
  name: string;
  page: number;
  total: number;
  factor: number;
  onPage(page: number): void;
  onZoom(direction: 1 | -1): void;
  onFit(fit: "width" | "page"): void;
  onTurn(): void;
  onOpen?: () => void;
}

/** The viewer's row of buttons; every one says its key. */
export function ViewerBar({
  name,
  page,
  total,
  factor,
  onPage,
  onZoom,
  onFit,
  onTurn,
  onOpen,
}: ViewerBarProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = String(page);
  }, [page]);

  const jump = () => {
    const typed = pageNumber(box.current?.value ?? "", total);
    if (typed !== null) onPage(typed);
    if (box.current) box.current.value = String(typed ?? page);
  };

  return (
    <div className={css.bar} role="toolbar" aria-label={words.toolbar}>
      <Text className={css.name} title={name}>
        {name}
      </Text>
      <BarButton
        label={words.previous}
        hint="viewer.previous"
        disabled={page <= 1}
        act={() => onPage(page - 1)}
      >
        <IconChevronLeft size="1rem" />
      </BarButton>
      <TextInput
        ref={box}
        size="xs"
        aria-label={words.page}
        defaultValue={String(page)}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: css.pageBox }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          jump();
        }}
        onBlur={jump}
      />
      <span className={css.total}>{words.pageOf(total)}</span>
      <BarButton label={words.next} hint="viewer.next" disabled={page >= total} act={() => onPage(page + 1)}>
        <IconChevronRight size="1rem" />
      </BarButton>
      <Divider orientation="vertical" mx={4} />
      <BarButton label={words.zoomOut} hint="viewer.zoom_out" act={() => onZoom(-1)}>
        <IconMinus size="1rem" />
      </BarButton>
      <span className={css.percent}>{words.zoomNow(Math.round(factor * 100))}</span>
      <BarButton label={words.zoomIn} hint="viewer.zoom_in" act={() => onZoom(1)}>
        <IconPlus size="1rem" />
      </BarButton>
      <BarButton label={words.fitWidth} hint="viewer.fit_width" act={() => onFit("width")}>
        <IconArrowAutofitWidth size="1rem" />
      </BarButton>
      <BarButton label={words.fitPage} hint="viewer.fit_page" act={() => onFit("page")}>
        <IconArrowAutofitHeight size="1rem" />
      </BarButton>
      <BarButton label={words.rotate} hint="viewer.rotate" act={onTurn}>
        <IconRotateClockwise size="1rem" />
      </BarButton>
      {onOpen ? (
        <BarButton label={words.openOutside} act={onOpen}>
          <IconExternalLink size="1rem" />
        </BarButton>
      ) : null}
    </div>
  );
}

interface BarButtonProps {
  label: string;
  hint?: KeyId;
  disabled?: boolean;
  act(): void;
  children: React.ReactNode;
}

function BarButton({ label, hint, disabled, act, children }: BarButtonProps) {
  return (
    <Tooltip label={hint ? `${label} (${keyOf(hint)})` : label} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={label}
        disabled={disabled}
        onClick={act}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
