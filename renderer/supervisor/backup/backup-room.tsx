import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupSettings } from '#common/domain/backup/backup-settings.ts';
import type { CodeOnPaper } from '#common/domain/backup/recovery-sheet.ts';
import type { StoredBackupView } from '#common/ipc/backup-calls.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupStanding } from './backup-standing.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { RecoveryPart } from './recovery-part.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';
import { RehearseDialog } from './rehearse-dialog.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** What the room says of the last press: a failure of the call, or a sentence of its own about a place. */
type Said =
  | { readonly kind: 'failure'; readonly code: FailureCode }
  | { readonly kind: 'saved' }
  | { readonly kind: 'opened'; readonly place: string }
  | { readonly kind: 'sentence'; readonly key: string; readonly place: string };

/** "Sao lưu": how the backups stand, what is there, rehearsals, the daily time and places, the recovery code. */
export const BackupRoom = ({ onDirty }: { readonly onDirty: (dirty: boolean) => void }) => {
  const { t } = useTranslation('backup');
  const client = useClient();
  const intentions = useIntentions();
  const view = useView('backup.show', {}, ['backup']);
  const start = useAct('backup.start');
  const save = useAct('backup.set');
  const openPlace = useAct('backup.open-place');
  const rehearse = useAct('backup.rehearse');
  const makeCode = useAct('backup.make-code');
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<StoredBackupView | null>(null);
  const [made, setMade] = useState<CodeOnPaper | null>(null);

  if (view.kind !== 'ready') {
    return <p className="p-6 text-soft">{view.kind === 'loading' ? t('loading') : t(failureKey(view.trouble))}</p>;
  }
  const { value } = view;

  /** Does one act under its own intention; its answer, or null when there was none. */
  const once = async <Value,>(
    matter: string,
    act: (
      requestId: string,
    ) => Promise<
      | { readonly ok: true; readonly value: Value }
      | { readonly ok: false; readonly failure: { readonly code: FailureCode } }
    >,
  ): Promise<Value | null> => {
    const intention = `backup:${matter}`;
    const reply = await act(intentions.open(intention));
    if (!reply.ok) {
      setSaid({ kind: 'failure', code: reply.failure.code });
      return null;
    }
    intentions.close(intention);
    setSaid(null);
    return reply.value;
  };
  const sayUnless = (good: string, kind: string | undefined, place = '') => {
    if (kind !== undefined && kind !== good) setSaid({ kind: 'sentence', key: kind, place });
  };

  const onStart = async () => {
    const answer = await once('start', (requestId) => start.act({ requestId }));
    sayUnless('started', answer?.kind);
  };
  const onSave = async (settings: BackupSettings) => {
    const answer = await once(`set:${JSON.stringify(settings)}`, (requestId) => save.act({ settings, requestId }));
    if (answer === null) return;
    if (answer.kind === 'saved') {
      onDirty(false);
      setSaid({ kind: 'saved' });
    } else setSaid({ kind: 'sentence', key: `place.${answer.kind}`, place: answer.place });
  };
  const onOpenPlace = async (place: string) => {
    const answer = await once(`open:${place}`, (requestId) => openPlace.act({ place, requestId }));
    if (answer === null) return;
    const isOpen = answer.kind === 'opened';
    setSaid(isOpen ? { kind: 'opened', place } : { kind: 'sentence', key: `place.${answer.kind}`, place });
  };
  const onRehearse = async (backup: StoredBackupView, code: string) => {
    const { place, id } = backup;
    const answer = await once(`rehearse:${place}/${id}`, (requestId) => rehearse.act({ place, id, code, requestId }));
    setAsked(null);
    sayUnless('started', answer?.kind);
  };
  const onMake = async () => {
    const answer = await once('code', (requestId) => makeCode.act({ requestId }));
    if (answer?.kind === 'made') setMade(answer);
    else sayUnless('made', answer === null ? undefined : `code.${answer.kind}`);
  };

  return (
    <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)_25rem] gap-6 px-6 py-4">
      <div
        role="group"
        aria-label={t('title')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-1"
      >
        <BackupStanding
          view={value}
          busy={start.busy}
          onStart={() => void onStart()}
          onCancel={() => void client.call('backup.cancel', {})}
        />
        {view.trouble !== null && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
        {said?.kind === 'failure' && <Notice tone="act" what={t(failureKey(said.code))} />}
        {said?.kind === 'saved' && <Notice tone="good" what={t('saved')} />}
        {said?.kind === 'opened' && <Notice tone="good" what={t('opened', { place: said.place })} />}
        {said?.kind === 'sentence' && <Notice tone="act" what={t(`said.${said.key}`, { place: said.place })} />}
        {value.running === null && value.rehearsal !== null && <RehearsalResult rehearsal={value.rehearsal} />}
        <BackupList backups={value.backups} busy={value.running !== null} onRehearse={setAsked} />
      </div>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-1">
        <ScheduleForm
          settings={value.settings}
          places={value.places}
          hostsHub={value.hostsHub}
          busy={save.busy}
          onSave={(settings) => void onSave(settings)}
          onOpenPlace={(place) => void onOpenPlace(place)}
          onDirty={onDirty}
        />
        <RecoveryPart recovery={value.recovery} busy={makeCode.busy} onMake={() => void onMake()} />
      </div>
      {asked !== null && (
        <RehearseDialog
          backup={asked}
          busy={rehearse.busy}
          onStart={(code) => void onRehearse(asked, code)}
          onClose={() => setAsked(null)}
        />
      )}
      {made !== null && <CodeDialog made={made} onClose={() => setMade(null)} />}
    </div>
  );
};
