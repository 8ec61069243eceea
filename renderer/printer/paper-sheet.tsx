import { useTranslation } from 'react-i18next';
import type { VirtualPrinterView } from '#common/ipc/printer-calls.ts';
import { formatSeconds } from '#renderer/ui/clock.tsx';
import { millimetres } from './millimetres.ts';

/** One paper as it came out, at half its dots, so that 80 mm and 58 mm lie beside each other in true proportion. */
export const PaperSheet = ({ paper }: { readonly paper: VirtualPrinterView['papers'][number] }) => {
  const { t } = useTranslation('printer');
  const { number, cutAt, widthDots, heightDots, picture } = paper;
  return (
    <li className="paper-sheet flex flex-col items-center gap-2">
      <img
        src={picture}
        alt={t('paper.picture', { number })}
        width={widthDots / 2}
        height={heightDots / 2}
        className="bg-white shadow-raised"
      />
      <p className="tabular text-[0.8125rem] text-ink">
        {t('paper.about', {
          number,
          time: formatSeconds(cutAt),
          width: millimetres(widthDots),
          height: millimetres(heightDots),
        })}
      </p>
    </li>
  );
};
