// Runs in the page under measure before anything else of it, and speaks through the title.
// `ASKED` stands before this file: { empty: boolean, stay: boolean, keys: number }.
(() => {
  const say = (what) => {
    document.title = what;
  };
  // The task after this one. Asked in a frame's callback it is the task after that frame is painted.
  const after = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  // Two titles at once would be heard as one.
  const end = () => setTimeout(() => say("end"), 250);
  const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
  // Answers what `look` finds as soon as a frame that shows it is painted.
  const painted = (look) =>
    new Promise((done) => {
      const frame = () => {
        const found = look();
        if (found) after(() => done(found));
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });

  const one = (selector, holds) =>
    [...document.querySelectorAll(selector)].find((e) => e.textContent.trim().startsWith(holds));
  const field = (label) => one("label", label)?.control;
  const filled = (row) => [...row.cells].filter((cell) => cell.textContent.trim() !== "").length;
  // A line of the book whose text is there, not only its place.
  const line = () => [...document.querySelectorAll("[role=grid] tbody tr")].find((row) => filled(row) > 4);

  const pdf = () =>
    [...document.querySelectorAll("[role=grid] tbody td")].find((cell) => cell.textContent.includes(".pdf"));

  // For each key: how long its handlers kept the page busy, how long the frame that shows it did, and
  // how long it was from the key to that frame painted (which holds the wait for the display's tick).
  const typed = (into) =>
    new Promise((done) => {
      const keys = [];
      const down = () => {
        const key = performance.now();
        after(() => {
          const handled = performance.now();
          requestAnimationFrame(() => {
            const frame = performance.now();
            after(() => {
              const shown = performance.now();
              keys.push({ busy: handled - key + (shown - frame), shown: shown - key });
              if (keys.length < ASKED.keys) return;
              removeEventListener("keydown", down, true);
              done(keys);
            });
          });
        });
      };
      addEventListener("keydown", down, true);
      into.focus();
      after(() => say("type"));
    });

  const measure = async (into, name) => {
    const keys = await typed(into);
    if (into.value.length < ASKED.keys) return say(`fault only “${into.value}” was typed`);
    // A title holds about a thousand letters; the clock ticks in whole milliseconds anyway.
    const whole = (of) => keys.map((key) => Math.round(key[of]));
    say(`keys ${JSON.stringify({ name, busy: whole("busy"), shown: whole("shown") })}`);
    await pause(1);
  };

  const run = async () => {
    if (ASKED.empty) {
      const bare = await painted(() => document.querySelector("textarea"));
      say("shown");
      if (!ASKED.stay) return end();
      await pause(15);
      say("idle");
      await pause(3);
      await measure(bare, "bare");
      return end();
    }
    await painted(() => one("main h1", ""));
    say("today");
    one("nav.rail button", "Văn bản đến").click();
    await painted(line);
    say("list");
    if (!ASKED.stay) return end();
    await pause(15);
    say("idle");
    await pause(3);
    // The sheet with a scan drawn beside it.
    one("nav.rail button", "Hộp quét").click();
    (await painted(pdf)).click();
    (await painted(() => one("main button", "Vào sổ"))).click();
    const organ = await painted(() => document.querySelector("main canvas") && field("Tác giả"));
    await pause(5);
    await measure(organ, "suggest");
    await measure(field("Trích yếu"), "abstract");
    end();
  };
  run().catch((error) => say(`fault ${error}`));
})();
