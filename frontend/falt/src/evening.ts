/* What is known of the evening: what the server told last, and what was done on this phone since. */
import type { Choice, Entry } from "./store";

export interface Visit {
  id: string;
  arena: string;
  arrivedAt: string;
  leftAt: string | null;
}

export interface OwnShift {
  id: string;
  state: "PLANNED" | "STARTED" | "ENDED" | "CLOSED";
  from: string;
  to: string;
  /** When it can be started at the earliest, while it is planned. */
  earliest?: string | null;
  note: string;
  team: string[];
  places: string[];
  stops: Visit[];
  handOver: { endedAt: string; mood: string; nextTeam: string } | null;
}

export interface Place {
  id: string;
  name: string;
  district: string;
  kind: string;
}

export interface Owner {
  id: string;
  name: string;
  expiresAt: string;
}

export interface Evening {
  now: string;
  owner: Owner;
  shifts: OwnShift[];
  arenas: Place[];
  /** What leads have chosen of this person's entries; a portal of before they were told of it lacks them. */
  settled?: { id: string; sha256: string; choice: Choice }[];
}

export type Heads = Record<string, Record<string, number>>;

export interface ContactBody {
  minutes: number;
  medium: string;
  made: boolean;
  type: string;
  depth: number;
  heads: Heads;
  themes: string[];
  actions: string[];
  followUp: string;
  note: string;
  /** Where on the net it was; entries of an older page lack it. */
  online?: OnlinePlace | null;
}

export interface OnlinePlace {
  platform: string;
  channel: string;
}

export interface ObservationBody {
  category: string;
  where: string;
  severity: number;
  description: string;
  photo: { id: string; jpeg: string } | null;
}

/** An entry as it is sent. */
export type Body = { id: string; seq: number; shift: string; at: string } & (
  | { kind: "start" }
  | { kind: "arrive"; stop: string; arena: string }
  | { kind: "leave"; stop: string }
  | ({ kind: "contact"; stop: string } & ContactBody)
  | { kind: "take-back"; contact: string }
  | ({ kind: "observation"; stop: string } & ObservationBody)
  | { kind: "check-in" }
  | { kind: "alone"; minutes: number }
  | { kind: "together" }
  | { kind: "end"; mood: string; nextTeam: string }
);

export interface Written {
  entry: Entry;
  body: Body;
}

/** How the round stands, as far as this phone knows. */
export interface Round {
  shift: OwnShift;
  running: boolean;
  over: boolean;
  startedAt: string | undefined;
  stops: Visit[];
  here: Visit | undefined;
  contacts: Written[];
  observations: Written[];
  alone: { minutes: number; heardAt: string } | undefined;
}

const TOGETHER = 15 * 60_000;

const parsed = new Map<string, Body>();

export function written(entries: Entry[]): Written[] {
  return entries.map((entry) => {
    const body = parsed.get(entry.body) ?? (JSON.parse(entry.body) as Body);
    parsed.set(entry.body, body);
    return { entry, body };
  });
}

/** The shift that the person is in: the one that is out, else the next one planned, else the last that ended here. */
export function shiftOf(evening: Evening | undefined, all: Written[]): OwnShift | undefined {
  const shifts = evening?.shifts ?? [];
  const rounds = shifts.map((shift) => roundOf(shift, all));
  return (rounds.find((round) => round.running) ?? rounds.find((round) => !round.over) ?? rounds.at(-1))?.shift;
}

export function roundOf(shift: OwnShift, all: Written[]): Round {
  const own = all.filter(({ body, entry }) => body.shift === shift.id && entry.standing !== "refused");
  const has = (kind: Body["kind"]) => own.some(({ body }) => body.kind === kind);
  const over = shift.state === "ENDED" || shift.state === "CLOSED" || has("end");
  const running = !over && (shift.state === "STARTED" || has("start"));
  const stops = shift.stops.map((stop) => ({ ...stop }));
  for (const { body } of own) {
    if (body.kind === "arrive" && !stops.some((stop) => stop.id === body.stop || isSame(stop, body))) {
      const open = stops.find((stop) => stop.leftAt === null);
      if (open) {
        open.leftAt = body.at;
      }
      stops.push({ id: body.stop, arena: body.arena, arrivedAt: body.at, leftAt: null });
    }
    if (body.kind === "leave") {
      const left = stops.find((stop) => stop.id === body.stop);
      if (left && left.leftAt === null) {
        left.leftAt = body.at;
      }
    }
  }
  const takenBack = new Set(own.flatMap(({ body }) => (body.kind === "take-back" ? [body.contact] : [])));
  return {
    shift,
    running,
    over,
    startedAt: own.find(({ body }) => body.kind === "start")?.body.at,
    stops,
    here: running ? stops.find((stop) => stop.leftAt === null) : undefined,
    contacts: all
      .filter(({ body }) => body.shift === shift.id && body.kind === "contact" && !takenBack.has(body.id))
      .reverse(),
    observations: all.filter(({ body }) => body.shift === shift.id && body.kind === "observation").reverse(),
    alone: running ? aloneOf(own) : undefined,
  };
}

/** A colleague's stop that this phone's arrival will turn out to be. */
function isSame(stop: Visit, arrival: { arena: string; at: string }): boolean {
  const at = Date.parse(arrival.at);
  return (
    stop.arena === arrival.arena &&
    at >= Date.parse(stop.arrivedAt) - TOGETHER &&
    (stop.leftAt === null || at <= Date.parse(stop.leftAt))
  );
}

function aloneOf(own: Written[]): Round["alone"] {
  let alone: Round["alone"];
  for (const { body } of own) {
    if (body.kind === "alone") {
      alone = { minutes: body.minutes, heardAt: body.at };
    } else if (body.kind === "together" || body.kind === "end") {
      alone = undefined;
    } else if (alone) {
      alone.heardAt = body.at;
    }
  }
  return alone;
}

export function total(heads: Heads): number {
  return Object.values(heads)
    .flatMap((band) => Object.values(band))
    .reduce((sum, count) => sum + count, 0);
}
