import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicators01 } from '#common/domain/report/circular-01.ts';
import { dossierFigures } from '#common/domain/report/dossier-figures.ts';
import { columns06a, type Column06a } from '#common/domain/report/report-06a.ts';
import type { ReportRules } from '#common/domain/report/report-rules.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceField, Part, TextField, TickField } from '../settings/fields.tsx';
import type { BookPageProps } from './book-page-props.ts';

type Shown = CommandOutput<'report-rules.show'>;
type Said = CommandOutput<'report-rules.save'>['kind'] | 'failed' | 'empty' | null;

/** More columns do not stand on a sheet. */
const MOST_COLUMNS = 20;

/** Figures that a column of the form can show. */
const figures = dossierFigures.filter(
  (figure) =>
    !['with-result', 'electronic-result', 'with-fee', 'paid-by-transfer', 'received-in-time', 'in-time'].includes(
      figure,
    ),
);

type Columns = readonly (Column06a & { readonly id: number })[];

type ColumnsProps = {
  readonly columns: Columns;
  readonly turn: number;
  readonly onChange: (columns: Columns, moved: boolean) => void;
};

const ColumnRows = ({ columns, turn, onChange }: ColumnsProps) => {
  const { t } = useTranslation(['books', 'reports']);
  const set = (place: number, next: Partial<Column06a>) =>
    onChange(
      columns.map((each, at) => (at === place ? { ...each, ...next } : each)),
      false,
    );
  const move = (place: number, by: -1 | 1) => {
    const next = [...columns];
    const [one] = next.splice(place, 1);
    if (one !== undefined) next.splice(place + by, 0, one);
    onChange(next, true);
  };
  return (
    <ol className="flex flex-col gap-1">
      {columns.map(({ id, part, title, figure }, place) => (
        <li key={id} className="grid grid-cols-[10rem_14rem_1fr_auto] items-end gap-2">
          <ChoiceField
            label={t('books:rules.part', { place: place + 1 })}
            silent
            value={part}
            options={(['intake', 'solved', 'open'] as const).map((value) => ({
              value,
              name: t(`books:rules.parts.${value}`),
            }))}
            onChange={(next) => set(place, { part: next })}
          />
          <TextField
            label={t('books:rules.title', { place: place + 1 })}
            silent
            value={title}
            turn={turn}
            most={80}
            onType={(text) => set(place, { title: text })}
          />
          <ChoiceField
            label={t('books:rules.figure', { place: place + 1 })}
            silent
            value={figure}
            options={figures.map((value) => ({ value, name: t(`reports:formula.dossiers-${value}`) }))}
            onChange={(next) => set(place, { figure: next })}
          />
          <span className="flex gap-1">
            <Button
              aria-label={t('books:rules.up', { title })}
              isDisabled={place === 0}
              onPress={() => move(place, -1)}
            >
              ↑
            </Button>
            <Button
              aria-label={t('books:rules.down', { title })}
              isDisabled={place === columns.length - 1}
              onPress={() => move(place, 1)}
            >
              ↓
            </Button>
            <Button
              aria-label={t('books:rules.remove', { title })}
              isDisabled={columns.length === 1}
              onPress={() =>
                onChange(
                  columns.filter((_one, at) => at !== place),
                  true,
                )
              }
            >
              ✕
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
};

const RulesForm = ({ shown, onDirty }: BookPageProps & { readonly shown: Shown }) => {
  const { t } = useTranslation(['books', 'reports']);
  const saving = useAct('report-rules.save');
  const [base, setBase] = useState(shown.base);
  const [rules, setRules] = useState<ReportRules>(shown.rules);
  const [columns, setColumns] = useState<Columns>(() => columns06a(shown.rules).map((one, id) => ({ ...one, id })));
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState<Said>(null);
  const change = () => {
    setSaid(null);
    onDirty(true);
  };
  const save = async () => {
    const titled = columns.map(({ part, title, figure }) => ({ part, title: title.trim(), figure }));
    if (titled.some(({ title }) => title === '') || rules.officerIndicators.length === 0) {
      setSaid('empty');
      return;
    }
    const requestId = crypto.randomUUID();
    const reply = await saving.act({ base, rules: { ...rules, columns06a: titled }, requestId });
    setSaid(reply.ok ? reply.value.kind : 'failed');
    if (!reply.ok || reply.value.kind !== 'saved') return;
    setBase(requestId);
    onDirty(false);
  };
  return (
    <>
      {said !== null && <Notice tone={said === 'saved' ? 'good' : 'act'} what={t(`books:rules.said.${said}`)} />}
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto p-1">
        <Part title={t('books:rules.766')}>
          <div className="max-w-xl">
            <ChoiceField
              label={t('books:rules.progress')}
              value={rules.progressOf}
              options={(['received', 'intake', 'solved'] as const).map((value) => ({
                value,
                name: t(`books:rules.progress-of.${value}`),
              }))}
              onChange={(progressOf) => {
                setRules({ ...rules, progressOf });
                change();
              }}
            />
          </div>
        </Part>
        <Part title={t('books:rules.officers')}>
          <div className="grid grid-cols-3 gap-x-4">
            {indicators01.map((indicator) => (
              <TickField
                key={indicator}
                label={t(`reports:column.01-${indicator}`)}
                ticked={rules.officerIndicators.includes(indicator)}
                onTick={(ticked) => {
                  const officerIndicators = indicators01.filter((one) =>
                    one === indicator ? ticked : rules.officerIndicators.includes(one),
                  );
                  setRules({ ...rules, officerIndicators });
                  change();
                }}
              />
            ))}
          </div>
        </Part>
        <Part title={t('books:rules.columns')}>
          <p className="text-[0.8125rem] text-soft">{t('books:rules.columns-about')}</p>
          <ColumnRows
            columns={columns}
            turn={turn}
            onChange={(next, moved) => {
              setColumns(next);
              if (moved) setTurn(turn + 1);
              change();
            }}
          />
          <div>
            <Button
              icon={Plus}
              isDisabled={columns.length >= MOST_COLUMNS}
              onPress={() => {
                const id = Math.max(...columns.map((one) => one.id)) + 1;
                setColumns([...columns, { id, part: 'open', title: t('books:rules.new'), figure: 'waiting' }]);
                change();
              }}
            >
              {t('books:rules.add')}
            </Button>
          </div>
        </Part>
      </div>
      <div>
        <Button variant="primary" isPending={saving.busy} onPress={() => void save()}>
          {t('books:rules.save')}
        </Button>
      </div>
    </>
  );
};

/** How the legal reports count, where a rule could not be verified or a province has its own (cách tính báo cáo). */
export const RulesPage = ({ onDirty }: BookPageProps) => {
  const { t } = useTranslation('books');
  const view = useView('report-rules.show', {}, ['config']);
  return (
    <>
      <h1 className="text-[1.25rem] font-semibold">{t('page.rules')}</h1>
      {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && <RulesForm shown={view.value} onDirty={onDirty} />}
    </>
  );
};
