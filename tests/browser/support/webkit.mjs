/**
 * WebKit, driven by W3C WebDriver over fetch: Debian's WebKitWebDriver with MiniBrowser, on a display
 * of its own where there is none.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { inPage } from "./engines.mjs";

/** @import { Engine, Tab } from "./engines.mjs" */

/** WebDriver's code points for keys that are no characters. @type {Record<string, string>} */
const KEYS = {
  Tab: "\ue004",
  Control: "\ue009",
  Enter: "\ue007",
  Escape: "\ue00c",
  End: "\ue010",
  Home: "\ue011",
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
};

const MINI_BROWSERS = ["4.1", "4.0", "6.0"].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** @returns {Promise<Engine>} */
export async function openWebKit() {
  const port = await freePort();
  const driver = ["WebKitWebDriver", `--port=${port}`];
  const [program = "", ...args] = process.env.DISPLAY
    ? driver
    : ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1200x24", ...driver];
  // A group of its own, so that the display ends with the driver.
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  const stop = () => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)));
    } catch {
      // Gone already.
    }
  };
  process.once("exit", stop);

  /** @param {string} method @param {string} path @param {unknown} [body] */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await call("GET", "/status");
      break;
    } catch (error) {
      if (tries > 600) {
        stop();
        throw error;
      }
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }

  return {
    name: "webkit",
    async open(size = { width: 1200, height: 900 }) {
      const binary = process.env.MINIBROWSER ?? MINI_BROWSERS.find((path) => existsSync(path));
      const { sessionId } = await call("POST", "/session", {
        capabilities: {
          alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
        },
      });
      const at = `/session/${sessionId}`;
      await call("POST", `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
      await call("POST", `${at}/window/rect`, { x: 0, y: 0, ...size });
      return tabOf(call, at);
    },
    async close() {
      stop();
    },
  };
}

/**
 * @param {(method: string, path: string, body?: unknown) => Promise<any>} call
 * @param {string} at
 * @returns {Tab}
 */
function tabOf(call, at) {
  /** @param {object[]} actions */
  const point = (actions) =>
    call("POST", `${at}/actions`, {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  /** @param {number} x @param {number} y */
  const to = (x, y) => ({
    type: "pointerMove",
    duration: 0,
    origin: "viewport",
    x: Math.round(x),
    y: Math.round(y),
  });
  return {
    complaints: [],
    goto: (url) => call("POST", `${at}/url`, { url }),
    async evaluate(code, arg) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${inPage(code, arg)})).then(
          (value) => done({ value }), (error) => done({ error: String(error) + "\\n" + error?.stack }));`;
      const { value, error } = await call("POST", `${at}/execute/async`, { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    click: (x, y) =>
      point([to(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    move: (x, y) => point([to(x, y)]),
    async press(key) {
      const values = key.split("+").map((part) => KEYS[part] ?? part);
      const actions = [
        ...values.map((value) => ({ type: "keyDown", value })),
        ...values.toReversed().map((value) => ({ type: "keyUp", value })),
      ];
      await call("POST", `${at}/actions`, { actions: [{ type: "key", id: "keys", actions }] });
    },
    close: () => call("DELETE", at),
  };
}
