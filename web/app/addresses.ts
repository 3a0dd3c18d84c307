// Addresses stay short: what says nothing isn't sent with the form.

document.addEventListener("formdata", (event) => {
  const data = event.formData;
  for (const name of new Set(data.keys())) {
    const said = data.getAll(name).filter((value) => value !== "");
    const hides = name === "nsfw" && said.length === 1 && said[0] === "false";
    if (name === "search") {
      continue;
    }
    data.delete(name);
    if (!hides) {
      said.forEach((value) => data.append(name, value));
    }
  }
});

export {};
