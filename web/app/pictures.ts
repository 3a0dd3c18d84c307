// A picture that doesn't come leaves its placeholder in sight. Error events don't bubble, but they can be captured.

document.addEventListener(
  "error",
  (event) => {
    if (event.target instanceof HTMLImageElement) {
      event.target.hidden = true;
    }
  },
  true,
);

export {};
