// The manual's search box. The index is Pagefind's, made by est manual build; nothing is asked of another host.
(() => {
  const site = new URL("..", document.currentScript.src);
  const dialog = document.querySelector(".est-search");
  const opener = document.querySelector(".est-search-open");
  if (!dialog || !opener) return;
  const words = dialog.dataset;
  const query = dialog.querySelector("input");
  const status = dialog.querySelector(".est-search__status");
  const found = dialog.querySelector(".est-search__found");
  const more = dialog.querySelector(".est-search__more");
  const AT_A_TIME = 10;
  const ADDED = "est-other-words"; // what the index holds beside the page's own words
  let engine = null;
  let asked = 0;
  let waiting = [];

  function load() {
    engine ??= import(new URL("pagefind/pagefind.js", site).href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: site.pathname, ranking: { metaWeights: { title: 3 } } });
      await pagefind.init();
      return pagefind;
    });
    return engine;
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    query.focus();
    query.select();
    if (location.protocol === "file:") {
      query.disabled = true;
      status.textContent = words.noServer;
      dialog.querySelector(".est-search__close").focus();
      return;
    }
    load().catch(() => { engine = null; status.textContent = words.noIndex; });
  }

  async function search() {
    const mine = ++asked;
    const text = query.value.trim();
    if (text.length < 2) return show([], words.hint);
    status.textContent = words.waiting;
    try {
      const pagefind = await load();
      const answer = await pagefind.search(text);
      if (mine !== asked) return;
      const pages = answer.results;
      show(pages, pages.length === 0 ? words.none
        : pages.length === 1 ? words.one : words.many.replace("#", pages.length));
    } catch {
      engine = null;
      if (mine === asked) show([], words.noIndex);
    }
  }

  async function show(pages, said) {
    waiting = pages;
    const mine = asked;
    const first = await take();
    if (mine !== asked) return;
    found.replaceChildren(...first);
    found.scrollTop = 0;
    status.textContent = said;
    more.hidden = waiting.length === 0;
  }

  async function take() {
    const now = waiting.slice(0, AT_A_TIME);
    waiting = waiting.slice(AT_A_TIME);
    return (await Promise.all(now.map((page) => page.data()))).map(item);
  }

  function item(page) {
    const all = page.content.split(/\s+/);
    const added = page.anchors.find((anchor) => anchor.id === ADDED)?.location ?? all.length;
    const own = all.slice(0, added);
    const hits = new Set(page.locations.filter((place) => place < added));
    const best = page.weighted_locations
      .filter((hit) => hits.has(hit.location))
      .sort((a, b) => b.balanced_score - a.balanced_score)[0]?.location ?? meant(page, own, hits, added);
    const section = page.anchors
      .filter((a) => /^h[2-4]$/.test(a.element) && a.text && a.location <= best).at(-1);
    const link = document.createElement("a");
    link.href = page.url + (section && best > 0 ? `#${section.id}` : "");
    link.append(part("strong", page.meta.title));
    if (section && best > 0) link.append(part("span", ` › ${section.text}`, "est-search__section"));
    const line = document.createElement("li");
    line.append(link, excerpt(own, hits, best, page.meta.title.split(/\s+/).length));
    return line;
  }

  // Found by a word that is not on the page, such as a synonym: show the word that it stands for.
  function meant(page, own, hits, added) {
    const hit = Math.min(...page.locations.filter((place) => place >= added));
    const word = page.anchors
      .filter((a) => a.id.startsWith(`${ADDED}:`) && a.location <= hit)
      .at(-1)?.id.slice(ADDED.length + 1).split(" ")[0];
    const place = own.findIndex((w) => w.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, "") === word);
    if (place >= 0) hits.add(place);
    return Math.max(place, 0);
  }

  function excerpt(own, hits, best, title) {
    const from = Math.max(title, best - 8);
    const line = document.createElement("p");
    if (from > title) line.append("… ");
    own.slice(from, from + 28).forEach((word, nth) => {
      line.append(hits.has(from + nth) ? part("mark", word) : word, " ");
    });
    if (own.length > from + 28) line.append("…");
    return line;
  }

  function part(tag, text, name = "") {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  }

  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [query, ...found.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    const here = stops.indexOf(document.activeElement);
    if (here < 0) return;
    event.preventDefault();
    stops[here + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  }

  opener.hidden = false;
  opener.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
    }
  });
  dialog.addEventListener("keydown", (event) => {
    if (!dialog.open) return; // closed a moment ago, its field still has the focus
    event.stopPropagation(); // the theme has keys of its own
    if (event.key === "Escape") {
      event.preventDefault(); // else the first one only empties the box
      dialog.close();
    }
    walk(event);
  });
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.querySelector(".est-search__close").addEventListener("click", () => dialog.close());
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  found.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });
  more.addEventListener("click", async () => {
    const next = await take();
    found.append(...next);
    more.hidden = waiting.length === 0;
    next[0]?.querySelector("a").focus();
  });
  let pause;
  query.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 150); });
})();
