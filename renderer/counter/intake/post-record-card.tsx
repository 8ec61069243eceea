import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { PostRecord } from '#common/ipc/post-in-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { failureNotice, type CounterNotice } from '../counter-notice.ts';
import { fieldLook } from '../field.tsx';
import { clockNotice } from './intake-notices.ts';

export type PostRecordCardProps = {
  readonly record: PostRecord;
  /** Who sits at this counter, '' for nobody: the name on our side. */
  readonly officer: string;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onParcel: (parcel: string) => void;
};

type Side = 'giver' | 'receiver';

const Signature = ({
  record,
  side,
  officer,
  onSaid,
}: Omit<PostRecordCardProps, 'onParcel'> & { readonly side: Side }) => {
  const { t } = useTranslation('intake');
  const intentions = useIntentions();
  const { act, busy } = useAct('post-in.sign');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const signed = record[side];
  if (signed !== null) {
    return (
      <p className="leading-snug">
        <span className="text-soft">{t(`post.${side}`)}: </span>
        {signed.name} · <span className="tabular">{formatDateTime(signed.at)}</span>
      </p>
    );
  }
  const sign = async () => {
    const matter = `counter:post-in-sign:${record.id}:${side}`;
    const name = field.current?.value ?? '';
    const reply = await act({ requestId: intentions.open(matter), record: record.id, side, name });
    intentions.close(matter);
    if (!reply.ok) onSaid(failureNotice(reply.failure.code));
    else if (reply.value.kind === 'clock-behind') onSaid(clockNotice(reply.value));
    else if (reply.value.kind !== 'record') {
      onSaid({ tone: 'act', key: `intake:say.sign.${reply.value.kind}`, values: {}, acts: [] });
    } else {
      const { sealedAt, number } = reply.value.record;
      const at = sealedAt === null ? '' : formatDateTime(sealedAt);
      onSaid({
        tone: 'good',
        key: sealedAt === null ? 'intake:say.sign.one' : 'intake:say.sign.both',
        values: { number, at },
        acts: [],
      });
    }
  };
  return (
    <div className="flex items-end gap-2">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
          {t(`post.${side}`)}
        </label>
        <input
          ref={field}
          id={id}
          defaultValue={side === 'receiver' ? officer : ''}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          className={fieldLook}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void sign();
          }}
        />
      </div>
      <Button isPending={busy} onPress={() => void sign()}>
        {t(`post.sign-${side}`)}
      </Button>
    </div>
  );
};

/** A hand-over record of parcels (biên bản giao nhận): its two signatures, the legal time of filing, and the parcels to open. */
export const PostRecordCard = ({ record, officer, onSaid, onParcel }: PostRecordCardProps) => {
  const { t } = useTranslation('intake');
  return (
    <article aria-label={t('post.record', { number: record.number })} className="rounded-card border border-line p-3">
      <h3 className="font-sans font-semibold">{t('post.record', { number: record.number })}</h3>
      <p className="text-[0.8125rem] text-soft">
        {record.from === '' ? '' : `${record.from} · `}
        {record.sealedAt === null ? t('post.open') : t('post.sealed', { at: formatDateTime(record.sealedAt) })}
      </p>
      <div className="grid grid-cols-2 gap-4 py-2">
        <Signature record={record} side="giver" officer={officer} onSaid={onSaid} />
        <Signature record={record} side="receiver" officer={officer} onSaid={onSaid} />
      </div>
      <ul className="flex flex-col">
        {record.parcels.map(({ parcel, slip, complete, note, opened }) => (
          <li key={parcel} className="flex min-h-target items-center gap-3 border-t border-line">
            <span className="tabular font-medium">{parcel}</span>
            <span className="min-w-0 grow truncate text-[0.8125rem] text-soft">
              {[slip === '' ? '' : t('post.slip', { slip }), complete ? '' : t('post.incomplete'), note, ...opened]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {record.sealedAt !== null && (
              <Button aria-label={t('post.open-parcel-of', { number: parcel })} onPress={() => onParcel(parcel)}>
                {t(opened.length === 0 ? 'post.open-parcel' : 'post.open-again')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
};
