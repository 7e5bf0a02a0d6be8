// Looks every 5 seconds whether the page says something new, and shows it without losing the reader's place.
"use strict";
setInterval(async () => {
  try {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = document.getElementById("main"), then = fresh.getElementById("main");
    const reading = document.activeElement !== now && now.contains(document.activeElement);
    if (answer.ok && then && now.innerHTML !== then.innerHTML && !reading) {
      now.innerHTML = then.innerHTML;
      document.title = fresh.title;
    }
  } catch {
    // Salvo was stopped: the next look may find it again
  }
}, 5000);
