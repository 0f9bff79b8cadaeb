(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const most = 4 << 20; // bytes that are read
  const mostShown = 512 << 10; // bytes of a file that the field takes without a pause
  const patience = 3000; // milliseconds for one story
  const longestLink = 16 << 10;
  const source = $("source");
  const hint = source.placeholder;
  let worker, ready, busy, ended, next, timer;
  let bytes = new Uint8Array(); // what is read
  let name = "";
  let id = 0;

  const state = (text) => ($("state").textContent = text);

  // The parser's worker. It is ended when a story takes too long, and another
  // one begins.
  const begin = () => {
    ready = false;
    worker = new Worker("worker.js");
    worker.onmessage = ({ data }) => {
      if (data.failed) return state("The parser did not start: " + data.failed);
      if (data.ready) {
        ready = true;
        $("about").textContent = data.ready + ". This build reads UTF-8 and UTF-16 and leaves other encodings to the browser; it asks no other extractor.";
        if (!ended) state("Ready");
        ended = false;
        return go();
      }
      clearTimeout(timer);
      busy = false;
      if (data.report !== undefined) $("report-text").value = data.report;
      else if (data.id === id) show(data);
      go();
    };
  };
  const ask = (what) => {
    next = what;
    go();
  };
  const go = () => {
    if (!ready || busy || !next) return;
    const what = next;
    next = null;
    busy = true;
    timer = setTimeout(() => {
      worker.terminate();
      busy = false;
      ended = true;
      $("reading").replaceChildren();
      state("It took longer than three seconds, and was ended.");
      begin();
    }, patience);
    worker.postMessage({ ...what, name, bytes: bytes.slice().buffer });
  };
  const show = (data) => {
    const was = document.querySelector('[role="tab"][aria-selected="true"]')?.id;
    $("reading").innerHTML = data.html;
    if (was) $(was)?.click();
    $("copy-json").disabled = !$("panel-json");
    const size = bytes.length < 1000 ? bytes.length + " bytes" : Math.round(bytes.length / 1000) + " kB";
    state((name ? name + ": " : "") + size + ", read in " + Math.max(1, Math.round(data.ms)) + " ms");
    document.body.dataset.read = data.id;
  };

  // What is read: typed, opened, dropped, or from a link.
  const read = (b, n) => {
    if (b.length > most) return state("It is larger than 4 MB, and not read.");
    bytes = b;
    name = n;
    fitLink();
    ask({ id: ++id });
  };
  let pause;
  source.addEventListener("input", () => {
    source.placeholder = hint;
    clearTimeout(pause);
    pause = setTimeout(() => {
      $("sample").value = "";
      read(new TextEncoder().encode(source.value), "");
    }, 120);
  });
  const open = async (blob, n) => {
    if (blob.size > most) return state("It is larger than 4 MB, and not read.");
    const b = decoded(new Uint8Array(await blob.arrayBuffer()));
    const shown = b.length <= mostShown;
    if ($("sample").selectedOptions[0]?.textContent !== n) $("sample").value = "";
    source.value = shown ? new TextDecoder().decode(b) : "";
    source.placeholder = shown ? hint : "It is read, but too long to be shown here.";
    read(b, n);
  };
  source.addEventListener("paste", (e) => {
    const text = e.clipboardData.getData("text/plain");
    if (text.length <= mostShown) return;
    e.preventDefault();
    open(new Blob([text]), "");
  });
  // decoded gives text of another encoding in UTF-8, if the page names it.
  const decoded = (b) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(b);
      return b;
    } catch {
      const head = new TextDecoder("latin1").decode(b.subarray(0, 4096));
      if (b[0] >= 0xfe || b.subarray(0, 64).includes(0)) return b; // UTF-16
      try {
        return new TextEncoder().encode(new TextDecoder(/charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] || "windows-1252").decode(b));
      } catch {
        return b;
      }
    }
  };
  $("file").addEventListener("change", (e) => e.target.files[0] && open(e.target.files[0], e.target.files[0].name));
  $("sample").addEventListener("change", async (e) => {
    if (!e.target.value) return;
    const answer = await fetch(e.target.value);
    open(await answer.blob(), e.target.selectedOptions[0].textContent);
  });
  addEventListener("dragover", (e) => {
    e.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (e) => e.relatedTarget || document.body.classList.remove("dropping"));
  addEventListener("drop", (e) => {
    e.preventDefault();
    document.body.classList.remove("dropping");
    const file = e.dataTransfer.files[0];
    if (file) open(file, file.name);
    else {
      const text = e.dataTransfer.getData("text/plain");
      if (text) open(new Blob([text]), "");
    }
  });

  // Links: the story is in the address, behind the #, which no server sees.
  const through = async (b, stream) => new Uint8Array(await new Response(new Blob([b]).stream().pipeThrough(stream)).arrayBuffer());
  const toLink = async () => {
    const json = new TextEncoder().encode(JSON.stringify({ n: name, t: new TextDecoder().decode(bytes) }));
    const packed = await through(json, new CompressionStream("deflate-raw"));
    let s = "";
    for (let i = 0; i < packed.length; i += 8192) s += String.fromCharCode(...packed.subarray(i, i + 8192));
    return "#s=" + btoa(s).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };
  const fromLink = async () => {
    const m = /^#s=([\w-]+)$/.exec(location.hash);
    if (!m || m[1].length > longestLink) return false;
    try {
      const packed = Uint8Array.from(atob(m[1].replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
      const said = JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream("deflate-raw"))));
      source.value = String(said.t);
      read(new TextEncoder().encode(source.value), String(said.n || ""));
      return true;
    } catch {
      state("The link is damaged.");
      return false;
    }
  };
  let fits = 0;
  const fitLink = async () => {
    const mine = ++fits;
    const button = $("copy-link");
    const link = bytes.length > longestLink * 24 ? "" : await toLink();
    if (mine !== fits) return;
    button.disabled = !link || link.length > longestLink;
    button.textContent = button.disabled ? "Too long for a link" : "Copy link";
  };
  addEventListener("hashchange", fromLink);

  // Copies.
  const copy = async (button, text) => {
    const was = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed to copy";
    }
    setTimeout(() => (button.textContent = was), 1600);
  };
  $("copy-json").addEventListener("click", (e) => copy(e.target, document.querySelector("#panel-json pre")?.textContent || ""));
  $("copy-link").addEventListener("click", async (e) => {
    history.replaceState(null, "", await toLink());
    copy(e.target, location.href);
  });
  const report = () => ask({ id: ++id, want: "report", words: $("with-words").checked });
  $("report").addEventListener("click", () => {
    $("dialog").showModal();
    report();
  });
  $("with-words").addEventListener("change", report);
  $("copy-report").addEventListener("click", (e) => copy(e.target, $("report-text").value));
  $("close-report").addEventListener("click", () => $("dialog").close());

  begin();
  fromLink().then((given) => {
    if (given) return;
    $("sample").selectedIndex = 1;
    $("sample").dispatchEvent(new Event("change"));
  });
})();
