import { usualBoard, type BoardSettings } from '#common/domain/board/board-settings.ts';
import { knownZone, type Zone } from '#common/domain/board/zone-settings.ts';
import type { ProcedureIndex } from '#common/domain/catalogue/search-procedures.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { DEFAULT_EXEMPTIONS } from '#common/domain/payment/default-exemptions.ts';
import type { Exemption } from '#common/domain/payment/exemption.ts';
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
import { versionHistory, type HistoryEntry } from '#common/domain/settings/version-history.ts';
import * as read from '#common/domain/site/read-values.ts';
import { nextEffect } from '#common/domain/site/in-force.ts';
import { directSettings, readInForce, settingsVersions } from '#main/store/settings-in-force.ts';
import * as settings from '#main/store/site-settings.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import { KnownCatalogue } from './catalogue/known-catalogue.ts';

/** Which version of the settings this terminal works by; `number` 0: nobody deployed one yet. */
export type SettingsInUse = {
  readonly number: number;
  readonly uid: string | null;
  /** Numbers of the versions that this program cannot use. */
  readonly refused: readonly number[];
};

type Known = {
  readonly site: SiteSettings | null;
  readonly version: SettingsInUse;
  /** When other settings come into force, UTC ms; null: not as far as is known. */
  readonly until: number | null;
  readonly services: readonly WithId<ServiceSettings>[];
  readonly counters: readonly WithId<CounterSettings>[];
  readonly servicesInUse: Known['services'];
  readonly countersInUse: Known['counters'];
  readonly officers: readonly WithId<OfficerSettings>[];
  readonly zones: readonly Zone[];
  readonly boards: ReadonlyMap<string, BoardSettings>;
  readonly calendar: WorkingCalendar | null;
  readonly templates: ReadonlyMap<PaperKind, UsedTemplate>;
};

const withoutAccount = (site: SiteSettings | null): SiteSettings | null => {
  if (site === null) return null;
  const { payTo: _, ...rest } = site;
  return rest;
};

/** The site's configuration as this terminal knows it, read once and again whenever the config log brought something new. */
export class SiteKnowledge {
  /** Every procedure, and the acts that made the catalogue what it is. */
  readonly catalogue: KnownCatalogue;
  readonly #store: TerminalStore;
  readonly #payable: boolean;
  #known: Known | null = null;
  #history: { readonly of: Known; readonly entries: readonly HistoryEntry[] } | null = null;

  /** `payable`: whether money may really be asked for here. Where people are trained no payable code (VietQR) is ever shown, whatever the settings say. */
  constructor(store: TerminalStore, { payable = true }: { readonly payable?: boolean } = {}) {
    this.#store = store;
    this.#payable = payable;
    this.catalogue = new KnownCatalogue(store);
    store.onChanged((touched) => {
      if (touched.some(({ kind }) => kind === 'config-item')) this.#known = null;
    });
  }

  get site(): SiteSettings | null {
    return this.#read().site;
  }

  /** The services (lĩnh vực) in use. */
  get services(): readonly WithId<ServiceSettings>[] {
    return this.#read().servicesInUse;
  }

  /** The counters (quầy) in use. */
  get counters(): readonly WithId<CounterSettings>[] {
    return this.#read().countersInUse;
  }

  /** The version of the settings that counts here now. */
  get version(): SettingsInUse {
    return this.#read().version;
  }

  /** The deployed versions, newest first; told again only when something came or took effect. */
  get history(): readonly HistoryEntry[] {
    const known = this.#read();
    if (this.#history?.of !== known) {
      const { db } = this.#store;
      const entries = versionHistory(directSettings(db), settingsVersions(db), this.#store.now());
      this.#history = { of: known, entries };
    }
    return this.#history.entries;
  }

  /** When the next version comes into force, UTC ms; null: none waits. */
  get nextVersionAt(): number | null {
    return this.#read().until;
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

  /** Who need not pay, or pays less (bảng miễn, giảm phí, lệ phí): the centre's table, or the usual one. */
  get exemptions(): readonly Exemption[] {
    return this.site?.exemptions ?? DEFAULT_EXEMPTIONS;
  }

  get calendar(): WorkingCalendar | null {
    return this.#read().calendar;
  }

  /** The procedures that are offered, for a search. */
  get procedureIndex(): ProcedureIndex {
    return this.catalogue.offered;
  }

  /** A service by its id, one out of use as well: earlier days keep its name. */
  service(id: string | null): WithId<ServiceSettings> | null {
    return this.#read().services.find((service) => service.id === id) ?? null;
  }

  /** A counter by its id, one out of use as well. */
  counter(id: string | null): WithId<CounterSettings> | null {
    return this.#read().counters.find((counter) => counter.id === id) ?? null;
  }

  /** A procedure, also one that is out of use: what an old dossier asks for. */
  procedure(code: string): Procedure | null {
    return this.catalogue.procedure(code);
  }

  /** A procedure that something new may be received under; null when there is none or it is out of use. */
  offered(code: string): Procedure | null {
    const found = this.catalogue.procedure(code);
    return found?.outOfUse === true ? null : found;
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
    const now = this.#store.now();
    if (this.#known !== null && (this.#known.until === null || now < this.#known.until)) return this.#known;
    const { db } = this.#store;
    const { values, version, refused } = readInForce(db, now);
    const services = read.services(values);
    const counters = read.counters(values);
    this.#known = {
      site: this.#payable ? read.siteSettings(values) : withoutAccount(read.siteSettings(values)),
      version: { number: version?.number ?? 0, uid: version?.version.uid ?? null, refused },
      until: nextEffect(settingsVersions(db), now),
      services,
      counters,
      servicesInUse: services.filter(({ retired }) => !retired),
      countersInUse: counters.filter(({ retired }) => !retired),
      officers: read.officers(values).filter(({ left }) => !left),
      zones: settings.zones(db),
      boards: settings.boards(db),
      calendar: read.workingCalendar(values),
      templates: settings.usedTemplates(db),
    };
    return this.#known;
  }
}
