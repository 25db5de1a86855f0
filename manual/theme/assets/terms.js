// Words of the glossary: the first of each in a section is marked, and says what it means on pointing, Tab or tap.
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  const box = document.createElement("div");
  box.className = "est-meaning";
  box.id = "est-meaning";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  const meanings = new Map();
  let shown = null;
  let pause;

  let seen = new Set();
  for (const part of article.querySelectorAll("h1, h2, abbr[title]")) {
    if (part.tagName !== "ABBR") {
      seen = new Set();
      continue;
    }
    const meaning = part.title;
    if (seen.has(meaning) || part.closest("h1, h2, h3, h4, h5, h6, a, button, summary")) {
      part.replaceWith(...part.childNodes);
      continue;
    }
    seen.add(meaning);
    meanings.set(part, meaning);
    part.removeAttribute("title");
    part.classList.add("est-term");
    part.tabIndex = 0;
    part.addEventListener("mouseenter", () => show(part));
    part.addEventListener("focus", () => show(part));
    part.addEventListener("click", () => show(part));
    part.addEventListener("mouseleave", hideSoon);
    part.addEventListener("blur", hide);
  }
  if (meanings.size === 0) return;
  article.append(box);
  box.addEventListener("mouseenter", () => clearTimeout(pause));
  box.addEventListener("mouseleave", hideSoon);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  function show(part) {
    clearTimeout(pause);
    if (shown && shown !== part) hide();
    shown = part;
    box.textContent = meanings.get(part);
    box.hidden = false;
    part.setAttribute("aria-describedby", box.id);
    const word = part.getBoundingClientRect();
    const page = (box.offsetParent ?? document.body).getBoundingClientRect();
    const below = word.bottom + box.offsetHeight + 8 < innerHeight;
    const left = Math.min(word.left, document.documentElement.clientWidth - box.offsetWidth - 8);
    box.style.left = `${Math.max(8, left) - page.left}px`;
    box.style.top = `${(below ? word.bottom + 4 : word.top - box.offsetHeight - 4) - page.top}px`;
  }

  function hideSoon() {
    clearTimeout(pause);
    pause = setTimeout(hide, 200);
  }

  function hide() {
    clearTimeout(pause);
    box.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }
})();
