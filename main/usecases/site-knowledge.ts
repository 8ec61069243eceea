import { usualBoard, type BoardSettings } from '#common/domain/board/board-settings.ts';
import { knownZone, type Zone } from '#common/domain/board/zone-settings.ts';
import { indexProcedures, type ProcedureIndex } from '#common/domain/catalogue/search-procedures.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import type {
  CounterSettings,
  OfficerSettings,
  ServiceSettings,
  SiteSettings,
  WithId,
} from '#common/domain/site/site-config.ts';
import { usedTemplate, type UsedTemplate } from '#common/domain/template/stored-template.ts';
import type { PaperKind } from '#common/domain/template/template.ts';
import * as settings from '#main/store/site-settings.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';

type Known = {
  readonly site: SiteSettings | null;
  readonly services: readonly WithId<ServiceSettings>[];
  readonly counters: readonly WithId<CounterSettings>[];
  readonly officers: readonly WithId<OfficerSettings>[];
  readonly zones: readonly Zone[];
  readonly boards: ReadonlyMap<string, BoardSettings>;
  readonly calendar: WorkingCalendar | null;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly procedureIndex: ProcedureIndex;
  readonly templates: ReadonlyMap<PaperKind, UsedTemplate>;
};

/** The site's configuration as this terminal knows it, read once and again whenever the config log brought something new. */
export class SiteKnowledge {
  readonly #store: TerminalStore;
  #known: Known | null = null;

  constructor(store: TerminalStore) {
    this.#store = store;
    store.onChanged((touched) => {
      if (touched.some(({ kind }) => kind === 'config-item')) this.#known = null;
    });
  }

  get site(): SiteSettings | null {
    return this.#read().site;
  }

  get services(): readonly WithId<ServiceSettings>[] {
    return this.#read().services;
  }

  get counters(): readonly WithId<CounterSettings>[] {
    return this.#read().counters;
  }

  get officers(): readonly WithId<OfficerSettings>[] {
    return this.#read().officers;
  }

  /** The zones (khu vực) of the centre, by id; none where nobody divided it. */
  get zones(): readonly Zone[] {
    return this.#read().zones;
  }

  /** How a terminal's board looks. */
  board(terminal: string): BoardSettings {
    return this.#read().boards.get(terminal) ?? usualBoard;
  }

  /** The zone that a terminal's board belongs to, '' for the rest of the centre. */
  zoneOfBoard(terminal: string): string {
    return knownZone(this.zones, this.board(terminal).zone);
  }

  get calendar(): WorkingCalendar | null {
    return this.#read().calendar;
  }

  get procedureIndex(): ProcedureIndex {
    return this.#read().procedureIndex;
  }

  service(id: string | null): WithId<ServiceSettings> | null {
    return this.services.find((service) => service.id === id) ?? null;
  }

  counter(id: string | null): WithId<CounterSettings> | null {
    return this.counters.find((counter) => counter.id === id) ?? null;
  }

  procedure(code: string): Procedure | null {
    return this.#read().procedures.get(code) ?? null;
  }

  /** What a paper is printed by here: the site's choice, or the built-in template where that cannot be used. */
  template(paper: PaperKind): UsedTemplate {
    return this.#read().templates.get(paper) ?? usedTemplate(paper, undefined, []);
  }

  /** Whether a template that the site chose cannot be used by this program. */
  get templatesTroubled(): boolean {
    return [...this.#read().templates.values()].some(({ trouble }) => trouble !== null);
  }

  #read(): Known {
    if (this.#known !== null) return this.#known;
    const { db } = this.#store;
    const procedures = settings.procedures(db);
    this.#known = {
      site: settings.siteSettings(db),
      services: settings.services(db),
      counters: settings.counters(db),
      officers: settings.officers(db).filter(({ left }) => !left),
      zones: settings.zones(db),
      boards: settings.boards(db),
      calendar: settings.workingCalendar(db),
      procedures: new Map(procedures.map((procedure) => [procedure.code, procedure])),
      procedureIndex: indexProcedures(procedures),
      templates: settings.usedTemplates(db),
    };
    return this.#known;
  }
}
