/**
 * The people who wait for a counter that calls by the order of its services (lĩnh vực): one line per service, in that order, each as it came.
 * Who was sent to this counter from a service that it does not have stands in the first line.
 */
export const byServices = <T extends { readonly service: string }>(
  waiting: readonly T[],
  services: readonly string[],
): readonly (readonly T[])[] => [
  waiting.filter(({ service }) => !services.includes(service)),
  ...services.map((service) => waiting.filter((one) => one.service === service)),
];
