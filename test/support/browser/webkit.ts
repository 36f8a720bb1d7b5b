import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { findTool } from "../interop/tools";

/** WebKit as Debian has it, driven over WebDriver: it has no headless mode, so it draws on a virtual screen. */
export interface WebKitPage {
  go(url: string): Promise<void>;
  /** The value of a script's body, such as `return document.title`; its `arguments` are the values given. */
  run<Value>(script: string, ...values: readonly unknown[]): Promise<Value>;
  close(): Promise<void>;
}

const port = 44_577;
const display = ":97";
const longestStart = 20_000;

export async function openWebKit(): Promise<WebKitPage> {
  const screen = spawn(findTool("Xvfb"), [display, "-screen", "0", "1280x900x24"], { stdio: "ignore" });
  const driver = spawn(findTool("WebKitWebDriver"), [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: "1" },
  });
  const browser = {
    binary: findTool("MiniBrowser"),
    args: ["--automation"],
  };
  const wanted = { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": browser } } };
  const { sessionId } = await whenReady(() => send<{ sessionId: string }>("POST", "/session", wanted));
  const path = `/session/${sessionId}`;
  return {
    go: (url) => send("POST", `${path}/url`, { url }),
    run: (script, ...values) => send("POST", `${path}/execute/sync`, { script, args: values }),
    async close() {
      await send("DELETE", path);
      await Promise.all([stop(driver), stop(screen)]);
    },
  };
}

async function send<Value>(method: string, path: string, body?: unknown): Promise<Value> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/** Tries until the driver and the screen have started. */
async function whenReady<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + longestStart;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((next) => setTimeout(next, 200));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
