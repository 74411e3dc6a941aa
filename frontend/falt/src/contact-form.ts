import { html, nothing } from "lit";
import { type ContactBody, type OnlinePlace, total } from "./evening";
import { Form, type Problems, check, chips, choice, drawn, hiding, named, problem } from "./form";
import { masked } from "./note-check";
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
export class ContactForm extends Form<ContactBody> {
  static override properties = drawn("at", "since", "net", "time", "minutes", "gender", "unfolded");

  /** When it was; the form shows the clock time of it. */
  at = new Date().toISOString();
  /** The earliest time that it can have been. */
  since: string | undefined;
  /** Whether it is at a place on the net, where the platform is asked for. */
  net = false;

  private time = "";
  private minutes = "";
  private gender = "BOY";
  /** Whether the rest of the form is unfolded; until then it is not drawn. */
  private unfolded = false;

  protected override readonly fields = ["note", "heads", "minutes", "occurredAt", "channel"];

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (changed.has("content")) {
      this.minutes = `${this.value.minutes ?? ""}`;
      this.gender = Object.values(this.value.heads).flatMap((band) => Object.keys(band))[0] ?? "BOY";
    }
    if (changed.has("at")) {
      this.time = words.clock(this.at);
    }
    if (changed.has("problems")) {
      this.unfolded ||= !!(this.problems.minutes ?? this.problems.occurredAt);
    }
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
    const { value } = this;
    const at = this.occurredAt();
    const problems: Problems = {};
    if (value.made && total(value.heads) === 0) {
      problems.heads = say("headsRequired");
    }
    if (!Number.isInteger(value.minutes) || value.minutes < 0 || value.minutes > 1440) {
      problems.minutes = say("minutesRange");
    }
    if (at === undefined || (this.since !== undefined && Date.parse(at) < Date.parse(this.since) - 5 * 60_000)) {
      problems.occurredAt = say("timeWrong");
    }
    check(problems, "note", value.note, MAX_NOTE);
    const online = (this.asksForPlatform && value.online) || null;
    check(problems, "channel", online?.channel ?? "", MAX_CHANNEL);
    this.finish(problems, { content: { ...value, note: value.note.trim(), online }, at });
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
        ${chips(say("themes"), words.THEMES, value.themes, named("outreach.theme."), (name) => this.toggle("themes", name))}
        ${words.GUIDED.filter((theme) => value.themes.includes(theme)).map(
          (theme) => html`<p class="bar info">${word("outreach.guidance." + theme.toLowerCase())}</p>`,
        )}
        ${chips(say("actions"), words.ACTIONS, value.actions, named("outreach.action."), (name) => this.toggle("actions", name))}
        ${this.asksForPlatform ? this.online() : nothing} ${this.rest()}
        <label class="field">
          <span>${say("note")}</span>
          <textarea
            rows="3"
            .value=${value.note}
            aria-invalid=${!!this.problems.note}
            aria-describedby="note-help"
            @input=${(event: Event) => this.set({ note: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          <small id="note-help">${say("noteHelp")}</small>
        </label>
        ${problem(this.problems.note)} ${hiding(this.problems.note, value.note, () => this.maskAndSave())}
        <div class="last"><button class="primary" type="submit">${say("saveContact")}</button></div>
      </form>
    `;
  }

  private heads() {
    const value = this.value;
    return html`
      <fieldset aria-invalid=${!!this.problems.heads} tabindex="-1">
        <legend>${say("heads")}</legend>
        <div class="chips" role="radiogroup" aria-label=${say("gender")}>
          ${words.GENDERS.map((gender) => {
            const sum = Object.values(value.heads).reduce((heads, band) => heads + (band[gender] ?? 0), 0);
            return html`<button
              type="button"
              role="radio"
              class="chip"
              aria-checked=${this.gender === gender}
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
    return this.net || this.value.type === "DIGITAL" || !!this.content?.online;
  }

  /** A channel without a platform belongs to another one; neither has to be said. */
  private setOnline(part: Partial<OnlinePlace>): void {
    const online = { platform: "OTHER", channel: "", ...this.value.online, ...part };
    this.set({ online: online.platform === "OTHER" && online.channel === "" && !part.platform ? null : online });
  }

  private online() {
    const { online } = this.value;
    return html`
      ${choice(say("platform"), words.PLATFORMS, online?.platform ?? "", named("outreach.platform."), (platform) => this.setOnline({ platform }))}
      <label class="field">
        <span>${say("channel")}</span>
        <input
          .value=${online?.channel ?? ""}
          aria-invalid=${!!this.problems.channel}
          aria-describedby="channel-help"
          @input=${(event: Event) => this.setOnline({ channel: (event.target as HTMLInputElement).value })}
        />
        <small id="channel-help">${say("channelHelp")}</small>
      </label>
      ${problem(this.problems.channel)}
      ${hiding(this.problems.channel, online?.channel ?? "", () => this.maskAndSave())}
    `;
  }

  private rest() {
    const value = this.value;
    const summary = [
      word("outreach.type." + value.type.toLowerCase()),
      ...(value.made ? [] : [say("madeNo")]),
      word("outreach.medium." + value.medium.toLowerCase()),
      `${value.minutes || "–"} min`,
      word("outreach.follow-up." + value.followUp.toLowerCase()),
    ].join(" · ");
    return html`
      <details
        ?open=${this.unfolded}
        @toggle=${(event: Event) => (this.unfolded = (event.target as HTMLDetailsElement).open)}
      >
        <summary><b>${say("rest")}</b><span>${summary}</span></summary>
        ${this.unfolded ? this.unfoldedRest() : nothing}
      </details>
    `;
  }

  private unfoldedRest() {
    const { value } = this;
    return html`
        ${choice(say("made"), ["true", "false"], String(value.made), (name) => (name === "true" ? say("madeYes") : say("madeNo")), (name) => this.set({ made: name === "true" }))}
        ${choice(say("type"), words.TYPES, value.type, named("outreach.type."), (type) => this.set({ type }))}
        ${choice(say("medium"), words.MEDIA, value.medium, named("outreach.medium."), (medium) => this.set({ medium }))}
        ${choice(say("depth"), ["1", "2", "3"], String(value.depth), named("outreach.depth."), (depth) => this.set({ depth: Number(depth) }))}
        <label class="field">
          <span>${say("minutes")}</span>
          <input
            inputmode="numeric"
            .value=${this.minutes}
            aria-invalid=${!!this.problems.minutes}
            @input=${(event: Event) => {
              this.minutes = (event.target as HTMLInputElement).value;
              this.set({ minutes: /^\s*\d+\s*$/.test(this.minutes) ? Number(this.minutes) : NaN });
            }}
          />
          ${problem(this.problems.minutes)}
        </label>
        <label class="field">
          <span>${say("time")}</span>
          <input
            inputmode="numeric"
            .value=${this.time}
            aria-invalid=${!!this.problems.occurredAt}
            @input=${(event: Event) => (this.time = (event.target as HTMLInputElement).value)}
          />
          ${problem(this.problems.occurredAt)}
        </label>
        ${choice(say("followUp"), words.FOLLOW_UPS, value.followUp, named("outreach.follow-up."), (followUp) => this.set({ followUp }))}
    `;
  }
}

customElements.define("falt-contact", ContactForm);
