import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type ContactBody, type OnlinePlace, total } from "./evening";
import { masked, places } from "./note-check";
import * as words from "./words";
import { say, word } from "./words";

/** What a form answers: what was written, and when it was. */
export interface WrittenContact {
  content: ContactBody;
  at: string;
}

const MAX_NOTE = 4000;
const MAX_CHANNEL = 120;
const MAX_IN_CELL = 999;

export const EMPTY: ContactBody = {
  minutes: 10,
  medium: "IN_PERSON",
  made: true,
  type: "CONVERSATION",
  depth: 1,
  heads: {},
  themes: [],
  actions: [],
  followUp: "NONE",
  note: "",
  online: null,
};

/** A contact in the fewest taps: heads first, the rest as last time. */
@customElement("falt-contact")
export class ContactForm extends LitElement {
  /** What the form begins with. */
  @property({ attribute: false }) content: ContactBody = EMPTY;
  /** When it was; the form shows the clock time of it. */
  @property() at = new Date().toISOString();
  /** The earliest time that it can have been. */
  @property() since: string | undefined;
  /** Whether it is at a place on the net, where the platform is asked for. */
  @property({ type: Boolean }) net = false;
  /** A sentence of the server's on what is wrong, with its field. */
  @property({ attribute: false }) refusal: { field?: string; reason?: string } | undefined;

