// The console's script: keeps a page live, lets times tick, searches as one types, asks before an action.
// Pages work without it; nothing here holds state that the server does not have.
"use strict";
(() => {
  const body = document.body;
  const byId = (id) => document.getElementById(id);

  // --- Time. Every time is of the engine's clock, which may run faster than ours. ---------------------------------
  const clock = { now: 0, rate: 1, at: 0 };
  const setClock = (now, rateMilli) => {
    clock.now = now;
    clock.rate = (rateMilli || 1000) / 1000;
    clock.at = performance.now();
  };
  const engineNow = () => clock.now + (performance.now() - clock.at) * clock.rate;
  setClock(Number(body.dataset.now) || Date.now(), Number(body.dataset.rateMilli) || 1000);

  const span = (millis) => {
    const s = Math.max(0, Math.floor(millis / 1000));
    if (s < 60) return `${s} s`;
    const m = Math.floor(s / 60);
    if (m < 60) return s % 60 ? `${m} min ${s % 60} s` : `${m} min`;
    const h = Math.floor(m / 60);
    if (h < 24) return m % 60 ? `${h} h ${m % 60} min` : `${h} h`;
    const d = Math.floor(h / 24);
    return h % 24 ? `${d} d ${h % 24} h` : `${d} d`;
  };
  const words = {
    // How long ago, or until when.
    ago: (at, now) => {
      const passed = now - at;
      if (passed < 0) return `in ${span(-passed)}`;
      if (passed < 60000) return passed < 5000 ? "just now" : `${Math.floor(passed / 5000) * 5} s ago`;
      if (passed < 3600000) return `${Math.floor(passed / 60000)} min ago`;
      if (passed < 86400000) return `${Math.floor(passed / 3600000)} h ago`;
      return `${Math.floor(passed / 86400000)} d ago`;
    },
    // A countdown.
    in: (at, now) => (at <= now ? "now" : `in ${span(at - now)}`),
    // How long it has gone on.
    lasting: (at, now) => span(now - at),
    // The moment itself, in the reader's own time zone.
    local: (at) => new Date(at).toLocaleString(),
    clock: (at) => new Date(at).toLocaleTimeString(),
  };
  const tick = () => {
    const now = engineNow();
    for (const element of document.querySelectorAll("time[data-tick]")) {
      const word = words[element.dataset.tick];
      const at = Number(element.dataset.at);
      if (!word || !Number.isFinite(at)) continue;
      const text = word(at, now);
      if (element.textContent !== text) element.textContent = text;
      if (!element.title) element.title = new Date(at).toLocaleString();
    }
    for (const element of document.querySelectorAll("[data-until-ms]")) {
      const left = Number(element.dataset.untilMs) - now;
      const text = left > 0 ? span(left) : "now";
      if (element.textContent !== text) element.textContent = text;
    }
    for (const element of document.querySelectorAll("time[data-form]")) {
      const at = Date.parse(element.getAttribute("datetime"));
      if (words[element.dataset.form] && at) element.textContent = words[element.dataset.form](at, now);
    }
    for (const element of document.querySelectorAll("progress[data-from][data-until]")) {
      const from = Number(element.dataset.from);
      const until = Number(element.dataset.until);
      if (until > from) element.value = Math.min(1, Math.max(0, (now - from) / (until - from))) * element.max;
    }
    document.dispatchEvent(new CustomEvent("console:tick", { detail: { now } }));
  };
  window.cutoverConsole = { engineNow, rate: () => clock.rate, span };

  // --- Words for those who listen. --------------------------------------------------------------------------------
  const announce = (text) => {
    const region = byId("announcements");
    if (!region || !text) return;
    const line = document.createElement("p");
    line.textContent = text;
    region.replaceChildren(line);
  };
  const notice = (text) => {
    const region = byId("connection");
    if (region && region.textContent !== text) region.textContent = text;
  };

  // --- Changing an element into another, leaving alone what is the same: focus, unfolded parts and scrolling stay. --
  const keyOf = (node) => (node.nodeType === 1 ? node.id || node.dataset.key || "" : "");
  const isSameKind = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName && keyOf(a) === keyOf(b);
  // What the reader or the script sets: the server does not take it back.
  const isOwned = (element, name) =>
    (name === "open" && (element.localName === "details" || element.localName === "dialog")) ||
    (name === "title" && element.localName === "time") ||
    (element === document.activeElement && (name === "value" || name === "checked"));
  const morphAttributes = (from, to) => {
    for (const { name, value } of to.attributes) {
      if (!isOwned(from, name) && from.getAttribute(name) !== value) {
        from.setAttribute(name, value);
        if (name === "value" && "value" in from) from.value = value;
        if (name === "data-announce") announce(value);
      }
    }
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && !isOwned(from, name)) from.removeAttribute(name);
    }
  };
  const morph = (from, to) => {
    if (from.nodeType !== 1) {
      if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
      return;
    }
    morphAttributes(from, to);
    // Its words are the script's.
    if ((from.localName === "time" && (from.dataset.tick || from.dataset.form)) || from.dataset.untilMs) return;
    if (from.localName === "textarea" || from.hasAttribute("data-keep")) return;
    morphChildren(from, to);
  };
  const morphChildren = (from, to) => {
    const keyed = new Map();
    for (const child of from.children) {
      const key = keyOf(child);
      if (key) keyed.set(key, child);
    }
    let place = from.firstChild;
    for (const wanted of [...to.childNodes]) {
      const key = keyOf(wanted);
      let found = key ? keyed.get(key) : undefined;
      if (found && !isSameKind(found, wanted)) found = undefined;
      if (!found && !key) {
        // The next one without a key of its own.
        let next = place;
        while (next && keyOf(next)) next = next.nextSibling;
        if (next && isSameKind(next, wanted)) found = next;
      }
      if (!found) {
        from.insertBefore(wanted, place);
        continue;
      }
      // What lies between stays or goes later; moving an element with focus would lose it.
      if (found === place) place = place.nextSibling;
      else if (found.contains(document.activeElement)) while (place && place !== found) place = drop(place);
      else from.insertBefore(found, place);
      if (place === found) place = found.nextSibling;
      morph(found, wanted);
      keyed.delete(key);
    }
    while (place) place = drop(place);
  };
  const drop = (node) => {
    const next = node.nextSibling;
    node.remove();
    return next;
  };
  const swap = (id, html) => {
    const element = byId(id);
    if (!element) return false;
    const fresh = new DOMParser().parseFromString(`<div>${html}</div>`, "text/html").body.firstElementChild;
    morphChildren(element, fresh);
    element.dispatchEvent(new CustomEvent("console:swapped", { bubbles: true }));
    return true;
  };

  // --- The event stream. A hidden window gives it up: a browser opens six connections to a server at most. ----------
  let source = null;
  let address = body.dataset.live || "";
  let isDone = false;
  let retry = 0;
  let lost = 0;
  const close = () => {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
  };
  const has = (event) => {
    if (event.lastEventId) address = address.replace(/&has=[^&]*|$/, `&has=${encodeURIComponent(event.lastEventId)}`);
  };
  const open = () => {
    close();
    if (!address || isDone || document.hidden) return;
    const stream = new EventSource(address);
    source = stream;
    const on = (name, act) =>
      stream.addEventListener(name, (event) => {
        if (source !== stream) return;
        has(event);
        act(JSON.parse(event.data));
      });
    stream.onopen = () => {
      if (lost) announce("Connected again.");
      lost = 0;
      notice("");
    };
    stream.onerror = () => {
      if (source !== stream) return;
      close();
      lost += 1;
      if (lost > 1) notice("Connection lost. Trying again …");
      // A session that has ended is told from a server that is away by loading the page once.
      const look = fetch(location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
      look.then((answer) => answer.type === "opaqueredirect" && location.reload(), () => {
        notice("Connection lost. Trying again …");
      });
      retry = setTimeout(open, Math.min(1000 * lost, 10000));
    };
    on("fragment", ({ id, html }) => {
      if (!swap(id, html)) location.reload();
      else tick();
    });
    on("clock", ({ now, rateMilli }) => {
      setClock(now, rateMilli);
      tick();
    });
    on("title", ({ title }) => {
      document.title = `${title} – Cutover`;
    });
    on("refused", ({ text }) => notice(`This cannot be read at present. Trying again … ${text}`));
    on("seen-again", () => notice(""));
    on("reload", () => location.reload());
    on("signed-out", () => {
      close();
      location.reload();
    });
    on("done", () => {
      isDone = true;
      close();
    });
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => event.persisted && open());

  // --- Search as one types: the same page under another address. ---------------------------------------------------
  let typing = 0;
  const filter = (form) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    const text = query.toString();
    const path = form.getAttribute("action") + (text ? `?${text}` : "");
    history.replaceState(null, "", path);
    address = `/console/live?page=${encodeURIComponent(path)}`;
    isDone = false;
    open();
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-filter]");
    if (!form || !body.dataset.live) return;
    clearTimeout(typing);
    typing = setTimeout(() => filter(form), event.target.localName === "select" ? 0 : 300);
  });

  // --- Asking before an action. -----------------------------------------------------------------------------------
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const dialog = byId("confirm");
    if (form.dataset.filter !== undefined && body.dataset.live) {
      event.preventDefault();
      clearTimeout(typing);
      return filter(form);
    }
    const pressed = event.submitter;
    const asked = (pressed && pressed.dataset.confirm) || form.dataset.confirm;
    if (!asked || form.dataset.confirmed || !dialog || !dialog.showModal) return;
    event.preventDefault();
    byId("confirm-title").textContent = asked;
    byId("confirm-text").textContent = (pressed && pressed.dataset.consequence) || form.dataset.consequence || "";
    byId("confirm-yes").textContent = (pressed && pressed.textContent.trim()) || "Yes";
    dialog.returnValue = "";
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return pressed && pressed.focus();
      form.dataset.confirmed = "yes";
      form.requestSubmit(pressed || undefined);
      delete form.dataset.confirmed;
    };
    dialog.showModal();
  });

  tick();
  setInterval(tick, 1000);
  open();
})();
