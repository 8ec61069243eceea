import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readDay } from '#common/domain/calendar/clock-text.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { isLocalDay } from '#common/domain/calendar/local-day.ts';
import { exemptGroups } from '#common/domain/payment/exemption.ts';
import type { FeesDraft } from '#common/domain/settings/drafts.ts';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceField, TextField, TickField } from './fields.tsx';
import { shownNumber, typedNumber } from './typed.ts';

type Row = FeesDraft['exemptions'][number];

const channels = ['counter', 'online', 'post'] as const;
const fresh: Row = {
  id: '',
  group: 'anyone',
  percent: 100,
  from: '',
  to: '',
  procedures: '',
  channels: [],
  reason: '',
};

/** A day as typed: nothing is open, what is none is kept for its sentence. */
const typedDay = (text: string): string => (text.trim() === '' ? '' : readDay(text) || '?');
const shownDay = (day: string): string => (isLocalDay(day) ? formatDay(day) : '');

type ExemptionRowsProps = {
  readonly rows: readonly Row[];
  readonly turn: number;
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly onChange: (field: string, rows: readonly Row[], redraw?: boolean) => void;
};

/** The exemption table (bảng miễn, giảm phí, lệ phí), one row each: who, how much, from when until when, for which procedures, by which act. */
export const ExemptionRows = ({ rows, turn, wrongAt, onChange }: ExemptionRowsProps) => {
  const { t } = useTranslation('settings');
  const set = (index: number, part: Partial<Row>, field: string, redraw = false) =>
    onChange(
      `exemptions.${index}.${field}`,
      rows.map((row, place) => (place === index ? { ...row, ...part } : row)),
      redraw,
    );
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row, index) => {
        const at = `exemptions.${index}`;
        const number = index + 1;
        return (
          // A row has no name but its place: everything in it is typed.
          <div
            key={index}
            role="group"
            aria-label={t('exemption.row', { number })}
            className="flex flex-col gap-2 rounded-card border border-line p-3"
          >
            <div className="flex flex-wrap items-start gap-3">
              <div className="w-64">
                <ChoiceField
                  label={t('exemption.group')}
                  value={row.group}
                  options={exemptGroups.map((each) => ({ value: each, name: t(`exemption.groups.${each}`) }))}
                  onChange={(group) => set(index, { group }, 'group', true)}
                />
              </div>
              <TextField
                short
                label={t('exemption.percent')}
                unit="%"
                value={shownNumber(row.percent)}
                turn={turn}
                most={3}
                problems={wrongAt(`${at}.percent`)}
                onType={(text) => set(index, { percent: typedNumber(text) }, 'percent')}
              />
              {(['from', 'to'] as const).map((edge) => (
                <TextField
                  key={edge}
                  short
                  label={t(`exemption.${edge}`)}
                  value={shownDay(row[edge])}
                  turn={turn}
                  most={10}
                  problems={wrongAt(`${at}.${edge}`)}
                  onType={(text) => set(index, { [edge]: typedDay(text) }, edge)}
                />
              ))}
              <Button
                icon={X}
                variant="quiet"
                className="ml-auto self-center"
                aria-label={t('exemption.remove', { number })}
                onPress={() =>
                  onChange(
                    'exemptions',
                    rows.filter((_row, place) => place !== index),
                    true,
                  )
                }
              >
                {t('act.remove')}
              </Button>
            </div>
            <div className="grid grid-cols-2 items-start gap-3">
              <TextField
                label={t('exemption.reason')}
                value={row.reason}
                turn={turn}
                most={300}
                problems={wrongAt(`${at}.reason`)}
                onType={(text) => set(index, { reason: text }, 'reason')}
              />
              <TextField
                label={t('exemption.procedures')}
                value={row.procedures}
                turn={turn}
                most={4000}
                onType={(text) => set(index, { procedures: text }, 'procedures')}
              />
            </div>
            <div role="group" aria-label={t('exemption.channels')} className="flex flex-wrap items-center gap-x-5">
              <span className="text-[0.8125rem] text-soft">{t('exemption.channels')}</span>
              {channels.map((channel) => (
                <TickField
                  key={channel}
                  label={t(`exemption.channel.${channel}`)}
                  ticked={row.channels.length === 0 || row.channels.includes(channel)}
                  onTick={(on) => {
                    const all = row.channels.length === 0 ? channels : row.channels;
                    const next = channels.filter((one) => (one === channel ? on : all.includes(one)));
                    // All of them is what an empty list says; none at all would be no row.
                    set(index, { channels: next.length === channels.length ? [] : next }, 'channels', true);
                  }}
                />
              ))}
            </div>
          </div>
        );
      })}
      <Button icon={Plus} className="self-start" onPress={() => onChange('exemptions', [...rows, fresh], true)}>
        {t('exemption.add')}
      </Button>
    </div>
  );
};
