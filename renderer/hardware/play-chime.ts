/** The notes of the chime, in Hz, each a third of a second after the one before. */
const notes = [659.3, 523.3, 392] as const;
const STEP_S = 0.3;
const NOTE_S = 0.7;
const PATIENCE_MS = 3_000;

/**
 * Plays three notes and says whether the machine's sound took them to their end. Whether a loudspeaker made them heard only ears can tell.
 * Never rejects, never hangs.
 */
export const playChime = async (): Promise<boolean> => {
  const context = new AudioContext();
  try {
    await Promise.race([context.resume(), pause(PATIENCE_MS)]);
    if (context.state !== 'running') return false;
    const start = context.currentTime;
    for (const [index, frequency] of notes.entries()) ring(context, frequency, start + index * STEP_S);
    await pause((notes.length * STEP_S + NOTE_S) * 1000);
    return context.currentTime > start;
  } catch {
    return false;
  } finally {
    void context.close();
  }
};

const ring = (context: AudioContext, frequency: number, at: number): void => {
  const gain = new GainNode(context, { gain: 0 });
  const note = new OscillatorNode(context, { type: 'triangle', frequency });
  note.connect(gain).connect(context.destination);
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.5, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S);
  note.start(at);
  note.stop(at + NOTE_S);
};

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
