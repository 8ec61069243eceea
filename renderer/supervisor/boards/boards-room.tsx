import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restOfCentre, type ZoneSettings } from '#common/domain/board/zone-settings.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { BoardForm } from './board-form.tsx';
import { RestForm } from './rest-form.tsx';
import { StandingLines } from './board-standing.tsx';
import { ZoneForm } from './zone-form.tsx';

type Place = { readonly kind: 'board' | 'zone' | 'rest'; readonly id: string };

const emptyZone: ZoneSettings = {
  name: { vi: '', en: '' },
  counters: [],
  near: [],
  times: 1,
  english: false,
  quiet: null,
  removed: false,
};

const Entry = ({
  current,
  title,
  about,
  onPress,
}: {
  readonly current: boolean;
  readonly title: string;
  readonly about: string;
  readonly onPress: () => void;
}) => (
  <button
    type="button"
    aria-current={current ? 'page' : undefined}
    onClick={onPress}
    className={classNames(
      'rounded-control border px-3 py-1.5 text-left focus-visible:outline-3 focus-visible:outline-brand',
      current ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
    )}
  >
    <span className="block font-semibold">{title}</span>
    <span className="block text-[0.8125rem]">{about}</span>
  </button>
);

/** "Bảng và loa": every board and every zone of the centre, what each shows and speaks, and how it stands. */
export const BoardsRoom = () => {
  const { t } = useTranslation('boards');
  const language = useLanguage();
  const intentions = useIntentions();
  const view = useView('boards.show', {}, ['config', 'status', 'queue']);
  const voice = useView('voice.show', {}, ['config']);
  const [chosen, setChosen] = useState<Place>({ kind: 'rest', id: restOfCentre });
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const [saved, setSaved] = useState(false);
  const setBoard = useAct('boards.set-board');
  const setZone = useAct('boards.set-zone');
  const setRest = useAct('voice.set');
  if (view.kind !== 'ready' || voice.kind !== 'ready') {
    const failed = [view, voice].find((each) => each.kind === 'failed');
    return <p className="p-6 text-soft">{failed?.kind === 'failed' ? t(failureKey(failed.trouble)) : t('loading')}</p>;
  }
  const { boards, zones } = view.value;
  const named = (each: { readonly id: string; readonly name: { readonly vi: string; readonly en: string } }) => ({
    id: each.id,
    name: each.name[language],
  });
  const counters = view.value.counters.map(named);
  const allZones = [...zones.map(named), { id: restOfCentre, name: t('rest') }];
  const board = chosen.kind === 'board' ? boards.find(({ terminal }) => terminal === chosen.id) : undefined;
  const zone = chosen.kind === 'zone' ? zones.find(({ id }) => id === chosen.id) : undefined;
  const choose = (place: Place) => {
    setChosen(place);
    setSaved(false);
    setTrouble(null);
  };
  /** Does one change under its own intention; what it says stays until something else is chosen. */
  const once = async (
    matter: string,
    act: (requestId: string) => Promise<{ ok: boolean; failure?: { code: FailureCode } }>,
  ) => {
    const intention = `boards:${matter}`;
    const reply = await act(intentions.open(intention));
    setTrouble(reply.failure?.code ?? null);
    setSaved(reply.ok);
    if (reply.ok) intentions.close(intention);
    return reply.ok;
  };

  return (
    <div className="grid min-h-0 grow grid-cols-[15rem_minmax(0,1fr)] gap-6 px-6 py-4">
      <nav aria-label={t('title')} className="flex min-h-0 flex-col gap-1 overflow-y-auto p-1">
        <h2 className="font-semibold">{t('zones')}</h2>
        {allZones.map(({ id, name }) => (
          <Entry
            key={id}
            current={chosen.kind !== 'board' && chosen.id === id}
            title={name}
            about={
              boards.find(({ speaks, settings }) => speaks && settings.zone === id)?.terminal === undefined
                ? t('zone.silent')
                : t('zone.spoken-by', {
                    terminal: boards.find(({ speaks, settings }) => speaks && settings.zone === id)?.terminal,
                  })
            }
            onPress={() => choose({ kind: id === restOfCentre ? 'rest' : 'zone', id })}
          />
        ))}
        <Button icon={Plus} onPress={() => choose({ kind: 'zone', id: `kv-${crypto.randomUUID().slice(0, 8)}` })}>
          {t('zone.add')}
        </Button>
        <h2 className="mt-3 font-semibold">{t('boards')}</h2>
        {boards.length === 0 && <p className="text-soft">{t('no-boards')}</p>}
        {boards.map(({ terminal, settings }) => (
          <Entry
            key={terminal}
            current={chosen.kind === 'board' && chosen.id === terminal}
            title={terminal}
            about={t(`kind.${settings.kind}`)}
            onPress={() => choose({ kind: 'board', id: terminal })}
          />
        ))}
      </nav>
      {/* One stop for the keyboard: the arrow keys scroll from here. */}
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-1">
        <h1 className="text-[1.25rem] font-semibold">
          {board?.terminal ?? (chosen.kind === 'rest' ? t('rest') : (zone?.name[language] ?? t('zone.new')))}
        </h1>
        {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
        {saved && <Notice tone="calm" what={t('saved')} />}
        {board !== undefined && <StandingLines board={board} />}
        {board !== undefined && (
          <BoardForm
            key={board.terminal}
            settings={board.settings}
            zones={allZones}
            counters={counters}
            services={view.value.services.map(named)}
            busy={setBoard.busy}
            onSave={(settings) =>
              void once(`board:${board.terminal}:${JSON.stringify(settings)}`, (requestId) =>
                setBoard.act({ terminal: board.terminal, settings, requestId }),
              )
            }
          />
        )}
        {chosen.kind === 'zone' && (
          <ZoneForm
            key={chosen.id}
            zone={zone ?? emptyZone}
            isNew={zone === undefined}
            counters={counters}
            others={allZones.filter(({ id }) => id !== chosen.id)}
            busy={setZone.busy}
            onSave={(settings) =>
              void once(`zone:${chosen.id}:${JSON.stringify(settings)}`, (requestId) =>
                setZone.act({ zone: chosen.id, settings: zoneOnly(settings), requestId }),
              ).then((done) => {
                if (done && settings.removed) choose({ kind: 'rest', id: restOfCentre });
              })
            }
          />
        )}
        {chosen.kind === 'rest' && (
          <RestForm
            settings={voice.value.settings}
            busy={setRest.busy}
            onSave={(settings) =>
              void once(`rest:${JSON.stringify(settings)}`, (requestId) => setRest.act({ settings, requestId }))
            }
          />
        )}
      </div>
    </div>
  );
};

/** A zone's settings without its id, which stands beside them. */
const zoneOnly = ({ name, counters, near, times, english, quiet, removed }: ZoneSettings): ZoneSettings => ({
  name,
  counters,
  near,
  times,
  english,
  quiet,
  removed,
});