  @state() private value: ContactBody = EMPTY;
  @state() private time = "";
  @state() private gender = "BOY";
  @state() private problems: Record<string, string> = {};

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("content")) {
      this.value = structuredClone(this.content);
      this.gender = Object.values(this.content.heads).flatMap((band) => Object.keys(band))[0] ?? "BOY";
    }
    if (changed.has("at")) {
      this.time = words.clock(this.at);
    }
    if (changed.has("refusal") && this.refusal?.reason) {
      this.problems = { [this.refusal.field ?? "note"]: this.refusal.reason };
    }
  }

  private set(part: Partial<ContactBody>): void {
    this.value = { ...this.value, ...part };
    this.dispatchEvent(new CustomEvent("typed", { detail: this.value }));
  }

  private count(age: string, by: number): void {
    const heads = structuredClone(this.value.heads);
    const band = (heads[age] ??= {});
    const count = Math.min(MAX_IN_CELL, Math.max(0, (band[this.gender] ?? 0) + by));
    if (count === 0) {
      delete band[this.gender];
    } else {
      band[this.gender] = count;
    }
    if (Object.keys(band).length === 0) {
      delete heads[age];
    }
    this.set({ heads });
    delete this.problems.heads;
  }

  private toggle(list: "themes" | "actions", name: string): void {
    const chosen = this.value[list];
    this.set({ [list]: chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name] });
  }

  /** The last time, up to now, that a Swedish clock showed what was written: after midnight 23.50 was yesterday. */
  private occurredAt(): string | undefined {
    if (this.time === words.clock(this.at)) {
      return this.at;
    }
    const shown = /^(\d{1,2})[:.](\d{2})$/.exec(this.time.trim());
    if (!shown) {
      return undefined;
    }
    const wanted = `${shown[1].padStart(2, "0")}:${shown[2]}`;
    const now = Date.now();
    for (let back = 0; back < 24 * 60; back++) {
      const instant = Math.floor((now - back * 60_000) / 60_000) * 60_000;
      if (words.clock(instant) === wanted) {
        return new Date(instant).toISOString();
      }
    }
    return undefined;
  }

  private save(event?: Event): void {
    event?.preventDefault();
    const at = this.occurredAt();
    const problems: Record<string, string> = {};
    if (this.value.made && total(this.value.heads) === 0) {
      problems.heads = say("headsRequired");
    }
    if (!Number.isInteger(this.value.minutes) || this.value.minutes < 0 || this.value.minutes > 1440) {
      problems.minutes = say("minutesRange");
    }
    if (at === undefined || (this.since !== undefined && Date.parse(at) < Date.parse(this.since) - 5 * 60_000)) {
      problems.occurredAt = say("timeWrong");
    }
    if (this.value.note.length > MAX_NOTE) {
      problems.note = say("longText", MAX_NOTE);
    } else if (places(this.value.note).length > 0) {
      problems.note = say("identifying");
    }
    const online = this.asksForPlatform ? this.value.online : null;
    if (online && online.channel.length > MAX_CHANNEL) {
      problems.channel = say("longText", MAX_CHANNEL);
    } else if (online && places(online.channel).length > 0) {
      problems.channel = say("identifying");
    }
    this.problems = problems;
    if (Object.keys(problems).length > 0 || at === undefined) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    this.dispatchEvent(
      new CustomEvent<WrittenContact>("written", {
        detail: { content: { ...this.value, note: this.value.note.trim(), online: online ?? null }, at },
      }),
    );
  }

  private maskAndSave(): void {
    const { note, online } = this.value;
    this.set({ note: masked(note), online: online && { ...online, channel: masked(online.channel) } });
    this.save();
  }

  override render() {
    const value = this.value;
    return html`
      <form @submit=${this.save} novalidate>
        ${this.heads()}
        ${chips(say("themes"), words.THEMES, "outreach.theme.", value.themes, (name) => this.toggle("themes", name))}
        ${words.GUIDED.filter((theme) => value.themes.includes(theme)).map(
          (theme) => html`<p class="bar info">${word("outreach.guidance." + theme.toLowerCase())}</p>`,
        )}
        ${chips(say("actions"), words.ACTIONS, "outreach.action.", value.actions, (name) =>
          this.toggle("actions", name),
        )}
        ${this.asksForPlatform ? this.online() : nothing} ${this.rest()}
        <label class="field">
          <span>${say("note")}</span>
          <textarea
            rows="3"
            .value=${value.note}
            aria-invalid=${this.problems.note ? "true" : "false"}
            aria-describedby="note-help"
            @input=${(event: Event) => this.set({ note: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          <small id="note-help">${say("noteHelp")}</small>
        </label>
        ${this.noteProblem()}
        <div class="last"><button class="primary" type="submit">${say("saveContact")}</button></div>
      </form>
    `;
  }

  private heads() {
    const value = this.value;
    return html`
      <fieldset aria-invalid=${this.problems.heads ? "true" : "false"} tabindex="-1">
        <legend>${say("heads")}</legend>
        <div class="chips" role="radiogroup" aria-label=${say("gender")}>
          ${words.GENDERS.map((gender) => {
            const sum = Object.values(value.heads).reduce((heads, band) => heads + (band[gender] ?? 0), 0);
            return html`<button
              type="button"
              role="radio"
              class="chip"
              aria-checked=${this.gender === gender ? "true" : "false"}
              @click=${() => (this.gender = gender)}
            >
              ${word("outreach.gender." + gender.toLowerCase())}${sum > 0 ? html` <b>${sum}</b>` : nothing}
            </button>`;
          })}
        </div>
        ${words.AGES.map((age) => {
          const label = word("outreach.age." + age.toLowerCase());
          const count = value.heads[age]?.[this.gender] ?? 0;
          return html`<div class="count">
            <span>${label}</span>
            <button type="button" aria-label=${say("fewer", label)} ?disabled=${count === 0} @click=${() => this.count(age, -1)}>−</button>
            <output aria-live="polite">${count}</output>
            <button type="button" aria-label=${say("more", label)} @click=${() => this.count(age, 1)}>+</button>
          </div>`;
        })}
        ${problem(this.problems.heads)}
      </fieldset>
    `;
  }

  private get asksForPlatform(): boolean {
    return this.net || this.value.type === "DIGITAL" || !!this.content.online;
  }

  /** A channel without a platform belongs to another one; neither has to be said. */
  private setOnline(part: Partial<OnlinePlace>): void {
    const online = { platform: "OTHER", channel: "", ...this.value.online, ...part };
    this.set({ online: online.platform === "OTHER" && online.channel === "" && !part.platform ? null : online });
  }

  private online() {
    const { online } = this.value;
    return html`
      ${choice(say("platform"), words.PLATFORMS, online?.platform ?? "", (name) => word("outreach.platform." + name.toLowerCase()), (platform) => this.setOnline({ platform }))}
      <label class="field">
        <span>${say("channel")}</span>
        <input
          .value=${online?.channel ?? ""}
          aria-invalid=${this.problems.channel ? "true" : "false"}
          aria-describedby="channel-help"
          @input=${(event: Event) => this.setOnline({ channel: (event.target as HTMLInputElement).value })}
        />
        <small id="channel-help">${say("channelHelp")}</small>
      </label>
      ${problem(this.problems.channel)}
      ${places(online?.channel ?? "").length > 0 && this.problems.channel
        ? html`<button type="button" class="secondary" @click=${this.maskAndSave}>${say("mask")}</button>`
        : nothing}
    `;
  }

  private rest() {
    const value = this.value;
    const open = this.problems.minutes !== undefined || this.problems.occurredAt !== undefined;
    const summary = [
      word("outreach.type." + value.type.toLowerCase()),
      ...(value.made ? [] : [say("madeNo")]),
      word("outreach.medium." + value.medium.toLowerCase()),
      `${value.minutes} min`,
      word("outreach.follow-up." + value.followUp.toLowerCase()),
    ].join(" · ");
    return html`
      <details ?open=${open}>
        <summary><b>${say("rest")}</b><span>${summary}</span></summary>
        ${choice(say("made"), ["true", "false"], String(value.made), (name) => (name === "true" ? say("madeYes") : say("madeNo")), (name) => this.set({ made: name === "true" }))}
        ${choice(say("type"), words.TYPES, value.type, (name) => word("outreach.type." + name.toLowerCase()), (type) => this.set({ type }))}
        ${choice(say("medium"), words.MEDIA, value.medium, (name) => word("outreach.medium." + name.toLowerCase()), (medium) => this.set({ medium }))}
        ${choice(say("depth"), ["1", "2", "3"], String(value.depth), (name) => word("outreach.depth." + name), (depth) => this.set({ depth: Number(depth) }))}
        <label class="field">
          <span>${say("minutes")}</span>
          <input
            inputmode="numeric"
            .value=${Number.isNaN(value.minutes) ? "" : String(value.minutes)}
            aria-invalid=${this.problems.minutes ? "true" : "false"}
            @input=${(event: Event) => {
              const typed = (event.target as HTMLInputElement).value.trim();
              this.set({ minutes: /^\d+$/.test(typed) ? Number(typed) : NaN });
            }}
          />
          ${problem(this.problems.minutes)}
        </label>
        <label class="field">
          <span>${say("time")}</span>
          <input
            inputmode="numeric"
            .value=${this.time}
            aria-invalid=${this.problems.occurredAt ? "true" : "false"}
            @input=${(event: Event) => (this.time = (event.target as HTMLInputElement).value)}
          />
          ${problem(this.problems.occurredAt)}
        </label>
        ${choice(say("followUp"), words.FOLLOW_UPS, value.followUp, (name) => word("outreach.follow-up." + name.toLowerCase()), (followUp) => this.set({ followUp }))}
      </details>
    `;
  }

  private noteProblem() {
    if (!this.problems.note) {
      return nothing;
    }
    const found = places(this.value.note);
    return html`
      ${problem(this.problems.note)}
      ${found.length === 0
        ? nothing
        : html`<p class="bar error">${marked(this.value.note)}</p>
            <button type="button" class="secondary" @click=${this.maskAndSave}>${say("mask")}</button>`}
    `;
  }
}

