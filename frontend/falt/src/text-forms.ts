import { LitElement, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { choice, marked, problem } from "./contact-form";
import type { ObservationBody } from "./evening";
import { newId } from "./ids";
import { masked, places } from "./note-check";
import { redrawn } from "./photo";
import * as words from "./words";
import { say, word } from "./words";

const MAX_WHERE = 200;
const MAX_TEXT = 2000;

/** What is wrong with a text that may identify nobody, or nothing. */
function wrong(text: string, longest: number): string | undefined {
  if (text.length > longest) {
    return say("longText", longest);
  }
  return places(text).length > 0 ? say("identifying") : undefined;
}

/** Something about a place that makes it less safe. */
@customElement("falt-observation")
export class ObservationForm extends LitElement {
  @property({ attribute: false }) content: ObservationBody | undefined;
  @property({ attribute: false }) refusal: { field?: string; reason?: string } | undefined;

  @state() private value: ObservationBody = {
    category: "GRAFFITI",
    where: "",
    severity: 1,
    description: "",
    photo: null,
  };
  @state() private problems: Record<string, string> = {};

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("content") && this.content) {
      this.value = structuredClone(this.content);
    }
    if (changed.has("refusal") && this.refusal?.reason) {
      this.problems = { [this.refusal.field ?? "description"]: this.refusal.reason };
    }
  }

  private set(part: Partial<ObservationBody>): void {
    this.value = { ...this.value, ...part };
    this.dispatchEvent(new CustomEvent("typed", { detail: this.value }));
  }

  private async photo(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) {
      return;
    }
    try {
      this.set({ photo: { id: newId(), jpeg: await redrawn(file) } });
      this.problems = {};
    } catch {
      this.problems = { photo: say("photoWrong") };
    }
  }

  private save(event?: Event): void {
    event?.preventDefault();
    const problems: Record<string, string> = {};
    const where = this.value.where.trim() === "" ? say("whereRequired") : wrong(this.value.where, MAX_WHERE);
    const description = wrong(this.value.description, MAX_TEXT);
    if (where) {
      problems.where = where;
    }
    if (description) {
      problems.description = description;
    }
    this.problems = problems;
    if (where || description) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    this.dispatchEvent(
      new CustomEvent<ObservationBody>("written", {
        detail: { ...this.value, where: this.value.where.trim(), description: this.value.description.trim() },
      }),
    );
  }

  private maskAndSave(): void {
    this.set({ where: masked(this.value.where), description: masked(this.value.description) });
    this.save();
  }

  override render() {
    const value = this.value;
    const identifying = places(value.where).length + places(value.description).length > 0;
    const told = this.problems.where ?? this.problems.description;
    return html`
      <form @submit=${this.save} novalidate>
        ${choice(say("category"), words.CATEGORIES, value.category, (name) => word("outreach.observation.category." + name.toLowerCase()), (category) => this.set({ category }))}
        <label class="field">
          <span>${say("where")}</span>
          <input
            .value=${value.where}
            aria-invalid=${this.problems.where ? "true" : "false"}
            aria-describedby="where-help"
            @input=${(event: Event) => this.set({ where: (event.target as HTMLInputElement).value })}
          />
          <small id="where-help">${say("whereHelp")}</small>
          ${problem(this.problems.where)}
        </label>
        ${choice(say("severity"), ["1", "2", "3"], String(value.severity), (name) => word("outreach.observation.severity." + name), (severity) => this.set({ severity: Number(severity) }))}
        <label class="field">
          <span>${say("description")}</span>
          <textarea
            rows="3"
            .value=${value.description}
            aria-invalid=${this.problems.description ? "true" : "false"}
            aria-describedby="description-help"
            @input=${(event: Event) => this.set({ description: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          <small id="description-help">${say("noteHelp")}</small>
          ${problem(this.problems.description)}
        </label>
        ${told && identifying
          ? html`<p class="bar error">${marked(value.where + "\n" + value.description)}</p>
              <button type="button" class="secondary" @click=${this.maskAndSave}>${say("mask")}</button>`
          : nothing}
        <div class="field">
          ${value.photo
            ? html`<img class="photo" alt=${say("photo")} src=${this.pictureAddress(value.photo.jpeg)} />
                <button type="button" class="secondary" @click=${() => this.set({ photo: null })}>
                  ${say("removePhoto")}
                </button>`
            : html`<label class="secondary button">
                ${say("takePhoto")}
                <input class="visually-hidden" type="file" accept="image/*" capture="environment" @change=${this.photo} />
              </label>`}
          <small>${say("photoHelp")}</small>
          ${problem(this.problems.photo)}
        </div>
        <div class="last"><button class="primary" type="submit">${say("saveObservation")}</button></div>
      </form>
    `;
  }

  private shown: { jpeg: string; address: string } | undefined;

  private pictureAddress(jpeg: string): string {
    if (this.shown?.jpeg !== jpeg) {
      if (this.shown) {
        URL.revokeObjectURL(this.shown.address);
      }
      const bytes = Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0));
      this.shown = { jpeg, address: URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" })) };
    }
    return this.shown.address;
  }
}

