import type { GuidedScreen } from '#common/domain/speech/kiosk-guidance.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Room } from '../room.ts';
import type { Visit } from '../visit.ts';

/** Which sentence belongs to what the kiosk shows now. */
export const guidedScreen = (step: Visit['step'], room: Room['kind'], closed: boolean): GuidedScreen => {
  switch (step) {
    case 'choosing':
      return room === 'tiles' ? (closed ? 'all-closed' : 'start') : room;
    case 'showing':
      return 'ticket';
    case 'appointment':
    case 'issuing':
    case 'closed':
    case 'stuck':
      return step;
    default:
      return assertNever(step);
  }
};
