/*
 * What the page says. The words for kinds of contacts, themes and the like are the portal's own: the build takes them
 * from the portal's texts, so that they are written once.
 */
declare const PORTAL_WORDS: Record<string, [string, string]>;

/** Each in Swedish and in English. */
const SAID = {
  title: ["Fält", "Field"],
  signIn: ["Logga in", "Sign in"],
  signInIntro: [
    "Logga in en gång, så fungerar sidan hela kvällen även utan täckning.",
    "Sign in once and the page works all evening, also without coverage.",
  ],
  signInAgain: [
    "Logga in igen för att skicka och hämta. Du kan fortsätta skriva så länge.",
    "Sign in again to send and fetch. You can go on writing meanwhile.",
  ],
  username: ["Användarnamn", "User name"],
  password: ["Lösenord", "Password"],
  signInOffline: [
    "Det går inte att nå portalen just nu. Försök igen när du har täckning.",
    "The portal cannot be reached right now. Try again when you have coverage.",
  ],
  signOut: ["Logga ut från telefonen", "Sign out on this phone"],
  signOutWaiting: [
    "{0} väntar på att skickas och ligger kvar på telefonen tills du loggar in igen.",
    "{0} waiting to be sent, kept on the phone until you sign in again.",
  ],
  signOutSure: ["Logga ut ändå", "Sign out anyway"],
  cancel: ["Avbryt", "Cancel"],
  back: ["Tillbaka", "Back"],
  noShift: ["Inget pass i kväll", "No shift tonight"],
  noShiftText: [
    "När samordnaren har planerat ett pass med dig syns det här. Du behöver täckning för att hämta det.",
    "When the team lead has planned a shift with you it shows here. You need coverage to fetch it.",
  ],
  tonight: ["Kvällens pass", "Tonight’s shift"],
  places: ["Platser", "Places"],
  planNote: ["Att veta före passet", "To know before the shift"],
  handOver: ["Från förra passet", "From the shift before"],
  mood: ["Stämningen", "The mood"],
  nextTeam: ["Till nästa pass", "To the next shift"],
  start: ["Starta passet", "Start the shift"],
  startsFrom: ["Passet går att starta {0} {1}.", "The shift can be started {0} {1}."],
  choosePlace: ["Vart kommer ni?", "Where do you arrive?"],
  arrive: ["Ankom till en plats", "Arrive at a place"],
  otherPlace: ["Sök en annan plats", "Search for another place"],
  noPlace: ["Ingen plats heter så.", "No place has that name."],
  since: ["sedan {0}", "since {0}"],
  onTheWay: ["På väg", "On the way"],
  leave: ["Lämna platsen", "Leave the place"],
  moveOn: ["Vidare till nästa plats", "On to the next place"],
  newContact: ["Ny kontakt", "New contact"],
  again: ["Samma som nyss", "Same as before"],
  newObservation: ["Ny observation", "New observation"],
  end: ["Avsluta passet", "End the shift"],
  endIntro: ["Nästa lag läser det här först.", "The next team reads this first."],
  ended: ["Passet är avslutat. Tack för i kväll!", "The shift has ended. Thank you for tonight!"],
  contacts: ["Kvällens kontakter", "Tonight’s contacts"],
  noContacts: [
    "Inga kontakter ännu. De du sparar syns här, även utan täckning.",
    "No contacts yet. Those you save show here, also without coverage.",
  ],
  observations: ["Kvällens observationer", "Tonight’s observations"],
  heads: ["Hur många?", "How many?"],
  gender: ["Kön", "Gender"],
  fewer: ["Färre: {0}", "Fewer: {0}"],
  more: ["Fler: {0}", "More: {0}"],
  themes: ["Tema", "Theme"],
  actions: ["Åtgärd", "Action"],
  rest: ["Mer om kontakten", "More about the contact"],
  type: ["Typ", "Type"],
  medium: ["Sätt", "Medium"],
  made: ["Kontakt", "Contact"],
  madeYes: ["Fick kontakt", "Made contact"],
  madeNo: ["Bara försök", "Attempt only"],
  depth: ["Djup", "Depth"],
  minutes: ["Minuter", "Minutes"],
  time: ["Tid", "Time"],
  followUp: ["Uppföljning", "Follow-up"],
  note: ["Anteckning", "Note"],
  noteHelp: ["Inga namn, nummer eller adresser.", "No names, numbers or addresses."],
  platform: ["Plattform", "Platform"],
  channel: ["Kanal eller grupp", "Channel or group"],
  channelHelp: [
    "Kanalens eller gruppens namn. Aldrig någons användarnamn.",
    "The name of the channel or group. Never anybody’s user name.",
  ],
  saveContact: ["Spara kontakt", "Save contact"],
  saved: ["Sparad {0}", "Saved {0}"],
  undo: ["Ångra", "Undo"],
  takenBack: ["Borttagen.", "Removed."],
  headsRequired: [
    "Ange minst en person, eller välj ”Bara försök”.",
    "Give at least one person, or choose “Attempt only”.",
  ],
  minutesRange: ["Ange minuter från 0 till 1440.", "Give minutes from 0 to 1440."],
  timeWrong: [
    "Tiden ligger utanför passet. Ange en tid från att passet startade till nu.",
    "The time lies outside the shift. Give a time from its start until now.",
  ],
  identifying: [
    "Texten innehåller ett personnummer, ett telefonnummer eller en e-postadress:",
    "The text holds a personal number, a telephone number or an e-mail address:",
  ],
  mask: ["Dölj och spara", "Hide and save"],
  category: ["Vad gäller det?", "What is it about?"],
  where: ["Var på platsen?", "Where at the place?"],
  whereHelp: [
    "Så att någon annan hittar dit, till exempel ”väggen mot cykelstället”.",
    "So that somebody else finds it, such as “the wall by the bicycle stand”.",
  ],
  whereRequired: ["Skriv var på platsen det är.", "Say where at the place it is."],
  severity: ["Hur allvarligt är det?", "How bad is it?"],
  description: ["Mer att veta", "More to know"],
  photo: ["Foto av platsen", "Photo of the place"],
  photoHelp: ["Inga människor i bilden.", "No people in the picture."],
  takePhoto: ["Ta ett foto", "Take a photo"],
  removePhoto: ["Ta bort fotot", "Remove the photo"],
  photoWrong: ["Bilden gick inte att läsa. Ta en ny.", "The picture could not be read. Take another."],
  saveObservation: ["Spara observation", "Save observation"],
  moodRequired: ["Skriv något om stämningen i kväll.", "Say something about the mood tonight."],
  longText: [
    "Texten är för lång. Den får ha högst {0} tecken.",
    "The text is too long. It may have at most {0} characters.",
  ],
  outbox: ["Skickat och väntande", "Sent and waiting"],
  allSent: ["Allt är skickat", "Everything is sent"],
  waiting: ["{0} väntar", "{0} waiting"],
  refused: ["{0} behöver rättas", "{0} to correct"],
  stateWaiting: ["Väntar på täckning", "Waiting for coverage"],
  stateStored: ["Skickad", "Sent"],
  stateConflict: ["Samordnaren väljer mellan två versioner", "The team lead chooses between two versions"],
  stateRefused: ["Inte sparad", "Not stored"],
  stateFirst: [
    "Samordnaren behöll den version som kom först. Den här gäller inte.",
    "The team lead kept the version that came first. This one does not count.",
  ],
  stateSecond: ["Samordnaren valde den här versionen", "The team lead chose this version"],
  offline: [
    "Ingen täckning. Allt sparas på telefonen och skickas sedan.",
    "No coverage. Everything is kept on the phone and sent later.",
  ],
  sendNow: ["Skicka nu", "Send now"],
  sendAgain: ["Skicka igen", "Send again"],
  edit: ["Ändra", "Change"],
  remove: ["Ta bort", "Remove"],
  alone: ["Jag är ensam", "I am alone"],
  aloneIntro: [
    "Portalen säger till samordnaren om du inte hörs av. Det ersätter inte ett personlarm: ring 112 vid fara.",
    "The portal tells the team lead when you are not heard of. It does not replace a personal alarm: call 112 in danger.",
  ],
  aloneEvery: ["Hör av mig var {0}:e minut", "I check in every {0} minutes"],
  aloneNow: ["Du är ensam. Hör av dig senast {0}.", "You are alone. Check in by {0}."],
  aloneLate: [
    "Du skulle ha hört av dig {0}. Samordnaren får veta det om du inte trycker nu.",
    "You were to check in at {0}. The team lead is told unless you press now.",
  ],
  checkIn: ["Jag är okej", "I am fine"],
  together: ["Inte ensam längre", "No longer alone"],
  checkedIn: ["Noterat {0}.", "Noted at {0}."],
  full: [
    "Telefonens minne är nästan fullt. Rensa bilder eller appar, annars kan nya poster inte sparas.",
    "The phone’s memory is nearly full. Remove pictures or apps, or new entries may not be saved.",
  ],
  sentMeanwhile: [
    "Den hann skickas och kan inte längre ändras här. Rätta den i portalen.",
    "It was sent meanwhile and can no longer be changed here. Correct it in the portal.",
  ],
  notKept: [
    "Det gick inte att spara på telefonen. Texten finns kvar här: försök igen.",
    "It could not be saved on the phone. The text is still here: try again.",
  ],
  others: [
    "{0} väntar här för en annan person och skickas när den personen loggar in.",
    "{0} waiting here for somebody else, to be sent when that person signs in.",
  ],
  newVersion: ["Det finns en ny version av sidan.", "There is a new version of the page."],
  reload: ["Hämta den", "Load it"],
  kindStart: ["Passet startade", "The shift started"],
  kindArrive: ["Ankomst", "Arrival"],
  kindLeave: ["Lämnade platsen", "Left the place"],
  kindTakeBack: ["Ångrad kontakt", "Contact taken back"],
  kindEnd: ["Passet avslutades", "The shift ended"],
  people: ["{0} personer", "{0} people"],
  person: ["1 person", "1 person"],
} satisfies Record<string, [string, string]>;