/** What the team leaves behind at the end. */
@customElement("falt-end")
export class EndForm extends LitElement {
  @property({ attribute: false }) content = { mood: "", nextTeam: "" };
  @property({ attribute: false }) refusal: { field?: string; reason?: string } | undefined;
  @state() private value = { mood: "", nextTeam: "" };
  @state() private problems: Record<string, string> = {};

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("content")) {
      this.value = { ...this.content };
    }
    if (changed.has("refusal") && this.refusal?.reason) {
      this.problems = { [this.refusal.field ?? "mood"]: this.refusal.reason };
    }
  }

  private set(part: Partial<{ mood: string; nextTeam: string }>): void {
    this.value = { ...this.value, ...part };
    this.dispatchEvent(new CustomEvent("typed", { detail: this.value }));
  }

  private save(event?: Event): void {
    event?.preventDefault();
    const problems: Record<string, string> = {};
    const mood = this.value.mood.trim() === "" ? say("moodRequired") : wrong(this.value.mood, MAX_TEXT);
    const nextTeam = wrong(this.value.nextTeam, MAX_TEXT);
    if (mood) {
      problems.mood = mood;
    }
    if (nextTeam) {
      problems.nextTeam = nextTeam;
    }
    this.problems = problems;
    if (mood || nextTeam) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    this.dispatchEvent(
      new CustomEvent("written", {
        detail: { mood: this.value.mood.trim(), nextTeam: this.value.nextTeam.trim() },
      }),
    );
  }

  private maskAndSave(): void {
    this.set({ mood: masked(this.value.mood), nextTeam: masked(this.value.nextTeam) });
    this.save();
  }

  override render() {
    const identifying = places(this.value.mood).length + places(this.value.nextTeam).length > 0;
    const told = this.problems.mood ?? this.problems.nextTeam;
    return html`
      <form @submit=${this.save} novalidate>
        <p>${say("endIntro")}</p>
        ${(["mood", "nextTeam"] as const).map(
          (name) =>
            html`<label class="field">
              <span>${say(name)}</span>
              <textarea
                rows="4"
                .value=${this.value[name]}
                aria-invalid=${this.problems[name] ? "true" : "false"}
                @input=${(event: Event) => this.set({ [name]: (event.target as HTMLTextAreaElement).value })}
              ></textarea>
              ${problem(this.problems[name])}
            </label>`,
        )}
        ${told && identifying
          ? html`<p class="bar error">${marked(this.value.mood + "\n" + this.value.nextTeam)}</p>
              <button type="button" class="secondary" @click=${this.maskAndSave}>${say("mask")}</button>`
          : nothing}
        <div class="last"><button class="primary" type="submit">${say("end")}</button></div>
      </form>
    `;
  }
}
