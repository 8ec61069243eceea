import { CloudOff, Keyboard, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskFound } from '#common/ipc/kiosk-search-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ServiceIcon } from '#renderer/ui/service-icon.tsx';
import { FoundRow } from './found-row.tsx';
import type { Found } from './use-found.ts';

export type FoundListProps = {
  readonly text: string;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly result: Found;
  readonly onService: (service: string) => void;
  readonly onProcedure: (code: string) => void;
};

const Group = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className="flex flex-col gap-2">
    <h2 className="font-sans text-[1.1rem] font-semibold text-soft">{name}</h2>
    {children}
  </section>
);

const isEmpty = ({ services, groups }: KioskFound): boolean => services.length === 0 && groups.length === 0;

/** Services, then procedures by field; where there is nothing, what to do instead. */
export const FoundList = ({ text, now, result: { found, away }, onService, onProcedure }: FoundListProps) => {
  const { t } = useTranslation('kiosk-search');
  const language = useLanguage();
  if (text.trim() === '') return <EmptyState icon={Keyboard} what={t('type')} advice={t('type-advice')} />;
  if (away) return <EmptyState icon={CloudOff} what={t('away')} advice={t('away-advice')} />;
  if (found === null) return <p className="grow self-center text-center text-[1.3rem] text-soft">{t('looking')}</p>;
  if (isEmpty(found)) return <EmptyState icon={SearchX} what={t('none')} advice={t('none-advice')} />;
  return (
    <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto pr-2">
      {found.services.length > 0 && (
        <Group name={t('services')}>
          {found.services.map(({ id, name, icon, door }) => (
            <FoundRow
              key={id}
              {...(door.kind === 'open' ? { act: t('take-number') } : { closed: door })}
              now={now}
              icon={<ServiceIcon name={icon} className="size-[1.5em] shrink-0 text-brand" />}
              onPress={() => onService(id)}
            >
              {name[language]}
            </FoundRow>
          ))}
        </Group>
      )}
      {found.groups.map(({ field, procedures }) => (
        <Group key={field} name={t('field', { field })}>
          {procedures.map(({ code, name }) => (
            <FoundRow key={code} now={now} onPress={() => onProcedure(code)}>
              {name[language]}
            </FoundRow>
          ))}
        </Group>
      ))}
      {found.more && <p className="pb-2 text-[1.15rem] text-soft">{t('more')}</p>}
    </div>
  );
};