export type Key = keyof typeof SAID;

/** Which of two words is the phone's. */
const ENGLISH = Number(navigator.language.startsWith("en"));

export const language = ENGLISH ? "en" : "sv";

/** A text of this page, in the phone's language. */
export function say(key: Key, ...values: (string | number)[]): string {
  return values.reduce<string>((words, value, at) => words.replace(`{${at}}`, String(value)), SAID[key][ENGLISH]);
}

/** A word of the portal's, such as that for a theme. */
export function word(key: string): string {
  return PORTAL_WORDS[key]?.[ENGLISH] ?? key;
}

// Made once each: they cost a phone more than all that they write.
const wall = swedish({ hour: "2-digit", minute: "2-digit" });
const calendar = swedish({ weekday: "long", day: "numeric", month: "short" });

function swedish(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(ENGLISH ? "en-GB" : "sv-SE", { ...parts, timeZone: "Europe/Stockholm" });
}

/** The day of an instant in Sweden. */
export function day(instant: string): string {
  return calendar.format(new Date(instant));
}

/** An instant as the clock on the wall shows it in Sweden. */
export function clock(instant: string | number | Date): string {
  return wall.format(new Date(instant));
}

export const THEMES = [
  "SCHOOL",
  "FAMILY",
  "MENTAL_HEALTH",
  "SUBSTANCES",
  "VIOLENCE",
  "CRIME",
  "HONOUR",
  "RADICALISATION",
  "WORK_STUDY",
  "LEISURE",
  "ONLINE_LIFE",
  "SAFETY",
];
export const GUIDED = ["VIOLENCE", "HONOUR", "RADICALISATION"];
export const ACTIONS = [
  "INFORMATION",
  "CONVERSATION",
  "WALKED_HOME",
  "CONTACTED_GUARDIAN",
  "REFERRED",
  "CONCERN_REPORT",
  "POLICE",
];
export const TYPES = [
  "OBSERVATION",
  "SHORT_CONTACT",
  "CONVERSATION",
  "SUPPORTIVE",
  "GROUP_ACTIVITY",
  "DIGITAL",
  "GUARDIAN",
];
export const MEDIA = ["IN_PERSON", "TEXT", "VIDEO", "VOICE"];
export const PLATFORMS = ["SNAPCHAT", "INSTAGRAM", "TIKTOK", "DISCORD", "GAMING", "MESSAGES", "OWN_CHAT", "OTHER"];
export const FOLLOW_UPS = ["NONE", "MEET_AGAIN", "HANDED_OVER", "DONE"];
export const AGES = ["UNDER_10", "AGE_10_12", "AGE_13_15", "AGE_16_18", "AGE_19_25", "ADULT", "UNKNOWN"];
export const GENDERS = ["GIRL", "BOY", "NON_BINARY", "UNKNOWN"];
export const CATEGORIES = [
  "GRAFFITI",
  "LITTER",
  "VANDALISM",
  "LIGHTING",
  "VEGETATION",
  "TRAFFIC",
  "SCHOOL_ROUTE",
  "BUILDING",
  "SURVEILLANCE_NEED",
];
