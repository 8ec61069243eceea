import { expect, test } from 'vitest';
import { readLog } from '#central/http/read-log.ts';

const reads = {
  headOf: () => ({ gen: 'g1-a', head: { seq: 0, h: '' } }),
  entryHashAt: () => null,
  entriesAfter: () => [],
};
const codeFor = async (audience: string, from: string) =>
  (await readLog(() => reads, { site: 'test', audience }, {}, from)).code;

test('a log with personal data is read from this machine only, the others from anywhere', async () => {
  const local = ['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'];
  const far = ['192.168.1.7', '::ffff:10.0.0.1', '10.127.0.1', 'fe80::1', ''];
  expect(await Promise.all(local.map((from) => codeFor('dossier', from)))).toEqual([200, 200, 200, 200]);
  expect(await Promise.all(far.map((from) => codeFor('dossier', from)))).toEqual([403, 403, 403, 403, 403]);
  expect(await Promise.all(far.map((from) => codeFor('floor', from)))).toEqual([200, 200, 200, 200, 200]);
});
