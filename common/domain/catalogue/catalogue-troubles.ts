import type { Procedure } from './procedure.ts';

/** What a procedure that is in use still wants, so that a citizen is served well. */
export const catalogueTroubles = ['no-service', 'no-documents', 'no-fee', 'no-result'] as const;
export type CatalogueTrouble = (typeof catalogueTroubles)[number];

/**
 * What a procedure wants: a queue service that serves its field (`isServed`; without one nobody gets a number for it), papers to bring, a fee that can be
 * worked out, a result to hand over. Nothing of what is out of use.
 */
export const troublesOf = (procedure: Procedure, isServed: boolean): readonly CatalogueTrouble[] => {
  if (procedure.outOfUse === true) return [];
  const { documents, fee, feeVnd, feeNote, result } = procedure;
  return [
    ...(isServed ? [] : (['no-service'] as const)),
    ...(documents.length === 0 ? (['no-documents'] as const) : []),
    ...(fee === undefined && feeVnd === null && feeNote === '' ? (['no-fee'] as const) : []),
    ...(result === null ? (['no-result'] as const) : []),
  ];
};
