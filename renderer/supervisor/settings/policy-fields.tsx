import { useTranslation } from 'react-i18next';
import { mostPassedOver } from '#common/domain/queue/queue-policy.ts';
import { UNREADABLE, type PolicyDraft } from '#common/domain/settings/drafts.ts';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { ChoiceField, Problems, TextField } from './fields.tsx';
import { shownNumber, typedNumber } from './typed.ts';

type PolicyFieldsProps = {
  readonly policy: PolicyDraft | null;
  /** What `null` stands for; absent where there is nothing to fall back on. */
  readonly centre?: PolicyDraft;
  readonly turn: number;
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly onChange: (field: string, policy: PolicyDraft | null, redraw?: boolean) => void;
};

const fresh = {
  arrival: { mode: 'arrival' },
  strict: { mode: 'strict' },
  ratio: { mode: 'ratio', priority: 1, normal: 3 },
  ageing: { mode: 'ageing', headStartMinutes: 20, passedAtMost: 5 },
} as const satisfies Record<PolicyDraft['mode'], PolicyDraft>;
const modes = ['arrival', 'ratio', 'ageing', 'strict'] as const;

/** The example of the explanation: so many people without priority are in front. */
const AHEAD = 9;

const isReadable = (policy: PolicyDraft): boolean => !Object.values(policy).includes(UNREADABLE);

/** One sentence: who passes whom, and what it means for the longest wait. */
const Meaning = ({ policy }: { readonly policy: PolicyDraft }) => {
  const { t } = useTranslation('settings');
  if (!isReadable(policy) || Object.values(policy).includes(0)) return null;
  return (
    <p className="rounded-control bg-sunken px-3 py-2 leading-snug">
      {t(`policy.meaning.${policy.mode}`, { ...policy, ahead: AHEAD, bound: mostPassedOver(policy, AHEAD) })}
    </p>
  );
};

/** How priority passes, with its numbers, explained. */
export const PolicyFields = ({ policy, centre, turn, wrongAt, onChange }: PolicyFieldsProps) => {
  const { t } = useTranslation('settings');
  const number = (label: string, field: string, unit: string, value: number, set: (value: number) => PolicyDraft) => (
    <TextField
      key={field}
      label={label}
      unit={unit}
      value={shownNumber(value)}
      turn={turn}
      most={4}
      problems={wrongAt(`policy.${field}`)}
      onType={(text) => onChange(`policy.${field}`, set(typedNumber(text)))}
    />
  );
  return (
    <div className="flex flex-col gap-2">
      <ChoiceField
        label={t('policy.label')}
        value={policy?.mode ?? 'centre'}
        options={[
          ...(centre === undefined ? [] : [{ value: 'centre' as const, name: t('policy.mode.centre') }]),
          ...modes.map((mode) => ({ value: mode, name: t(`policy.mode.${mode}`) })),
        ]}
        onChange={(mode) => onChange('policy', mode === 'centre' ? null : fresh[mode], true)}
      />
      <div className="grid grid-cols-2 gap-3">
        {policy?.mode === 'ratio' && [
          number(t('policy.priority'), 'priority', t('unit.people'), policy.priority, (priority) => ({
            ...policy,
            priority,
          })),
          number(t('policy.normal'), 'normal', t('unit.people'), policy.normal, (normal) => ({ ...policy, normal })),
        ]}
        {policy?.mode === 'ageing' && [
          number(
            t('policy.headStartMinutes'),
            'headStartMinutes',
            t('unit.minutes'),
            policy.headStartMinutes,
            (headStartMinutes) => ({ ...policy, headStartMinutes }),
          ),
          number(t('policy.passedAtMost'), 'passedAtMost', t('unit.times'), policy.passedAtMost, (passedAtMost) => ({
            ...policy,
            passedAtMost,
          })),
        ]}
      </div>
      <Meaning policy={policy ?? centre ?? fresh.arrival} />
      <Problems problems={wrongAt('policy')} />
    </div>
  );
};
