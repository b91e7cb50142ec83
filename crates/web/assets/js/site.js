// Ease for the pages: everything here is also possible without it.

// Colours ------------------------------------------------------------------------------------------------

function themeChoice() {
  const choice = document.querySelector("[data-theme-choice]");
  const root = document.documentElement;
  if (!choice) return;
  choice.hidden = false;
  const current = choice.querySelector(`[value="${root.dataset.theme ?? "auto"}"]`);
  if (current) current.checked = true;
  choice.addEventListener("change", ({ target }) => {
    if (target.value === "auto") delete root.dataset.theme;
    else root.dataset.theme = target.value;
    try {
      if (target.value === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", target.value);
    } catch {
      // Not kept for the next visit, then.
    }
  });
}

// The wheel and the words ----------------------------------------------------------------------------------

const list = (text) => (text ? text.split(" ").filter(Boolean) : []);

// What an element is about: bodies, aspect lines and houses.
function subject(element) {
  const { body, aspect, house, points, aspects, houses } = element.dataset;
  const pair = aspect ? aspect.split("-") : [];
  return {
    points: new Set([...list(points), ...(body ? [body] : []), ...(pair.length === 3 ? [pair[0], pair[2]] : [])]),
    aspects: new Set([...list(aspects), ...(aspect ? [aspect] : [])]),
    houses: new Set([...list(houses), ...(house ? [house] : [])]),
    // One body asks for everything that concerns it; a sentence names its lines itself.
    wide: Boolean(body),
  };
}

function concerns(asked, element) {
  const own = subject(element);
  const meets = (key) => [...own[key]].some((id) => asked[key].has(id));
  if (element.dataset.aspect) return meets("aspects") || (asked.wide && meets("points"));
  // A sentence about an aspect answers to its line, not to everything that touches one of the two.
  if (element.classList.contains("claim") && asked.aspects.size) return meets("aspects");
  return meets("points") || meets("houses");
}

// Hairlines are hard to point at: each glyph gets a ground, each aspect line a broad one, neither of them seen.
function widenTargets(wheel) {
  for (const path of wheel.querySelectorAll("[data-aspect] > path:not([transform])")) {
    const broad = path.cloneNode();
    broad.setAttribute("class", "target-line");
    path.before(broad);
  }
  for (const path of wheel.querySelectorAll("[data-body] > path[transform]")) {
    const { x, y, width, height } = path.getBBox();
    const ground = document.createElementNS(path.namespaceURI, "rect");
    const size = { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
    for (const [name, value] of Object.entries(size)) ground.setAttribute(name, value);
    ground.setAttribute("transform", path.getAttribute("transform"));
    ground.setAttribute("class", "target-ground");
    path.parentNode.prepend(ground);
  }
}

function linkWheel() {
  const chart = document.querySelector("[data-chart]");
  if (!chart) return;
  chart.querySelectorAll(".wheel").forEach(widenTargets);
  // A reading that is being written brings new sentences.
  const parts = () => chart.querySelectorAll("[data-body], [data-aspect], [data-house], .claim");
  let held = null;

  function light(source) {
    const asked = source && subject(source);
    chart.classList.toggle("lighting", Boolean(asked));
    const spoken = source?.classList.contains("claim");
    for (const part of parts()) {
      const answers = asked && !(spoken && part.classList.contains("claim")) && concerns(asked, part);
      part.classList.toggle("lit", Boolean(answers));
    }
  }

  const part = (event) => event.target.closest?.("[data-body], [data-aspect], [data-house], .claim") ?? null;
  const settle = (source) => light(source ?? held ?? document.activeElement?.closest?.(".claim") ?? null);
  chart.addEventListener("pointerover", (event) => settle(part(event)));
  chart.addEventListener("pointerleave", () => settle(null));
  chart.addEventListener("focusin", (event) => settle(part(event)));
  chart.addEventListener("focusout", () => settle(null));
  // A tap or a click on the wheel or a row holds the light until the next one, or Escape.
  chart.addEventListener("click", (event) => {
    const source = part(event);
    held = !source || source === held || source.classList.contains("claim") ? null : source;
    settle(source && source.classList.contains("claim") ? source : held);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    held = null;
    if (document.activeElement?.matches?.(".claim")) document.activeElement.blur();
    light(null);
  });
}

// A reading that is being written ----------------------------------------------------------------------------

// Puts what is written by now in the place of what is shown; answers whether more is to come.
async function showReading() {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!response.ok) return true;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [old, fresh] = [document, page].map((from) => from.querySelector(".reading"));
  if (old && fresh) old.replaceWith(fresh);
  return Boolean(fresh?.querySelector("[data-events]"));
}

function followReading() {
  const coming = document.querySelector("[data-events]");
  if (!coming) return;
  const source = new EventSource(coming.dataset.events);
  let [showing, again] = [false, false];
  source.addEventListener("job", async () => {
    again = true;
    if (showing) return;
    showing = true;
    while (again) {
      again = false;
      const more = await showReading().catch(() => true);
      if (!more) source.close();
    }
    showing = false;
  });
}

// Dialogs and errors -----------------------------------------------------------------------------------------

function dialogs() {
  for (const opener of document.querySelectorAll("[data-opens]")) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (!dialog?.showModal) continue;
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.showModal();
    });
    dialog.querySelector("[data-closes]")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }
}

