"use strict";
(() => {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const items = [...document.querySelectorAll("#all li")];
  const more = JSON.parse(document.getElementById("more").textContent);
  const known = items.map((item, at) => plain(`${item.textContent} ${more[at] || ""}`));
  const sections = [...document.querySelectorAll("#all section")];
  const asked = document.getElementById("q");
  const told = document.getElementById("how-many");
  const search = () => {
    const words = plain(asked.value).split(/\s+/).filter(Boolean);
    let found = 0;
    items.forEach((item, at) => {
      item.hidden = !words.every((word) => known[at].includes(word));
      found += item.hidden ? 0 : 1;
    });
    sections.forEach((one) => { one.hidden = !one.querySelector("li:not([hidden])"); });
    const { none, one, many } = told.dataset;
    told.textContent = words.length ? (found ? (found === 1 ? one : many.replace("#", found)) : none) : "";
  };
  document.getElementById("ask").hidden = false;
  asked.addEventListener("input", search);
  search();
})();
