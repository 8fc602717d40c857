// Runs before the build on any Node, however old: says in one sentence what is missing.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Vereda needs Node 20.19 or newer; this is ${process.version}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}
