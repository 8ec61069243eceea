import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkNewSite, type NewSite } from '#common/domain/settings/new-site.ts';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { shownNumber, typedNumber } from './typed.ts';

const blank: NewSite = {
  nameVi: 'Trung tâm Phục vụ hành chính công ',
  nameEn: 'Public Administrative Service Centre',
  parentAgency: 'ỦY BAN NHÂN DÂN ',
  agencyCode: '',
  place: '',
  address: '',
  hotline: '',
  template: 'commune',
  counters: 4,
};

const texts = [
  ['nameVi', 200],
  ['nameEn', 200],
  ['parentAgency', 200],
  ['agencyCode', 20],
  ['place', 80],
  ['hotline', 40],
  ['address', 300],
] as const;

type Trouble = Exclude<CommandOutput<'site.create'>['kind'], 'created' | 'problems'>;

/** The page of a centre that has no settings yet: a few words and a usual centre to begin with. */
export const NewSiteForm = () => {
  const { t } = useTranslation('settings');
  const intentions = useIntentions();
  const { act, busy } = useAct('site.create');
  const [site, setSite] = useState(blank);
  const [tried, setTried] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | 'problems' | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const problems = checkNewSite(site);
  const wrongAt = (field: string) => (tried ? problems.filter((one) => one.field === field) : []);
  const create = async () => {
    setTried(true);
    setFailed(null);
    setTrouble(problems.length > 0 ? 'problems' : null);
    if (problems.length > 0) return;
    const matter = `supervisor:site.create:${JSON.stringify(site)}`;
    const reply = await act({ site, requestId: intentions.open(matter) });
    if (!reply.ok) {
      setFailed(reply.failure.code);
      return;
    }
    intentions.close(matter);
    if (reply.value.kind !== 'created') setTrouble(reply.value.kind);
  };
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-5xl flex-col gap-3 overflow-y-auto px-6 py-4">
      <h1 className="text-[1.25rem] font-semibold">{t('new-site.title')}</h1>
      <p>{t('new-site.about')}</p>
      {trouble !== null && <Notice tone="act" what={t(`new-site.${trouble}`)} />}
      {failed !== null && <Notice tone="act" what={t(failureKey(failed))} />}
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-card border border-line bg-ground p-4">
        {texts.map(([field, most]) => (
          <TextField
            key={field}
            label={t(`new-site.${field}`)}
            value={site[field]}
            turn={0}
            most={most}
            problems={wrongAt(field)}
            onType={(text) => setSite({ ...site, [field]: text })}
          />
        ))}
        <TextField
          label={t('new-site.counters')}
          value={shownNumber(site.counters)}
          turn={0}
          most={2}
          problems={wrongAt('counters')}
          onType={(text) => setSite({ ...site, counters: typedNumber(text) })}
        />
        <div className="col-span-2">
          <ChoiceField
            label={t('new-site.template')}
            value={site.template}
            options={(['commune', 'bare'] as const).map((value) => ({ value, name: t(`new-site.${value}`) }))}
            onChange={(template) => setSite({ ...site, template })}
          />
        </div>
      </div>
      <Button variant="primary" icon={Building2} className="self-start" isPending={busy} onPress={() => void create()}>
        {t('new-site.create')}
      </Button>
    </div>
  );
};
