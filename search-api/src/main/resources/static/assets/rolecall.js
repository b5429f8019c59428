// When a request does not reach the server: navigate there, so that the browser shows its error page.
document.addEventListener("htmx:sendError", (event) => {
  location.href = event.detail.pathInfo.finalRequestPath;
});

// Chooses the browser's time zone where a person did not choose one.
for (const select of document.querySelectorAll("select[data-time-zone]")) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (select.value === "UTC" && [...select.options].some((option) => option.value === zone)) select.value = zone;
}

// Says how many new jobs came since the page was loaded, for jobs with an instant alert.
for (const status of document.querySelectorAll("[data-events]")) {
  const events = new EventSource(status.dataset.events);
  let count = 0;
  events.addEventListener("job", () => {
    const link = Object.assign(document.createElement("a"), { href: location.href });
    link.textContent = ++count + (count === 1 ? " new job" : " new jobs");
    status.replaceChildren(link);
  });
  addEventListener("pagehide", () => events.close());
}

// Completes names in the search field while a person types: a combobox with a list of suggestions.
document.addEventListener("htmx:load", (event) => {
  for (const input of event.target.querySelectorAll("input[data-suggest]")) completeNames(input);
});

function completeNames(input) {
  const list = Object.assign(document.createElement("ul"), { id: "suggestions", hidden: true });
  const status = Object.assign(document.createElement("p"), { className: "sr-only" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  status.setAttribute("role", "status");
  input.after(list, status);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) {
    input.setAttribute(name, value);
  }
  let suggestions = [], active = -1, timer = 0, request = null;

  const activate = (at) => {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const show = (found) => {
    suggestions = found;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = found.length === 0 ? "" : found.length + (found.length === 1 ? " suggestion" : " suggestions");
    activate(-1);
  };
  const hide = () => {
    clearTimeout(timer);
    request?.abort();
    show([]);
  };
  const option = (suggestion, i) => {
    const item = document.createElement("li");
    item.id = "suggestion-" + i;
    item.setAttribute("role", "option");
    const kind = document.createElement("small");
    kind.textContent = suggestion.kind.toLowerCase() + (suggestion.jobs ? ", " + suggestion.jobs.toLocaleString("en") + (suggestion.jobs === 1 ? " job" : " jobs") : "");
    item.append(suggestion.name + " ", kind);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      accept(i);
    });
    return item;
  };
  const accept = (at) => {
    const { completes, search } = suggestions[at];
    const start = input.value.slice(0, input.value.length - completes.length);
    input.value = start + search + " ";
    hide();
  };
  const load = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const response = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(input.value), { signal: request.signal });
      show(response.ok ? (await response.json()).suggestions : []);
    } catch {
      // a newer request replaced this one, or the server cannot be reached: the field works without suggestions
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2 || input.selectionStart !== input.value.length) hide();
    else timer = setTimeout(load, 120);
  });
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    const count = suggestions.length;
    if (count === 0 || event.isComposing) return;
    if (event.key === "ArrowDown") activate(active + 1 < count ? active + 1 : -1);
    else if (event.key === "ArrowUp") activate(active < 0 ? count - 1 : active - 1);
    else if (event.key === "Enter" && active >= 0) accept(active);
    else if (event.key === "Escape") hide();
    else return;
    event.preventDefault();
  });
  input.form.addEventListener("submit", hide);
}
