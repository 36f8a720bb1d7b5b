/**
 * Loaded before the command line (`node --require`): counts every call that changes a disk, and kills the process before,
 * in the middle of, or after one of them. `KILL_AT=12:after` is the twelfth. Without it, the names of all calls are written
 * to the file of `KILL_LIST`, one a line.
 */
const disk = require("node:fs/promises");
const { writeFileSync } = require("node:fs");

const [at, when] = (process.env.KILL_AT ?? "0:").split(":");
const done = [];

const killIf = (moment) => {
  if (done.length === Number(at) && when === moment) process.kill(process.pid, "SIGKILL");
};

const counted = (name, call) =>
  async function (...given) {
    done.push(name);
    killIf("before");
    const value = await call.apply(this, given);
    killIf("after");
    return value;
  };

/** A draft may also be cut off. */
const countedWrite = (write) =>
  async function (bytes) {
    done.push("write");
    killIf("before");
    if (done.length === Number(at) && when === "within") {
      await write.call(this, bytes.subarray(0, bytes.length / 2));
      killIf("within");
    }
    await write.call(this, bytes);
    killIf("after");
  };

for (const name of ["chmod", "copyFile", "link", "mkdir", "rename", "rm", "rmdir"])
  disk[name] = counted(name, disk[name]);

const { open } = disk;
disk.open = async (path, flags, mode) => {
  if (flags === "r") return open(path, flags, mode);
  const file = await counted("open", open)(path, flags, mode);
  file.writeFile = countedWrite(file.writeFile);
  file.sync = counted("sync", file.sync);
  return file;
};

if (process.env.KILL_LIST) process.on("exit", () => writeFileSync(process.env.KILL_LIST, done.join("\n")));
