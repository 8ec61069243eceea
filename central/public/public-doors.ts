import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import type { BookingDesk } from '../appointment/booking-desk.ts';
import type { BookingLimits } from '../appointment/booking-limits.ts';
import { fileHeaders, pageHeaders } from './headers.ts';
import { minuteLimit } from './minute-limit.ts';
import type { Language, PublicAnswer } from './page.ts';
import { sharedFiles, writePage } from './page-shell.ts';
import { failedPage, gonePage, tooManyPage } from './plain-pages.ts';

/** What somebody asks of a public address. Everything in it is foreign text. */
export type Asked = {
  readonly site: string;
  /** The part `:code` of the address: a ticket's, a procedure's; '' where there is none. */
  readonly code: string;
  /** The language that was chosen on the page, or null. */
  readonly language: Language | null;
  /** Fields of a form; empty when the page is only looked at. */
  readonly form: ReadonlyMap<string, string>;
  /** Network address it came from: for limits only, never written down. */
  readonly from: string;
};

export type PublicParts = {
  /** The floor of a site, or null when there is none here. */
  readonly floorOf: (site: string) => Promise<PublicFloor | null>;
  /** UTC ms. */
  readonly now: () => number;
  /** Where appointments are given: at central only. */
  readonly booking?: { readonly desk: BookingDesk; readonly limits: BookingLimits } | undefined;
};

/** Answers for a site that exists here; null: there is no such thing. */
export type AnswerAsked = (asked: Asked, floor: PublicFloor) => PublicAnswer | null | Promise<PublicAnswer | null>;

/**
 * Where a page's addresses are registered: '/t/:site/:code'. Who asks too often for what is not there waits a minute. Looks are counted by address of
 * the page where only its holder looks at it, by network address where everybody does.
 */
export type PublicDoors = {
  readonly get: (path: string, answer: AnswerAsked, lookedAtBy?: 'holder' | 'everybody') => void;
  readonly post: (path: string, answer: AnswerAsked, lookedAtBy?: 'holder' | 'everybody') => void;
};

/** Looks in a minute at one ticket: a phone makes twelve, and a family may have several. */
const LOOKS = 120;
/** Looks in a minute from one network address at pages that are for everybody: many phones share one. */
const BROWSED = 600;
/** Guesses in a minute from one network address: a hall behind one address has people with yesterday's tickets. */
const GUESSES = 40;
const FORM_BYTES = 4096;
/** What is longer is nothing of ours. */
const LONGEST = 128;

const languageOf = (query: unknown): Language | null => {
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : null;
  return asked === 'vi' || asked === 'en' ? asked : null;
};

const partOf = (params: unknown, name: string): string => {
  const value =
    typeof params === 'object' && params !== null ? Object.entries(params).find(([key]) => key === name) : undefined;
  return typeof value?.[1] === 'string' ? value[1] : '';
};

const askedOf = ({ params, query, body, ip }: FastifyRequest): Asked => ({
  site: partOf(params, 'site'),
  code: partOf(params, 'code'),
  language: languageOf(query),
  form: body instanceof Map ? body : new Map(),
  from: ip,
});

/** Opens the public addresses on a service: headers, limits and friendly refusals are the same for every page that `register` adds. */
export const openPublicDoors = async (
  app: FastifyInstance,
  { floorOf, now }: PublicParts,
  register: readonly ((doors: PublicDoors) => void)[],
): Promise<void> => {
  const mayLook = minuteLimit(LOOKS);
  const mayBrowse = minuteLimit(BROWSED);
  const mayGuess = minuteLimit(GUESSES);

  const send = (reply: FastifyReply, answer: PublicAnswer, floor: PublicFloor | null): FastifyReply => {
    if (answer.kind === 'go') return reply.headers(pageHeaders).redirect(answer.to, 303);
    if (answer.kind === 'file') return reply.headers(pageHeaders).type(answer.type).send(answer.text);
    const { page } = answer;
    const headers = page.status === 429 ? { ...pageHeaders, 'retry-after': '60' } : pageHeaders;
    const text = writePage(page, floor?.centre.name[page.language] ?? '');
    return reply.code(page.status).headers(headers).type('text/html; charset=utf-8').send(text);
  };

  const answerWith =
    (answer: AnswerAsked, lookedAtBy: 'holder' | 'everybody' = 'holder') =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const asked = askedOf(request);
      const language = asked.language ?? 'vi';
      const refuse = (): FastifyReply =>
        send(
          reply,
          { kind: 'page', page: mayGuess(request.ip, now()) ? gonePage(language) : tooManyPage(language) },
          null,
        );
      if (asked.site.length > LONGEST || asked.code.length > LONGEST) return refuse();
      const looks =
        lookedAtBy === 'holder'
          ? mayLook(`${request.ip} ${request.url.slice(0, 2)} ${asked.site} ${asked.code}`, now())
          : mayBrowse(request.ip, now());
      if (!looks) {
        return send(reply, { kind: 'page', page: tooManyPage(language) }, null);
      }
      const floor = await floorOf(asked.site);
      const answered = floor === null ? null : await answer(asked, floor);
      return answered === null ? refuse() : send(reply, answered, floor);
    };

  for (const { path, type, text } of sharedFiles) {
    app.get(path, (_request, reply) => reply.headers(fileHeaders).type(type).send(text));
  }
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, parsed) => parsed(null, new Map(new URLSearchParams(String(body)))),
    );
    scope.setErrorHandler((_error, request, reply) =>
      send(reply, { kind: 'page', page: failedPage(languageOf(request.query) ?? 'vi') }, null),
    );
    const doors: PublicDoors = {
      get: (path, answer, by) => void scope.get(path, answerWith(answer, by)),
      post: (path, answer, by) => void scope.post(path, answerWith(answer, by)),
    };
    for (const one of register) one(doors);
    done();
  });
  app.setNotFoundHandler((request, reply) =>
    send(reply, { kind: 'page', page: gonePage(languageOf(request.query) ?? 'vi') }, null),
  );
};
