import { notifications } from "@mantine/notifications";
import { vi } from "../words/vi";

export function tellSaved(): void {
  notifications.show({ message: vi.settings.saved });
}
