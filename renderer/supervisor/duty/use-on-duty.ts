import { useView } from '#renderer/app/use-view.ts';

/** Name of who is on duty at this desk, '' for nobody: what a form that asks for a name begins with. */
export const useOnDuty = (): string => {
  const view = useView('duty.show', {}, ['config']);
  return view.kind === 'ready' ? (view.value.officer?.name ?? '') : '';
};
