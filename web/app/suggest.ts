// Suggestions while typing: the combobox with a list as the ARIA practices describe it. What is typed is asked of this engine
// alone, and kept nowhere.

type Kind = "title" | "channel" | "tag";

interface Suggestion {
  readonly kind: Kind;
  readonly text: string;
  readonly handle: string;
}

const ADDRESS = "/api/v1/search/suggestions";
const COUNT = 8;
const PAUSE_MILLIS = 150;
const LONGEST = 200;

function isKind(value: unknown): value is Kind {
  return value === "title" || value === "channel" || value === "tag";
}

function suggestion(value: unknown): Suggestion | null {
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const { kind, text, handle } = value as Record<string, unknown>;
  if (!isKind(kind) || typeof text !== "string" || text.trim() === "") {
    return null;
  }
  return { kind, text, handle: typeof handle === "string" ? handle : "" };
}

async function fetchSuggestions(typed: string, signal: AbortSignal): Promise<Suggestion[]> {
  const wish = new URLSearchParams({ search: typed, count: String(COUNT) });
  const answer = await fetch(`${ADDRESS}?${wish}`, { signal, credentials: "omit", cache: "no-store" });
  const body: unknown = answer.ok ? await answer.json() : null;
  const list = typeof body === "object" && body !== null ? (body as Record<string, unknown>)["suggestions"] : null;
  return Array.isArray(list) ? list.map(suggestion).filter((one) => one !== null).slice(0, COUNT) : [];
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

class Combobox {
  private readonly list = element("ul", "suggestions");
  private readonly status = element("p", "unseen");
  private suggestions: Suggestion[] = [];
  private active = -1;
  private typed = "";
  private timer = 0;
  private request: AbortController | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly input: HTMLInputElement,
  ) {
    this.list.id = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.word("list"));
    this.list.hidden = true;
    this.status.setAttribute("role", "status");
    form.append(this.list, this.status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) {
        this.wait();
      }
    });
    input.addEventListener("compositionend", () => this.wait());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    form.addEventListener("submit", () => this.close());
    // A press must not take the focus from the box before it becomes a click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.click(event));
  }

  private word(name: string): string {
    return this.form.dataset[name] ?? "";
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.typed = this.input.value;
    if (this.typed.trim() === "" || this.typed.length > LONGEST) {
      this.close();
      return;
    }
    this.timer = window.setTimeout(() => void this.ask(this.typed), PAUSE_MILLIS);
  }

  private async ask(typed: string): Promise<void> {
    const request = new AbortController();
    this.request = request;
    try {
      const found = await fetchSuggestions(typed, request.signal);
      // Whoever went on meanwhile doesn't want to see them any more.
      if (!request.signal.aborted && document.activeElement === this.input) {
        this.show(found);
      }
    } catch {
      // Aborted, or the engine is away: one can search without suggestions.
    }
  }

  private show(found: Suggestion[]): void {
    this.suggestions = found;
    this.active = -1;
    this.list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.open(found.length > 0);
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent =
      found.length === 0
        ? this.word("none")
        : found.length === 1
          ? this.word("one")
          : this.word("many").replace("#", String(found.length));
  }

  private option(one: Suggestion, at: number): HTMLElement {
    const option = element("li", "suggestion");
    option.id = `suggestion-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = element("span", "suggestion-text", one.text);
    text.dir = "auto";
    const note = element("span", "suggestion-note", this.word(one.kind));
    option.append(text, " ", note);
    if (one.kind === "channel" && one.handle !== "") {
      note.append(" ", element("bdi", "", one.handle));
    }
    return option;
  }

  private open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  private close(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
    this.open(false);
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
        this.move(event, 1);
        break;
      case "ArrowUp":
        this.move(event, -1);
        break;
      case "Escape":
        // The list first; the words only with a second press.
        event.preventDefault();
        this.input.value = this.typed;
        this.close();
        break;
      case "Enter": {
        const chosen = this.suggestions[this.active];
        if (chosen) {
          event.preventDefault();
          this.choose(chosen);
        }
        break;
      }
    }
  }

  /** One place before the first and behind the last is what was typed. */
  private move(event: KeyboardEvent, by: 1 | -1): void {
    event.preventDefault();
    const places = this.suggestions.length + 1;
    this.active = ((this.active + 1 + by + places) % places) - 1;
    [...this.list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === this.active));
    });
    const option = this.list.children[this.active];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
    this.input.value = this.suggestions[this.active]?.text ?? this.typed;
  }

  private click(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("li") : null;
    const chosen = option ? this.suggestions[[...this.list.children].indexOf(option)] : undefined;
    if (chosen) {
      this.choose(chosen);
    }
  }

  private choose(chosen: Suggestion): void {
    const channel = chosen.kind === "channel" && chosen.handle !== "";
    if (!channel) {
      this.input.value = chosen.text;
      this.form.requestSubmit();
      return;
    }
    const target = new URLSearchParams({ search: chosen.handle, type: "channels" });
    const language = this.form.querySelector<HTMLInputElement>("input[name=hl]");
    if (language) {
      target.set("hl", language.value);
    }
    this.close();
    location.assign(`${this.form.getAttribute("action") ?? "/search"}?${target}`);
  }
}

function start(): void {
  const form = document.querySelector<HTMLFormElement>("form.searchbox");
  const input = form?.querySelector<HTMLInputElement>("input[type=search]");
  if (form && input) {
    new Combobox(form, input);
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", start);
} else {
  start();
}

export {};
