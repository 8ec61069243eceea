import type { Pane } from './desk.ts';
import type { IntakeFields } from './intake-draft.ts';

/** One line of "việc đang làm": the key of its name, and its value, '' while there is none. */
export type WorkLine = readonly [name: 'visit.applicant' | 'visit.procedure' | 'visit.dossier', value: string];

/** What is being done at this counter now: the dossier just received, else the form as it was last left. */
export const workLines = (pane: Pane, fields: IntakeFields): readonly WorkLine[] => {
  const received = pane.kind === 'dossier' && pane.justReceived ? pane.first : null;
  return [
    ['visit.applicant', received?.applicant.fullName ?? fields.fullName],
    ['visit.procedure', received?.procedureName ?? fields.procedureName],
    ['visit.dossier', received?.code ?? ''],
  ];
};
