import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

export type Kept = CommandOutput<'catalogue.export'>;

/** Where a file was written, or that it was not. */
export const KeptLine = ({ kept }: { readonly kept: Kept }) => {
  const { t } = useTranslation('catalogue');
  return kept.kind === 'written' ? (
    <Notice
      tone="good"
      what={t('export.kept', { name: kept.name })}
      meaning={t('export.kept-where', { folder: kept.folder })}
    />
  ) : (
    <Notice tone="act" what={t('export.not-kept')} />
  );
};

const formats = ['xlsx', 'csv', 'json'] as const;

/** The whole catalogue as a file, in three forms. */
export const ExportButtons = ({ onKept }: { readonly onKept: (kept: Kept) => void }) => {
  const { t } = useTranslation('catalogue');
  const { act, busy } = useAct('catalogue.export');
  const keep = async (format: (typeof formats)[number]) => {
    const reply = await act({ format });
    onKept(reply.ok ? reply.value : { kind: 'not-written' });
  };
  return (
    <div role="group" aria-label={t('export.title')} className="flex gap-1.5">
      {formats.map((format) => (
        <Button key={format} icon={FileDown} isDisabled={busy} onPress={() => void keep(format)}>
          {t(`export.${format}`)}
        </Button>
      ))}
    </div>
  );
};
