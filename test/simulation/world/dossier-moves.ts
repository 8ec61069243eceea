import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { Chance } from '../kit/chance.ts';
import type { MemoryTerminalStore } from '../stores/memory-terminal-store.ts';
import type { TerminalState } from '../stores/terminal-state.ts';

export type DossierMovesParts = {
  readonly store: MemoryTerminalStore;
  readonly counter: string;
  readonly chance: Chance;
  readonly newId: () => string;
  readonly knows: (t: string) => boolean;
  readonly count: (kind: string) => void;
};

const OFTEN = 0.12;

const dossiersOf = ({ states }: TerminalState): readonly Dossier[] =>
  // The prefix says which fold made the state.
  [...states].flatMap(([key, state]) => (key.startsWith('dossier/') ? [state as Dossier] : []));

const hop = { from: 'a', to: 'b', giver: '', receiver: '', note: '' };
const letter = { number: '', reason: 'lý do' };
const contact = { contact: '', contactPhone: '', items: [] };

const steps: readonly Step[] = [
  { event: 'forward', ...hop },
  { event: 'forward', ...hop },
  { event: 'ask-supplement', ...letter, ...contact, answerBy: 0 },
  { event: 'supplemented', brought: [], dueAt: 1 },
  { event: 'ask-payment', reason: '', amountVnd: 1000 },
  { event: 'obligation-paid', dueAt: 2 },
  { event: 'extend', ...letter, newDueAt: 3, signer: '' },
  { event: 'result', results: [], ...hop },
  { event: 'not-eligible', ...letter, from: '' },
  { event: 'return', way: 'counter', receiver: 'x', receiverNumber: '', authority: '', signature: '', parcel: '' },
  { event: 'ask-stop', reason: '', how: 'written' },
  { event: 'stop', number: '', givenBack: '', fee: '' },
  { event: 'correct', reason: '', dueAt: 4 },
  { event: 'supplement-expired', ...letter },
];

/**
 * What officers do to any dossier that their copy of the log has, whichever counter received it: steps that fit and steps that do not, money,
 * claims, hand-overs. With a source of chance of its own. Gives what one tick does.
 */
export const dossierMoves =
  ({ store, counter, chance, newId, knows, count }: DossierMovesParts): (() => void) =>
  () => {
    if (!chance.happens(OFTEN)) return;
    const at = { counter, officer: 'Cán bộ' };
    const known = dossiersOf(store.state);
    const id = known.length === 0 ? newId() : chance.pick(known).id;
    const drafts: readonly Draft[] = [
      { t: 'dossier.step', id, by: counter, d: { ...at, step: chance.pick(steps) } },
      { t: 'dossier.step', id, by: counter, d: { ...at, step: chance.pick(steps) } },
      { t: 'dossier.money', id, by: counter, d: { ...at, money: { event: 'cash', amountVnd: 1000 } } },
      { t: 'dossier.money', id, by: counter, d: { ...at, money: { event: 'reconciled', amountVnd: 500, ref: 'r1' } } },
      { t: 'dossier.claim', id, by: counter, d: at },
      { t: 'dossier.release', id, by: counter, d: at },
      { t: 'dossier.delivery', id, by: counter, d: { ...at, delivery: { event: 'delivered' } } },
      { t: 'dossier.file-stored', id, by: counter, d: { sha256: 'ff' } },
    ];
    const draft = chance.pick(drafts);
    if (!knows(draft.t)) return;
    store.append([draft]);
    count(`dossier-move:${draft.t}`);
  };
