import { buildNodeHost } from "../../bench/build.mjs";

/** jest's global set-up of the host tests: Univer cannot be loaded inside jest, so its bundle is made first. */
export default async function buildHost() {
  await buildNodeHost();
}
