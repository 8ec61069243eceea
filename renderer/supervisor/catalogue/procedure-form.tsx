import { Save, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnIds, type ColumnId } from '#common/domain/catalogue/exchange/columns.ts';
import { problemWords } from '#common/domain/catalogue/exchange/problem-words.ts';
import type { LineProblem } from '#common/domain/catalogue/exchange/problems.ts';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Part } from '../settings/fields.tsx';
import { useSettingsKeys } from '../settings/use-settings-keys.ts';
import { counted } from './counted.ts';

export type FormCells = Readonly<Partial<Record<ColumnId, string>>>;

/** What the form is about: a procedure of the catalogue, or a new one (code null). */
export type Editing = { readonly code: string | null; readonly change: string | null; readonly cells: FormCells };

type Choice = Readonly<Partial<Record<ColumnId, readonly string[]>>>;
/** Columns with few words to choose from, as the table writes them. */
const choices: Choice = {
  level: ['Cấp xã', 'Cấp tỉnh', 'Cấp bộ'],
  onlineLevel: ['Toàn trình', 'Một phần', 'Không'],
  sameDay: ['Không', 'Có'],
  linkedCutOff: ['', 'Giờ cuối', 'Sau 15 giờ'],
  supplementPolicy: ['', 'Tính lại từ đầu', 'Cộng thời gian chờ'],
};
const long: ReadonlySet<ColumnId> = new Set(['documents', 'replaceableByData']);
const parts = [
  { name: 'names', columns: ['code', 'nameVi', 'shortNameVi', 'nameEn', 'field', 'agency', 'level', 'onlineLevel'] },
  {
    name: 'deadline',
    columns: [
      'deadline',
      'sameDay',
      'deadlineCounter',
      'deadlineOnline',
      'deadlinePost',
      'secondStage',
      'linkedCutOff',
    ],
  },
  { name: 'fee', columns: ['feeVnd', 'feeOnlineVnd', 'feeFormula', 'feeName', 'feeNote'] },
  { name: 'papers', columns: ['documents', 'replaceableByData', 'result'] },
  { name: 'supplement', columns: ['supplementTimes', 'supplementPolicy', 'answerDays', 'version'] },
] as const satisfies readonly { readonly name: string; readonly columns: readonly ColumnId[] }[];

const hinted: ReadonlySet<ColumnId> = new Set([
  'code',
  'deadline',
  'feeVnd',
  'feeFormula',
  'documents',
  'replaceableByData',
  'version',
]);

type FieldProps = {
  readonly column: ColumnId;
  readonly value: string;
  readonly problems: readonly LineProblem[];
  readonly fixed: boolean;
  readonly onType: (text: string) => void;
};

const look = (wrong: boolean): string =>
  classNames(
    'min-h-target w-full rounded-control border bg-surface px-2.5 text-ink',
    'focus:outline-3 focus:-outline-offset-1 focus:outline-brand read-only:bg-sunken',
    wrong ? 'border-act-edge' : 'border-edge',
  );

