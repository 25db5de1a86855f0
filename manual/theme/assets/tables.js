// A table that is wider than the page can be reached, and scrolled, with the keyboard.
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  const reach = () => {
    for (const part of article.querySelectorAll(".md-typeset__scrollwrap")) {
      if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    }
  };
  new MutationObserver(reach).observe(article, { childList: true });
  addEventListener("resize", reach);
  reach();
})();
