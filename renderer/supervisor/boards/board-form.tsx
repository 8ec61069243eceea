import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { boardKindSchema, type BoardSettings } from '#common/domain/board/board-settings.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Check, Checks, HoursField, Part, Pick } from './fields.tsx';
import { SlideList } from './slide-list.tsx';

/** 18:00 to 6:00. */
const usualNight = { from: 18 * 60, to: 6 * 60 };

type Choice = { readonly id: string; readonly name: string };

export type BoardFormProps = {
  readonly settings: BoardSettings;
  readonly zones: readonly Choice[];
  readonly counters: readonly Choice[];
  readonly services: readonly Choice[];
  readonly busy: boolean;
  readonly onSave: (settings: BoardSettings) => void;
};

/** What a board is, whose calls it shows, what it shows between them, and its light. */
export const BoardForm = ({ settings, zones, counters, services, busy, onSave }: BoardFormProps) => {
  const { t } = useTranslation('boards');
  const [draft, setDraft] = useState(settings);
  const change = (more: Partial<BoardSettings>) => setDraft({ ...draft, ...more });
  return (
    <form
      className="flex max-w-[54rem] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...draft, slides: draft.slides.filter(({ vi, en }) => vi.trim() !== '' || en.trim() !== '') });
      }}
    >
      <Part title={t('board.what')}>
        <Pick
          label={t('board.kind')}
          value={draft.kind}
          choices={boardKindSchema.options.map((kind) => [kind, t(`kind.${kind}`)] as const)}
          onChange={(kind) => change({ kind: boardKindSchema.parse(kind) })}
        />
        <Pick
          label={t('board.zone')}
          value={draft.zone}
          choices={zones.map(({ id, name }) => [id, name] as const)}
          onChange={(zone) => change({ zone })}
        />
        <Check label={t('board.english')} checked={draft.english} onChange={(english) => change({ english })} />
      </Part>
      <Part title={t(draft.kind === 'counter' ? 'board.counter' : 'board.counters')}>
        {draft.kind === 'counter' ? (
          <Pick
            label={t('board.counter')}
            value={draft.counters[0] ?? ''}
            choices={[['', t('board.own-counter')], ...counters.map(({ id, name }) => [id, name] as const)]}
            onChange={(counter) => change({ counters: counter === '' ? [] : [counter] })}
          />
        ) : (
          <Checks choices={counters} chosen={draft.counters} onChange={(chosen) => change({ counters: chosen })} />
        )}
      </Part>
      {draft.kind !== 'counter' && (
        <Part title={t('board.services')}>
          <Checks choices={services} chosen={draft.services} onChange={(chosen) => change({ services: chosen })} />
        </Part>
      )}
      {draft.kind === 'waiting' && (
        <Part title={t('board.between')}>
          <SlideList slides={draft.slides} onChange={(slides) => change({ slides })} />
          <Pick
            label={t('board.seconds')}
            value={String(draft.slideSeconds)}
            choices={[...new Set([8, 12, 20, 30, 60, draft.slideSeconds])]
              .toSorted((one, other) => one - other)
              .map((seconds) => [String(seconds), t('board.seconds-value', { seconds })] as const)}
            onChange={(seconds) => change({ slideSeconds: Number(seconds) })}
          />
          <Check label={t('board.media')} checked={draft.media} onChange={(media) => change({ media })} />
          <p className="text-soft">{t('board.media-meaning')}</p>
        </Part>
      )}
      <Part title={t('board.light')}>
        <Pick
          label={t('board.day')}
          value={draft.day}
          choices={[
            ['dark', t('board.day-dark')],
            ['light', t('board.day-light')],
          ]}
          onChange={(day) => change({ day: day === 'light' ? 'light' : 'dark' })}
        />
        <HoursField
          label={t('board.night')}
          hours={draft.night}
          usual={usualNight}
          onChange={(night) => change({ night })}
        />
      </Part>
      <div>
        <Button type="submit" variant="primary" isDisabled={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
