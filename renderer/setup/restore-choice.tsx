import { DatabaseBackup, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byTerminal, type TerminalBackups } from '#common/domain/backup/choose-backup.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Restorable } from '#common/ipc/restore-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { sizeOf } from '#renderer/ui/format-size.ts';
import { ChoiceCard, Choices } from './choice-card.tsx';

type ChoiceProps = {
  readonly chosen: string | null;
  readonly onChoose: (backup: Restorable) => void;
};

/** So many of a machine are shown at first: the one that is wanted is nearly always the newest. */
const FIRST = 3;

const OfTerminal = ({ of, chosen, onChoose }: ChoiceProps & { readonly of: TerminalBackups<Restorable> }) => {
  const { t } = useTranslation('setup');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { site, terminal, backups } = of;
  const name = t('restore.of', { terminal, site });
  const about = ({ bytes, scans, hub, sealedKeys }: Restorable): string =>
    [
      sizeOf(bytes, language),
      t('restore.scans', { scans }),
      ...(hub ? [t('restore.hub')] : []),
      ...(sealedKeys ? [] : [t('restore.no-keys')]),
    ].join(' · ');
  const rest = backups.length - FIRST;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{name}</h3>
      <Choices label={name}>
        {(all ? backups : backups.slice(0, FIRST)).map((backup, index) => (
          <ChoiceCard
            key={backup.dir}
            icon={DatabaseBackup}
            title={index === 0 ? t('restore.newest', { at: formatDateTime(backup.at) }) : formatDateTime(backup.at)}
            about={about(backup)}
            chosen={backup.dir === chosen}
            onChoose={() => onChoose(backup)}
          />
        ))}
      </Choices>
      {!all && rest > 0 && (
        <div>
          <Button icon={History} onPress={() => setAll(true)}>
            {t('restore.older', { count: rest, terminal })}
          </Button>
        </div>
      )}
    </section>
  );
};

/** The backups that were found, machine by machine: with several machines in one folder a person says which. */
export const RestoreChoice = ({ backups, ...choice }: ChoiceProps & { readonly backups: readonly Restorable[] }) => {
  const { t } = useTranslation('setup');
  const terminals = byTerminal(backups);
  return (
    <section aria-label={t('restore.which')} className="flex flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-[1.25em] font-semibold">{t('restore.which')}</h2>
      {terminals.length > 1 && <p role="status">{t('restore.several', { count: terminals.length })}</p>}
      {terminals.map((of) => (
        <OfTerminal key={`${of.site}/${of.terminal}`} of={of} {...choice} />
      ))}
    </section>
  );
};