// Opens what hides the field that an error points to.
function revealTargets() {
  for (const link of document.querySelectorAll(".error-summary a")) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.closest("details")?.setAttribute("open", "");
      field.scrollIntoView({ block: "center" });
      field.focus({ preventScroll: true });
    });
  }
  document.querySelector("[data-focus]")?.focus();
}

// Places: the combobox pattern with a list, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ ----------------

const PAUSE = 160; // milliseconds of rest before a search

function fullName(place) {
  const region = place.admin && place.admin !== place.name ? [place.admin] : [];
  return [place.name, ...region, place.country].join(", ");
}

function coordinate(value, [positive, negative]) {
  const minutes = Math.round(Math.abs(value) * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, "0")}′ ${value < 0 ? negative : positive}`;
}

class PlaceField {
  constructor(form) {
    this.form = form;
    this.input = form.elements.place;
    this.filled = form.elements["place-filled"];
    this.options = [];
    this.active = -1;
    this.build();
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.box.addEventListener("pointerdown", (event) => {
      event.preventDefault(); // the field keeps the focus
      const row = event.target.closest("li");
      if (row) this.choose(Number(row.dataset.index));
    });
    if (this.filled.value) this.say(`${form.elements.lat.value}, ${form.elements.lon.value} · ${form.elements.zone.value}`);
  }

  build() {
    this.box = document.createElement("ul");
    Object.assign(this.box, { id: "place-list", className: "combo-list", role: "listbox", hidden: true });
    this.box.setAttribute("aria-label", "Places");
    this.input.after(this.box);
    this.said = document.createElement("p");
    this.said.className = "understood";
    this.said.setAttribute("role", "status");
    this.input.parentElement.after(this.said);
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-controls", this.box.id);
    this.input.setAttribute("aria-expanded", "false");
  }

  say(text) {
    this.said.textContent = text;
  }

  typed() {
    this.forget();
    clearTimeout(this.timer);
    const query = this.input.value.trim();
    if (query.length < 2) return this.close();
    this.timer = setTimeout(() => this.search(query), PAUSE);
  }

  // Coordinates that we filled in belong to the old name; those typed by hand stay.
  forget() {
    this.form.querySelector("[data-candidates]")?.remove();
    this.say("");
    if (!this.filled.value) return;
    this.filled.value = "";
    for (const name of ["lat", "lon", "zone"]) this.form.elements[name].value = "";
  }

  async search(query) {
    this.request?.abort();
    this.request = new AbortController();
    try {
      const url = `/api/v1/places?${new URLSearchParams({ q: query, limit: "8" })}`;
      const response = await fetch(url, { signal: this.request.signal, headers: { accept: "application/json" } });
      if (!response.ok) return this.close();
      this.show((await response.json()).places ?? []);
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // the server searches again when the form is sent
    }
  }

  show(places) {
    if (document.activeElement !== this.input) return;
    this.options = places;
    this.active = -1;
    this.box.replaceChildren(...places.map((place, index) => this.row(place, index)));
    this.box.hidden = places.length === 0;
    this.input.setAttribute("aria-expanded", String(places.length > 0));
    this.input.removeAttribute("aria-activedescendant");
    if (places.length === 0) this.say("No place of this name is known to the search.");
    else this.say(places.length === 1 ? "One place." : `${places.length} places; choose with the arrow keys.`);
  }

  row(place, index) {
    const row = document.createElement("li");
    row.id = `place-option-${index}`;
    row.role = "option";
    row.dataset.index = index;
    row.setAttribute("aria-selected", "false");
    row.append(place.name);
    const region = document.createElement("small");
    const admin = place.admin && place.admin !== place.name ? `${place.admin}, ` : "";
    region.textContent = `${admin}${place.country}`;
    row.append(region);
    return row;
  }

  move(step) {
    const rows = [...this.box.children];
    if (!rows.length) return;
    this.active = (this.active + step + rows.length + (this.active < 0 && step < 0 ? 1 : 0)) % rows.length;
    rows.forEach((row, index) => row.setAttribute("aria-selected", String(index === this.active)));
    this.input.setAttribute("aria-activedescendant", rows[this.active].id);
    rows[this.active].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const open = !this.box.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else if (this.input.value.trim().length > 1) this.search(this.input.value.trim());
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" && open && this.active >= 0) {
      this.choose(this.active);
    }
  }

  choose(index) {
    const place = this.options[index];
    if (!place) return;
    this.forget();
    this.input.value = fullName(place);
    this.filled.value = this.input.value;
    this.form.elements.lat.value = place.latitude;
    this.form.elements.lon.value = place.longitude;
    this.form.elements.zone.value = place.zone;
    const where = `${coordinate(place.latitude, "NS")}, ${coordinate(place.longitude, "EW")}`;
    this.say(`${where} · ${place.zone}`);
    this.close();
  }

  close() {
    this.request?.abort();
    clearTimeout(this.timer);
    this.box.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

themeChoice();
linkWheel();
followReading();
dialogs();
revealTargets();
const form = document.querySelector("[data-chart-form]");
if (form) new PlaceField(form);
if (document.querySelector("[data-passkey]")) import("./passkeys.js");
