import type { Judgement, ReasonOf } from '#common/domain/diagnosis/self-checks.ts';
import type { SignStanding } from '#main/devices/counter-sign/counter-sign-port.ts';

/** What is known of the counter's LED sign (bảng LED quầy). */
export type SignMeasured =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad-address'; readonly address: string }
  | { readonly kind: 'sign'; readonly address: string; readonly standing: SignStanding };

const reasons: { readonly [S in SignStanding]: ReasonOf<'sign'> } = {
  connected: 'connected',
  opening: 'opening',
  missing: 'missing',
  closed: 'missing',
};

/** Judges the sign by its line; whether its lamps are lit only eyes can tell. */
export const judgeSign = (measured: SignMeasured): Judgement<'sign'> => {
  if (measured.kind === 'none') return { reason: 'none', detail: 'no sign in the profile' };
  const { address } = measured;
  if (measured.kind === 'bad-address') {
    return { reason: 'bad-address', values: { address }, detail: `address=${address}` };
  }
  const { standing } = measured;
  return { reason: reasons[standing], values: { address }, detail: `address=${address} standing=${standing}` };
};
