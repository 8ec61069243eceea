import { useQuery } from '@tanstack/react-query';
import { FileText, HardDriveDownload, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '#common/ipc/hardware-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { sentencesOf } from './sentences.ts';

const Places = () => {
  const { t } = useTranslation('hardware');
  const client = useClient();
  const { act, busy } = useAct('diagnosis.copy-report');
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const query = useQuery({
    queryKey: ['diagnosis.places'],
    queryFn: async () => {
      const reply = await client.call('diagnosis.places', {});
      return reply.ok ? reply.value.places : [];
    },
  });
  const copy = async (place: string, name: string): Promise<void> => {
    const reply = await act({ place, requestId: crypto.randomUUID() });
    if (!reply.ok) setSaid({ good: false, text: t(failureKey(reply.failure.code)) });
    else setSaid({ good: reply.value.kind === 'copied', text: t(`copy.${reply.value.kind}`, { name }) });
  };
  const places = query.data ?? [];
  return (
    <div className="flex flex-col gap-2">
      <p>{t(places.length === 0 ? 'report.no-stick' : 'report.stick')}</p>
      <div className="flex flex-wrap gap-2">
        {places.map(({ path, name }) => (
          <Button key={path} icon={HardDriveDownload} isPending={busy} onPress={() => void copy(path, name)}>
            {t('report.copy', { name })}
          </Button>
        ))}
        <Button icon={RotateCw} onPress={() => void query.refetch()}>
          {t('report.look-again')}
        </Button>
      </div>
      {said !== null && <Notice tone={said.good ? 'good' : 'act'} what={said.text} />}
    </div>
  );
};

/** Writes the report that a technician asks for, and offers to copy it to a stick. */
export const ReportPanel = ({ diagnosis }: { readonly diagnosis: Diagnosis }) => {
  const { t, i18n } = useTranslation('hardware');
  const { t: say } = useTranslation('diagnosis');
  const { act, busy } = useAct('diagnosis.report');
  const [written, setWritten] = useState<{ readonly name: string; readonly folder: string } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const write = async (): Promise<void> => {
    const spoken = diagnosis.rows.flatMap(({ check, number, finding }) =>
      finding === null ? [] : [{ number, title: say(`title.${check}`), ...sentencesOf(finding, say, i18n.language) }],
    );
    const reply = await act({ spoken, requestId: crypto.randomUUID() });
    setTrouble(null);
    if (!reply.ok) setTrouble(t(failureKey(reply.failure.code)));
    else if (reply.value.kind === 'written') setWritten({ name: reply.value.name, folder: reply.value.folder });
    else setTrouble(t(`report.${reply.value.kind}`));
  };

  return (
    <section
      aria-label={t('report.title')}
      className="flex flex-col gap-3 rounded-card border border-line bg-surface px-4 py-3"
    >
      <h3 className="font-semibold">{t('report.title')}</h3>
      <p>{t('report.what')}</p>
      <div>
        <Button icon={FileText} isPending={busy} isDisabled={diagnosis.running} onPress={() => void write()}>
          {t('report.write')}
        </Button>
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      {written !== null && (
        <>
          <Notice
            tone="good"
            what={t('report.written', { name: written.name })}
            meaning={<span className="break-all">{t('report.folder', { folder: written.folder })}</span>}
          />
          <Places />
        </>
      )}
    </section>
  );
};
