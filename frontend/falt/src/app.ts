import { LitElement, html, nothing, type TemplateResult } from "lit";
import { EMPTY, type ContactForm, type WrittenContact } from "./contact-form";
import { Drafts } from "./drafts";
import "./text-forms";
import {
  type Body,
  type ContactBody,
  type Evening,
  type ObservationBody,
  type OwnShift,
  type Owner,
  type Round,
  type Written,
  roundOf,
  shiftOf,
  total,
  written,
} from "./evening";
import { drawn, named } from "./form";
import { newId } from "./ids";
import * as store from "./store";
import { type Outcome, pause, send, sha256 } from "./sync";
import { type Key, clock, day, language, say } from "./words";

type Form = "contact" | "observation" | "end";
type Screen = "evening" | "arrive" | "outbox" | Form;

/** What a form is opened with. It stays the same while the form is open, whatever the page hears meanwhile. */
interface Opened {
  content: ContactBody | ObservationBody | EndBody | undefined;
  at: string;
  stop: string;
}

type EndBody = { mood: string; nextTeam: string };

/** Makes the union's own part of a body, without what every entry carries. */
type Said = Body extends infer B ? (B extends Body ? Omit<B, "id" | "seq" | "shift" | "at"> : never) : never;

const UNDO_FOR = 12_000;
const LONE_MINUTES = [15, 30, 60];
const NEARLY_FULL = 0.9;
const LATEST = 10;
const DAY = 86_400_000;
const BUSY = "busy";

/** The field page. */
export class App extends LitElement {
  static override properties = drawn(
    "ready",
    "account",
    "evening",
    "entries",
    "network",
    "screen",
    "editing",
    "opened",
    "search",
    "signInProblem",
    "leaving",
    "notice",
    "full",
    "others",
    "newVersion",
    "now",
  );

  private ready = false;
  private account: string | undefined;
  private evening: Evening | undefined;
  private entries: Written[] = [];
  private network: Outcome = "idle";
  private screen: Screen = "evening";
  private editing: Written | undefined;
  private opened: Opened | undefined;
  private search = "";
  private signInProblem = "";
  private leaving = false;
  private notice: { text: string; undo?: () => void } | undefined;
  private full = false;
  private others = 0;
  private newVersion = false;
  private now = Date.now();

  /** Tells the page's other tabs that the queue is another one now. */
  private readonly otherTabs = new BroadcastChannel("falt");
  private failures = 0;
  private timer: number | undefined;
  private readonly drafts = new Drafts();

