import { expect, test } from 'vitest';
import { SIMULATED_PIN, SimulatedSigner } from '#main/devices/signer/simulated-signer.ts';
import { readCertificate } from '#main/sign/certificate.ts';
import { documentSignerContract } from '#test/contract/document-signer.ts';

documentSignerContract('a simulated token', () => {
  const port = new SimulatedSigner(Date.now());
  return Promise.resolve({
    port,
    pin: SIMULATED_PIN,
    pullOut: () => Promise.resolve(port.pullOut()),
    plugIn: () => Promise.resolve(port.plugIn()),
    keepsKey: false,
  });
});

test('three wrong PINs lock it, also for the right one; its certificate says that it is worth nothing', async () => {
  const port = new SimulatedSigner(Date.now());
  const tried = [await port.open('0'), await port.open('0'), await port.open('0'), await port.open(SIMULATED_PIN)];
  expect(tried).toEqual([
    { kind: 'wrong-pin', triesLeft: 2 },
    { kind: 'wrong-pin', triesLeft: 1 },
    { kind: 'pin-locked' },
    { kind: 'pin-locked' },
  ]);
  const looked = await port.look();
  const certificate = looked.kind === 'ready' ? looked.certificate : null;
  expect(certificate === null ? null : readCertificate(certificate)).toMatchObject({
    holder: 'Chữ ký thử, không có giá trị',
    maySign: true,
  });
});
