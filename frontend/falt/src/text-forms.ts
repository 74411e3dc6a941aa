import { html } from "lit";
import type { ObservationBody } from "./evening";
import { Form, type Problems, check, choice, hiding, named, problem } from "./form";
import { newId } from "./ids";
import { masked } from "./note-check";
import { redrawn } from "./photo";
import * as words from "./words";
import { say } from "./words";

const MAX_WHERE = 200;
const MAX_TEXT = 2000;

/** Something about a place that makes it less safe. */
export class ObservationForm extends Form<ObservationBody> {
  protected override value: ObservationBody = {
    category: "GRAFFITI",
    where: "",
    severity: 1,
    description: "",
    photo: null,
  };

  protected override readonly fields = ["description", "where", "photo"];

  private async photo(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) {
      return;
    }
    let photo = "";
    try {
      this.set({ photo: { id: newId(), jpeg: await redrawn(file) } });
    } catch {
      photo = say("photoWrong");
    }
    this.problems = { ...this.problems, photo };
  }

  private save(event?: Event): void {
    event?.preventDefault();
    const where = this.value.where.trim();
    const description = this.value.description.trim();
    const problems: Problems = where ? {} : { where: say("whereRequired") };
    check(problems, "where", where, MAX_WHERE);
    check(problems, "description", description, MAX_TEXT);
    this.finish(problems, { ...this.value, where, description });
  }

  private maskAndSave(): void {
    this.set({ where: masked(this.value.where), description: masked(this.value.description) });
    this.save();
  }

  override render() {
    const value = this.value;
    return html`
      <form @submit=${this.save} novalidate>
        ${choice(say("category"), words.CATEGORIES, value.category, named("outreach.observation.category."), (category) => this.set({ category }))}
        <label class="field">
          <span>${say("where")}</span>
          <input
            .value=${value.where}
            aria-invalid=${!!this.problems.where}
            aria-describedby="where-help"
            @input=${(event: Event) => this.set({ where: (event.target as HTMLInputElement).value })}
          />
          <small id="where-help">${say("whereHelp")}</small>
          ${problem(this.problems.where)}
        </label>
        ${choice(say("severity"), ["1", "2", "3"], String(value.severity), named("outreach.observation.severity."), (severity) => this.set({ severity: Number(severity) }))}
        <label class="field">
          <span>${say("description")}</span>
          <textarea
            rows="3"
            .value=${value.description}
            aria-invalid=${!!this.problems.description}
            aria-describedby="description-help"
            @input=${(event: Event) => this.set({ description: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          <small id="description-help">${say("noteHelp")}</small>
          ${problem(this.problems.description)}
        </label>
        ${hiding(this.problems.where ?? this.problems.description, value.where + "\n" + value.description, () => this.maskAndSave())}
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
      const text = atob(jpeg);
      const bytes = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at++) {
        bytes[at] = text.charCodeAt(at);
      }
      this.shown = { jpeg, address: URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" })) };
    }
    return this.shown.address;
  }
}

customElements.define("falt-observation", ObservationForm);

/** What the team leaves behind at the end. */
export class EndForm extends Form<{ mood: string; nextTeam: string }> {
  protected override value = { mood: "", nextTeam: "" };

  protected override readonly fields = ["mood", "nextTeam"];

  private save(event?: Event): void {
    event?.preventDefault();
    const mood = this.value.mood.trim();
    const nextTeam = this.value.nextTeam.trim();
    const problems: Problems = mood ? {} : { mood: say("moodRequired") };
    check(problems, "mood", mood, MAX_TEXT);
    check(problems, "nextTeam", nextTeam, MAX_TEXT);
    this.finish(problems, { mood, nextTeam });
  }

  private maskAndSave(): void {
    this.set({ mood: masked(this.value.mood), nextTeam: masked(this.value.nextTeam) });
    this.save();
  }

  override render() {
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
                aria-invalid=${!!this.problems[name]}
                @input=${(event: Event) => this.set({ [name]: (event.target as HTMLTextAreaElement).value })}
              ></textarea>
              ${problem(this.problems[name])}
            </label>`,
        )}
        ${hiding(this.problems.mood ?? this.problems.nextTeam, this.value.mood + "\n" + this.value.nextTeam, () => this.maskAndSave())}
        <div class="last"><button class="primary" type="submit">${say("end")}</button></div>
      </form>
    `;
  }
}

customElements.define("falt-end", EndForm);