/** The text with what identifies somebody marked. */
export function marked(text: string) {
  const parts = [];
  let from = 0;
  for (const place of places(text)) {
    parts.push(text.slice(from, place.start), html`<mark>${text.slice(place.start, place.end)}</mark>`);
    from = place.end;
  }
  return [...parts, text.slice(from)];
}

export function problem(sentence: string | undefined) {
  return sentence ? html`<p class="problem" role="alert">${sentence}</p>` : nothing;
}

/** Several of many. */
function chips(label: string, names: string[], prefix: string, chosen: string[], toggle: (name: string) => void) {
  return html`<fieldset>
    <legend>${label}</legend>
    <div class="chips">
      ${names.map(
        (name) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${chosen.includes(name) ? "true" : "false"}
            @click=${() => toggle(name)}
          >
            ${word(prefix + name.toLowerCase())}
          </button>`,
      )}
    </div>
  </fieldset>`;
}

/** One of many. */
export function choice(
  label: string,
  names: string[],
  chosen: string,
  text: (name: string) => string,
  choose: (name: string) => void,
) {
  return html`<fieldset>
    <legend>${label}</legend>
    <div class="chips" role="radiogroup" aria-label=${label}>
      ${names.map(
        (name) =>
          html`<button
            type="button"
            role="radio"
            class="chip"
            aria-checked=${name === chosen ? "true" : "false"}
            @click=${() => choose(name)}
          >
            ${text(name)}
          </button>`,
      )}
    </div>
  </fieldset>`;
}
