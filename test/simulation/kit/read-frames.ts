import type { HubFrame } from '#common/wire/hub-frames.ts';
import { parseHubFrame, type ParsedFrame } from '#common/wire/parse-frame.ts';

/** Frames that are remembered: a broadcast reaches every terminal within a few ticks. */
const REMEMBERED = 64;

/** Reads the hub's frames; a text that goes to several terminals is read once. Frames are values: nobody changes them. */
export const frameReader = (): ((text: string) => ParsedFrame<HubFrame>) => {
  const known = new Map<string, ParsedFrame<HubFrame>>();
  return (text) => {
    let read = known.get(text);
    if (read !== undefined) return read;
    read = parseHubFrame(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, read);
    return read;
  };
};
