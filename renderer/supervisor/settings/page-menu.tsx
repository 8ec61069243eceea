import { useTranslation } from 'react-i18next';
import type { SettingsPage } from '#common/domain/settings/drafts.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { pages } from './pages.ts';

const look = (on: boolean): string =>
  classNames(
    'flex items-center gap-2.5 rounded-control border px-3 py-2 text-left font-semibold',
    'focus-visible:outline-3 focus-visible:outline-brand focus-visible:outline-offset-1',
    on ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
  );

/** The menu of the settings' pages. */
export const PageMenu = ({
  page,
  onChoose,
}: {
  readonly page: SettingsPage;
  readonly onChoose: (page: SettingsPage) => void;
}) => {
  const { t } = useTranslation('settings');
  return (
    <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1.5 overflow-y-auto p-1">
      {pages.map(({ page: each, icon: Icon }, index) => (
        <button
          key={each}
          type="button"
          aria-current={each === page ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={() => onChoose(each)}
          className={look(each === page)}
        >
          <Icon aria-hidden="true" className="size-5 shrink-0" />
          <span className="min-w-0 grow leading-tight">{t(`page.${each}.name`)}</span>
          <KeyHint keys={`Alt+${index + 1}`} />
        </button>
      ))}
    </nav>
  );
};

type ItemListProps = {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** What a page has many of, one row each. */
export const ItemList = ({ label, items, chosen, onChoose }: ItemListProps) => (
  <ul aria-label={label} className="flex min-h-0 flex-col gap-1 overflow-y-auto p-1">
    {items.map(({ id, name, about }) => (
      <li key={id}>
        <button
          type="button"
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => onChoose(id)}
          className={classNames(
            'w-full rounded-control border px-3 py-1.5 text-left leading-tight',
            'focus-visible:outline-3 focus-visible:outline-brand focus-visible:outline-offset-1',
            id === chosen ? 'border-brand bg-brand-pale' : 'border-line bg-surface',
          )}
        >
          <span className="block font-semibold">{name}</span>
          <span className="block text-[0.8125rem] text-soft">{about}</span>
        </button>
      </li>
    ))}
  </ul>
);
