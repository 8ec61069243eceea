import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { CommandInput, CommandName } from '#common/ipc/contract.ts';

/** A call as a window makes it. */
export const windowCall = <N extends CommandName>(page: Page, name: N, input: CommandInput<N>): Promise<unknown> =>
  page.evaluate(
    ([called, given]) => {
      // The preload script puts the bridge there; this code runs in the page.
      const { motcua } = window as unknown as { motcua: { call: (name: string, input: unknown) => Promise<unknown> } };
      return motcua.call(called, given);
    },
    [name, input] as const,
  );

/** Receives a dossier of a birth at a counter's window; its id. */
export const receiveAt = async (counter: Page): Promise<string> => {
  // The site's procedures have come from the hub.
  await expect
    .poll(() => windowCall(counter, 'dossier.preview', { procedure: '1.001193' }))
    .toMatchObject({ ok: true, value: { kind: 'preview' } });
  const reply = await windowCall(counter, 'dossier.receive', {
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: 'Nguyễn Thị Ánh Tuyết',
      citizenNumber: '022190012345',
      formerNumber: '',
      birthDate: '1990-05-20',
      gender: 'female',
      address: 'Số 1, Ngõ 2, Phường Minh Hà, Quảng Ninh',
      phone: '0912345678',
      email: '',
      cardIssuedOn: '',
    },
    ownerName: '',
    components: [{ name: 'Tờ khai đăng ký khai sinh', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
    requestId: crypto.randomUUID(),
  });
  expect(reply).toMatchObject({ ok: true, value: { kind: 'received' } });
  // The contract's own answer, checked above as far as it is used.
  return (reply as { readonly value: { readonly dossier: { readonly id: string } } }).value.dossier.id;
};
