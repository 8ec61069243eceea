import { useTranslation } from 'react-i18next';
import type { WrongFromView } from '#common/ipc/version-calls.ts';
import { useSaidWords } from './said-words.ts';

/** What is wrong with pages of the settings: each page by its name, with what to mend. */
export const WrongList = ({ problems }: { readonly problems: WrongFromView['problems'] }) => {
  const { t } = useTranslation('settings');
  const say = useSaidWords();
  return (
    <ul className="flex flex-col text-[0.8125rem] leading-snug font-medium">
      {problems.map((one) => {
        const { field, problem, name, least, most } = one.problem;
        return (
          <li key={`${one.key} ${field} ${problem} ${name}`}>
            ▲ {say.page(one)}: {t(`problem.${problem}`, { name, least, most })}
          </li>
        );
      })}
    </ul>
  );
};
