import { expect, test } from 'vitest';
import { openPenDesk } from '#main/backend/pen-desk.ts';
import type { Attachment } from '#main/store/attachments.ts';

const asCounter = { role: 'counter' } as const;
const asCitizen = { role: 'citizen' } as const;
const requestId = '0197a0c0-0000-7000-8000-000000000001';
const sheet = { code: 'X', procedureName: 'Khai sinh', receiver: 'Đào', results: [] };
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]).toString('base64');

const begin = (keep?: () => Promise<Attachment>) => {
  const kept: Uint8Array[] = [];
  const told = { count: 0 };
  const desk = openPenDesk({
    keep:
      keep ??
      ((bytes) => {
        kept.push(bytes);
        return Promise.resolve({ sha256: 'ab', bytes: bytes.length });
      }),
    now: () => 7,
    onChanged: () => {
      told.count += 1;
    },
  });
  const { handlers } = desk;
  return {
    desk,
    kept,
    told,
    ask: () => handlers['pen.ask']?.({ sheet }, asCounter),
    sign: (picture: string) => handlers['pen.sign']?.({ png: picture, requestId }, asCitizen),
    decline: () => handlers['pen.decline']?.({}, asCitizen),
    state: () => handlers['pen.state']?.({}, asCounter),
  };
};

test('asked, signed and kept: the counter learns the hash, and the sheet leaves the screen', async () => {
  const { desk, kept, told, ask, sign, state } = begin();
  expect(state()).toEqual({ kind: 'none' });
  await ask();
  expect([desk.sheet(), state()]).toEqual([sheet, { kind: 'waiting' }]);
  expect(await sign(png)).toEqual({ kind: 'kept' });
  expect([desk.sheet(), state(), kept.length]).toEqual([null, { kind: 'signed', sha256: 'ab', bytes: 10, at: 7 }, 1]);
  desk.drop();
  desk.drop();
  expect([state(), told.count]).toEqual([{ kind: 'none' }, 3]);
});

test('what is no picture is not kept, and nobody signs what nobody asked for', async () => {
  const { kept, ask, sign, state } = begin();
  expect(await sign(png)).toEqual({ kind: 'over' });
  await ask();
  expect([await sign(Buffer.from('<svg>').toString('base64')), state(), kept]).toEqual([
    { kind: 'no-picture' },
    { kind: 'waiting' },
    [],
  ]);
});

test('the citizen may rather sign on paper', async () => {
  const { ask, decline, state } = begin();
  await ask();
  await decline();
  expect(state()).toEqual({ kind: 'declined' });
});

test('a counter that went on while the picture was written does not get it', async () => {
  let write: (kept: Attachment) => void = () => undefined;
  const { desk, ask, sign, state } = begin(
    () =>
      new Promise((resolve) => {
        write = resolve;
      }),
  );
  await ask();
  const signing = sign(png);
  desk.drop();
  write({ sha256: 'ab', bytes: 10 });
  expect([await signing, state()]).toEqual([{ kind: 'over' }, { kind: 'none' }]);
});
