import { expect, test } from 'vitest';
import { freshReturn, returnChecks, returnWish, type ReturnForm } from '#renderer/counter/dossier/return-form.ts';
import { applicant } from '../counter-dossiers.ts';
import { done } from './desk-dossiers.ts';

const form = (part: Partial<ReturnForm> = {}): ReturnForm => ({ ...freshReturn(done, null), ...part });
const fieldOf = (part: Partial<ReturnForm>, asks = false, dossier = done) => {
  const made = returnWish(dossier, form(part), null, asks);
  return made.kind === 'missing' ? made.field : null;
};

test('the applicant comes by default, the receiver of the parcel by post, and a card goes before both', () => {
  expect(form()).toMatchObject({ way: 'counter', receiver: 'Nguyễn Văn An', fromCard: false });
  const wish = { way: 'post', receiver: 'Trần Thị Bình', phone: '0912', address: 'Hà Nội' } as const;
  const byPost = { ...done, delivery: { ...done.delivery, wish } };
  expect(freshReturn(byPost, null)).toMatchObject({ way: 'post', receiver: 'Trần Thị Bình', receiverNumber: '' });
  const card = { ...applicant, fullName: 'Lê Văn Cường', citizenNumber: '001090099999' };
  expect(freshReturn(done, card)).toMatchObject({ receiver: 'Lê Văn Cường', fromCard: true });
});

test('the first thing that is missing is named: receiver, money, authority, parcel, signature', () => {
  const owing = { ...done, money: { ...done.money, paidVnd: 0 } };
  const other = { receiver: 'Lê Văn Cường', receiverNumber: '001090099999' };
  expect([
    fieldOf({ receiver: ' ' }),
    fieldOf({}, false, owing),
    fieldOf({ owing: 'đã nộp ở kho bạc' }, false, owing),
    fieldOf(other),
    fieldOf({ ...other, authority: 'số 12' }),
    fieldOf({ way: 'post' }),
    fieldOf({}, true),
    fieldOf({ unsigned: 'mắt kém' }, true),
    fieldOf({ way: 'electronic' }, true),
  ]).toEqual(['receiver', 'owing', null, 'authority', null, 'parcel', 'unsigned', null, null]);
});

test('a parcel number is read in any case, and one with a wrong check digit or of another kind is only pointed out', () => {
  const looked = (parcel: string) => returnChecks(done, form({ way: 'post', parcel })).parcel;
  expect([looked(''), looked('eh 123456785 vn'), looked('EH123456789VN'), looked('GHN-77')]).toEqual([
    'none',
    'right',
    'doubtful',
    'unusual',
  ]);
  expect(returnWish(done, form({ way: 'post', parcel: 'eh 123456785 vn' }), null, true)).toMatchObject({
    wish: { parcel: 'EH123456785VN' },
  });
});

test('a signature goes along with its size', () => {
  expect(returnWish(done, form(), { sha256: 'ab', bytes: 9 }, true)).toMatchObject({
    wish: { signature: 'ab', signatureBytes: 9 },
  });
});
