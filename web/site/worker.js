// The parser, away from the page: typing never waits for it, and it can be
// ended.
"use strict";
importScripts("wasm_exec.js");

const start = async () => {
  const go = new Go();
  const answer = await fetch("newswire.wasm.gz");
  if (!answer.ok) throw new Error("the parser was not found: " + answer.status);
  let code = await answer.arrayBuffer();
  if (new Uint8Array(code)[0] === 0x1f) { // some hosts unpack it themselves
    const unpacked = new Response(code).body.pipeThrough(new DecompressionStream("gzip"));
    code = new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
    go.run((await WebAssembly.instantiateStreaming(code, go.importObject)).instance);
  } else {
    go.run((await WebAssembly.instantiate(code, go.importObject)).instance);
  }
  newswire.read(new TextEncoder().encode("OSLO, June 6 (Reuters) - A first story, so that the next is read at once.\n"), "");
  postMessage({ ready: newswire.version });
};

onmessage = ({ data }) => {
  const began = performance.now();
  const bytes = new Uint8Array(data.bytes);
  if (data.want === "report") postMessage({ id: data.id, report: newswire.report(bytes, data.name, data.words) });
  else postMessage({ id: data.id, html: newswire.read(bytes, data.name), ms: performance.now() - began });
};

start().catch((e) => postMessage({ failed: String(e.message || e) }));
