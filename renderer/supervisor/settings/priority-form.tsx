import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PriorityDraft } from '#common/domain/settings/drafts.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Part, Problems, TextField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { PolicyFields } from './policy-fields.tsx';

/** Who has priority (nhóm ưu tiên) in this centre, and how priority passes where a service says nothing else. */
export const PriorityForm = ({ draft, onChange, wrongAt, turn, view }: FormProps<PriorityDraft>) => {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const own = view.services.filter(({ draft: service }) => service.policy !== null);
  const setGroup = (index: number, name: Partial<{ vi: string; en: string }>, field: string) =>
    onChange(`groups.${index}.${field}`, {
      ...draft,
      groups: draft.groups.map((group, place) =>
        place === index ? { ...group, name: { ...group.name, ...name } } : group,
      ),
    });
  return (
    <>
      <Part title={t('part.groups')}>
        <p className="text-[0.8125rem] text-soft">{t('groups.about')}</p>
        {draft.groups.map((group, index) => (
          // A new group has no id yet; every field is written anew when one goes.
          <div key={index} className="grid grid-cols-[1fr_1fr_auto] items-end gap-3">
            {(['vi', 'en'] as const).map((each) => (
              <TextField
                key={each}
                label={t(`groups.${each}`, { number: index + 1 })}
                value={group.name[each]}
                turn={turn}
                most={200}
                problems={wrongAt(`groups.${index}.${each}`)}
                onType={(text) => setGroup(index, { [each]: text }, each)}
              />
            ))}
            <Button
              icon={X}
              variant="quiet"
              aria-label={t('groups.remove', { name: group.name[language] })}
              onPress={() =>
                onChange('groups', { ...draft, groups: draft.groups.filter((_one, place) => place !== index) }, true)
              }
            >
              {t('act.remove')}
            </Button>
          </div>
        ))}
        <div className="flex items-center gap-3">
          <Button
            icon={Plus}
            onPress={() =>
              onChange('groups', { ...draft, groups: [...draft.groups, { id: '', name: { vi: '', en: '' } }] }, true)
            }
          >
            {t('groups.add')}
          </Button>
          <Problems problems={wrongAt('groups')} />
        </div>
      </Part>
      <Part title={t('part.centre-policy')}>
        <PolicyFields
          policy={draft.policy}
          turn={turn}
          wrongAt={wrongAt}
          onChange={(field, policy, redraw) =>
            onChange(field, { ...draft, policy: policy ?? { mode: 'arrival' } }, redraw)
          }
        />
        <p className="text-[0.8125rem] text-soft">
          {own.length === 0
            ? t('policy.nobody-own')
            : t('policy.own', {
                list: own
                  .map(
                    ({ draft: service }) =>
                      `${service.letter} · ${t(`policy.mode.${service.policy?.mode ?? 'arrival'}`)}`,
                  )
                  .join('; '),
              })}
        </p>
      </Part>
    </>
  );
};
