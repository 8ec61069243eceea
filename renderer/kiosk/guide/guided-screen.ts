import type { GuidedScreen } from '#common/domain/speech/kiosk-guidance.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Room } from '../room.ts';
import type { Visit } from '../visit.ts';

/** Which sentence belongs to what the kiosk shows now; null where none was recorded yet. */
export const guidedScreen = (step: Visit['step'], room: Room['kind'], closed: boolean): GuidedScreen | null => {
  switch (step) {
    case 'choosing':
      if (room === 'check-in') return null;
      return room === 'tiles' ? (closed ? 'all-closed' : 'start') : room;
    case 'appointment':
      return null;
    case 'showing':
      return 'ticket';
    case 'issuing':
    case 'closed':
    case 'stuck':
      return step;
    default:
      return assertNever(step);
  }
};
