import type { CommandInput } from '#common/ipc/contract.ts';
import type { ProcedureHit } from '#common/ipc/counter-calls.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import type { Answers } from '#test/support/screen.ts';

/** How the fee of a procedure of these answers is found. */
export const formulaOf = ({ code, feeVnd }: ProcedureHit): IntakePreview['fee']['formula'] => {
  if (code === '2.000815') {
    return {
      kind: 'certified-copies',
      name: 'Chứng thực bản sao',
      firstPages: 2,
      firstVnd: 2000,
      nextVnd: 1000,
      mostVnd: 200_000,
    };
  }
  return feeVnd === null || feeVnd === 0 ? { kind: 'none' } : { kind: 'fixed', name: 'Lệ phí', vnd: feeVnd };
};

/** The drafts of a terminal that keeps them, over reloads of its window. */
const draftAnswers = (): Answers => {
  const drafts = new Map<string, CommandInput<'intake.keep'> & { readonly savedAt: number }>();
  const on = { form: '' };
  return {
    'intake.drafts': () => ({
      onForm: drafts.get(on.form) ?? null,
      drafts: [...drafts.values()].map(({ content: _content, ...heading }) => heading),
    }),
    'intake.keep': (draft) => {
      on.form = draft.id;
      drafts.set(draft.id, { ...draft, savedAt: Date.UTC(2026, 2, 9, 3, 42) });
      return { savedAt: Date.UTC(2026, 2, 9, 3, 42) };
    },
    'intake.put-aside': () => {
      on.form = '';
      return {};
    },
    'intake.take-up': ({ id }) => {
      const draft = drafts.get(id);
      if (draft === undefined) return { kind: 'not-found' };
      on.form = id;
      return { kind: 'draft', draft };
    },
    'intake.drop': ({ id }) => {
      drafts.delete(id);
      return {};
    },
  };
};

/** What a counter is told of drafts, arrivals, parcels and other sites where nothing waits. */
export const intakeAnswers = (): Answers => ({
  ...draftAnswers(),
  'arrived.list': () => ({ dossiers: [], rivals: [] }),
  'arrived.release': () => ({}),
  'intake.duplicates': () => ({ duplicates: [] }),
  'post-in.list': () => ({ records: [] }),
  'post-in.find': () => ({ kind: 'not-found' }),
  'sites.directory': () => ({
    kind: 'known',
    own: 'cua-nam',
    at: Date.UTC(2026, 2, 9),
    sites: [
      {
        site: 'cua-nam',
        name: { vi: 'Phường Cửa Nam', en: 'Cửa Nam ward' },
        agencyName: 'UBND phường Cửa Nam',
        agencyCode: 'H26.102',
      },
      {
        site: 'ba-vi',
        name: { vi: 'Xã Ba Vì', en: 'Ba Vì commune' },
        agencyName: 'UBND xã Ba Vì',
        agencyCode: 'H26.140',
      },
    ],
  }),
});
