import { useTranslation } from 'react-i18next';
import type { SettingsPage } from '#common/domain/settings/drafts.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { pages } from './pages.ts';
import { versionPanes, type VersionPane } from './versions/version-panes.ts';

const look = (on: boolean): string =>
  classNames(
    'flex items-center gap-2.5 rounded-control border px-3 py-1.5 text-left font-semibold',
    'focus-visible:outline-3 focus-visible:outline-brand focus-visible:outline-offset-1',
    on ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
  );

type PageMenuProps = {
  /** The page or the pane that is open. */
  readonly open: SettingsPage | VersionPane;
  /** How many drafts wait to be deployed. */
  readonly waiting: number;
  readonly onChoose: (page: SettingsPage) => void;
  readonly onPane: (pane: VersionPane) => void;
};

/** The menu of the settings: what waits to be deployed, then the pages. */
export const PageMenu = ({ open, waiting, onChoose, onPane }: PageMenuProps) => {
  const { t } = useTranslation('settings');
  const { t: tv } = useTranslation('versions');
  return (
    <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1.5 overflow-y-auto p-1">
      {versionPanes.map(({ pane, icon: Icon }) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === open ? 'page' : undefined}
          {...(pane === 'drafts' ? { 'aria-keyshortcuts': 'Alt+0' } : {})}
          onClick={() => onPane(pane)}
          className={look(pane === open)}
        >
          <Icon aria-hidden="true" className="size-5 shrink-0" />
          <span className="min-w-0 grow leading-tight">
            {tv(`pane.${pane}`)}
            {pane === 'drafts' && waiting > 0 && ` (${waiting})`}
          </span>
          {pane === 'drafts' && <KeyHint keys="Alt+0" />}
        </button>
      ))}
      <hr className="my-1 border-line" />
      {pages.map(({ page: each, icon: Icon }, index) => (
        <button
          key={each}
          type="button"
          aria-current={each === open ? 'page' : undefined}
          {...(index < 9 ? { 'aria-keyshortcuts': `Alt+${index + 1}` } : {})}
          onClick={() => onChoose(each)}
          className={look(each === open)}
        >
          <Icon aria-hidden="true" className="size-5 shrink-0" />
          <span className="min-w-0 grow leading-tight">{t(`page.${each}.name`)}</span>
          {index < 9 && <KeyHint keys={`Alt+${index + 1}`} />}
        </button>
      ))}
    </nav>
  );
};

type ItemListProps = {
  readonly label: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly waits: boolean;
  }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** What a page has many of, one row each. */
export const ItemList = ({ label, items, chosen, onChoose }: ItemListProps) => {
  const { t } = useTranslation('settings');
  return (
    <ul aria-label={label} className="flex min-h-0 flex-col gap-1 overflow-y-auto p-1">
      {items.map(({ id, name, about, waits }) => (
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
            {waits && <span className="block text-[0.8125rem] font-medium text-offline">{t('row.waits')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};
