"use strict";
// Checks what is typed into an editor: the server says what is wrong, by the rules it deploys by.
for (const editor of document.querySelectorAll("textarea[data-check]")) {
  const told = document.getElementById(editor.dataset.problems);
  const pause = 300;
  let timer = 0;
  let newest = 0;
  const check = async () => {
    const mine = ++newest;
    const body = new URLSearchParams({ appspec: editor.value, csrf: document.body.dataset.csrf || "" });
    try {
      const answer = await fetch(editor.dataset.check, { method: "POST", body, credentials: "same-origin" });
      const html = await answer.text();
      // An older answer that comes late says nothing about what stands there now.
      if (mine === newest && answer.ok) told.innerHTML = html;
    } catch {
      if (mine === newest) told.textContent = "It could not be checked: the server gave no answer.";
    }
  };
  editor.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
  check();
}
