import { inSlices } from '#main/usecases/catalogue/in-slices.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/**
 * Reads the catalogue (danh mục thủ tục) soon after the start, between everybody else's turns: two thousand procedures at once would hold up the first
 * citizen who searches. Gives back how to stop it.
 */
export const readCatalogueEarly = (
  { site }: TerminalContext,
  log: BackendLog,
): { readonly stop: () => Promise<void> } => {
  let stopped = false;
  function* untilStopped(): Generator<void, void> {
    for (const _ of site.catalogue.reading()) {
      if (stopped) return;
      yield;
    }
  }
  const running = inSlices(untilStopped()).catch((error: unknown) =>
    // Whoever asks for the catalogue next is told.
    log.error('catalogue-not-read', { detail: error instanceof Error ? error.message : String(error) }),
  );
  return {
    stop: async () => {
      stopped = true;
      await running;
    },
  };
};