  protected override createRenderRoot(): this {
    return this;
  }

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    document.documentElement.lang = language;
    document.title = say("title");
    addEventListener("online", () => void this.handIn());
    document.addEventListener(
      "visibilitychange",
      () => void (document.hidden ? this.drafts.keepNow() : this.refresh()),
    );
    this.otherTabs.addEventListener("message", () => void this.reload());
    setInterval(() => (this.now = Date.now()), 15_000);
    this.account = await store.lastAccount();
    if (this.account) {
      this.evening = await store.keptFor<Evening>(this.account, "evening");
      await this.reload();
    }
    this.ready = true;
    void navigator.storage?.persist?.();
    void this.refresh();
    this.watchVersion();
  }

  /** Reads the queue anew, after this tab, another one or the worker changed it. */
  private async reload(): Promise<void> {
    if (this.account) {
      const { own, others } = await store.queueOf(this.account);
      this.entries = written(own);
      this.others = others;
    }
  }

  private async refresh(): Promise<void> {
    if (!this.account) {
      return;
    }
    await this.reload();
    await this.handIn();
    try {
      const response = await fetch("/falt/api/evening", { redirect: "error", cache: "no-store" });
      if (response.status === 401) {
        this.network = "signed-out";
        return;
      }
      if (response.ok && (response.headers.get("Content-Type") ?? "").startsWith("application/json")) {
        const evening = (await response.json()) as Evening;
        if (evening.owner?.id === this.account) {
          this.evening = evening;
          await store.keepFor(this.account, "evening", evening);
          await this.noteChoices(evening);
          await this.forgetOldEvenings(evening);
        }
      }
    } catch {
      this.network = "offline";
    }
    const estimate = await navigator.storage?.estimate?.();
    this.full = !!estimate?.quota && (estimate.usage ?? 0) / estimate.quota > NEARLY_FULL;
  }

  /** What a lead has chosen of two versions counts for exactly the bytes that this phone sent. */
  private async noteChoices({ settled = [] }: Evening): Promise<void> {
    for (const { entry } of this.entries) {
      if (entry.standing === "conflict") {
        const hash = await sha256(entry.body);
        const made = settled.find((one) => one.id === entry.id && one.sha256 === hash);
        if (made) {
          await store.choose(entry.id, made.choice);
        }
      }
    }
    await this.reload();
  }

  /**
   * What is stored and of a shift that the server no longer counts as tonight's has done its work here; what a lead chose
   * stands here for a day.
   */
  private async forgetOldEvenings(evening: Evening): Promise<void> {
    const current = new Set(evening.shifts.map((shift) => shift.id));
    for (const { entry, body } of this.entries) {
      if (entry.standing === "stored" && !current.has(body.shift) && (entry.told ?? 0) < Date.now() - DAY) {
        await store.forget(entry.id);
      }
    }
    await this.reload();
  }

  /** Sends what waits; without a network tries again by itself, more and more seldom. */
  private async handIn(again = false): Promise<void> {
    if (!this.account) {
      return;
    }
    clearTimeout(this.timer);
    const before = store.changes;
    const outcome = this.waiting > 0 ? await send(this.account) : "idle";
    this.network = outcome;
    if (store.changes !== before) {
      await this.reload();
    }
    if (outcome === "sent") {
      this.otherTabs.postMessage("sent");
    }
    this.failures = outcome !== "offline" ? 0 : again ? this.failures + 1 : this.failures;
    if (outcome === "offline") {
      this.timer = window.setTimeout(() => void this.handIn(true), pause(this.failures));
      void this.askForBackgroundSync();
    }
  }

  private async askForBackgroundSync(): Promise<void> {
    const registration = (await navigator.serviceWorker?.getRegistration()) as
      | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
      | undefined;
    await registration?.sync?.register("queue").catch(() => undefined);
  }

  private watchVersion(): void {
    if (!navigator.serviceWorker) {
      return;
    }
    // The first worker of a phone is no news to anybody.
    let controlled = navigator.serviceWorker.controller !== null;
    void navigator.serviceWorker.register("/falt/worker.js", { scope: "/falt/" });
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      this.newVersion = controlled;
      controlled = true;
    });
  }

  /** Keeps what was done on the phone, then sends it if it can. Answers the entry's id, or nothing when it was not kept. */
  private async write(said: Said, shift: OwnShift, at = new Date().toISOString()): Promise<string | undefined> {
    const account = this.account!;
    const id = newId();
    try {
      const sequence = await store.nextSequence();
      const body = { id, seq: sequence, shift: shift.id, at, ...said } as Body;
      await store.keep({ id, account, sequence, standing: "waiting", tries: 0, body: JSON.stringify(body) });
    } catch {
      this.notice = { text: say("notKept") };
      return undefined;
    }
    this.otherTabs.postMessage("written");
    await this.reload();
    void this.handIn().then(() => (this.network === "sent" ? this.refresh() : undefined));
    return id;
  }

  /** Writes an entry anew that the server has not stored: under its own id where no first bytes can meet these. */
  private async rewrite(old: Written, said: Said, at: string): Promise<boolean> {
    const { body } = old;
    const changed = { id: body.id, seq: body.seq, shift: body.shift, at, ...said } as Body;
    try {
      if (!(await store.replace(body.id, JSON.stringify(changed)))) {
        await this.reload();
        this.notice = { text: say("sentMeanwhile") };
        return false;
      }
    } catch {
      this.notice = { text: say("notKept") };
      return false;
    }
    this.otherTabs.postMessage("written");
    await this.reload();
    void this.handIn();
    return true;
  }

  private go(screen: Screen, editing?: Written): void {
    this.screen = screen;
    this.editing = editing;
    this.opened = undefined;
    this.search = "";
    this.leaving = false;
    // Else it would lie over the button that saves; what it offers to undo can be undone in the list as well.
    this.notice = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  private tell(text: string, undo?: () => void): void {
    const notice = { text, undo };
    this.notice = notice;
    setTimeout(() => this.notice === notice && (this.notice = undefined), UNDO_FOR);
  }

  /** Runs something once, however often its button is pressed meanwhile; that it runs is seen at once. */
  private async once(work: () => Promise<void>): Promise<void> {
    if (this.hasAttribute(BUSY)) {
      return;
    }
    this.setAttribute(BUSY, "");
    try {
      await work();
    } finally {
      this.removeAttribute(BUSY);
    }
  }

  private writeOnce(said: Said, shift: OwnShift): Promise<void> {
    return this.once(async () => void (await this.write(said, shift)));
  }

  /** Opens a form with what was kept of it, else with what it is to begin with. */
  private async openForm(screen: Form, { again, old }: { again?: ContactBody; old?: Written } = {}): Promise<void> {
    const shift = this.shiftInHand(old);
    if (!shift) {
      return;
    }
    const round = roundOf(shift, this.entries);
    // What was refused for a stop that the portal does not know belongs to where the team has arrived since.
    const stop = old && "stop" in old.body && old.entry.field !== "stop" ? old.body.stop : round.here?.id;
    // The tap is answered before the form is read and drawn, which takes a slow phone a while.
    this.go(screen, old);
    await painted();
    const content =
      contentOf(old?.body) ?? again ?? (await this.drafts.read<Opened["content"]>(this.account!, screen));
    if (this.screen === screen && this.editing === old && !this.opened) {
      this.opened = {
        content: content ?? (screen === "contact" ? this.freshContact(round) : undefined),
        at: old?.body.at ?? new Date().toISOString(),
        stop: stop ?? newId(),
      };
    }
  }

  /** What was written is in the queue: the form is done, and so is its draft. */
  private closeForm(screen: Form): Promise<unknown> {
    this.go("evening");
    return this.drafts.forget(this.account!, screen);
  }

  private typed(screen: Form, value: unknown): void {
    if (!this.editing) {
      this.drafts.type(this.account!, screen, value);
    }
  }

  /** Whose shift a screen is about: the one that an entry belongs to, else the one that is on. */
  private shiftInHand(old = this.editing): OwnShift | undefined {
    if (!old) {
      return shiftOf(this.evening, this.entries);
    }
    const { shift: id, at } = old.body;
    return (
      this.evening?.shifts.find((known) => known.id === id) ?? {
        id,
        state: "ENDED",
        from: at,
        to: at,
        note: "",
        team: [],
        places: [],
        stops: [],
        handOver: null,
      }
    );
  }

  private async signIn(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.signInProblem = "";
    try {
      const response = await fetch("/falt/api/sign-in", {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Falt": "1", "Accept-Language": language },
        body: JSON.stringify({
          username: form.get("username"),
          password: form.get("password"),
          label: phoneName(),
        }),
        redirect: "error",
        cache: "no-store",
      });
      const answer = (await response.json()) as Owner & { reason?: string };
      if (response.status !== 201 || !answer.id) {
        this.signInProblem = answer.reason ?? say("signInOffline");
        return;
      }
      await store.rememberAccount(answer.id);
      if (this.account !== answer.id) {
        await this.drafts.keepNow();
        this.go("evening");
        this.entries = [];
        this.account = answer.id;
        this.evening = await store.keptFor<Evening>(answer.id, "evening");
      }
      this.network = "idle";
      await this.reload();
      await this.refresh();
    } catch {
      this.signInProblem = say("signInOffline");
    }
  }

  private async signOut(): Promise<void> {
    await this.drafts.keepNow();
    await fetch("/falt/api/device", { method: "DELETE", headers: { "X-Falt": "1" } }).catch(() => undefined);
    await store.rememberAccount(undefined);
    this.account = undefined;
    this.evening = undefined;
    this.entries = [];
    this.go("evening");
  }

  override render() {
    if (!this.ready) {
      return nothing;
    }
    return html`
      <header>
        <img src="/icons/lantern.svg" alt="" width="32" height="32" />
        <span>${say("title")}</span>
        ${this.account ? this.pill() : nothing}
      </header>
      <main>
        ${this.bars()}
        ${this.account ? this.current() : this.signInForm()}
      </main>
      ${this.notice
        ? html`<div class="notice" role="status">
            <span>${this.notice.text}</span>
            ${this.notice.undo
              ? html`<button @click=${() => {
                  this.notice?.undo?.();
                  this.notice = undefined;
                }}>${say("undo")}</button>`
              : nothing}
          </div>`
        : nothing}
    `;
  }

  private get waiting(): number {
    return this.entries.filter(({ entry }) => entry.standing === "waiting").length;
  }

  private pill() {
    const { waiting } = this;
    const refused = this.entries.filter(({ entry }) => entry.standing === "refused").length;
    const text = refused > 0 ? say("refused", refused) : waiting > 0 ? say("waiting", waiting) : say("allSent");
    const tone = refused > 0 ? "error" : waiting > 0 ? "warning" : "success";
    return html`<button class="pill ${tone}" @click=${() => this.go("outbox")}>
      <span aria-hidden="true">${refused > 0 ? "!" : waiting > 0 ? "…" : "✓"}</span> ${text}
    </button>`;
  }

  private bars() {
    const shift = shiftOf(this.evening, this.entries);
    return html`
      ${shift ? this.alonePart(roundOf(shift, this.entries), true) : nothing}
      ${this.network === "offline" ? html`<p class="bar warning" role="status">${say("offline")}</p>` : nothing}
      ${this.full ? html`<p class="bar error" role="alert">${say("full")}</p>` : nothing}
      ${this.others > 0 && this.account ? html`<p class="bar info">${say("others", this.others)}</p>` : nothing}
      ${this.newVersion
        ? html`<p class="bar info">${say("newVersion")} <button class="secondary" @click=${() => location.reload()}>${say("reload")}</button></p>`
        : nothing}
      ${this.network === "signed-out" && this.account ? this.signInForm(true) : nothing}
    `;
  }

  private signInForm(again = false) {
    return html`<form class="card" @submit=${this.signIn}>
      ${again ? html`<h2>${say("signIn")}</h2>` : html`<h1 tabindex="-1">${say("signIn")}</h1>`}
      <p>${again ? say("signInAgain") : say("signInIntro")}</p>
      <label class="field"><span>${say("username")}</span>
        <input name="username" autocomplete="username" autocapitalize="none" required /></label>
      <label class="field"><span>${say("password")}</span>
        <input name="password" type="password" autocomplete="current-password" required /></label>
      ${this.signInProblem ? html`<p class="problem" role="alert">${this.signInProblem}</p>` : nothing}
      <button class="primary" type="submit">${say("signIn")}</button>
    </form>`;
  }

  private current(): TemplateResult | typeof nothing {
    const shift = this.shiftInHand();
    if (this.screen === "outbox") {
      return this.outbox();
    }
    if (!shift) {
      return html`<section class="card empty">
        <h1 tabindex="-1">${say("noShift")}</h1>
        <p>${say("noShiftText")}</p>
      </section>`;
    }
    const round = roundOf(shift, this.entries);
    switch (this.screen) {
      case "arrive":
        return this.arriveScreen(round);
      case "contact":
        return this.contactScreen(round);
      case "observation":
        return this.observationScreen(round);
      case "end":
        return this.endScreen(round);
      default:
        return this.eveningScreen(round);
    }
  }

  private placeName(id: string): string {
    return this.evening?.arenas.find((place) => place.id === id)?.name ?? "–";
  }

  private isOnTheNet(arena: string | undefined): boolean {
    return this.evening?.arenas.find((place) => place.id === arena)?.kind === "ONLINE";
  }

  private eveningScreen(round: Round) {
    const { shift, running, over } = round;
    const before =
      shift.handOver && !over
        ? html`<details class="card" ?open=${!running}>
            <summary><b>${say("handOver")}</b></summary>
            <p>${shift.handOver.mood}</p>
            ${shift.handOver.nextTeam ? html`<p><b>${say("nextTeam")}:</b> ${shift.handOver.nextTeam}</p>` : nothing}
          </details>`
        : nothing;
    return html`
      <h1 tabindex="-1">${say("tonight")}</h1>
      <p class="soft">${day(shift.from)} ${clock(shift.from)}–${clock(shift.to)} · ${shift.team.join(", ")}</p>
      <div class="columns">
        ${running || over
          ? html`<div>${before}${over ? html`<p class="bar success">${say("ended")}</p>` : this.runningPart(round)}</div>
              <div>${this.lists(round)}</div>`
          : html`<div>${before}</div>
              <div>
                ${shift.note ? html`<p class="bar info"><b>${say("planNote")}:</b> ${shift.note}</p>` : nothing}
                <p class="soft">${say("places")}: ${shift.places.map((id) => this.placeName(id)).join(" · ")}</p>
                ${this.now < Date.parse(shift.earliest ?? "")
                  ? html`<p class="bar info">${say("startsFrom", day(shift.earliest!), clock(shift.earliest!))}</p>`
                  : html`<button class="primary" @click=${() => this.writeOnce({ kind: "start" }, shift)}>${say("start")}</button>`}
              </div>`}
      </div>
    `;
  }

  private runningPart(round: Round) {
    const { here, shift } = round;
    return html`
      ${here
        ? html`<section class="card here">
            <h2>${this.placeName(here.arena)}</h2>
            <p class="soft">${say("since", clock(here.arrivedAt))}</p>
            <button class="primary" @click=${() => this.openForm("contact")}>${say("newContact")}</button>
            ${this.lastContact(round)
              ? html`<button class="secondary" @click=${() => this.openForm("contact", { again: this.lastContact(round) })}>
                  ${say("again")}
                </button>`
              : nothing}
            <button class="secondary" @click=${() => this.openForm("observation")}>${say("newObservation")}</button>
            <div class="pair">
              <button class="secondary" @click=${() => this.go("arrive")}>${say("moveOn")}</button>
              <button
                class="secondary"
                @click=${() => this.writeOnce({ kind: "leave", stop: here.id }, shift)}
              >
                ${say("leave")}
              </button>
            </div>
          </section>`
        : html`<section class="card here">
            <h2>${say("onTheWay")}</h2>
            <button class="primary" @click=${() => this.go("arrive")}>${say("arrive")}</button>
          </section>`}
      ${this.alonePart(round, false)}
      <button class="secondary" @click=${() => this.openForm("end")}>${say("end")}</button>
    `;
  }

  /** Working alone; a warning that the time is out stands over every screen instead, also over an open form. */
  private alonePart({ alone, shift }: Round, warning: boolean) {
    const due = alone && Date.parse(alone.heardAt) + alone.minutes * 60_000;
    const late = !!due && this.now > due;
    if (late !== warning) {
      return nothing;
    }
    if (!due) {
      return html`<details class="card">
        <summary><b>${say("alone")}</b></summary>
        <p>${say("aloneIntro")}</p>
        ${LONE_MINUTES.map(
          (minutes) =>
            html`<button
              class="secondary"
              @click=${() => this.writeOnce({ kind: "alone", minutes }, shift)}
            >
              ${say("aloneEvery", minutes)}
            </button>`,
        )}
      </details>`;
    }
    return html`<section class="card ${late ? "late" : ""}" role=${late ? "alert" : "status"}>
      <p>${say(late ? "aloneLate" : "aloneNow", clock(due))}</p>
      <button
        class="primary"
        @click=${() =>
          this.once(async () => {
            if (await this.write({ kind: "check-in" }, shift)) {
              this.tell(say("checkedIn", clock(Date.now())));
            }
          })}
      >
        ${say("checkIn")}
      </button>
      <button class="secondary" @click=${() => this.writeOnce({ kind: "together" }, shift)}>
        ${say("together")}
      </button>
    </section>`;
  }

  private lastContact(round: Round): ContactBody | undefined {
    const last = contentOf(round.contacts[0]?.body) as ContactBody | undefined;
    return last && { ...last, note: "" };
  }

  /** Heads first, the rest as last time. */
  private freshContact(round: Round): ContactBody {
    const last = this.lastContact(round);
    return last ? { ...last, heads: {}, themes: [], actions: [] } : EMPTY;
  }

  private lists(round: Round) {
    return html`
      <section>
        <h2>${say("contacts")}</h2>
        ${round.contacts.length === 0
          ? html`<p class="soft">${say("noContacts")}</p>`
          : this.latest(round.contacts)}
      </section>
      ${round.observations.length === 0
        ? nothing
        : html`<section>
            <h2>${say("observations")}</h2>
            ${this.latest(round.observations)}
          </section>`}
    `;
  }

  /** The last of many: a whole evening's would be drawn anew after each tap. All of them stand in the outbox. */
  private latest(all: Written[]) {
    return html`
      <ul class="rows">${all.slice(0, LATEST).map((one) => this.row(one))}</ul>
      ${all.length > LATEST
        ? html`<button class="secondary" @click=${() => this.go("outbox")}>${say("outbox")}</button>`
        : nothing}
    `;
  }

  private row(of: Written) {
    const { entry, body } = of;
    const untouched = store.isOwn(entry);
    const form =
      body.kind === "contact" || body.kind === "observation" || body.kind === "end" ? body.kind : undefined;
    return html`<li class="row">
      <span class="row-words">
        <b>${describe(body)}${body.kind === "arrive" ? ` · ${this.placeName(body.arena)}` : nothing}</b>
        <span class="soft">${clock(body.at)} · ${say(STATE[entry.choice ?? entry.standing])}</span>
        ${entry.standing === "refused" ? html`<span class="problem">${entry.reason}</span>` : nothing}
      </span>
      <span class="row-actions">
        ${untouched && form
          ? html`<button class="secondary" @click=${() => this.openForm(form, { old: of })}>${say("edit")}</button>`
          : entry.standing === "refused"
            ? html`<button class="secondary" @click=${() => this.rewrite(of, body, body.at)}>${say("sendAgain")}</button>`
            : nothing}
        ${untouched
          ? html`<button class="secondary" @click=${() => this.takeAway(of)}>${say("remove")}</button>`
          : body.kind === "contact" && entry.standing === "stored" && !this.isOver(body.shift)
            ? html`<button class="secondary" @click=${() => this.takeBack(of)}>${say("undo")}</button>`
            : nothing}
      </span>
    </li>`;
  }

  private isOver(shift: string): boolean {
    const own = this.evening?.shifts.find((known) => known.id === shift);
    return !own || roundOf(own, this.entries).over;
  }

  /** Takes away what was never stored; for a moment it can be had back. */
  private async takeAway({ entry }: Written): Promise<void> {
    const taken = await store.takeAway(entry.id);
    this.otherTabs.postMessage("written");
    await this.reload();
    if (taken) {
      this.tell(say("takenBack"), () => void store.keep(entry).then(() => this.reload()).then(() => this.handIn()));
    } else {
      this.tell(say("sentMeanwhile"));
    }
  }

  private async takeBack({ body }: Written): Promise<void> {
    const shift = this.evening?.shifts.find((known) => known.id === body.shift);
    if (shift && (await this.write({ kind: "take-back", contact: body.id }, shift))) {
      this.tell(say("takenBack"));
    }
  }

  private arriveScreen(round: Round) {
    const words = this.search.trim().toLocaleLowerCase("sv");
    const planned = new Set(round.shift.places);
    const all = this.evening?.arenas ?? [];
    const shown =
      words === ""
        ? all.filter((place) => planned.has(place.id))
        : all
            .filter((place) => (place.name + " " + place.district).toLocaleLowerCase("sv").includes(words))
            .slice(0, 20);
    return html`
      ${this.backButton()}
      <h1 tabindex="-1">${say("choosePlace")}</h1>
      <label class="field">
        <span>${say("otherPlace")}</span>
        <input type="search" .value=${this.search} @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)} />
      </label>
      ${shown.length === 0 ? html`<p class="soft">${say("noPlace")}</p>` : nothing}
      <ul class="rows">
        ${shown.map(
          (place) =>
            html`<li>
              <button class="place" @click=${() => this.arrive(round, place.id)}>
                <b>${place.name}</b><span class="soft">${place.district}</span>
              </button>
            </li>`,
        )}
      </ul>
    `;
  }

  private arrive(round: Round, arena: string): Promise<void> {
    return this.once(async () => {
      if (round.here?.arena === arena || (await this.write({ kind: "arrive", stop: newId(), arena }, round.shift))) {
        this.go("evening");
      }
    });
  }

  private backButton() {
    return html`<button class="back" @click=${() => this.go("evening")}>‹ ${say("back")}</button>`;
  }

  /** A form under its heading, once there is something to begin it with. */
  private formScreen(title: Key, form: (opened: Opened) => TemplateResult, place?: string) {
    return html`
      ${this.backButton()}
      <h1 tabindex="-1">${say(title)}</h1>
      ${place ? html`<p class="soft">${this.placeName(place)}</p>` : nothing}
      ${this.opened ? form(this.opened) : nothing}
    `;
  }

  private contactScreen(round: Round) {
    const { editing } = this;
    const stop = this.opened ? this.opened.stop : round.here?.id;
    const place = round.stops.find((known) => known.id === stop)?.arena;
    return this.formScreen(
      "newContact",
      (opened) => html`<falt-contact
        .content=${opened.content as ContactBody}
        .at=${opened.at}
        .since=${round.startedAt}
        .net=${this.isOnTheNet(place)}
        .refusal=${editing?.entry}
        @typed=${(event: CustomEvent<ContactBody>) => this.typed("contact", event.detail)}
        @written=${(event: CustomEvent<WrittenContact>) =>
          this.once(async () => {
            const { content, at } = event.detail;
            const said = { kind: "contact", stop: opened.stop, ...content } as Said;
            if (editing) {
              if (await this.rewrite(editing, said, at)) {
                this.go("evening");
              }
              return;
            }
            const id = await this.write(said, round.shift, at);
            if (id) {
              await this.closeForm("contact");
              this.tell(say("saved", clock(Date.now())), () => void this.undo(id));
            }
          })}
      ></falt-contact>`,
      place,
    );
  }

  private async undo(id: string): Promise<void> {
    if (await store.takeAway(id)) {
      this.otherTabs.postMessage("written");
      await this.reload();
      return;
    }
    const one = this.entries.find(({ entry }) => entry.id === id);
    if (one) {
      await this.takeBack(one);
    }
  }

  private observationScreen(round: Round) {
    return this.formScreen(
      "newObservation",
      (opened) => html`<falt-observation
        .content=${opened.content as ObservationBody | undefined}
        .refusal=${this.editing?.entry}
        @typed=${(event: CustomEvent<ObservationBody>) => this.typed("observation", event.detail)}
        @written=${(event: CustomEvent<ObservationBody>) =>
          this.formWritten("observation", { kind: "observation", stop: opened.stop, ...event.detail }, round)}
      ></falt-observation>`,
    );
  }

  private endScreen(round: Round) {
    return this.formScreen(
      "end",
      (opened) => html`<falt-end
        .content=${opened.content as EndBody | undefined}
        .refusal=${this.editing?.entry}
        @typed=${(event: CustomEvent<EndBody>) => this.typed("end", event.detail)}
        @written=${(event: CustomEvent<EndBody>) => this.formWritten("end", { kind: "end", ...event.detail }, round)}
      ></falt-end>`,
    );
  }

  private formWritten(screen: "observation" | "end", said: Said, round: Round): Promise<void> {
    const { editing } = this;
    return this.once(async () => {
      if (editing) {
        if (await this.rewrite(editing, said, editing.body.at)) {
          this.go("evening");
        }
      } else if ((await this.write(said, round.shift)) !== undefined) {
        await this.closeForm(screen);
        if (screen !== "end") {
          this.tell(say("saved", clock(Date.now())));
        }
      }
    });
  }

  private outbox() {
    const { waiting } = this;
    return html`
      ${this.backButton()}
      <h1 tabindex="-1">${say("outbox")}</h1>
      ${waiting > 0 ? html`<button class="primary" @click=${() => this.handIn()}>${say("sendNow")}</button>` : nothing}
      ${this.entries.length === 0 ? html`<p class="soft">${say("noContacts")}</p>` : nothing}
      <ul class="rows">${[...this.entries].reverse().map((one) => this.row(one))}</ul>
      ${this.leaving && waiting > 0
        ? html`<section class="card">
            <p>${say("signOutWaiting", waiting)}</p>
            <button class="secondary" @click=${() => (this.leaving = false)}>${say("cancel")}</button>
            <button class="secondary" @click=${() => this.signOut()}>${say("signOutSure")}</button>
          </section>`
        : html`<button
            class="secondary"
            @click=${() => (waiting > 0 ? (this.leaving = true) : void this.signOut())}
          >
            ${say("signOut")}
          </button>`}
      <p class="soft">${this.evening?.owner.name}</p>
    `;
  }
}

