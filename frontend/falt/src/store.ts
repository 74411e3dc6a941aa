/*
 * What the phone keeps: the queue of entries and what it knows of the evening, each sealed with a key of the signed-in
 * account that no script can read out. A newer version of the page reads what an older one wrote; nothing here is ever
 * cleared but by being stored at the server or by its owner.
 */

/** Where an entry stands. Only a stored one may be forgotten. */
export type Standing = "waiting" | "stored" | "conflict" | "refused";

/** An entry as the rest of the page sees it. */
export interface Entry {
  id: string;
  account: string;
  sequence: number;
  standing: Standing;
  /** How often it was sent without an answer that counts: from then on other bytes could meet the first ones. */
  tries: number;
  field?: string;
  reason?: string;
  /** The exact text that is sent and hashed. */
  body: string;
}

interface Row extends Omit<Entry, "body"> {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface Kept {
  name: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const NAME = "falt";
const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("entries", { keyPath: "id" }).createIndex("account", ["account", "sequence"]);
      db.createObjectStore("kept", { keyPath: "name" });
      db.createObjectStore("keys");
      db.createObjectStore("phone");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

async function key(account: string): Promise<CryptoKey> {
  const db = await database();
  const known = await done<CryptoKey | undefined>(db.transaction("keys").objectStore("keys").get(account));
  if (known) {
    return known;
  }
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const writing = db.transaction("keys", "readwrite", { durability: "strict" });
  const store = writing.objectStore("keys");
  // Another tab may have made one meanwhile; the first stays.
  const first = await done<CryptoKey | undefined>(store.get(account));
  if (!first) {
    store.put(made, account);
  }
  await committed(writing);
  return first ?? made;
}

async function seal(account: string, text: string): Promise<{ iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await key(account),
    new TextEncoder().encode(text),
  );
  return { iv, sealed };
}

async function open(account: string, row: { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }): Promise<string> {
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(account), row.sealed);
  return new TextDecoder().decode(bytes);
}

/** The next number in this phone's own order, never given twice, whatever tab asks. */
export async function nextSequence(): Promise<number> {
  const db = await database();
  const writing = db.transaction("phone", "readwrite", { durability: "strict" });
  const store = writing.objectStore("phone");
  const next = ((await done<number | undefined>(store.get("sequence"))) ?? 0) + 1;
  store.put(next, "sequence");
  await committed(writing);
  return next;
}

/** Keeps an entry, new or changed. Resolves only when it is on the phone's disk. */
export async function keep(entry: Entry): Promise<void> {
  const { body, ...plain } = entry;
  const row: Row = { ...plain, ...(await seal(entry.account, body)) };
  const writing = (await database()).transaction("entries", "readwrite", { durability: "strict" });
  writing.objectStore("entries").put(row);
  await committed(writing);
}

/** Notes what the server said of an entry, unless it was changed meanwhile. */
export async function settle(
  id: string,
  standing: Standing,
  detail: { field?: string; reason?: string } = {},
): Promise<void> {
  await change(id, (row) => ({ ...row, standing, field: detail.field, reason: detail.reason }));
}

/** Notes that an entry is being sent, before the first byte leaves. */
export async function noteTry(id: string): Promise<void> {
  await change(id, (row) => ({ ...row, tries: row.tries + 1 }));
}

async function change(id: string, to: (row: Row) => Row): Promise<void> {
  const writing = (await database()).transaction("entries", "readwrite", { durability: "strict" });
  const store = writing.objectStore("entries");
  const row = await done<Row | undefined>(store.get(id));
  if (row) {
    store.put(to(row));
  }
  await committed(writing);
}

/** Forgets an entry that its owner took back before it was ever sent, or that is stored and of an evening gone by. */
export async function forget(id: string): Promise<void> {
  const writing = (await database()).transaction("entries", "readwrite", { durability: "strict" });
  writing.objectStore("entries").delete(id);
  await committed(writing);
}

/** The account's entries in the phone's own order. */
export async function entriesOf(account: string): Promise<Entry[]> {
  const rows = await done<Row[]>(
    (await database())
      .transaction("entries")
      .objectStore("entries")
      .index("account")
      .getAll(IDBKeyRange.bound([account, 0], [account, Number.MAX_SAFE_INTEGER])),
  );
  return Promise.all(
    rows.map(async ({ iv, sealed, ...plain }) => ({ ...plain, body: await open(plain.account, { iv, sealed }) })),
  );
}

/** How many entries of other accounts wait on this phone. */
export async function waitingOfOthers(account: string): Promise<number> {
  const rows = await done<Row[]>((await database()).transaction("entries").objectStore("entries").getAll());
  return rows.filter((row) => row.account !== account && row.standing === "waiting").length;
}

/** Keeps something that the account's page needs without a network. */
export async function keepFor(account: string, name: string, value: unknown): Promise<void> {
  const kept: Kept = { name: account + "/" + name, ...(await seal(account, JSON.stringify(value))) };
  const writing = (await database()).transaction("kept", "readwrite");
  writing.objectStore("kept").put(kept);
  await committed(writing);
}

export async function keptFor<T>(account: string, name: string): Promise<T | undefined> {
  const kept = await done<Kept | undefined>(
    (await database())
      .transaction("kept")
      .objectStore("kept")
      .get(account + "/" + name),
  );
  return kept && (JSON.parse(await open(account, kept)) as T);
}

export async function forgetKept(account: string, name: string): Promise<void> {
  const writing = (await database()).transaction("kept", "readwrite");
  writing.objectStore("kept").delete(account + "/" + name);
  await committed(writing);
}

/** Who signed in on this phone last: their evening opens without a network. */
export async function lastAccount(): Promise<string | undefined> {
  return done<string | undefined>((await database()).transaction("phone").objectStore("phone").get("account"));
}

export async function rememberAccount(account: string | undefined): Promise<void> {
  const writing = (await database()).transaction("phone", "readwrite", { durability: "strict" });
  if (account === undefined) {
    writing.objectStore("phone").delete("account");
  } else {
    writing.objectStore("phone").put(account, "account");
  }
  await committed(writing);
}
