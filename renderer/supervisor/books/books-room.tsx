import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { BookOpen, Calculator, ClipboardPen, Receipt, type LucideIcon } from 'lucide-react';
import { useKeys } from '#renderer/app/use-keys.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import type { BookPageProps } from './book-page-props.ts';
import { MonthPage } from './month-page.tsx';
import { DayEndPage, RegisterPage } from './paper-page.tsx';
import { RulesPage } from './rules-page.tsx';

type Page = 'register' | 'day-end' | 'month' | 'rules';

const pages: readonly {
  readonly page: Page;
  readonly icon: LucideIcon;
  readonly Content: ComponentType<BookPageProps>;
}[] = [
  { page: 'register', icon: BookOpen, Content: RegisterPage },
  { page: 'day-end', icon: Receipt, Content: DayEndPage },
  { page: 'month', icon: ClipboardPen, Content: MonthPage },
  { page: 'rules', icon: Calculator, Content: RulesPage },
];

/** Printed books, and what the supervisor enters for the legal reports (số liệu và sổ). */
export const BooksRoom = ({ onDirty }: BookPageProps) => {
  const { t } = useTranslation('books');
  const [open, setOpen] = useState<Page>('register');
  const [asked, setAsked] = useState<Page | null>(null);
  const [dirty, setDirty] = useState(false);
  const tell = (now: boolean) => {
    setDirty(now);
    onDirty(now);
  };
  const go = (page: Page) => {
    if (page === open) return;
    if (dirty) setAsked(page);
    else setOpen(page);
  };
  useKeys(
    Object.fromEntries(
      pages.map(({ page }, index) => [
        `Alt+Digit${index + 1}`,
        (event: KeyboardEvent) => {
          event.preventDefault();
          if (document.querySelector('dialog[open]') === null) go(page);
        },
      ]),
    ),
    ({ isComposing }) => isComposing,
  );
  const Content = pages.find(({ page }) => page === open)?.Content ?? RegisterPage;
  return (
    <div className="grid min-h-0 grow grid-cols-[14.5rem_1fr] gap-4 px-6 py-4">
      <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1.5 overflow-y-auto p-1">
        {pages.map(({ page, icon: Icon }, index) => (
          <button
            key={page}
            type="button"
            aria-current={page === open ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            onClick={() => go(page)}
            className={classNames(
              'flex items-center gap-2.5 rounded-control border px-3 py-2 text-left font-semibold',
              'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
              page === open ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
            )}
          >
            <Icon aria-hidden="true" className="size-5 shrink-0" />
            <span className="min-w-0 grow leading-tight">{t(`page.${page}`)}</span>
            <KeyHint keys={`Alt+${index + 1}`} />
          </button>
        ))}
      </nav>
      <section aria-label={t(`page.${open}`)} className="flex min-h-0 min-w-0 flex-col gap-3">
        <Content key={open} onDirty={tell} />
      </section>
      {asked !== null && (
        <AskDialog
          title={t('leave.title')}
          meaning={[t('leave.meaning')]}
          yes={t('leave.yes')}
          busy={false}
          danger
          onYes={() => {
            tell(false);
            setOpen(asked);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
};
