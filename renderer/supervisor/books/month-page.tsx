import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { MonthInputProblem, MonthInputView } from '#common/ipc/report-input-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useOnDuty } from '../duty/use-on-duty.ts';
import { ChoiceField, TextField } from '../settings/fields.tsx';
import type { BookPageProps } from './book-page-props.ts';

type Saved = CommandOutput<'report-input.save'>;

/** The last 24 months, this one first: 'YYYY-MM'. */
const lastMonths = (now: number): readonly string[] => {
  const day = toLocalTime(now).day;
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: 24 }, (_none, back) => {
    const month = count - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
};
const monthName = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

const draftOf = ({ shares, points }: MonthInputView) => ({
  shares: shares.map(({ entered: _entered, ...one }) => one),
  points: points.map(({ entered: _entered, ...one }) => one),
});

type SavedLineProps = { readonly saved: Saved | 'failed'; readonly onReload: () => void };

const SavedLine = ({ saved, onReload }: SavedLineProps) => {
  const { t } = useTranslation('books');
  if (saved === 'failed') return <Notice tone="act" what={t('month.not-saved')} />;
  switch (saved.kind) {
    case 'saved':
      return <Notice tone="good" what={t('month.saved')} />;
    case 'changed-elsewhere':
      return (
        <Notice
          tone="act"
          what={t('month.changed-elsewhere')}
          action={<Button onPress={onReload}>{t('month.reload')}</Button>}
        />
      );
    default:
      return <Notice tone="act" what={t('month.wrong', { count: saved.problems.length })} />;
  }
};

type FormProps = BookPageProps & { readonly view: MonthInputView; readonly onReload: () => void };

