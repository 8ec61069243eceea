import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import type { CounterDraft, OfficerDraft, ServiceDraft, SettingsPage } from '#common/domain/settings/drafts.ts';
import type { LastSet, SettingsView } from '#common/ipc/settings-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { CalendarForm } from './calendar-form.tsx';
import { CentreForm } from './centre-form.tsx';
import { CollectingForm } from './collecting-form.tsx';
import { CounterForm } from './counter-form.tsx';
import { DossierForm } from './dossier-form.tsx';
import { FeesForm } from './fees-form.tsx';
import { FloorForm } from './floor-form.tsx';
import { OfficerForm } from './officer-form.tsx';
import { PriorityForm } from './priority-form.tsx';
import { RetentionForm } from './retention-form.tsx';
import { ServiceForm } from './service-form.tsx';
import { SettingEditor } from './setting-editor.tsx';
import type { SaveSetting } from './use-save-setting.ts';

type PageEditorProps = {
  readonly page: SettingsPage;
  readonly id: string | null;
  readonly view: SettingsView;
  readonly saving: SaveSetting;
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: (id: string) => void;
};

const both = { vi: '', en: '' };
const next = (numbers: readonly number[]): number => Math.max(0, ...numbers) + 1;

const freshService = ({ services }: SettingsView): ServiceDraft => ({
  letter: '',
  firstNumber: 1,
  name: both,
  hint: both,
  icon: 'file-text',
  order: next(services.map(({ draft }) => draft.order)),
  fields: [],
  hours: { sessions: null, lastTicketMinutes: 15, dailyQuota: null },
  policy: null,
  group: both,
  collectsResults: false,
  appointments: null,
  retired: false,
});
const freshCounter = ({ counters }: SettingsView): CounterDraft => {
  const number = next(counters.map(({ draft }) => draft.number));
  return {
    name: { vi: `Quầy ${number}`, en: `Counter ${number}` },
    number,
    services: [],
    callsBy: 'arrival',
    receipts: null,
    retired: false,
  };
};
const freshOfficer: OfficerDraft = { name: '', role: '', left: false, duties: null };

type One<Draft> = { readonly draft: Draft; readonly last: LastSet | null; readonly waits: boolean };

/** The chosen one of many, a fresh one for null; undefined while the one just saved is not in the view yet. */
const chosenOf = <Draft,>(
  many: readonly (One<Draft> & { readonly id: string })[],
  id: string | null,
  fresh: Draft,
): One<Draft> | undefined =>
  id === null ? { draft: fresh, last: null, waits: false } : many.find((one) => one.id === id);

const retiredLast = (
  a: { readonly draft: { readonly retired: boolean } },
  b: { readonly draft: { readonly retired: boolean } },
): number => Number(a.draft.retired) - Number(b.draft.retired);

/** The rows of a page that has many, in this window's language. */
export const useItems = (view: SettingsView, page: SettingsPage) => {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  if (page === 'service') {
    return view.services.toSorted(retiredLast).map(({ id, draft, waits }) => ({
      id,
      waits,
      name: `${draft.letter} · ${draft.name[language]}`,
      about: draft.retired
        ? t('row.retired')
        : t('row.service', {
            count: view.counters.filter(({ draft: one }) => !one.retired && one.services.includes(id)).length,
          }),
    }));
  }
  if (page === 'counter') {
    return view.counters.toSorted(retiredLast).map(({ id, draft, waits }) => ({
      id,
      waits,
      name: draft.name[language],
      about: draft.retired
        ? t('row.retired')
        : draft.services
            .map((service) => view.services.find((one) => one.id === service)?.draft.letter ?? service)
            .join(', '),
    }));
  }
  if (page === 'officer') {
    return view.officers
      .toSorted((a, b) => Number(a.draft.left) - Number(b.draft.left))
      .map(({ id, draft, waits }) => ({
        id,
        waits,
        name: draft.name,
        about: draft.left ? t('row.left') : draft.role,
      }));
  }
  return [];
};

/** The editor of the open page. */
export const PageEditor = ({ page, id, view, ...rest }: PageEditorProps) => {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const shared = { ...rest, view, id };
  const titleOf = (name: string | undefined) => (id === null ? t(`page.${page}.add`) : (name ?? ''));
  switch (page) {
    case 'service': {
      const one = chosenOf(view.services, id, freshService(view));
      if (one === undefined) return null;
      return (
        <SettingEditor
          {...shared}
          {...one}
          title={titleOf(one.draft.name[language])}
          Form={ServiceForm}
          changeOf={(draft) => ({ page, id, draft })}
        />
      );
    }
    case 'counter': {
      const one = chosenOf(view.counters, id, freshCounter(view));
      if (one === undefined) return null;
      return (
        <SettingEditor
          {...shared}
          {...one}
          title={titleOf(one.draft.name[language])}
          Form={CounterForm}
          changeOf={(draft) => ({ page, id, draft })}
        />
      );
    }
    case 'officer': {
      const one = chosenOf(view.officers, id, freshOfficer);
      if (one === undefined) return null;
      return (
        <SettingEditor
          {...shared}
          {...one}
          title={titleOf(one.draft.name)}
          Form={OfficerForm}
          changeOf={(draft) => ({ page, id, draft })}
        />
      );
    }
    case 'calendar':
      return (
        <SettingEditor
          {...shared}
          {...view.calendar}
          id="main"
          title={t('page.calendar.name')}
          Form={CalendarForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'priority':
      return (
        <SettingEditor
          {...shared}
          {...view.priority}
          id="main"
          title={t('page.priority.name')}
          Form={PriorityForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'floor':
      return (
        <SettingEditor
          {...shared}
          {...view.floor}
          id="main"
          title={t('page.floor.name')}
          Form={FloorForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'collecting':
      return (
        <SettingEditor
          {...shared}
          {...view.collecting}
          id="main"
          title={t('page.collecting.name')}
          Form={CollectingForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'dossier':
      return (
        <SettingEditor
          {...shared}
          {...view.dossier}
          id="main"
          title={t('page.dossier.name')}
          Form={DossierForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'fees':
      return (
        <SettingEditor
          {...shared}
          {...view.fees}
          id="main"
          title={t('page.fees.name')}
          Form={FeesForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'centre':
      return (
        <SettingEditor
          {...shared}
          {...view.centre}
          id="main"
          title={t('page.centre.name')}
          Form={CentreForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    case 'retention':
      return (
        <SettingEditor
          {...shared}
          {...view.retention}
          id="main"
          title={t('page.retention.name')}
          Form={RetentionForm}
          changeOf={(draft) => ({ page, draft })}
        />
      );
    default:
      return assertNever(page);
  }
};
