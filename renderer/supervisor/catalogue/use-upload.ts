import { useRef, useState } from 'react';
import { MOST_FILE_BYTES, PIECE_BYTES, type CatalogueReport } from '#common/ipc/catalogue-calls.ts';
import type { CommandInput, CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

type Checked = CommandOutput<'catalogue.check'>;
export type Wish = Omit<CommandInput<'catalogue.check'>, 'upload'>;

/** Where the bringing in of a file stands. */
export type UploadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'handing-over'; readonly name: string; readonly bytes: number; readonly of: number }
  | {
      readonly kind: 'checking';
      readonly name: string;
      readonly lines: number;
      readonly earlier: CatalogueReport | null;
    }
  | { readonly kind: 'checked'; readonly name: string; readonly report: CatalogueReport }
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      readonly why: Extract<Checked, { kind: 'unreadable' }>['why'];
    }
  | { readonly kind: 'too-large' | 'gone' | 'not-read'; readonly name: string }
  | { readonly kind: 'writing'; readonly name: string; readonly report: CatalogueReport }
  | {
      readonly kind: 'written';
      readonly name: string;
      readonly outcome: Extract<CommandOutput<'catalogue.import'>, { kind: 'imported' }>;
    }
  | { readonly kind: 'nothing'; readonly name: string; readonly same: number }
  | { readonly kind: 'failed'; readonly code: FailureCode };

const firstWish: Wish = { sheet: null, mapping: null, retireMissing: false };
const LOOK_MS = 300;

/** Bytes of a file as base64: they cross the bridge as text. */
const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
};

/** Brings a file to the backend piece by piece, has it checked as often as wanted, and written once. */
export const useUpload = () => {
  const client = useClient();
  const intentions = useIntentions();
  const [state, setState] = useState<UploadState>({ kind: 'none' });
  const upload = useRef('');
  const wish = useRef<Wish>(firstWish);

  const check = async (name: string, wanted: Wish, earlier: CatalogueReport | null): Promise<void> => {
    const id = upload.current;
    wish.current = wanted;
    setState({ kind: 'checking', name, lines: 0, earlier });
    const look = setInterval(() => {
      void client.call('catalogue.progress', { upload: id }).then((reply) => {
        if (!reply.ok) return;
        setState((now) => (now.kind === 'checking' ? { ...now, lines: reply.value.lines } : now));
      });
    }, LOOK_MS);
    const reply = await client.call('catalogue.check', { upload: id, ...wanted }).finally(() => clearInterval(look));
    if (upload.current !== id) return;
    if (!reply.ok) setState({ kind: 'failed', code: reply.failure.code });
    else if (reply.value.kind === 'checked') setState({ kind: 'checked', name, report: reply.value });
    else setState({ ...reply.value, name });
  };

  const bring = async (file: File): Promise<void> => {
    const id = crypto.randomUUID();
    upload.current = id;
    // Before anything of it is in memory: somebody may choose a film.
    if (file.size > MOST_FILE_BYTES) {
      setState({ kind: 'too-large', name: file.name });
      return;
    }
    const content = await file.arrayBuffer().catch(() => null);
    if (upload.current !== id) return;
    if (content === null) {
      // A stick was pulled out, or another program holds the file.
      setState({ kind: 'not-read', name: file.name });
      return;
    }
    const bytes = new Uint8Array(content);
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
      setState({ kind: 'handing-over', name: file.name, bytes: at, of: bytes.length });
      const piece = base64Of(bytes.subarray(at, at + PIECE_BYTES));
      const reply = await client.call('catalogue.take-piece', {
        upload: id,
        name: file.name,
        size: file.size,
        at,
        piece,
      });
      if (upload.current !== id) return;
      if (!reply.ok) {
        setState({ kind: 'failed', code: reply.failure.code });
        return;
      }
      if (reply.value.kind !== 'taken') {
        setState({ kind: reply.value.kind === 'too-large' ? 'too-large' : 'gone', name: file.name });
        return;
      }
    }
    await check(file.name, firstWish, null);
  };

  const write = async (name: string, report: CatalogueReport): Promise<void> => {
    const id = upload.current;
    const matter = `supervisor:catalogue-import:${id}:${JSON.stringify(wish.current)}`;
    setState({ kind: 'writing', name, report });
    const reply = await client.call('catalogue.import', { upload: id, requestId: intentions.open(matter) });
    if (!reply.ok) {
      setState({ kind: 'failed', code: reply.failure.code });
      return;
    }
    intentions.close(matter);
    const { value } = reply;
    if (value.kind === 'imported') setState({ kind: 'written', name, outcome: value });
    else if (value.kind === 'nothing') setState({ kind: 'nothing', name, same: report.same });
    else if (value.kind === 'gone') setState({ kind: 'gone', name });
    else await check(name, wish.current, report);
  };

  return {
    state,
    upload: () => upload.current,
    bring: (file: File) => void bring(file),
    again: (name: string, wanted: Partial<Wish>, earlier: CatalogueReport) =>
      void check(name, { ...wish.current, ...wanted }, earlier),
    write: (name: string, report: CatalogueReport) => void write(name, report),
    clear: () => {
      upload.current = '';
      setState({ kind: 'none' });
    },
    retiresMissing: () => wish.current.retireMissing,
  };
};

export type UploadDesk = ReturnType<typeof useUpload>;
