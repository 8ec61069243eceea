import type { TFunction } from 'i18next';
import type { EnrolOutcomeView } from '#common/ipc/enrolment-calls.ts';
import type { EnrolRole } from '#common/domain/site/enrolment.ts';

/** Roles as people say them, one after the other. */
export const rolesSaid = (t: TFunction<'app'>, roles: readonly EnrolRole[]): string =>
  roles.map((role) => t(`app:enrol.role.${role}`)).join(', ');

/** What became of a code, in words; of a code for another machine it says for which. */
export const enrolSaid = (t: TFunction<'app'>, outcome: EnrolOutcomeView): string => {
  switch (outcome.kind) {
    case 'enrolled':
      return '';
    case 'wrong-role':
      return t('app:enrol.wrong-role', { roles: rolesSaid(t, outcome.roles) });
    case 'wrong-name':
      return t('app:enrol.wrong-name', { term: outcome.term });
    default:
      return t(`app:enrol.${outcome.kind}`);
  }
};
