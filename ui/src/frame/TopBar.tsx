/** Top bar: office and year, the one search box, who is at the desk, lock. */
import {
  Button,
  Group,
  Menu,
  Text,
  TextInput,
  useComputedColorScheme,
  useMantineColorScheme,
} from "@mantine/core";
import {
  IconChevronDown,
  IconKey,
  IconKeyboard,
  IconLock,
  IconMinus,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSun,
  IconUsers,
} from "@tabler/icons-react";
import { type RefObject, useEffect, useRef } from "react";
import { keyOf } from "../keys/table";
import { Chip } from "../kit/Chip";
import { typing } from "../kit/typing";
import { useZoom, zoomBy } from "../kit/zoom";
import { type Route, useTrail } from "../route";
import { useSession } from "../session";
import { vi } from "../words/vi";

const PAUSE_MS = 250;

type Props = {
  route: Route;
  searchBox: RefObject<HTMLInputElement | null>;
  onLock: () => void;
  onChangePerson: () => void;
  onChangeSecret: () => void;
  onKeyList: () => void;
};

export function TopBar(props: Props) {
  const { office, year, demo } = useSession();
  return (
    <header className="bar">
      <Group gap="sm" wrap="nowrap" className="bar-office">
        <Text fw={600} size="sm" truncate title={office?.name}>
          {office?.name}
        </Text>
        <Text size="sm" c="dimmed" className="tabular" style={{ flex: "none" }}>
          {vi.frame.year(year)}
        </Text>
        {demo ? <Chip tone="amber">{vi.frame.demo}</Chip> : null}
      </Group>
      <SearchBox route={props.route} box={props.searchBox} />
      <Group gap="xs" wrap="nowrap" justify="flex-end" className="bar-person">
        <PersonMenu {...props} />
        <Button
          variant="default"
          leftSection={<IconLock size="0.95rem" aria-hidden />}
          rightSection={<kbd>{keyOf("frame.lock")}</kbd>}
          onClick={props.onLock}
        >
          {vi.frame.lockNow}
        </Button>
      </Group>
    </header>
  );
}

/** Typing looks things up after a short pause; the text itself is never touched. */
function SearchBox({ route, box }: { route: Route; box: RefObject<HTMLInputElement | null> }) {
  const { go, replace } = useTrail();
  const timer = useRef<number | undefined>(undefined);
  const shown = route.screen === "search" ? (route.q ?? "") : "";
  const away = route.screen !== "search";

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    // Elsewhere the box is empty; coming back to a search shows its words unless they are being typed.
    if (box.current && (away || document.activeElement !== box.current)) box.current.value = shown;
  }, [shown, away, box]);

  function look(): void {
    window.clearTimeout(timer.current);
    const q = box.current?.value.trim() ?? "";
    if (away) {
      if (q !== "") go({ screen: "search", q });
    } else replace({ screen: "search", q });
  }

  return (
    <search className="bar-search">
      <TextInput
        ref={box}
        type="text"
        aria-label={vi.frame.searchLabel}
        placeholder={vi.frame.searchHint}
        leftSection={<IconSearch size="1rem" aria-hidden />}
        rightSection={<kbd>{keyOf("frame.search")}</kbd>}
        rightSectionWidth="4rem"
        defaultValue={shown}
        {...typing}
        onChange={() => {
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(look, PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") look();
          if (event.key === "ArrowDown" || event.key === "Enter") {
            const list = box.current?.closest(".frame")?.querySelector<HTMLElement>("[data-search-list]");
            if (list) {
              event.preventDefault();
              list.focus();
            }
          }
        }}
      />
    </search>
  );
}

function PersonMenu({ onChangePerson, onChangeSecret, onKeyList }: Props) {
  const { person } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light");
  const zoom = useZoom();
  if (!person) return null;
  return (
    <Menu position="bottom-end" width="17rem" shadow="md" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--vt-ink)"
          aria-label={vi.frame.personMenu(person.full_name)}
          rightSection={<IconChevronDown size="0.9rem" aria-hidden />}
        >
          <Text span fw="inherit" fz="inherit" truncate className="bar-name">
            {person.full_name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.position}
          {person.unit_name ? `, ${person.unit_name}` : ""}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconUsers size="1rem" aria-hidden />}
          rightSection={<kbd>{keyOf("frame.change_person")}</kbd>}
          onClick={onChangePerson}
        >
          {vi.frame.changePerson}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size="1rem" aria-hidden />} onClick={onChangeSecret}>
          {vi.frame.changeSecret}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={
            scheme === "dark" ? <IconSun size="1rem" aria-hidden /> : <IconMoon size="1rem" aria-hidden />
          }
          onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
        >
          {scheme === "dark" ? vi.frame.light : vi.frame.dark}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size="1rem" aria-hidden />}
          rightSection={<kbd>{keyOf("frame.help")}</kbd>}
          onClick={onKeyList}
        >
          {vi.keys.title}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{vi.frame.textSize(zoom)}</Menu.Label>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconPlus size="1rem" aria-hidden />}
          rightSection={<kbd>{keyOf("frame.zoom_in")}</kbd>}
          onClick={() => zoomBy(1)}
        >
          {vi.frame.larger}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={<IconMinus size="1rem" aria-hidden />}
          rightSection={<kbd>{keyOf("frame.zoom_out")}</kbd>}
          onClick={() => zoomBy(-1)}
        >
          {vi.frame.smaller}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
