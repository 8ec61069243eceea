import { Ban, CircleCheck, Pencil, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

export type Shown = Extract<CommandOutput<'catalogue.show'>, { kind: 'found' }>;
type Column = keyof Shown['cells'];

/** What is told of a procedure beside its names and papers, where it says something. */
const facts: readonly Column[] = [
  'field',
  'agency',
  'level',
  'deadline',
  'sameDay',
  'deadlineCounter',
  'deadlineOnline',
  'deadlinePost',
  'secondStage',
  'linkedCutOff',
  'feeVnd',
  'feeOnlineVnd',
  'feeFormula',
  'feeNote',
  'onlineLevel',
  'result',
  'supplementTimes',
  'supplementPolicy',
  'answerDays',
];

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid grid-cols-[9.5rem_1fr] gap-2 border-t border-line py-1">
    <dt className="text-[0.8125rem] text-soft">{name}</dt>
    <dd className="min-w-0 leading-snug whitespace-pre-line">{children}</dd>
  </div>
);

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

type DetailsProps = {
  readonly code: string;
  readonly onEdit: (shown: Shown) => void;
  readonly onUse: (shown: Shown, inUse: boolean) => void;
  readonly onSettings: () => void;
};

/** The queue service that serves the procedure's field, with the way to where that is set. */
const Service = ({ shown, onSettings }: { readonly shown: Shown; readonly onSettings: () => void }) => {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const { service } = shown;
  return (
    <div className="flex items-center gap-2">
      <span className="min-w-0 grow">
        {service === null ? (
          <span className="font-medium text-offline">◆ {t('trouble.no-service')}</span>
        ) : (
          `${service.letter} · ${service.name[language]}`
        )}
      </span>
      <Button icon={Settings} onPress={onSettings}>
        {t('to-services')}
      </Button>
    </div>
  );
};

/** One procedure: everything the catalogue says of it, its queue service, and every state it had. */
export const ProcedureDetails = ({ code, onEdit, onUse, onSettings }: DetailsProps) => {
  const { t } = useTranslation('catalogue');
  const view = useView('catalogue.show', { code }, ['config']);
  if (view.kind === 'loading') return <p className="p-4 text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" what={t(failureKey(view.trouble))} />;
  if (view.value.kind === 'not-found') return <Notice tone="offline" what={t('gone')} />;
  const shown = view.value;
  const { cells, outOfUse, history } = shown;
  const cell = (column: Column): string => cells[column] ?? '';
  const replaced = lines(cell('replaceableByData'));
  return (
    <section
      aria-label={cell('nameVi')}
      className="flex min-h-0 min-w-0 flex-col gap-2 rounded-card border border-line bg-surface p-4"
    >
      <div>
        <h2 className="line-clamp-3 leading-snug font-semibold">{cell('nameVi')}</h2>
        <p className="text-[0.8125rem] text-soft">
          <span className="tabular">{cell('code')}</span>
          {cell('nameEn') !== '' && ` · ${cell('nameEn')}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button icon={Pencil} onPress={() => onEdit(shown)}>
          {t('edit.open')}
        </Button>
        {outOfUse ? (
          <Button icon={CircleCheck} onPress={() => onUse(shown, true)}>
            {t('use-again')}
          </Button>
        ) : (
          <Button icon={Ban} onPress={() => onUse(shown, false)}>
            {t('take-out')}
          </Button>
        )}
      </div>
      <div
        role="group"
        aria-label={t('details')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto outline-offset-[-3px]"
      >
        {outOfUse && <p className="pb-2 font-medium text-soft">■ {t('out-of-use-meaning')}</p>}
        <dl>
          <Fact name={t('service')}>
            <Service shown={shown} onSettings={onSettings} />
          </Fact>
          {facts
            .filter((column) => cell(column) !== '')
            .map((column) => (
              <Fact key={column} name={t(`column.${column}`)}>
                {cell(column)}
              </Fact>
            ))}
          <Fact name={t('column.documents')}>
            <ol className="list-decimal pl-5">
              {lines(cell('documents')).map((line, place) => (
                <li key={`${place} ${line}`}>{line}</li>
              ))}
            </ol>
          </Fact>
          {replaced.length > 0 && <Fact name={t('column.replaceableByData')}>{replaced.join('\n')}</Fact>}
          <Fact name={t('column.version')}>
            <ol>
              {history.map(({ at, by, how, file, version, undone }) => (
                <li key={`${how} ${at ?? 0}`} className={undone ? 'line-through' : ''}>
                  <span className="font-medium">{version}</span> · {t(`how.${how}`)}
                  {file !== '' && ` “${file}”`}
                  {at !== null && `, ${formatDateTime(at)}`}
                  {by !== '' && `, ${by}`}
                </li>
              ))}
            </ol>
          </Fact>
        </dl>
      </div>
    </section>
  );
};
