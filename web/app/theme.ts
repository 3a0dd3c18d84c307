// A remembered choice of light or dark. Without one the system's wish holds, by CSS alone.

type Theme = "light" | "dark";

const KEY = "vigie.theme";

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : null;
  } catch {
    // Storage is switched off: the choice lasts for this page.
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // See above.
  }
}

function wished(): Theme {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function current(): Theme {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

function apply(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

function offer(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-toggle]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const other: Theme = (document.documentElement.dataset["theme"] ? current() : wished()) === "dark" ? "light" : "dark";
      apply(other);
      remember(other);
    });
  }
}

const theme = remembered();
if (theme) {
  apply(theme);
}
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", offer);
} else {
  offer();
}

export {};
