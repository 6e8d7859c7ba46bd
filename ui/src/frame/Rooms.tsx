/** What every screen stands in: look, language of dates, reads and messages. */
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { renewOnChange } from "../api/query";
import { AfterPaint } from "../kit/AfterPaint";
import { cssVariables, theme } from "../kit/theme";

export function Rooms({ client, children }: { client: QueryClient; children: ReactNode }) {
  useEffect(() => renewOnChange(client), [client]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
      <QueryClientProvider client={client}>
        <AfterPaint>
          <Notifications position="bottom-right" autoClose={5000} />
        </AfterPaint>
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
