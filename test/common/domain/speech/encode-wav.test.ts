import { expect, test } from 'vitest';
import { looksLikeWav } from '#common/domain/speech/voice-clip.ts';
import { CLIP_RATE, CLIP_SECONDS } from '#common/domain/speech/prepare-clip.ts';
import { encodeWav } from '#common/domain/speech/encode-wav.ts';
import { OWN_CLIP_CHARS } from '#common/ipc/speech-calls.ts';

test('a WAV file of one channel and 16 bits, samples beyond full scale cut', () => {
  const file = Buffer.from(encodeWav(Float32Array.of(0, 1, -1, 0.5, 3, -3), 16_000));
  expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16) + file.toString('latin1', 36, 40)).toBe(
    'RIFFWAVEfmt data',
  );
  expect([4, 16, 24, 28, 40].map((at) => file.readUInt32LE(at))).toEqual([48, 16, 16_000, 32_000, 12]);
  expect([20, 22, 32, 34].map((at) => file.readUInt16LE(at))).toEqual([1, 1, 2, 16]);
  expect([0, 1, 2, 3, 4, 5].map((n) => file.readInt16LE(44 + 2 * n))).toEqual([
    0, 32_767, -32_767, 16_384, 32_767, -32_767,
  ]);
});

test('the longest clip fits the call that keeps it, and is known for a WAV', () => {
  const text = Buffer.from(encodeWav(new Float32Array(CLIP_RATE * CLIP_SECONDS), CLIP_RATE)).toString('base64');
  expect([text.length <= OWN_CLIP_CHARS, looksLikeWav(text)]).toEqual([true, true]);
});
