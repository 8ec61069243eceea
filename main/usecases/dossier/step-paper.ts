import { assertNever } from '#common/kit/assert-never.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { DossierEvent } from '#common/domain/dossier/step-table.ts';
import type { FormKind } from '#common/domain/form/form-kind.ts';
import type { PrintedThing } from '#common/domain/paper/printed-thing.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** How a result is given out, where the step is that one. */
export type ReturnWay = 'counter' | 'post' | 'electronic';

const papersOfReturn: Readonly<Record<ReturnWay, PrintedThing | null>> = {
  counter: 'result-receipt',
  post: 'parcel-label',
  electronic: null,
};

/** What comes out of the receipt printer at a step; null for none: the other forms are A4 and A5, for the office printer. */
export const paperOfStep = (event: DossierEvent, way: ReturnWay = 'counter'): PrintedThing | null => {
  switch (event) {
    case 'ask-papers':
    case 'ask-supplement':
      return 'supplement';
    case 'refuse':
      return 'refusal';
    case 'receive':
      return 'receipt';
    case 'return':
      return papersOfReturn[way];
    default:
      return null;
  }
};

/** The form of Circular 03/2025 that goes with a step (domain.md §1.3); null for none. */
export const formOfStep = (event: DossierEvent): FormKind | null => {
  switch (event) {
    case 'receive':
      return '01';
    case 'ask-papers':
    case 'ask-supplement':
      return '02';
    case 'refuse':
      return '03';
    case 'extend':
      return '04';
    case 'ask-stop':
    case 'stop':
      return '05';
    case 'forward':
    case 'supplemented':
    case 'result':
    case 'correct':
      return '06';
    case 'arrive':
    case 'supplement-expired':
    case 'ask-payment':
    case 'obligation-paid':
    case 'not-eligible':
    case 'return':
      return null;
    default:
      return assertNever(event);
  }
};

/** The job that prints a paper of a dossier at this terminal; none where it has no printer. */
export const paperDrafts = (
  { profile, newId }: TerminalContext,
  what: PrintedThing | null,
  dossier: Pick<Dossier, 'id' | 'code' | 'ref' | 'applicant'>,
  by: string,
): readonly Draft[] =>
  profile.printer === undefined || what === null
    ? []
    : [
        {
          t: 'print.request',
          id: newId(),
          by,
          d: {
            what,
            of: dossier.id,
            title: dossier.code || dossier.ref || dossier.applicant.fullName,
            printer: 'main',
            copy: 1,
          },
        },
      ];