const MonthForm = ({ view, onDirty, onReload }: FormProps) => {
  const { t } = useTranslation('books');
  const saving = useAct('report-input.save');
  const [draft, setDraft] = useState(() => draftOf(view));
  // What this form was filled from: a change from elsewhere meanwhile is not overwritten.
  const [base, setBase] = useState(view.base);
  const [by, setBy] = useState(useOnDuty());
  const [saved, setSaved] = useState<Saved | 'failed' | null>(null);
  const wrong = saved !== null && saved !== 'failed' && saved.kind === 'problems' ? saved.problems : [];
  const change = (next: typeof draft) => {
    setDraft(next);
    setSaved(null);
    onDirty(true);
  };
  const save = async () => {
    const requestId = crypto.randomUUID();
    const reply = await saving.act({ month: view.month, base, by, ...draft, requestId });
    setSaved(reply.ok ? reply.value : 'failed');
    if (!reply.ok || reply.value.kind !== 'saved') return;
    setBase(requestId);
    onDirty(false);
  };
  const why = (input: MonthInputProblem['input']) => wrong.find((one) => one.input === input)?.why;
  const whoOf = (entered: MonthInputView['shares'][number]['entered']): string =>
    entered === null ? t('month.missing') : t('month.entered', { by: entered.by, at: formatDateTime(entered.at) });
  const field = (label: string, value: string, onType: (text: string) => void, most = 12) => (
    <TextField label={label} value={value} turn={0} most={most} silent onType={onType} />
  );
  const problem = (input: MonthInputProblem['input']) => {
    const is = why(input);
    return is === undefined ? null : (
      <span className="block text-[0.8125rem] font-medium text-act">▲ {t(`month.why.${is}`)}</span>
    );
  };
  /** A line of the table: what it is about, its figures, where they are from, and who said so. */
  const row = (
    { input, source }: Pick<MonthInputView['shares' | 'points'][number], 'input' | 'source'>,
    entered: MonthInputView['shares'][number]['entered'],
    set: (next: { readonly source: string }) => void,
    figures: (name: string) => ReactNode,
  ) => {
    const name = t(`month.input.${input}`);
    return (
      <tr key={input} className="border-t border-line align-top">
        <th scope="row" className="px-2 py-1 text-left font-medium">
          {name}
          {problem(input)}
        </th>
        {figures(name)}
        <td className="w-52 px-2 py-1">
          {field(`${name}: ${t('month.head.source')}`, source, (text) => set({ source: text }), 200)}
        </td>
        <td className="w-52 px-2 py-1 text-[0.8125rem] text-soft">{whoOf(entered)}</td>
      </tr>
    );
  };
  return (
    <>
      {saved !== null && <SavedLine saved={saved} onReload={onReload} />}
      <div
        role="group"
        aria-label={t('month.table')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 grow overflow-auto rounded-card border border-line bg-surface"
      >
        <table className="w-full border-collapse">
          <thead className="text-[0.8125rem] text-soft">
            <tr className="bg-sunken">
              {(['what', 'part', 'whole', 'source', 'who'] as const).map((head) => (
                <th key={head} scope="col" className="px-2 py-1 text-left font-medium">
                  {t(`month.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.shares.map((one, place) => {
              const set = (next: Partial<typeof one>) =>
                change({
                  ...draft,
                  shares: draft.shares.map((each, at) => (at === place ? { ...each, ...next } : each)),
                });
              return row(one, view.shares[place]?.entered ?? null, set, (name) => (
                <>
                  <td className="w-28 px-2 py-1">
                    {field(`${name}: ${t('month.head.part')}`, one.part, (part) => set({ part }))}
                  </td>
                  <td className="w-28 px-2 py-1">
                    {field(`${name}: ${t('month.head.whole')}`, one.whole, (whole) => set({ whole }))}
                  </td>
                </>
              ));
            })}
            {draft.points.map((one, place) => {
              const set = (next: Partial<typeof one>) =>
                change({
                  ...draft,
                  points: draft.points.map((each, at) => (at === place ? { ...each, ...next } : each)),
                });
              return row(one, view.points[place]?.entered ?? null, set, (name) => (
                <td colSpan={2} className="px-2 py-1">
                  {field(`${name}: ${t('month.head.points')}`, one.points, (points) => set({ points }), 1)}
                </td>
              ));
            })}
          </tbody>
        </table>
      </div>
      <div className="flex items-end gap-3">
        <div className="w-72">
          <TextField label={t('month.by')} value={by} turn={0} most={120} onType={setBy} />
          {problem('by')}
        </div>
        <Button variant="primary" isPending={saving.busy} onPress={() => void save()}>
          {t('month.save')}
        </Button>
      </div>
    </>
  );
};

/** What only others know of the centre, entered for a month by hand (số liệu nhập): each figure with who said so, from where, and when. */
export const MonthPage = ({ onDirty }: BookPageProps) => {
  const { t } = useTranslation('books');
  const [months] = useState(() => lastMonths(Date.now()));
  const [month, setMonth] = useState(months[0] ?? '2026-01');
  const [dirty, setDirty] = useState(false);
  const [reads, setReads] = useState(0);
  const view = useView('report-input.show', { month }, ['config']);
  const tell = (now: boolean) => {
    setDirty(now);
    onDirty(now);
  };
  return (
    <>
      <div className="flex items-end gap-3">
        <h1 className="mr-auto text-[1.25rem] font-semibold">{t('page.month')}</h1>
        {dirty ? (
          <p className="text-soft">{t('month.unsaved', { month: monthName(month) })}</p>
        ) : (
          <div className="w-40">
            <ChoiceField
              label={t('month.month')}
              value={month}
              options={months.map((value) => ({ value, name: monthName(value) }))}
              onChange={setMonth}
            />
          </div>
        )}
      </div>
      <p className="text-[0.8125rem] text-soft">{t('month.about')}</p>
      {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && (
        <MonthForm
          key={`${month} ${reads}`}
          view={view.value}
          onDirty={tell}
          onReload={() => {
            tell(false);
            setReads(reads + 1);
          }}
        />
      )}
    </>
  );
};
