import { Maximize, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';

export type NoticesNowProps = {
  readonly notices: Floor['notices'];
  readonly onNotice: () => void;
  readonly onWall: () => void;
  readonly onTakeDown: (to: Floor['notices'][number]['to'][]) => void;
};

/** The acts about the floor as a whole, and what is told on the screens now with the way to take it down. */
export const NoticesNow = ({ notices, onNotice, onWall, onTakeDown }: NoticesNowProps) => {
  const { t } = useTranslation('floor');
  const now = useNow();
  const told = [
    ...Map.groupBy(
      notices.filter(({ until }) => until > now),
      ({ text, until }) => `${until} ${text.vi}`,
    ).values(),
  ];
  return (
    <section aria-label={t('bar')} className="flex flex-wrap items-center gap-3">
      <Button icon={Megaphone} keys="F9" onPress={onNotice}>
        {t('notice.open')}
      </Button>
      <Button icon={Maximize} keys="F11" onPress={onWall}>
        {t('wall.open')}
      </Button>
      {told.map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const where = group.map(({ to }) => t(`notice.hearer.${to}`)).join(', ');
        return (
          <p
            key={`${first.until} ${first.text.vi}`}
            className="flex min-w-0 items-center gap-2 border-l-4 border-brand bg-brand-pale px-3 py-1"
          >
            <span className="min-w-0">
              <strong>{where}:</strong> {first.text.vi}{' '}
              <span className="text-soft">{t('notice.until', { at: formatTime(first.until) })}</span>
            </span>
            <Button variant="quiet" className="min-h-8! px-2!" onPress={() => onTakeDown(group.map(({ to }) => to))}>
              {t('notice.take-down')}
            </Button>
          </p>
        );
      })}
    </section>
  );
};
