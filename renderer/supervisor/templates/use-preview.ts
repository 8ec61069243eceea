import { useEffect, useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { PaperKind, Template } from '#common/domain/template/template.ts';
import { useClient } from '#renderer/app/window-parts.tsx';

export type Preview = {
  readonly page: Extract<CommandOutput<'template.preview'>, { kind: 'page' }>['page'] | null;
  readonly problems: Extract<CommandOutput<'template.preview'>, { kind: 'problems' }>['problems'];
  readonly noFonts: boolean;
  readonly trouble: FailureCode | null;
};

/** Typing goes on for this long before the paper is drawn again, ms. */
const CALM_MS = 120;

const nothing: Preview = { page: null, problems: [], noFonts: false, trouble: null };

/** The paper as it would print; while it is drawn again, or cannot be, the last good picture stays. */
export const usePreview = (
  paper: PaperKind,
  template: Template | null,
  width: 576 | 384,
  sample: 'usual' | 'long',
): Preview => {
  const client = useClient();
  const [preview, setPreview] = useState<Preview>(nothing);
  useEffect(() => {
    if (template === null) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void client.call('template.preview', { paper, template, width, sample }).then((reply) => {
        if (!wanted) return;
        setPreview(({ page }): Preview => {
          if (!reply.ok) return { ...nothing, page, trouble: reply.failure.code };
          const { value } = reply;
          if (value.kind === 'page') return { ...nothing, page: value.page };
          return value.kind === 'problems'
            ? { ...nothing, page, problems: value.problems }
            : { ...nothing, page, noFonts: true };
        });
      });
    }, CALM_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, paper, template, width, sample]);
  return preview;
};
