// "/" goes to the search box; there, or on a result, the arrow keys walk through the results.

function box(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("#q");
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

function toBox(event: KeyboardEvent): void {
  const input = box();
  if (input && !typing(event.target)) {
    event.preventDefault();
    input.focus();
    input.select();
  }
}

function step(event: KeyboardEvent, by: 1 | -1): void {
  const hits = [...document.querySelectorAll<HTMLAnchorElement>("a[data-hit]")];
  const at = hits.findIndex((hit) => hit === document.activeElement);
  const input = box();
  if (at < 0 && document.activeElement !== input) {
    return; // Elsewhere the arrow keys scroll, as everywhere.
  }
  const next = at + by;
  if (next < 0) {
    if (at === 0) {
      event.preventDefault();
      input?.focus();
    }
    return;
  }
  const hit = hits[next];
  if (hit) {
    event.preventDefault();
    hit.focus();
    hit.closest("li")?.scrollIntoView({ block: "nearest" });
  }
}

document.addEventListener("keydown", (event) => {
  const taken = event.defaultPrevented || event.isComposing;
  if (taken || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  switch (event.key) {
    case "/":
      toBox(event);
      break;
    case "ArrowDown":
      step(event, 1);
      break;
    case "ArrowUp":
      step(event, -1);
      break;
  }
});

export {};
