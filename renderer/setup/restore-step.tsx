import { FolderOpen, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Restorable } from '#common/ipc/restore-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { TextField } from '#renderer/hardware/fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { RestoreChoice } from './restore-choice.tsx';
import { RestoreCode } from './restore-code.tsx';
import { RestoreDone, RestoreProgress } from './restore-run.tsx';
import type { StepProps } from './use-setup.ts';

/** Where the backups are, which one it shall be, the code from the paper, how far it is, and what came of it. */
export const RestoreStep = ({ view }: StepProps) => {
  const { t } = useTranslation('setup');
  const { act: choose, busy: isChoosing } = useAct('setup.choose-folder');
  const { act: find, busy: isLooking } = useAct('setup.find-backups');
  const [folder, setFolder] = useState('');
  const [backups, setBackups] = useState<readonly Restorable[]>([]);
  const [chosen, setChosen] = useState<Restorable | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { restore } = view;

  const look = async (where: string): Promise<void> => {
    setTrouble(null);
    setChosen(null);
    setBackups([]);
    const reply = await find({ folder: where });
    if (!reply.ok) return setTrouble(t(failureKey(reply.failure.code)));
    const { value } = reply;
    if (value.kind === 'found') setBackups(value.backups);
    else if (value.kind === 'newer') setTrouble(t('restore.newer', { version: value.version }));
    else setTrouble(t(`restore.${value.kind}`));
  };
  const ask = async (): Promise<void> => {
    const reply = await choose({});
    if (!reply.ok) return setTrouble(t(failureKey(reply.failure.code)));
    if (reply.value.kind === 'cancelled') return;
    setFolder(reply.value.folder);
    await look(reply.value.folder);
  };

  if (restore?.kind === 'running') return <RestoreProgress running={restore} />;
  if (restore?.kind === 'ended' && restore.outcome.kind === 'restored') return <RestoreDone done={restore.outcome} />;
  return (
    <>
      <p>{t('restore.about')}</p>
      {restore?.kind === 'ended' && (
        <Notice
          tone={restore.outcome.kind === 'cancelled' ? 'calm' : 'act'}
          what={t(`restore.failed.${restore.outcome.kind}`, restore.outcome)}
        />
      )}
      <div>
        <Button variant="primary" icon={FolderOpen} unavailable={isChoosing} onPress={() => void ask()}>
          {t('restore.choose')}
        </Button>
      </div>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void look(folder);
        }}
      >
        <div className="min-w-0 grow basis-[20rem]">
          <TextField
            label={t('restore.folder')}
            hint={t('restore.folder-hint')}
            value={folder}
            onChange={(text) => {
              setTrouble(null);
              setFolder(text);
            }}
          />
        </div>
        <Button
          type="submit"
          icon={Search}
          unavailable={isLooking}
          isDisabled={folder.trim() === ''}
          className="mb-[1.75em]"
        >
          {t('restore.look')}
        </Button>
      </form>
      <p role="status" className="sr-only">
        {isLooking && t('restore.looking')}
      </p>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      {backups.length > 0 && <RestoreChoice backups={backups} chosen={chosen?.dir ?? null} onChoose={setChosen} />}
      {chosen !== null && <RestoreCode key={chosen.dir} backup={chosen} />}
    </>
  );
};
