import { Fragment, useEffect, useState } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RecordsPage } from '#common/ipc/report-sheet.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { cellText, headText, isNumber, type Wording } from './figure-text.ts';
import type { Opened } from './sheet-table.tsx';

type RecordsDialogProps = { readonly opened: Opened; readonly wording: Wording; readonly onClose: () => void };

type One = RecordsPage['records'][number];

const Details = ({ record, wording }: { readonly record: One; readonly wording: Wording }) => (
  <dl className="grid grid-cols-[max-content_1fr_max-content_1fr] gap-x-4 gap-y-0.5 bg-sunken px-4 py-2 text-[0.875rem]">
    {record.details.map(({ key, kind, cell }) => (
      <Fragment key={key}>
        <dt className="text-soft">{headText({ key, kind }, wording)}</dt>
        <dd className="tabular">{cellText({ key, kind }, cell, wording)}</dd>
      </Fragment>
    ))}
  </dl>
);

const Rows = ({ page, wording }: { readonly page: RecordsPage; readonly wording: Wording }) => {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <tbody>
      {page.records.map((record) => (
        <Fragment key={record.id}>
          <tr className="border-t border-line">
            {page.columns.map((column, place) => {
              const text = cellText(column, record.cells[place] ?? { value: null }, wording);
              const look = isNumber(column.kind) ? 'tabular px-2 py-1 text-right' : 'px-2 py-1 text-left font-normal';
              if (place > 0) {
                return (
                  <td key={column.key} className={look}>
                    {text}
                  </td>
                );
              }
              return (
                <th key={column.key} scope="row" className={look}>
                  {record.details.length === 0 ? (
                    text
                  ) : (
                    <button
                      type="button"
                      aria-expanded={shown === record.id}
                      onClick={() => setShown(shown === record.id ? null : record.id)}
                      className="rounded-control px-1 font-semibold whitespace-nowrap underline decoration-line decoration-2 underline-offset-4 hover:bg-brand-pale focus-visible:outline-3 focus-visible:outline-brand"
                    >
                      {text}
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
          {shown === record.id && (
            <tr>
              <td colSpan={page.columns.length} className="p-0">
                <Details record={record} wording={wording} />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </tbody>
  );
};

/** The records behind a figure, a page at a time, each with what else is known of it. */
export const RecordsDialog = ({ opened, wording, onClose }: RecordsDialogProps) => {
  const { t } = wording;
  const [offset, setOffset] = useState(0);
  const view = useView('report.records', { wish: opened.wish, offset }, []);
  const client = useClient();
  const again = useRefresh(['report.records']);
  // Who closes the window of a year's figure does not want its records any more.
  useEffect(() => () => void client.call('report.close-records', {}), [client]);
  const isReplaced = view.kind === 'ready' && view.value.kind === 'replaced';
  useEffect(() => {
    if (isReplaced) void again();
  }, [isReplaced, again]);
  const page = view.kind === 'ready' && view.value.kind === 'page' ? view.value.page : null;
  const last = page === null ? 0 : offset + page.records.length;
  const isLong = page !== null && page.count > page.records.length;
  return (
    <Dialog
      title={opened.title}
      wide
      onClose={onClose}
      actions={
        <>
          {isLong && (
            <>
              <Button
                icon={ChevronLeft}
                unavailable={offset === 0}
                onPress={() => setOffset(Math.max(0, offset - page.records.length))}
              >
                {t('records.before')}
              </Button>
              <Button
                icon={ChevronRight}
                unavailable={last >= page.count}
                onPress={() => last < page.count && setOffset(last)}
              >
                {t('records.after')}
              </Button>
            </>
          )}
          <Button onPress={onClose}>{t('records.close')}</Button>
        </>
      }
    >
      {(view.kind === 'loading' || isReplaced) && (
        <p role="status" className="text-soft">
          {t('records.loading')}
        </p>
      )}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {page !== null && (
        <div
          role="group"
          aria-label={opened.title}
          // One stop for the keyboard: the arrow keys scroll from here.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-[56vh] overflow-auto"
        >
          <table className="w-full border-collapse text-[0.875rem]">
            <caption className="pb-1 text-left text-soft">
              {page.count === 0
                ? t('records.none')
                : t('records.count', { from: offset + 1, to: last, count: page.count })}
            </caption>
            <thead>
              <tr className="border-y border-line bg-sunken text-soft">
                {page.columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    className={`px-2 py-1 font-medium ${isNumber(column.kind) ? 'text-right' : 'text-left'}`}
                  >
                    {headText(column, wording)}
                  </th>
                ))}
              </tr>
            </thead>
            <Rows page={page} wording={wording} />
          </table>
        </div>
      )}
    </Dialog>
  );
};
