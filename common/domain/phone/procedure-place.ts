import type { Procedure } from '../catalogue/procedure.ts';
import { serviceOfField } from '../site/service-of-field.ts';
import type { CounterSettings, ServiceSettings, WithId } from '../site/site-config.ts';
import type { ProcedureOnPhone } from './public-floor.ts';

/** Where a procedure (thủ tục) is received: the service whose queue serves its field, and the counters of that service. */
export const procedurePlace = (
  { field }: Procedure,
  services: readonly WithId<ServiceSettings>[],
  counters: readonly WithId<CounterSettings>[],
): ProcedureOnPhone['where'] => {
  const service = serviceOfField(services, field);
  if (service === null) return null;
  return {
    service: service.name,
    counters: counters.filter((counter) => counter.services.includes(service.id)).map(({ name }) => name),
  };
};