customElements.define("falt-app", App);

/** When what was changed last has been painted; in a page that nobody sees, soon. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

const STATE: Record<store.Standing | store.Choice, Key> = {
  waiting: "stateWaiting",
  stored: "stateStored",
  conflict: "stateConflict",
  refused: "stateRefused",
  first: "stateFirst",
  second: "stateSecond",
};

/** What a form of the entry's kind shows: the entry without what every one carries. */
function contentOf(body: Body | undefined): Opened["content"] {
  if (body?.kind !== "contact" && body?.kind !== "observation" && body?.kind !== "end") {
    return undefined;
  }
  const { id, seq, shift, at, kind, stop, ...content } = { stop: "", ...body };
  return content;
}

/** An entry in a few words. */
function describe(body: Body): string {
  switch (body.kind) {
    case "contact": {
      const heads = total(body.heads);
      const people = body.made ? (heads === 1 ? say("person") : say("people", heads)) : say("madeNo");
      return [people, ...body.themes.map(named("outreach.theme."))].join(" · ");
    }
    case "observation":
      return named("outreach.observation.category.")(body.category) + " · " + body.where;
    default:
      return say(KINDS[body.kind]);
  }
}

const KINDS: Record<Exclude<Body["kind"], "contact" | "observation">, Key> = {
  start: "kindStart",
  arrive: "kindArrive",
  leave: "kindLeave",
  "take-back": "kindTakeBack",
  "check-in": "checkIn",
  alone: "alone",
  together: "together",
  end: "kindEnd",
};

/** What its owner will know the phone by among others. */
function phoneName(): string {
  const agent = navigator.userAgent;
  const system = ["Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"].find((name) => agent.includes(name));
  const browser = ["Edg", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name));
  return [browser === "Edg" ? "Edge" : browser, system].filter(Boolean).join(" · ");
}

declare global {
  interface HTMLElementTagNameMap {
    "falt-app": App;
    "falt-contact": ContactForm;
  }
}
