import { expect, onTestFinished, test } from 'vitest';
import { forgetClip, keepClip, setVoice, voiceClip, voiceView } from '#main/usecases/voice.ts';
import { NOON_ISH, testTerminal } from '#test/support/terminal.ts';

const wav = Buffer.from('RIFF....WAVE').toString('base64');

test('a recording is kept for all boards, replaced by a newer one, and taken back', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const clip = { language: 'vi', name: 'digit-5' } as const;
  expect([voiceView(terminal), voiceClip(terminal, clip)]).toEqual([
    { settings: { english: false, times: 1, quiet: null }, clips: [] },
    { kind: 'none' },
  ]);
  expect(keepClip(terminal, { ...clip, wav, requestId: 'r1' })).toEqual({ kind: 'kept' });
  terminal.advance(1_000);
  expect(keepClip(terminal, { ...clip, wav, requestId: 'r1' })).toEqual({ kind: 'kept' });
  expect([voiceView(terminal).clips, voiceClip(terminal, clip)]).toEqual([
    [{ ...clip, revision: String(NOON_ISH) }],
    { kind: 'clip', wav },
  ]);
  keepClip(terminal, { ...clip, wav, requestId: 'r2' });
  expect(voiceView(terminal).clips).toEqual([{ ...clip, revision: String(NOON_ISH + 1_000) }]);
  expect(forgetClip(terminal, { ...clip, requestId: 'r3' })).toEqual({ kind: 'forgotten' });
  expect([voiceView(terminal).clips, voiceClip(terminal, clip)]).toEqual([[], { kind: 'none' }]);
});

test('what is no clip or no sound is named and not kept', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const text = Buffer.from('hello').toString('base64');
  expect([
    keepClip(terminal, { language: 'vi', name: 'number-11', wav, requestId: 'r1' }),
    keepClip(terminal, { language: 'vi', name: 'digit-1', wav: text, requestId: 'r2' }),
    forgetClip(terminal, { language: 'en', name: '__proto__', requestId: 'r3' }),
    voiceView(terminal).clips,
  ]).toEqual([{ kind: 'not-a-clip' }, { kind: 'not-a-wav' }, { kind: 'not-a-clip' }, []]);
});

test('how calls are spoken is set for the whole centre', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  setVoice(terminal, { settings: { english: true, times: 2, quiet: null }, requestId: 'r1' });
  expect(voiceView(terminal).settings).toEqual({ english: true, times: 2, quiet: null });
});

test('a board of a training centre knows that it has to say so', async () => {
  const terminal = await testTerminal({ profile: { training: true } });
  onTestFinished(terminal.dispose);
  expect(voiceView(terminal).training).toBe(true);
});
