import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CLIP_RATE,
  CLIP_SECONDS,
  faded,
  levelled,
  loudness,
  prepareClip,
  trimSilence,
} from '#common/domain/speech/prepare-clip.ts';

const rate = CLIP_RATE;
/** A tone of so many seconds at a peak, like a vowel held. */
const tone = (seconds: number, peak: number): number[] =>
  Array.from({ length: Math.round(seconds * rate) }, (_, n) => peak * Math.sin((2 * Math.PI * 220 * n) / rate));
const hush = (seconds: number): number[] =>
  Array.from({ length: Math.round(seconds * rate) }, (_, n) => 0.001 * Math.sin(n));
const of = (...parts: readonly (readonly number[])[]): Float32Array => Float32Array.from(parts.flat());
const seconds = (samples: Float32Array): number => samples.length / rate;
const peakOf = (samples: Float32Array): number => samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);

test('the silence before and after a word is cut, with a little left on both sides, and none inside it', () => {
  const word = trimSilence(of(hush(0.8), tone(0.3, 0.4), hush(0.15), tone(0.2, 0.3), hush(1.2)), rate);
  expect(seconds(word)).toBeCloseTo(0.04 + 0.3 + 0.15 + 0.2 + 0.08, 1);
});

test('a soft speaker is made as loud as a loud one, and neither is clipped', () => {
  const soft = levelled(of(tone(0.5, 0.03)), rate);
  const loud = levelled(of(tone(0.5, 0.8)), rate);
  expect(loudness(soft)).toBeCloseTo(loudness(loud), 2);
  expect([peakOf(soft), peakOf(loud)].every((peak) => peak <= 0.9)).toBe(true);
});

test('the hiss of a nearly silent recording is not blown up without end', () => {
  expect(peakOf(levelled(of(tone(0.5, 0.009)), rate))).toBeLessThan(0.2);
});

test('a clip begins and ends at nothing', () => {
  const word = faded(of(tone(0.3, 0.5)), rate);
  expect([word[0], word.at(-1)].map((sample) => Math.abs(sample ?? 1))).toEqual([0, 0]);
});

test('a recording that cannot be used is named', () => {
  expect([
    prepareClip(of(), rate).kind,
    prepareClip(of(hush(1)), rate).kind,
    prepareClip(of(tone(CLIP_SECONDS + 0.2, 0.3)), rate).kind,
    prepareClip(
      of(tone(0.5, 3)).map((sample) => Math.max(-1, Math.min(1, sample))),
      rate,
    ).kind,
    prepareClip(of(hush(1), tone(0.5, 0.3), hush(1)), rate).kind,
  ]).toEqual(['silent', 'silent', 'too-long', 'crackling', 'clip']);
});

test('whatever the microphone gives, a clip is not longer than allowed, not louder than full, and never NaN', () => {
  fc.assert(
    fc.property(
      fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 4_000 }),
      fc.constantFrom(8_000, 16_000, 48_000),
      (samples, anyRate) => {
        const prepared = prepareClip(samples, anyRate);
        if (prepared.kind !== 'clip') return;
        expect(prepared.samples.length).toBeLessThanOrEqual(Math.min(samples.length, CLIP_SECONDS * anyRate));
        expect(prepared.samples.every((sample) => Math.abs(sample) <= 1)).toBe(true);
      },
    ),
  );
});