/** One column of the procedure; a text is never written to while it is typed. */
const Field = ({ column, value, problems, fixed, onType }: FieldProps) => {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const id = useId();
  const wrong = problems.length > 0;
  const about = [...(hinted.has(column) ? [`${id}-hint`] : []), ...(wrong ? [`${id}-wrong`] : [])];
  const shared = {
    id,
    'aria-invalid': wrong,
    ...(about.length > 0 && { 'aria-describedby': about.join(' ') }),
    className: look(wrong),
    spellCheck: false,
    autoComplete: 'off',
  };
  const options = choices[column];
  return (
    <div className={classNames('flex min-w-0 flex-col gap-0.5', long.has(column) && 'col-span-2')}>
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t(`column.${column}`)}
      </label>
      {options === undefined && long.has(column) && (
        <textarea {...shared} defaultValue={value} rows={5} onChange={({ target }) => onType(target.value)} />
      )}
      {options === undefined && !long.has(column) && (
        <input {...shared} defaultValue={value} readOnly={fixed} onChange={({ target }) => onType(target.value)} />
      )}
      {options !== undefined && (
        <select {...shared} value={value} onChange={({ target }) => onType(target.value)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {option === '' ? t('as-usual') : option}
            </option>
          ))}
        </select>
      )}
      {hinted.has(column) && (
        <p id={`${id}-hint`} className="text-[0.8125rem] leading-snug text-soft">
          {t(`hint.${column}`)}
        </p>
      )}
      {wrong && (
        <ul id={`${id}-wrong`} className="text-[0.8125rem] leading-snug font-medium text-act">
          {problems.map((problem) => (
            <li key={problem.problem}>▲ {problemWords(problem, language)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

type Ending =
  | Exclude<CommandOutput<'catalogue.save'>, { kind: 'saved' }>
  | { readonly kind: 'failed'; readonly code: FailureCode };

const EndingLine = ({ ending }: { readonly ending: Ending }) => {
  const { t } = useTranslation('catalogue');
  switch (ending.kind) {
    case 'problems':
      return <Notice tone="act" what={t('edit.problems', { n: counted(ending.problems.length) })} />;
    case 'failed':
      return <Notice tone="act" what={t(failureKey(ending.code))} />;
    case 'same':
      return <Notice tone="calm" what={t('edit.same')} />;
    case 'exists':
      return <Notice tone="act" what={t('edit.exists', { code: ending.code })} />;
    case 'changed-elsewhere':
      return <Notice tone="offline" what={t('edit.elsewhere')} />;
    case 'not-found':
      return <Notice tone="offline" what={t('gone')} />;
  }
};

type FormProps = {
  readonly editing: Editing;
  readonly onDirty: (dirty: boolean) => void;
  readonly onClose: () => void;
  readonly onSaved: (code: string, change: string) => void;
};

/** The form of one procedure. What is wrong is named beside its field, and nothing is written then. */
export const ProcedureForm = ({ editing, onDirty, onClose, onSaved }: FormProps) => {
  const { t } = useTranslation('catalogue');
  const intentions = useIntentions();
  const { act, busy } = useAct('catalogue.save');
  const [cells, setCells] = useState<FormCells>(editing.cells);
  const [ending, setEnding] = useState<Ending | null>(null);
  const differs = (column: ColumnId): boolean => (cells[column] ?? '') !== (editing.cells[column] ?? '');
  const dirty = columnIds.some(differs);
  const type = (column: ColumnId, text: string) => {
    const next = { ...cells, [column]: text };
    setCells(next);
    onDirty(true);
  };
  const save = async () => {
    if (busy) return;
    // Only what was changed is said: so the version becomes this month's unless somebody wrote one.
    const said: FormCells =
      editing.code === null
        ? cells
        : Object.fromEntries(columnIds.filter(differs).map((column) => [column, cells[column] ?? '']));
    const matter = `supervisor:catalogue-save:${editing.code ?? ''}:${editing.change ?? ''}:${JSON.stringify(said)}`;
    const reply = await act({
      code: editing.code,
      cells: said,
      base: editing.change,
      requestId: intentions.open(matter),
    });
    if (!reply.ok) {
      setEnding({ kind: 'failed', code: reply.failure.code });
      return;
    }
    intentions.close(matter);
    if (reply.value.kind === 'saved') onSaved(reply.value.code, reply.value.change);
    else setEnding(reply.value);
  };
  useSettingsKeys({ onSave: () => void save() });
  const problems = ending?.kind === 'problems' ? ending.problems : [];
  const title = editing.code === null ? t('edit.new') : (editing.cells.nameVi ?? '');
  return (
    <section aria-label={title} className="flex min-h-0 grow flex-col gap-3">
      <div className="flex items-center gap-2">
        <h1 className="mr-auto line-clamp-2 min-w-0 text-[1.125rem] leading-snug font-semibold">{title}</h1>
        <Button icon={X} onPress={onClose}>
          {t('edit.close')}
        </Button>
        <Button variant="primary" icon={Save} keys="Ctrl+S" isDisabled={busy || !dirty} onPress={() => void save()}>
          {t('edit.save')}
        </Button>
      </div>
      {ending !== null && <EndingLine ending={ending} />}
      <div className="grid min-h-0 grow grid-cols-2 content-start gap-x-6 gap-y-4 overflow-y-auto rounded-card border border-line bg-ground p-4">
        {parts.map(({ name, columns }) => (
          <div key={name} className={name === 'papers' ? 'col-span-2' : 'min-w-0'}>
            <Part title={t(`part.${name}`)}>
              <div className="grid grid-cols-2 gap-x-3 gap-y-2">
                {columns.map((column) => (
                  <Field
                    key={column}
                    column={column}
                    value={cells[column] ?? ''}
                    problems={problems.filter((problem) => problem.column === column)}
                    fixed={column === 'code' && editing.code !== null}
                    onType={(text) => type(column, text)}
                  />
                ))}
              </div>
            </Part>
          </div>
        ))}
      </div>
    </section>
  );
};
