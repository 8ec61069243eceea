import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActMark } from '#common/domain/audit/act-mark.ts';
import type { AuditLine, AuditRef } from '#common/ipc/audit-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { formatMoment, sentenceOf, whoOf, wordOf } from './audit-words.ts';

const looks: Readonly<Record<ActMark, string>> = {
  reprint: 'border-offline-edge bg-offline-ground text-offline',
  undo: 'border-offline-edge bg-offline-ground text-offline',
  correction: 'border-offline-edge bg-offline-ground text-offline',
  override: 'border-offline-edge bg-offline-ground text-offline',
  settings: 'border-edge bg-brand-pale text-ink',
  pending: 'border-edge bg-sunken text-ink',
  late: 'border-edge bg-sunken text-ink',
  lost: 'border-act-edge bg-act-ground text-act',
  repeat: 'border-edge bg-sunken text-ink',
  parked: 'border-act-edge bg-act-ground text-act',
};

const keyOf = (ref: AuditRef): string =>
  ref.part === 'log' ? `${ref.audience} ${ref.g}` : `${ref.audience} ${ref.epoch} ${ref.seq}`;

/** The words that make an entry stand out. */
export const Marks = ({ marks }: { readonly marks: readonly ActMark[] }) => {
  const { t } = useTranslation('audit');
  return (
    <span className="flex flex-wrap gap-1">
      {marks.map((mark) => (
        <span
          key={mark}
          className={classNames('rounded-full border px-2 text-[0.8125rem] font-medium whitespace-nowrap', looks[mark])}
        >
          {t(`mark.${mark}`)}
        </span>
      ))}
    </span>
  );
};

export type AuditTableProps = {
  readonly caption: string;
  readonly rows: readonly AuditLine[];
  readonly onOpen: (ref: AuditRef) => void;
};

/** Entries of the journal, a line each: when, where, who, what, and what is special about it. Arrow keys go from line to line. */
export const AuditTable = ({ caption, rows, onOpen }: AuditTableProps) => {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent, index: number): void => {
    const places: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    body.current?.querySelectorAll('button')[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
  };
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 z-1">
        <tr className="border-b border-line bg-sunken text-left text-[0.8125rem] text-soft">
          {(['at', 'where', 'who', 'what', 'marks'] as const).map((head) => (
            <th key={head} scope="col" className="px-3 py-1 font-medium">
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr key={keyOf(row.ref)} className="border-t border-line align-baseline first:border-t-0">
            <td className="tabular px-3 py-1 whitespace-nowrap">{formatMoment(row.at)}</td>
            <td className="px-3 py-1 whitespace-nowrap">{wordOf(row.place, t, language)}</td>
            <td className="px-3 py-1 whitespace-nowrap">{whoOf(row, t)}</td>
            <td className="w-full px-3 py-1">
              <button
                type="button"
                // One stop for Tab in the whole table; the arrow keys do the rest.
                tabIndex={index === 0 ? 0 : -1}
                onClick={() => onOpen(row.ref)}
                onKeyDown={(event) => move(event, index)}
                className="rounded-control text-left text-ink underline decoration-line underline-offset-4 hover:decoration-ink focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-brand"
              >
                {sentenceOf(row, t, language)}
              </button>
            </td>
            <td className="px-3 py-1">
              <Marks marks={row.marks} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
