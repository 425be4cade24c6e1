import { bridgeThrough, CONNECT } from "../protocol/portBridge";
import { startIn } from "./paneAddress";

/**
 * Runs in the add-in's page before anything else: gives it the native side of Excel, which the bench's page holds. Served as /bridge.js from the
 * address of the add-in, which is not that of the bench's page.
 */
const { facts, page } = startIn(window.location.hash);
const { port1, port2 } = new MessageChannel();
window.parent.postMessage(CONNECT, page, [port2]);
Object.defineProperty(window, "external", { value: bridgeThrough(port1, facts), configurable: true, writable: true });
