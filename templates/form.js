"use strict";
(() => {
  const form = document.querySelector("form");
  const said = form.dataset;
  const told = document.getElementById("told");
  const typed = document.getElementById("code");
  const keep = document.getElementById("draft");
  const draft = ["opleiding", said.subject, said.months, said.role, said.level, said.before, said.code].join(" ");
  const fields = () => [...form.elements].filter((field) => field.name);

  // Seven signs and an eighth that checks them, as the importer reads them; "" for anything else.
  const tidy = (text) => {
    const signs = text.toUpperCase().replace(/[-\s]/g, "");
    const at = [...signs].map((sign) => said.alphabet.indexOf(sign));
    const size = said.alphabet.length;
    if (at.length !== 8 || at.includes(-1)) return "";
    const sum = at.slice(0, 7).reduce((total, value, index) => total + (index + 2) * value, 0);
    return sum % size === at[7] ? signs.slice(0, 4) + "-" + signs.slice(4) : "";
  };

  const code = () => said.code || tidy(typed.value);

  const answers = () => {
    const found = {};
    for (const field of fields()) {
      const { name, value, type } = field;
      if ((type === "radio" || type === "checkbox") && !field.checked) continue;
      if (value.trim() === "") continue;
      if ("many" in field.dataset) (found[name] ??= []).push(value);
      else if ("flag" in field.dataset) found[name] = value === "yes";
      else if ("number" in field.dataset) found[name] = Number(value);
      else found[name] = value.trim();
    }
    return found;
  };

  const today = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  };

  const whole = () => ({
    opleiding: "answers",
    version: 1,
    code: code(),
    subject: said.subject,
    months: Number(said.months),
    role: said.role,
    level: said.level,
    before: said.before === "yes",
    date: today(),
    language: document.documentElement.lang,
    answers: answers(),
  });

  // One line a question, so that a mail program may wrap and quote as it likes.
  const asText = (all) => {
    const shown = (value) => {
      if (Array.isArray(value)) return value.join(", ");
      if (value === true) return "yes";
      return value === false ? "no" : String(value).replace(/\s+/g, " ");
    };
    const lines = Object.entries(all.answers).map(([id, value]) => id + ": " + shown(value));
    return ["opleiding " + all.code + " " + all.date, ...lines, "."].join("\n") + "\n";
  };

  const say = (text) => { told.textContent = text; };

  const ready = () => {
    if (typed) typed.setCustomValidity(typed.value.trim() && !code() ? said.wrong : "");
    if (!form.reportValidity()) {
      if (typed && !code()) say(said.wrong);
      return false;
    }
    if (Object.keys(answers()).length === 0) {
      say(said.empty);
      return false;
    }
    return true;
  };

  const done = (text) => {
    forget();
    keep.checked = false;
    say(text);
  };

  form.noValidate = true; // our own check speaks first, in the language of the page
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!ready()) return;
    const all = whole();
    const name = said.file + "-" + all.code.toLowerCase() + ".json";
    const link = document.createElement("a");
    const url = URL.createObjectURL(new Blob([JSON.stringify(all, null, 1) + "\n"], { type: "application/json" }));
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    done(said.saved.replace("{file}", name));
  });

  document.getElementById("copy").addEventListener("click", async () => {
    if (!ready()) return;
    const text = asText(whole());
    const box = document.getElementById("text");
    box.value = text;
    document.getElementById("by-hand").hidden = false;
    try {
      await navigator.clipboard.writeText(text);
      done(said.copied);
    } catch {
      box.focus();
      box.select();
      say(said.byHand);
    }
  });

  if (typed) {
    const linked = decodeURIComponent(location.hash.replace(/^#(code=)?/, ""));
    typed.value = tidy(linked);
    typed.addEventListener("input", () => typed.setCustomValidity(""));
  }

  // A draft stays on this device, and only where the reader ticked the box.
  const stored = (deed) => {
    try { return deed(window.localStorage); } catch { return null; }
  };
  const forget = () => stored((store) => store.removeItem(draft));
  const remember = () => {
    if (!keep.checked) return;
    const picked = fields()
      .filter((field) => !(field.type === "radio" || field.type === "checkbox") || field.checked)
      .map((field) => [field.name, field.value]);
    stored((store) => store.setItem(draft, JSON.stringify([typed ? typed.value : "", picked])));
  };
  const recall = () => {
    const kept = stored((store) => store.getItem(draft));
    if (!kept) return;
    const [slip, picked] = JSON.parse(kept);
    if (typed && !typed.value) typed.value = slip;
    for (const field of fields()) {
      const mine = picked.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "radio" || field.type === "checkbox") field.checked = mine.includes(field.value);
      else if (mine.length) [field.value] = mine;
    }
    keep.checked = true;
  };
  keep.addEventListener("change", () => (keep.checked ? remember() : forget()));
  form.addEventListener("input", remember);
  try { recall(); } catch { forget(); }
})();
