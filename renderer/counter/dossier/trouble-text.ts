import type { TFunction } from 'i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import type { StepTrouble } from './use-step.ts';

/** The sentence for a step that was not done: what happened, and what to do. `t` is of the area dossier-desk. */
export const troubleText = (t: TFunction<'dossier-desk'>, trouble: StepTrouble): string => {
  switch (trouble.kind) {
    case 'refused':
      return t(`refused.${trouble.why}`, { state: t(`dossier:state.${trouble.state}`) });
    case 'missing':
      return t(`missing.${trouble.field}`);
    case 'not-found':
      return t('refused.not-found');
    case 'failed':
      return t(failureKey(trouble.code));
  }
};
