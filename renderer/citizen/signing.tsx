import { Eraser, PenLine } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PenSheet } from '#common/ipc/pen-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** The picture's size, whatever the screen's: wide enough for a signature, small enough to keep for ever. */
const WIDTH = 800;
const HEIGHT = 280;
const PEN = 4;
/** Strokes shorter than this, all together in pixels of the picture, are a slip of the finger and no signature. */
const SHORTEST = 60;

/** A result is handed over: what is taken by whom, and a field to sign with a finger or a pen. Whoever would rather sign on paper says so. */
export const Signing = ({ sheet }: { readonly sheet: PenSheet }) => {
  const { t } = useTranslation('citizen');
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState(0);
  const [trouble, setTrouble] = useState<string | null>(null);
  const intentions = useIntentions();
  const signing = useAct('pen.sign');
  const declining = useAct('pen.decline');

  const clear = () => {
    const pen = canvas.current?.getContext('2d');
    if (pen === undefined || pen === null) return;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    last.current = null;
    setDrawn(0);
  };
  useEffect(clear, []);

  const place = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * WIDTH,
      y: ((event.clientY - box.top) / box.height) * HEIGHT,
    };
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = place(event);
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current;
    const pen = event.currentTarget.getContext('2d');
    if (from === null || pen === null) return;
    const to = place(event);
    pen.lineWidth = PEN;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = 'black';
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
    setDrawn((length) => length + Math.hypot(to.x - from.x, to.y - from.y));
  };
  const lift = () => {
    last.current = null;
  };

  const finish = async () => {
    const picture = canvas.current?.toDataURL('image/png') ?? '';
    const matter = `citizen:sign:${sheet.code}`;
    const reply = await signing.act({
      png: picture.slice(picture.indexOf(',') + 1),
      requestId: intentions.open(matter),
    });
    intentions.close(matter);
    setTrouble(reply.ok ? null : failureKey(reply.failure.code));
  };

  return (
    <section className="flex min-h-0 grow flex-col gap-4 p-6">
      <h1 className="font-display text-[1.9rem] leading-tight font-bold">{t('sign.title')}</h1>
      <div className="rounded-tile border border-line bg-surface p-5 shadow-card">
        <p className="text-[1.3rem] leading-snug">
          <strong className="font-semibold">{sheet.procedureName}</strong>
          <span className="tabular text-soft"> · {sheet.code}</span>
        </p>
        <ul className="text-[1.2rem]">
          {sheet.results.map(({ type, number }) => (
            <li key={`${type} ${number}`}>
              {type}
              {number !== '' && ` · ${number}`}
            </li>
          ))}
        </ul>
        <p className="text-[1.2rem]">{t('sign.receiver', { name: sheet.receiver })}</p>
      </div>
      <div className="relative min-h-0 grow">
        <canvas
          ref={canvas}
          width={WIDTH}
          height={HEIGHT}
          role="img"
          aria-label={t('sign.field')}
          className="absolute inset-0 size-full touch-none rounded-tile border-2 border-edge bg-white"
          onPointerDown={begin}
          onPointerMove={draw}
          onPointerUp={lift}
          onPointerCancel={lift}
        />
        {drawn === 0 && (
          <p className="pointer-events-none absolute inset-x-0 bottom-4 text-center text-[1.3rem] text-paper-ink">
            {t('sign.here')}
          </p>
        )}
      </div>
      {trouble !== null && <Notice tone="act" what={t(trouble)} />}
      <div className="flex justify-end gap-4">
        <Button isPending={declining.busy} className="mr-auto" onPress={() => void declining.act({})}>
          {t('sign.on-paper')}
        </Button>
        <Button icon={Eraser} isDisabled={drawn === 0} onPress={clear}>
          {t('sign.again')}
        </Button>
        <Button
          variant="primary"
          icon={PenLine}
          isDisabled={drawn < SHORTEST}
          isPending={signing.busy}
          onPress={() => void finish()}
        >
          {t('sign.done')}
        </Button>
      </div>
    </section>
  );
};
