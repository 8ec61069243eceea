import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { cellText } from './figure-text.ts';
import { SheetTable } from './sheet-table.tsx';

/** Rows on the screen at once: the nine thousand of a year by counter and day would be a hundred thousand cells, and seconds for each press of a key. */
const ROWS = 200;

/** A report as a table, a long one a page of rows at a time; the sums at its end stand under every page. Files and paper have all of it. */
export const PagedSheet = ({ sheet, ...rest }: ComponentProps<typeof SheetTable>) => {
  const [at, setAt] = useState(0);
  const { t } = rest.wording;
  const { rows } = sheet;
  const count = rows.findLastIndex(({ total = false }) => !total) + 1;
  if (count <= ROWS) return <SheetTable sheet={sheet} {...rest} />;
  // A report that was made again may be shorter than the place where somebody read it.
  const first = at < count ? at : 0;
  const last = Math.min(first + ROWS, count);
  const said = (value: number): string => cellText({ key: 'rows', kind: 'count' }, { value }, rest.wording);
  return (
    <>
      <SheetTable sheet={{ ...sheet, rows: [...rows.slice(first, last), ...rows.slice(count)] }} {...rest} />
      <div className="flex items-center gap-3 border-t border-line px-3 py-2 text-[0.875rem]">
        <span role="status" className="tabular mr-auto text-soft">
          {t('rows', { from: said(first + 1), to: said(last), count: said(count) })}
        </span>
        <Button icon={ChevronLeft} unavailable={first === 0} onPress={() => setAt(Math.max(0, first - ROWS))}>
          {t('records.before')}
        </Button>
        <Button icon={ChevronRight} unavailable={last >= count} onPress={() => last < count && setAt(last)}>
          {t('records.after')}
        </Button>
      </div>
    </>
  );
};
