import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { Concern } from './concerns.ts';

type Word = CommandOutput<'backup.word'>;

/** One sentence; the matter carries the terminal's name, because other supervisors have other backups. */
const concern = (
  { terminal }: Word,
  part: '' | ' copy' | ' code',
  tone: Concern['tone'],
  key: string,
  values: Concern['values'] = {},
): Concern => ({
  id: `backup ${terminal}${part}`,
  tone,
  key: `backup:concern.${key}`,
  values,
  since: null,
  paper: null,
});

const timeOf = (at: number | null): string => (at === null ? '' : formatDateTime(at));

const ownConcern = (word: Word): readonly Concern[] => {
  const { kind, at, place, trouble } = word;
  if (kind === 'good' || kind === 'not-needed') return [];
  const values = { place, at: timeOf(at) };
  if (kind === 'no-place') return [concern(word, '', 'calm', 'no-place', values)];
  const late = at === null ? 'never' : 'late';
  return [concern(word, '', 'act', kind === 'failed' ? `failed.${trouble ?? 'failed'}` : late, values)];
};

/** What the floor says of the backups, of the second copy of the hub's, and of the code on paper: nothing while they are good. */
export const backupConcerns = (word: Word): readonly Concern[] => {
  const { copy, code } = word;
  const copyKey = copy?.at === null ? 'copy.never' : 'copy.late';
  return [
    ...ownConcern(word),
    ...(copy === null ? [] : [concern(word, ' copy', 'act', copyKey, { at: timeOf(copy.at) })]),
    ...(code === null ? [] : [concern(word, ' code', code === 'none' ? 'calm' : 'act', `code.${code}`)]),
  ];
};
